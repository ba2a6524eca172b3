// The way out. It is a plain link, which works without this script; this makes it faster, and harder to follow.
//
// It is JavaScript and not part of the WASM because it must work while that loads, when it never loads and after it has
// broken. It knows nothing of the answers; it must never ask for the network but to leave.
//
// Leaving is always in this order: the page is blank, what is stored is deleted, other tabs of this page are told, and then
// there is one navigation, which replaces the entry in the history. Nothing may be written after `heedful-left`, nor while
// the root element has the class `left`.
(() => {
  const root = document.documentElement;
  const { dataset } = root;

  // Every key of this page in the browser's storage begins so: by the page, and by the folder that it is in, since several
  // pages and copies of Heedful may share an origin. The app reads it here. A dot would end the folder too early.
  const folder = new URL("./", window.location.href).pathname.replaceAll(".", "%2E");
  dataset.ownKeys = `heedful.${dataset.page}@${folder}.`;
  // What earlier versions wrote, before keys had a page.
  const EARLIER_KEYS = { public: ["heedful.kept."], officer: ["heedful.kept."], training: ["heedful.practised"] };
  // The end of a key whose entry the person chose to keep when leaving; it is encrypted.
  const STAYS = ".stay";
  const LEFT = `${dataset.ownKeys}left`;

  const link = () => document.getElementById("leave");

  // Blanks the page first: a slow network must not leave it on the screen. The title is what browsers show of a page that
  // has none yet: where it is. With no title at all, they would show the address of this page.
  const blank = (place) => {
    root.classList.add("page-left");
    document.title = new URL(place).host || place;
    for (const icon of document.querySelectorAll("link[rel~=icon]")) icon.href = "data:,";
    // What assistive technology says, since it can't see an empty page.
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    const words = link()?.dataset.left ?? "";
    document.body.replaceChildren(alert);
    alert.textContent = words;
  };

  const isDeleted = (key) =>
    (key.startsWith(dataset.ownKeys) && !key.endsWith(STAYS)) ||
    (EARLIER_KEYS[dataset.page] ?? []).some((start) => key.startsWith(start));

  // This page's own keys only: the rest of the storage belongs to others.
  const deleteEntries = () => {
    for (const name of ["sessionStorage", "localStorage"]) {
      try {
        for (const key of Object.keys(window[name]).filter(isDeleted)) window[name].removeItem(key);
      } catch {
        // Storage is blocked, so nothing was stored there.
      }
    }
  };

  // WebKit asks the page around a frame whether the exit may learn where somebody came from. Another site's can't be told.
  const tellNobodyWhereFrom = () => {
    try {
      const { document: around } = window.top;
      around.head.append(Object.assign(around.createElement("meta"), { name: "referrer", content: "no-referrer" }));
    } catch {
      // That page is another site's.
    }
  };

  // In a frame, the host's page goes too.
  const navigate = (place) => {
    tellNobodyWhereFrom();
    try {
      window.top.location.replace(place);
    } catch {
      // The host's sandbox forbids it. The frame stays blank, and goes elsewhere by itself.
      window.location.replace("about:blank");
    }
  };

  let hasLeft = false;

  const leaveThisTab = () => {
    if (hasLeft) return;
    hasLeft = true;
    const place = link()?.href || "about:blank";
    try {
      blank(place);
    } catch {
      // Whatever is broken on the page, it keeps nobody from leaving it.
    }
    deleteEntries();
    // In a frame, `frame.js` has the host leave, so that there is one navigation.
    const left = new CustomEvent("heedful-left", { cancelable: true, detail: { navigate: () => navigate(place) } });
    if (document.dispatchEvent(left)) navigate(place);
  };

  // Other tabs of this page. They leave as well: whoever leaves one is in no position to look for the others. On the officers'
  // page each tab is a case of its own, and closing one must delete no other: there, the others are locked.
  const hear = () => {
    if (dataset.page !== "officer") return leaveThisTab();
    document.dispatchEvent(new Event("heedful-hide", { bubbles: true, cancelable: true }));
  };
  let otherTabs = null;
  try {
    otherTabs = new BroadcastChannel(LEFT);
    otherTabs.addEventListener("message", hear);
  } catch {
    // An older browser, or one that lets this page share nothing.
  }
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === LEFT && newValue !== null) hear();
  });

  const tellOtherTabs = () => {
    try {
      if (otherTabs) return otherTabs.postMessage("");
      window.localStorage.setItem(LEFT, "");
      window.localStorage.removeItem(LEFT);
    } catch {
      // Storage is blocked: then tabs share nothing that could be deleted.
    }
  };

  // On the officers' page a case that is not saved is deleted only after asking: nobody is watched there, and a record must
  // not be lost by one touch.
  const isCalledOff = () => {
    const { ask } = link()?.dataset ?? {};
    return ask && "unsaved" in dataset && !window.confirm(ask);
  };

  const leave = () => {
    if (hasLeft || isCalledOff()) return;
    tellOtherTabs();
    leaveThisTab();
  };

  const onPress = (event) => {
    if (!event.target.closest?.("#leave") || event.button === 2) return;
    event.preventDefault();
    leave();
  };
  // The middle button would open the other site in another tab and leave the answers in this one.
  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, onPress, true);

  // Shift three times, each press short, by itself and soon after the one before. These lines are in embed/heedful.js too,
  // for the page around a frame; a test compares them.
  // begin: watchShift
  const watchShift = ({ onTap, onReset, onThird }) => {
    // Milliseconds. A hurried person needs about 200 from press to press, an unsteady hand three times that. Who rests on
    // the key, or presses it now and then while thinking, takes longer. In a text field Shift is pressed for capitals all
    // the time, and then given up: there, only what nobody does by accident counts.
    const LONGEST_PRESS = 500;
    const LONGEST = 1500;
    const LONGEST_IN_TEXT = 900;
    const TAPS = 3;
    let began = [];
    let pressed = null;
    let timer = 0;

    const reset = (isLate) => {
      clearTimeout(timer);
      if (began.length > 0) onReset(isLate);
      began = [];
      pressed = null;
    };
    const isAlone = (event) => event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    const isText = (field) =>
      field?.isContentEditable || field?.matches?.("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");

    const press = (event) => {
      // Holding the key down repeats it; that is still one press.
      if (event.repeat && event.key === "Shift") return;
      if (!isAlone(event) || pressed !== null) return reset();
      pressed = event.timeStamp;
    };
    const release = (event) => {
      if (!isAlone(event)) return reset();
      if (pressed === null) return;
      const [at, longest] = [pressed, isText(event.composedPath()[0]) ? LONGEST_IN_TEXT : LONGEST];
      pressed = null;
      if (event.timeStamp - at > LONGEST_PRESS) return reset();
      began = [...began.filter((other) => at - other <= longest), at];
      clearTimeout(timer);
      if (began.length < TAPS) {
        timer = setTimeout(reset, longest, "late");
        return onTap(TAPS - began.length);
      }
      began = [];
      onThird();
    };
    addEventListener("keydown", press, true);
    addEventListener("keyup", release, true);
    for (const other of ["pointerdown", "blur", "compositionstart"]) {
      addEventListener(other, ({ target }) => (other !== "blur" || target === window) && reset(), true);
    }
  };
  // end: watchShift

  const say = (words) => {
    const status = document.getElementById("leave-status");
    if (status) status.textContent = words;
  };

  watchShift({
    onTap: (more) => say((link()?.dataset.more ?? "").replace("{count}", more)),
    onReset: (isLate) => say(isLate ? (link()?.dataset.expired ?? "") : ""),
    onThird: leave,
  });
})();
