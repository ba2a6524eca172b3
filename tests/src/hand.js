// Does in the page itself what a person does by hand, step by step: through the driver each of the hundreds of steps of a
// whole case would take longer than the page does.
//
// arguments: the steps, each { press: css }, { write: css, text } or { arrive: css, at }; returns what was met on each
// screen: { at, words, waited }, where `words` counts what could be read and `waited` is in milliseconds. A step that can't
// be done ends it with an error that names it.
const [steps] = arguments;
const done = arguments[arguments.length - 1];

const frame = () => new Promise((next) => requestAnimationFrame(next));
const find = (css) => document.querySelector(css);

// What a person waits for appears within a few frames; this many is a page that hangs.
const there = async (css, holds) => {
  for (let frames = 0; frames < 600; frames += 1) {
    const found = find(css);
    if (found && holds(found)) return found;
    await frame();
  }
  throw new Error(`nobody can reach ${css}`);
};

const isUsable = (found) => !found.disabled && found.getClientRects().length > 0;
const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const screens = [];
let since = performance.now();

const act = async (step) => {
  if (step.press) {
    (await there(step.press, isUsable)).click();
    since = performance.now();
  } else if (step.write) {
    const field = await there(step.write, isUsable);
    field.value = step.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    await there(step.arrive, () => document.activeElement === find("#heading"));
    const waited = performance.now() - since;
    screens.push({ at: step.at, words: words(find("main").innerText), waited });
  }
};

const all = async () => {
  for (const step of steps) await act(step);
  await frame();
  return screens;
};

all().then(
  (screens) => done({ screens, error: null }),
  (error) => done({ screens, error: String(error) }),
);
