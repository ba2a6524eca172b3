// Back, a swipe, a reload and links within the page: answers are not lost unasked, nor seen by whoever comes upon the page, and
// the history gets no entry that leads to an answer.
//
// Whether something would be lost is `data-unsaved` on the root element, which the app and `first.js` set; never what.
// Whoever shows answers hides them when `heedful-hide` comes, as after having been left alone, and says so by cancelling it.
(() => {
  const root = document.documentElement;
  // How long a telephone call, or another program that a link opens, may take to begin. Browsers ask before these too.
  const CALL = 3000;
  // There, messages to pages that are held for Back are lost: see `wasLeftMeanwhile`.
  const LOSES_MESSAGES = navigator.vendor.startsWith("Apple");
  // How long a page is held there, as `IDLE_TIMEOUT` in `src/browser/save/idle_timer.rs`.
  const LONGEST = 5 * 60 * 1000;
  const AWAY = `${root.dataset.ownKeys}away`;

  const hasLeft = () => root.classList.contains("page-left");
  const hide = () => !document.dispatchEvent(new Event("heedful-hide", { bubbles: true, cancelable: true }));

  let calledAt = -CALL;
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (link && !/^https?:$/.test(link.protocol)) calledAt = event.timeStamp;
    },
    true,
  );

  const ask = (event) => {
    if (hasLeft() || event.timeStamp - calledAt < CALL) return;
    event.preventDefault();
    // Older browsers ask only for this.
    event.returnValue = "";
    // While it asks, and until the other page is there, the screen may be seen by others.
    hide();
  };
  // Listening always would keep some browsers from holding the page for Back.
  const look = () => {
    if ("unsaved" in root.dataset) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  };
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-unsaved"] });
  look();

  // Browsers hold a page that was gone from, and Back shows it as it was. Not before somebody has asked for it. If the way
  // out was used in between, in this tab or another, such pages are dropped: they got the message of `leave.js`. Where it
  // does not reach them, a mark without content in this tab says that nobody left it; leaving deletes it with the rest. Leaving
  // another tab is not noticed there, so such a page is held for a few minutes only.
  const mark = (act) => {
    try {
      return act(window.sessionStorage);
    } catch {
      return null;
    }
  };
  let isHidden = false;
  let heldAt = 0;
  // WebKit empties fields that say `autocomplete="off"` when it shows a held page again, soon after it says so: they would no
  // longer show what the app knows.
  let fields = [];
  const remember = () => {
    const all = [...document.querySelectorAll("input:not([type=file]), textarea, select")];
    fields = all.map((field) => [field, field.value, field.checked]);
  };
  const restore = () => {
    for (const [field, value, checked] of fields) {
      if (field.value !== value) field.value = value;
      if (field.checked !== checked) field.checked = checked;
    }
  };
  window.addEventListener("pagehide", ({ persisted }) => {
    if (!persisted || hasLeft()) return;
    root.classList.add("covered");
    remember();
    isHidden = hide();
    heldAt = Date.now();
    if (LOSES_MESSAGES && isHidden) mark((storage) => storage.setItem(AWAY, ""));
  });

  const wasLeftMeanwhile = () => {
    if (window.origin === "null") return true;
    if (!LOSES_MESSAGES) return false;
    const isMarked = mark((storage) => storage.getItem(AWAY) !== null);
    mark((storage) => storage.removeItem(AWAY));
    return !isMarked || Date.now() - heldAt > LONGEST;
  };

  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    const holdsAnswers = isHidden || "unsaved" in root.dataset;
    if (hasLeft() || (holdsAnswers && (!isHidden || wasLeftMeanwhile()))) {
      // Nothing is asked: what would be lost must be lost.
      delete root.dataset.unsaved;
      window.removeEventListener("beforeunload", ask);
      // Not before the browser has finished showing it: WebKit loses track of a page that reloads meanwhile.
      setTimeout(() => window.location.reload());
      return;
    }
    isHidden = false;
    for (const wait of [0, 50]) setTimeout(restore, wait);
    root.classList.remove("covered");
  });

  // A link within the page moves the focus and the view, and leaves no entry in the history.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const place = document.getElementById(link.hash.slice(1));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  });
})();
