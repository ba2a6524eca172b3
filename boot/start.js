// Loads the app and says so when it can't. It is JavaScript since something must be left when WebAssembly is
// blocked, damaged, served wrongly or broken: then the page shows who can help, and never a blank.

const root = document.documentElement;
const element = (id) => document.getElementById(id);
const begin = element("begin");
const script = element("app-script").href;
const wasm = element("app-wasm").href;
const place = element("app");

// What a person, a test or a benchmark may rely on: loading, ready, started, cannot-run or broken.
const show = (state) => {
  root.dataset.state = state;
};

const load = async () => {
  const [app, pack, own] = await Promise.all([loadApp(), loadPack(), loadOwn()]);
  if (own) own.open(app, pack);
  else app.open_pack(pack);
  return app;
};

// A host's own pack and services, which `frame.js` was told of. Without them, ours are there.
const loadOwn = async () => {
  const { pack, services } = root.dataset;
  if (!pack && !services) return null;
  try {
    const { load } = await import(element("own-script").href);
    return await load({ pack, services });
  } catch (problem) {
    console.error(`heedful-check: ${problem.message}`);
    return null;
  }
};

// Hosts that say nothing of how long a page may be kept leave browsers to guess: weeks, where its files are old. So a page
// that came out of the browser's own store asks at once whether the host has another one by now. A worker sees to its own pages.
const LONGEST = 2000;

const isFromStore = () => {
  const [arrival] = performance.getEntriesByType("navigation");
  if (!arrival || arrival.type === "reload" || arrival.transferSize > 0) return false;
  // A sealed frame may not even ask for a worker.
  return window.origin === "null" || !navigator.serviceWorker?.controller;
};

const isOutOfDate = async () => {
  if (!isFromStore()) return false;
  const address = window.location.href.split("#")[0];
  const answer = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(LONGEST) });
  const build = /data-build="(\w+)"/.exec(await answer.text())?.[1];
  return answer.ok && build !== undefined && build !== root.dataset.build;
};

// Never under the hands of someone who has begun.
const takeNewer = async () => {
  try {
    if ((await isOutOfDate()) && !element("before").hidden && !hasLeft()) window.location.reload();
  } catch {
    // No network, or no such browser: what is here is better than nothing.
  }
};

const loadApp = async () => {
  const app = await import(script);
  await app.default({ module_or_path: wasm });
  return app;
};

const loadFirst = async () => {
  const { firstScreens } = await import(element("first-script").href);
  return firstScreens(place, { takeOver, isAwaited });
};

const loadPack = async () => {
  const answer = await fetch(element("app-pack").href);
  if (!answer.ok) throw new Error("the questions did not come");
  return new Uint8Array(await answer.arrayBuffer());
};

// Until the app is there, the first screens do without it; then it takes over what was told on them.
const takeOver = (told, steps, untouched = 0) => {
  if (!ready) return false;
  element("before").hidden = true;
  show("started");
  place.replaceChildren();
  try {
    ready.start(place, JSON.stringify(told), steps, untouched);
  } catch {
    broken();
  }
  return true;
};

const isAwaited = () => {
  if (ready) first.programIsThere();
  else if (root.dataset.state === "cannot-run") endWithoutProgram();
};

// The app could not be loaded. What is on the page stays; someone who has begun is told when they can't go on.
const cannotRun = () => {
  show("cannot-run");
  begin.hidden = true;
  element("cannot-run").hidden = false;
  if (first?.isAwaited()) endWithoutProgram();
};

// The app never came, and someone has begun: their answers are not lost.
const endWithoutProgram = () => {
  const heading = element("broken").querySelector("h1");
  heading.textContent = heading.dataset.cannotRun;
  element("broken-lost").textContent = element("broken-lost").dataset.cannotRun;
  end(first.asText());
};

// The app broke while a person was using it.
const broken = () => {
  if (root.dataset.state === "broken") return;
  show("broken");
  const told = element("answers-so-far")?.textContent ?? "";
  if (told.trim()) element("broken-lost").textContent = element("broken-lost").dataset.answersBelow;
  end(told);
};

// What somebody wrote in their own words is between these marks. It is never translated.
const OWN = /\u2068([^\u2069]*)\u2069/;

const own = (words) => {
  // A copy, since whatever broke the app may keep new elements from being made.
  const shown = element("quoted").content.firstElementChild.cloneNode();
  shown.textContent = words;
  return shown;
};

// What is copied, which is never read from the page: a translation may have changed that.
let kept = "";

// Nothing is seen of a page that is out of sight: phones take a picture of it for the list of apps. It is shown again at
// once; where it was away for long, what hides it stands there by then.
const cover = () => root.toggleAttribute("data-covered", document.hidden);
document.addEventListener("visibilitychange", cover);
cover();

// As in `src/browser/save/idle_timer.rs` and `src/pages/officer/lock.rs`, in milliseconds; and how often it is checked.
const IDLE_TIMEOUT = 5 * 60 * 1000;
const HIDDEN_TIMEOUT = root.dataset.page === "officer" ? 60 * 1000 : IDLE_TIMEOUT;
const LOOK_EVERY = 10 * 1000;

