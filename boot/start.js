// Loads the program and says so when it can't. It is JavaScript since something must be left when WebAssembly is
// blocked, damaged, served wrongly or broken: then the page shows who can help, and never a blank.

const root = document.documentElement;
const element = (id) => document.getElementById(id);
const begin = element("begin");
const script = element("app-script").href;
const wasm = element("app-wasm").href;

// What a person, a test or a benchmark may rely on: loading, ready, started, cannot-run or broken.
const show = (state) => {
  root.dataset.state = state;
};

const load = async () => {
  const [app, pack] = await Promise.all([loadApp(), loadPack()]);
  app.open_pack(pack);
  return app;
};

const loadApp = async () => {
  const app = await import(script);
  await app.default({ module_or_path: wasm });
  return app;
};

const loadPack = async () => {
  const answer = await fetch(element("app-pack").href);
  if (!answer.ok) throw new Error("the questions did not come");
  return answer.text();
};

const start = (app) => {
  element("before").hidden = true;
  show("started");
  app.start(element("app"));
};

// The program could not be loaded: everything else on the page stays.
const cannotRun = () => {
  show("cannot-run");
  begin.hidden = true;
  element("loading").textContent = "";
  element("cannot-run").hidden = false;
  if (wanted) element("cannot-run").querySelector("h2").focus();
};

// The program broke while a person was using it.
const broken = () => {
  if (root.dataset.state === "broken") return;
  show("broken");
  element("app").hidden = true;
  element("before").hidden = true;
  element("broken").hidden = false;
  showAnswers();
  element("broken").querySelector("h1").focus();
};

// What the person told so far stands in the page as text, so that it is not lost with the program.
const showAnswers = () => {
  const told = element("answers-so-far")?.textContent ?? "";
  if (!told.trim()) return;
  element("answers-kept").textContent = told;
  element("broken-lost").textContent = element("broken-lost").dataset.answersBelow;
  element("kept").hidden = false;
};

const copyAnswers = async () => {
  const said = element("copy-said");
  try {
    await navigator.clipboard.writeText(element("answers-kept").textContent);
    said.textContent = said.dataset.copied;
  } catch {
    getSelection().selectAllChildren(element("answers-kept"));
    said.textContent = said.dataset.notCopied;
  }
};

element("print-kept").addEventListener("click", () => window.print());
element("copy-kept").addEventListener("click", copyAnswers);

// Paper has no folds: all that is folded away is opened for it, and folded again afterwards.
let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const fold of folded) fold.open = true;
});
window.addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
  folded = [];
});

const isOurs = (event) => event.error instanceof WebAssembly.RuntimeError || [script, wasm].includes(event.filename);

let wanted = false;
let ready = null;

begin.hidden = false;
begin.addEventListener("click", () => {
  wanted = true;
  if (ready) start(ready);
  else element("loading").textContent = element("loading").dataset.loading;
});

show("loading");
window.addEventListener("error", (event) => {
  if (root.dataset.state === "started" && isOurs(event)) broken();
});
window.addEventListener("unhandledrejection", (event) => {
  if (root.dataset.state === "started" && event.reason instanceof WebAssembly.RuntimeError) broken();
});

try {
  ready = await load();
  show("ready");
  if (wanted) start(ready);
} catch {
  cannotRun();
}
