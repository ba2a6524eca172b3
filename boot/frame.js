// When the page stands in a frame of somebody else's site: it takes on what the host chose, and tells the host how high
// its first page is, that another screen is shown, and that it was left. Never an answer, never a result, never which screen.
//
// What it may be told and what it tells is listed in docs/embedding.md. The first of it is in the fragment of the
// address, which no server ever sees; changes come as messages. A page that stands by itself listens to nobody.
(() => {
  if (window.parent === window) return;

  const root = document.documentElement;
  const FONTS = {
    system: "",
    sans: "Arial, Helvetica, sans-serif",
    serif: "Georgia, 'Times New Roman', serif",
    verdana: "Verdana, Geneva, sans-serif",
    tahoma: "Tahoma, Geneva, sans-serif",
    trebuchet: "'Trebuchet MS', Tahoma, sans-serif",
    georgia: "Georgia, serif",
    times: "'Times New Roman', Times, serif",
  };
  const THEMES = ["light", "dark"];
  const AUDIENCES = ["self", "other", "officer"];
  // What WCAG asks of text, for buttons and links in the accent.
  const ENOUGH = 4.5;

  let options = new URLSearchParams(window.location.hash.slice(1));
  let host;
  let last = 0;

  const warn = (name, what) => console.warn(`heedful-check: ${name}="${options.get(name)}" ${what}`);

  // What the host chose.

  const take = () => {
    const theme = options.get("theme");
    if (THEMES.includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
    takeFont(options.get("font") ?? "system");
    takeAccent(options.get("accent"));
    takeExit(options.get("exit"));
  };

  const takeFont = (font) => {
    if (!Object.hasOwn(FONTS, font)) return warn("font", `is not one of ${Object.keys(FONTS).join(", ")}`);
    root.style.fontFamily = FONTS[font];
  };

  const takeExit = (address) => {
    const way = document.getElementById("leave");
    if (!address || !way) return;
    if (!isExit(address)) return warn("exit", "is not an address that begins with https://");
    way.href = address;
  };

  // Without HTTPS, the network sees and may change what is read there; a page that comes without it loses nothing by that.
  const isExit = (address) =>
    /^https:\/\//i.test(address) || (/^http:\/\//i.test(address) && window.location.protocol === "http:");

  const takeAccent = (accent) => {
    for (const name of ["--accent", "--accent-ink"]) root.style.removeProperty(name);
    if (!accent) return;
    const colour = channels(accent);
    if (!colour) return warn("accent", "is not a colour like #0f4c5c");
    const grounds = ["--paper", "--card", "--fill"].map((name) => channels(getComputedStyle(root).getPropertyValue(name)));
    // The style did not come either: `sealed` below says why.
    if (grounds.includes(null)) return;
    const least = Math.min(...grounds.map((ground) => contrast(colour, ground)));
    if (least < ENOUGH) {
      return warn("accent", `is left out: its contrast is ${least.toFixed(1)} where text needs ${ENOUGH}`);
    }
    const inks = ["#ffffff", "#0c1a1f"].sort((a, b) => contrast(channels(b), colour) - contrast(channels(a), colour));
    root.style.setProperty("--accent", accent);
    root.style.setProperty("--accent-ink", inks[0]);
  };

  const channels = (text) => {
    const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text?.trim())?.[1];
    if (!hex) return null;
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16) / 255);
  };

  // Relative luminance and contrast, as WCAG 2 defines them.
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  // What can only be chosen before anything is asked; boot/start.js and the app read it from here.
  const takeOnce = () => {
    const language = options.get("language");
    if (language && !root.lang.toLowerCase().startsWith(language.toLowerCase().split("-")[0])) {
      warn("language", `is not in this copy, which speaks ${root.lang}`);
    }
    const audience = options.get("audience");
    if (AUDIENCES.includes(audience)) root.dataset.audience = audience;
    else if (audience) warn("audience", `is not one of ${AUDIENCES.join(", ")}`);
    for (const name of ["services", "pack"]) {
      const address = options.get(name);
      if (!address) continue;
      try {
        root.dataset[name] = new URL(address, document.baseURI).href;
      } catch {
        warn(name, "is not an address");
      }
    }
  };

  // What the host is told.

  const tell = (kind, more = {}) => {
    if (host) window.parent.postMessage({ heedful: kind, ...more }, host === "null" ? "*" : host);
  };

  // The height of a screen tells which one it is, and so what was answered and what came of it. So only that of the first
  // page is told, before anything is asked; from then on the frame scrolls within. And it is told in coarse steps, and
  // never less than before: whether something is saved on the device is nobody else's business either.
  const HEIGHT_STEP = 800;
  let highest = 0;
  const hasBegun = () => root.dataset.step !== undefined;

  const height = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height / HEIGHT_STEP) * HEIGHT_STEP;
    highest = Math.max(highest, now);
    return highest;
  };

  const tellHeight = () => {
    if (root.classList.contains("page-left") || hasBegun()) return;
    const now = height();
    if (now === last) return;
    last = now;
    tell("height", { height: now });
  };

  // Only the page around this one may speak, and the first site that does is the only one that is told anything.
  const greeted = (origin) => {
    host = origin;
    // The way out on the host's page is on top of it.
    root.classList.add("follows");
    tellProblems();
    tellReady();
  };

  // The host shows the check from then on, and takes it away never again. So it is not said before it is known whether
  // the scripts of the check may run in this frame at all.
  const tellReady = () => {
    const way = document.getElementById("leave");
    if (!host || !way || !isSettled || problems.includes("sealed")) return;
    if (!hasBegun()) last = height();
    const [words, hint] = [way.firstChild, way.lastElementChild].map((part) => part.textContent.trim());
    tell("ready", { ...(hasBegun() ? {} : { height: last }), leave: words, hint, exit: way.href });
  };

  let isSettled = false;
  const settle = () => {
    if (isSettled) return;
    isSettled = true;
    tellReady();
  };
  // Modules have run by then, or failed.
  window.addEventListener("load", settle);

  window.addEventListener("message", ({ source, origin, data }) => {
    if (source !== window.parent || (host && origin !== host)) return;
    if (data?.heedful === "options") {
      options = new URLSearchParams(String(data.options));
      take();
      greeted(origin);
    }
    if (data?.heedful === "leave") leaveWithHost();
    if (data?.heedful === "leaving") clearTimeout(navigating);
  });

  // Leaving: who is first asks the other, and the host's page navigates. Where it does not answer, this frame does.
  const ANSWER = 300;
  let isAsked = false;
  let navigating = 0;

  const leaveWithHost = () => {
    isAsked = true;
    clearTimeout(navigating);
    if (root.classList.contains("page-left")) tell("exit");
    else document.getElementById("leave").click();
  };

  document.addEventListener("heedful-left", (event) => {
    if (!host) return;
    event.preventDefault();
    tell("exit");
    if (!isAsked) navigating = setTimeout(event.detail.navigate, ANSWER);
  });

  const problems = [];
  let told = 0;
  const tellProblems = () => {
    while (host && told < problems.length) tell("error", { reason: problems[told++] });
  };
  const fail = (reason) => {
    problems.push(reason);
    tellProblems();
  };

  // A frame that is sealed off gets no module from a host that does not say that anyone may have it.
  window.addEventListener("error", ({ target }) => {
    if (target?.type === "module") fail(window.origin === "null" ? "sealed" : "cannot-run");
  }, true);

  let seen = {};
  const look = () => {
    const { state, step, finished } = root.dataset;
    if (state) settle();
    if (state !== seen.state && ["cannot-run", "broken"].includes(state)) fail(state);
    if (step !== seen.step) {
      root.classList.add("begun");
      tell("step", { count: Number(step) });
      if (finished !== undefined) tell("finished");
    }
    seen = { state, step };
  };
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-state", "data-step"] });
  look();

  // Links that lead away from the page would leave a frame without a voice.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link?.getAttribute("href") === "./") {
      event.preventDefault();
      window.location.reload();
    }
  });

  takeOnce();
  take();
  new ResizeObserver(tellHeight).observe(document.body);
  // Browsers do not observe sizes in a frame that is out of view.
  document.addEventListener("toggle", tellHeight, true);
  // It says nothing but that it is there, since it does not know yet who asks.
  const hello = () => window.parent.postMessage({ heedful: "hello" }, "*");
  hello();
  // The host may have turned dark with the device.
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (host ? hello() : take()));
})();
