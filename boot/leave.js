// The way out. It is a plain link, which works without this script; this makes it faster, and harder to follow.
//
// It is JavaScript and not part of the WASM because it must work while that loads, when it never loads and after it has
// broken. It knows nothing of the answers; it must never ask for the network but to leave.
(() => {
  // Every key of this page in the browser's storage begins so: by the page, and by the folder that it is in, since several
  // pages and copies of Heedful may share an origin. The program reads it here. A dot would end the folder too early.
  const { dataset } = document.documentElement;
  const folder = new URL("./", window.location.href).pathname.replaceAll(".", "%2E");
  dataset.ownKeys = `heedful.${dataset.page}@${folder}.`;
  // What earlier versions wrote, before keys had a page.
  const EARLIER_KEYS = { public: ["heedful.kept."], officer: ["heedful.kept."], training: ["heedful.practised"] };
  // The end of a key whose entry the person chose to keep when leaving; it is encrypted.
  const STAYS = ".stay";
  const PRESSES = 3;
  const SECONDS_BETWEEN = 5;

  const link = () => document.getElementById("leave");

  // Blanks the page first: a slow network must not leave it on the screen.
  const blank = () => {
    document.title = "";
    for (const icon of document.querySelectorAll("link[rel~=icon]")) icon.href = "data:,";
    document.documentElement.classList.add("left");
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
  const wipe = (storage) => {
    for (const key of Object.keys(storage)) {
      if (isDeleted(key)) storage.removeItem(key);
    }
  };

  const wipeAll = () => {
    for (const name of ["sessionStorage", "localStorage"]) {
      try {
        wipe(window[name]);
      } catch {
        // Storage is blocked, so nothing was kept there.
      }
    }
  };

  const leave = () => {
    const place = link()?.href ?? "about:blank";
    try {
      blank();
    } catch {
      // Whatever is broken on the page, it keeps nobody from leaving it.
    }
    wipeAll();
    // In a frame, `frame.js` has the host leave too, where this frame may not.
    document.dispatchEvent(new Event("heedful-left"));
    try {
      // Replaces the entry of this page in the tab's history. In a frame, the host's page goes too.
      window.top.location.replace(place);
    } catch {
      // The host's sandbox forbids it. The frame stays blank, and goes elsewhere by itself.
      window.location.replace("about:blank");
    }
  };

  document.addEventListener(
    "click",
    (event) => {
      if (!event.target.closest?.("#leave")) return;
      event.preventDefault();
      leave();
    },
    true,
  );

  // Shift three times. A press counts when nothing else was pressed while it was down, so that capitals never count.
  let presses = 0;
  let alone = false;
  let timer = 0;

  const say = (words) => {
    const status = document.getElementById("leave-status");
    if (status) status.textContent = words;
  };

  const forget = (words) => {
    clearTimeout(timer);
    if (presses > 0) say(words);
    presses = 0;
    alone = false;
  };

  const isAlone = (event) => event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;

  document.addEventListener(
    "keydown",
    (event) => {
      if (!isAlone(event)) return forget("");
      // Holding the key down repeats it; that is still one press.
      if (!event.repeat) alone = true;
    },
    true,
  );

  document.addEventListener(
    "keyup",
    (event) => {
      if (!alone || !isAlone(event)) return;
      presses += 1;
      if (presses === PRESSES) return leave();
      clearTimeout(timer);
      timer = setTimeout(() => forget(link()?.dataset.expired ?? ""), SECONDS_BETWEEN * 1000);
      say((link()?.dataset.more ?? "").replace("{count}", PRESSES - presses));
    },
    true,
  );

  for (const other of ["pointerdown", "blur"]) {
    window.addEventListener(other, () => forget(""), true);
  }

  // Browsers keep a page that was gone from, and Back shows it as it was. Nothing of it may be seen again.
  window.addEventListener("pagehide", (event) => {
    if (event.persisted) document.documentElement.classList.add("left");
  });
  window.addEventListener("pageshow", (event) => {
    // Not before the browser has finished showing it: WebKit loses track of a page that reloads meanwhile.
    if (event.persisted) setTimeout(() => window.location.reload());
  });
})();
