// The screens that do not wait for the app: who it is about, the first question, and help in danger now. The page
// holds them as templates, which the build makes from the same pack that the app reads.
//
// Answers stay in this file's variables until the app takes them over, at the next step that the person
// takes: never under their hands. Like the app, it stores nothing, asks the network for nothing, and leaves the
// address and the history alone.

const NO_CHOICE = ["none", "not_sure", "declined"];
// Where one of these goes, nothing is lost.
const NO_ANSWER = ["not_sure", "declined"];

// As in `src/browser/save/idle_timer.rs`, in milliseconds; and how often it is checked.
const IDLE_TIMEOUT = 5 * 60 * 1000;
const LOOK_EVERY = 10 * 1000;

// `place` is where screens are shown. `program` is how to reach the app: `takeOver(told, steps, untouched)` gives it a
// case, how many steps the person has gone, and for how long nobody has touched the page, and says whether it is there;
// `isAwaited()` is told when nothing is left to do without it.
export const firstScreens = (place, program) => {
  const element = (id) => document.getElementById(id);
  const find = (css) => place.querySelector(css);
  const rows = () => [...place.querySelectorAll(".choice input")];

  let audience = "self";
  let picked = [];
  let note = "";
  let awaited = null;
  // Which screen is shown: how many steps lead to it, and how to show it again. Null before the first and once the app
  // has taken over.
  let shown = null;
  let hidden = false;
  let touched = Date.now();

  const copyOf = (name) => {
    const copy = element(`first-${name}`).content.cloneNode(true);
    for (const other of copy.querySelectorAll(`[data-not~=${audience}]`)) other.remove();
    for (const worded of copy.querySelectorAll(`[data-${audience}]`)) {
      worded.textContent = worded.dataset[audience];
    }
    return copy;
  };

  const put = (name) => {
    awaited = null;
    place.replaceChildren(copyOf(name));
    find("#heading").focus();
    window.scrollTo(0, 0);
  };

  const show = (name) => {
    // A count, for the host of a frame: see `frame.js`.
    const { dataset } = document.documentElement;
    dataset.step = Number(dataset.step ?? 0) + 1;
    put(name);
  };

  const press = (css, act) => find(css).addEventListener("click", act);

  const told = () => {
    const question = element("first-question").content.querySelector("form").dataset.question;
    const isChoice = picked.length > 0 && !NO_CHOICE.includes(picked[0]);
    const isMany = element("first-question").content.querySelector("[type=checkbox]");
    const answer = isChoice && isMany ? picked : picked[0];
    const answers = answer === undefined ? {} : { [question]: answer };
    return { audience, answers, notes: note.trim() ? { [question]: note } : {} };
  };

  const handOver = (steps) => {
    if (!program.takeOver(told(), steps, Date.now() - touched)) return false;
    shown = null;
    return true;
  };

  // One step on: with the app where it is there, else to what can be shown without it.
  const goOn = (steps, showNext) => {
    if (!handOver(steps)) showNext();
  };

  // On a host's page for one group only, nobody is asked.
  const begin = (known) => {
    if (!known) return showWho();
    audience = known;
    showQuestion();
  };

  const showWho = () => {
    show("who");
    shown = { steps: 0, again: showWho };
    for (const who of ["self", "other", "officer"]) {
      press(`#who-${who}`, () => {
        audience = who;
        goOn(1, showQuestion);
      });
    }
    find("details").addEventListener("toggle", (event) => {
      awaited = event.target.open ? openKept : null;
      if (awaited) program.isAwaited();
    });
  };

  // Only the app can open a saved case. It shows the same screen, with the same fold open.
  const openKept = () => {
    if (!find("details")?.open || !handOver(0)) return;
    find("details").open = true;
    // After the app has moved the focus to its heading.
    requestAnimationFrame(() => requestAnimationFrame(() => find("summary")?.focus()));
  };

  const showQuestion = () => {
    show("question");
    shown = { steps: 1, again: showQuestion };
    const form = find("form");
    for (const row of rows()) row.checked = picked.includes(row.value);
    find("#note").value = note;
    find("#note").closest("details").open = note !== "";
    form.addEventListener("change", (event) => {
      if (event.target.type === "checkbox" || event.target.type === "radio") tick(event.target);
    });
    form.addEventListener("input", () => {
      note = find("#note").value;
      noteUnsaved();
    });
    form.addEventListener("keydown", choose);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (picked.length === 0) return showMistake();
      goOn(2, isDanger() ? showDanger : wait);
    });
    press("#skip", () => {
      picked = [];
      noteUnsaved();
      goOn(2, wait);
    });
    press("#back", () => showWho());
  };

  const isDanger = () => {
    const { content } = element("first-question");
    return picked.some((value) => content.querySelector(`[data-danger] [value="${value}"]`));
  };

  // "None of these", "not sure" and "rather not say" never stand beside others: whichever was ticked last wins.
  const tick = (ticked) => {
    find("#errors")?.remove();
    find("fieldset").removeAttribute("aria-invalid");
    const before = picked;
    for (const row of rows()) {
      if (row === ticked || !ticked.checked) continue;
      if (NO_CHOICE.includes(row.value) || NO_CHOICE.includes(ticked.value)) row.checked = false;
    }
    picked = rows().flatMap((row) => (row.checked ? [row.value] : []));
    noteUnsaved();
    const lost = before.filter((value) => value !== ticked.value && ![...picked, ...NO_ANSWER].includes(value));
    sayRemoved(lost.length, before, ticked);
  };

  // Says how many answers another one took away, and gives them back at a press.
  const sayRemoved = (count, before, ticked) => {
    const copy = copyOf("removal");
    const words = (which) => copy.querySelector(`.${which}`).textContent;
    const status = find(".removed [role=status]");
    find(".removed button")?.remove();
    status.textContent = count > 0 ? words(count > 1 ? "many" : "one").replace("{count}", count) : "";
    if (count === 0) return;
    const undo = copy.querySelector("button");
    undo.addEventListener("click", () => {
      for (const row of rows()) row.checked = before.includes(row.value);
      picked = before;
      noteUnsaved();
      status.textContent = words("back");
      undo.remove();
      ticked.focus();
    });
    status.after(undo);
  };

  // Whether going back or reloading would lose something: see `back.js`.
  const noteUnsaved = () => {
    const { dataset } = document.documentElement;
    if (picked.length > 0 || note.trim()) dataset.unsaved = "";
    else delete dataset.unsaved;
  };

  const showMistake = () => {
    find("#errors")?.remove();
    find("form").prepend(copyOf("errors"));
    find("fieldset").setAttribute("aria-invalid", "true");
    press("#errors a", (event) => {
      // The link would leave an entry in the history.
      event.preventDefault();
      rows()[0].focus();
    });
    find("#errors").focus();
    window.scrollTo(0, 0);
  };

  // A number ticks the row at that place; arrows move between boxes as they do between radio buttons. Only while the focus
  // is on a row, so that whoever speaks to the device, or brushes a key, ticks nothing.
  const choose = (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !target.closest(".choices")) return;
    const at = rows().indexOf(target);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    const row = rows()[step && target.type === "checkbox" ? at + step : key - 1];
    if (step && target.type !== "checkbox") return;
    if (!step && !row) return;
    row?.focus();
    if (!step) row.click();
    event.preventDefault();
  };

  const showDanger = () => {
    show("danger");
    shown = { steps: 2, again: showDanger };
    press("#continue", () => goOn(3, wait));
    press("#back", showQuestion);
  };

  const wait = () => {
    const steps = isDanger() ? 3 : 2;
    show("wait");
    shown = { steps, again: wait };
    press("#back", showQuestion);
    awaited = () => handOver(steps);
    program.isAwaited();
  };

  // Whoever comes back to a page that was left alone, or comes upon it, sees no answer. The app hides what it takes
  // over; without it, that is done here. Whoever has left took the page with them: `leave.js` has emptied it.
  const look = () => {
    if (!shown || !place.isConnected) return;
    if (Date.now() - touched < IDLE_TIMEOUT || handOver(shown.steps)) return;
    hide();
  };
  const hide = () => {
    const { steps, again } = shown;
    put("blanked");
    shown = null;
    hidden = true;
    press("#go-on", () => {
      hidden = false;
      if (!handOver(steps)) again();
    });
  };
  document.addEventListener("heedful-hide", (event) => {
    if (shown && place.isConnected) hide();
    if (hidden) event.preventDefault();
  });
  for (const kind of ["keydown", "pointerdown", "input", "scroll"]) {
    window.addEventListener(kind, () => {
      look();
      touched = Date.now();
    });
  }
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);

  // The answers so far, to be printed or copied where the app never comes.
  const asText = () => {
    if (picked.length === 0 && !note.trim()) return "";
    const copy = copyOf("question");
    const said = picked.map((value) => copy.querySelector(`[value="${value}"] + span`).textContent);
    const own = note.trim() ? [`\u2068${note.trim()}\u2069`] : [];
    return [copy.querySelector("#heading").textContent, ...said, ...own].join("\n  ");
  };

  // Called when the app is there, and no sooner: it takes over where someone waits for it.
  const programIsThere = () => awaited?.();

  return { begin, programIsThere, asText, isAwaited: () => awaited !== null };
};