// The answers beside a broken program: whoever comes upon the page later does not see them. On the officers' page, where
// only the app could ask for the code, they are deleted; on the public page a press shows them again.
const watchKept = () => {
  const hidden = element("kept-hidden");
  if (element("kept").hidden || !hidden) return;
  let touched = Date.now();
  let hiddenSince = null;
  const isOver = () => Date.now() - touched >= IDLE_TIMEOUT || (hiddenSince !== null && Date.now() - hiddenSince >= HIDDEN_TIMEOUT);
  const hide = () => {
    hidden.hidden = false;
    element("kept").hidden = true;
    if (element("show-kept")) return;
    element("answers-kept").textContent = "";
    kept = "";
  };
  const look = () => {
    if (isOver()) hide();
    hiddenSince = document.hidden ? (hiddenSince ?? Date.now()) : null;
  };
  for (const kind of ["keydown", "pointerdown", "input", "scroll"]) {
    window.addEventListener(kind, () => {
      look();
      touched = Date.now();
    });
  }
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
  const again = element("show-kept");
  if (!again) return;
  again.addEventListener("click", () => {
    hidden.hidden = true;
    element("kept").hidden = false;
  });
  // See `back.js`.
  document.addEventListener("heedful-hide", (event) => {
    hide();
    event.preventDefault();
  });
};

// Only help is left, and the answers so far as text, so that it is not lost with the app.
const end = (told) => {
  place.hidden = true;
  element("before").hidden = true;
  element("broken").hidden = false;
  kept = told.replace(/[\u2068\u2069]/g, "");
  element("answers-kept").replaceChildren(...told.split(OWN).map((words, at) => (at % 2 ? own(words) : words)));
  element("kept").hidden = !told.trim();
  // What was drawn may hold answers, and nothing hides them any more.
  place.replaceChildren();
  watchKept();
  element("broken").querySelector("h1").focus();
};

const copyAnswers = async () => {
  const said = element("copy-said");
  try {
    await navigator.clipboard.writeText(kept);
    said.textContent = said.dataset.copied;
  } catch {
    getSelection().selectAllChildren(element("answers-kept"));
    said.textContent = said.dataset.notCopied;
  }
};

element("print-kept").addEventListener("click", () => window.print());
element("copy-kept").addEventListener("click", copyAnswers);

// Paper has no folds: all that is folded away is opened for it, and folded again afterwards. It has no fields either: one
// shows the lines that fit in it, so the whole text stands in its place. What was asked to be left out of this print is no
// longer left out of the next.
let folded = [];
let written = [];
const onPaper = (field) => {
  const text = own(field.value);
  text.className = "print-only field-text";
  field.classList.add("screen-only");
  field.after(text);
  return () => {
    text.remove();
    field.classList.remove("screen-only");
  };
};
const backToScreen = () => {
  for (const restore of written) restore();
  written = [];
  for (const fold of folded) fold.open = false;
  folded = [];
};
window.addEventListener("beforeprint", () => {
  // Some browsers say it twice: for the preview, and for the paper.
  backToScreen();
  written = [...document.querySelectorAll("main textarea, main input.text-input[type=text]")].map(onPaper);
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const fold of folded) fold.open = true;
});
window.addEventListener("afterprint", () => {
  backToScreen();
  delete root.dataset.print;
});

const isOurs = (event) => event.error instanceof WebAssembly.RuntimeError || [script, wasm].includes(event.filename);

// Whoever leaves while it loads takes the page with them: `leave.js` has emptied it.
const hasLeft = () => !begin.isConnected;

let ready = null;
let first = null;

begin.addEventListener("click", () => {
  const { audience } = root.dataset;
  if (takeOver(audience ? { audience } : {}, audience ? 1 : 0)) return;
  element("before").hidden = true;
  first.begin(audience);
});

window.addEventListener("error", (event) => {
  if (root.dataset.state === "started" && isOurs(event)) broken();
});
window.addEventListener("unhandledrejection", (event) => {
  if (root.dataset.state === "started" && event.reason instanceof WebAssembly.RuntimeError) broken();
});

// Firefox leaves a control that is partly out of view, or under a bar, where it is when it gets the focus.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches(":focus-visible:not(main)")) target.scrollIntoView({ block: "nearest" });
});

element("insecure").hidden = window.isSecureContext;
show("loading");
try {
  const newer = takeNewer();
  const loading = load();
  // It is heard below; what fails before that is not unheard.
  loading.catch(() => {});
  first = await loadFirst();
  await newer;
  // The first screens are those of our pack, not of a host's own.
  begin.hidden = "pack" in root.dataset;
  const app = await loading;
  // Whoever waits for it is not kept waiting for this.
  if (!first.isAwaited()) app.warm_up?.();
  ready = app;
  begin.hidden = false;
  show("ready");
} catch {
  if (!hasLeft()) cannotRun();
}
if (ready && !hasLeft()) first.programIsThere();
