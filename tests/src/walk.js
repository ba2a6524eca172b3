// One random journey, walked in the page itself: through the driver each of its hundreds of steps would take longer than
// the page does. It presses what a person can press, and returns the case that it told, as a case file has it.
//
// arguments: a seed; returns { case, screens, lost } where `lost` names a screen on which the focus was not on the heading.
const [seed] = arguments;
const done = arguments[arguments.length - 1];

// mulberry32, so that a seed means the same journey everywhere.
let state = seed >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = state;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const below = (count) => Math.floor(random() * count);
const find = (css) => document.querySelector(css);
const frame = () => new Promise((next) => requestAnimationFrame(next));

// The heading of a new screen takes the focus in the next frame or the one after.
const arrived = async (before) => {
  for (let frames = 0; frames < 120; frames += 1) {
    await frame();
    const heading = find("#heading");
    if (heading && heading !== before && document.activeElement === heading) return true;
  }
  return false;
};

const told = { answers: {} };
let screens = 0;
let lost = null;

const press = async (css) => {
  const before = find("#heading");
  // Help in danger now begins with the call; what leads on comes a frame later.
  for (let frames = 0; frames < 120 && !find(css); frames += 1) await frame();
  find(css).click();
  screens += 1;
  if (!(await arrived(before))) lost = `after ${css} on “${before?.textContent}”`;
};

const write = (field, text) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const typeDate = (fields, daysAgo) => {
  const day = new Date(Date.now() - daysAgo * 86400000);
  write(find(`#${fields}-day`), String(day.getDate()));
  write(find(`#${fields}-month`), String(day.getMonth() + 1));
  write(find(`#${fields}-year`), String(day.getFullYear()));
};

const typedDate = (fields) => {
  const [day, month, year] = ["day", "month", "year"].map((field) => find(`#${fields}-${field}`).value);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};

const twoDigits = (number) => String(number).padStart(2, "0");

// Answers the question on the screen at random; what is on the screen afterwards is what was told.
const answer = async () => {
  const rows = [...document.querySelectorAll(".choice input")];
  const words = find("#own-words");
  if (words && random() < 0.6) return write(words, "Nothing that anyone could guess.");
  const picks = rows[0].type === "checkbox" ? 1 + below(3) : 1;
  for (let pick = 0; pick < picks; pick += 1) {
    const row = rows[below(rows.length)];
    if (!row.checked) row.click();
  }
  await frame();
  const ago = below(500);
  if (find("#date-day")) typeDate("date", ago);
  if (find("#last-day")) typeDate("last", below(ago + 1));
  await frame();
};

const remember = () => {
  const rows = [...document.querySelectorAll(".choice input")];
  const question = rows[0].name;
  const ticked = rows.filter((row) => row.checked).map((row) => row.id.slice(question.length + 1));
  const words = find("#own-words")?.value.trim();
  if (words && ticked.length === 0) {
    told.answers[question] = { words };
  } else if (ticked.length === 0) {
    delete told.answers[question];
  } else if (find("#date-day")) {
    const first = typedDate("date");
    told.answers[question] = { [ticked[0]]: find("#last-day") ? [first, typedDate("last")] : first };
  } else if (["none", "not_sure", "declined"].includes(ticked[0])) {
    told.answers[question] = ticked[0];
  } else {
    told.answers[question] = rows[0].type === "checkbox" ? ticked : ticked[0];
  }
  return question;
};

const walk = async () => {
  await press("#begin");
  while (!find(".result") && !lost && screens < 400) {
    if (find(".choice.row")) {
      told.audience = ["self", "other", "officer"][below(3)];
      await press(`#who-${told.audience}`);
    } else if (find("form.question")) {
      if (random() < 0.05) {
        remember();
        await press("#back");
      } else if (random() < 0.2) {
        delete told.answers[remember()];
        await press("#skip");
      } else {
        const isAnswered = document.querySelector(".choice input:checked");
        if (!isAnswered) await answer();
        remember();
        await press("#continue");
      }
    } else {
      await press("#continue");
    }
  }
  return { case: told, screens, lost };
};

walk().then(done, (error) => done({ case: told, screens, lost: String(error) }));
