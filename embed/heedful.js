// Heedful on a website, in one line: `<script defer src="…/embed/heedful.js"></script>`, and `<heedful-check>` where the
// check shall stand. The check runs in a frame; this gives the frame its place, shows the way out on top of the page
// and tells the page nothing but what docs/embedding.md lists: never an answer, never a result.
(() => {
  if (customElements.get("heedful-check")) return;

  const OPTIONS = ["language", "audience", "accent", "font", "theme", "exit", "services", "pack"];
  // What decides what is asked and fetched. It can't change once the check is shown: a person may be reading or answering.
  const SETTLED = ["language", "audience", "services", "pack"];
  // The way out, printing, saving, telephone numbers; nothing else.
  const SANDBOX =
    "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  // Milliseconds. How long a frame may be silent once it has loaded: sealed off, all that could speak has run by then.
  const SILENT = 20000;
  const SILENT_SEALED = 3000;
  // How long the frames may take to delete before the page goes. A frame that is idle answers within a few milliseconds.
  // One that is busy, as on a slow phone, hears nothing until it is done, and once the page has gone it deletes nothing any
  // more. Whoever looks at the screen meanwhile sees an empty page with the other site's name, so waiting shows nothing,
  // and answers that stay behind could be found for ever. A frame that hangs keeps nobody longer than this.
  const DELETING = 2000;
  // How often it is looked whether something covers the way out, beside whenever the page changes.
  const LOOK_EVERY = 400;
  // Where it is looked: shares of the width and the height of the way out, whose ends are round.
  const POINTS = [[0.5, 0.5], [0.06, 0.5], [0.94, 0.5], [0.3, 0.08], [0.7, 0.08], [0.3, 0.92], [0.7, 0.92]];

  const STYLE = `
    :host { display: block !important; position: relative !important }
    :host([hidden]) { display: none !important }
    div { all: initial }
    .box { display: block; position: absolute; inset: 0; min-block-size: 1px; visibility: hidden }
    iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; color-scheme: normal }
    .on { position: relative; visibility: visible }
    .begun iframe { block-size: clamp(320px, 90vh, 1100px); block-size: clamp(320px, 90svh, 1100px) }
    .on ~ slot, .on ~ .open { display: none }
    .bar { position: sticky; inset-block-start: 0; z-index: 2147483647; display: block; block-size: 0; text-align: end }
    .over { position: absolute; overflow: visible; pointer-events: none }
    .stuck { position: fixed }
    .leave { display: inline-block; margin: 8px 16px; padding: 10px 25px; border: 2px solid #221c05; border-radius: 99px;
      background: #ffd95e; color: #221c05; font: 650 19px/1.4 system-ui, sans-serif; text-decoration: none;
      pointer-events: auto }
    .leave:focus-visible { outline: 3px solid #ffcf33; outline-offset: 2px; box-shadow: 0 0 0 7px #1e2530 }
    span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; white-space: nowrap; clip-path: inset(50%) }
    @media print { .bar { display: none } }`;

  // Plugins that merge scripts into one leave no address of ours, and modules have no `currentScript`.
  const NAME = /\/heedful[^/]*\.js([?#]|$)/;
  const here = () => {
    const scripts = [document.currentScript, ...document.scripts].map((script) => script?.src ?? "");
    const traced = new Error().stack?.match(/https?:\/\/[^\s)]*?\/heedful[^/\s)]*\.js/)?.[0];
    return scripts.find((address) => NAME.test(address)) ?? traced;
  };
  const HERE = here();

  const make = (tag, className = "") => Object.assign(document.createElement(tag), { className });

  // Safari before 16.4 makes no style sheets out of text. An element does instead, unless the page's policy forbids it.
  const dress = (root) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      return null;
    } catch {
      const style = Object.assign(make("style"), { textContent: STYLE });
      root.append(style);
      return style;
    }
  };

  // An address that the way out may lead to. Without HTTPS, the network sees and may change what is read there; a page that
  // comes without it has nothing to lose by that.
  const isExit = (address) => {
    try {
      const { protocol } = new URL(address);
      return protocol === "https:" || (protocol === "http:" && location.protocol === "http:");
    } catch {
      return false;
    }
  };

  // As in boot/leave.js.
  const ownKeys = (page) => `heedful.public@${new URL("./", page).pathname.replaceAll(".", "%2E")}.`;
  const isDeleted = (key, own) => (key.startsWith(own) && !key.endsWith(".stay")) || key.startsWith("heedful.kept.");
  const deleteEntries = (own) => {
    for (const name of ["sessionStorage", "localStorage"]) {
      try {
        for (const key of Object.keys(window[name])) if (isDeleted(key, own)) window[name].removeItem(key);
      } catch {
        // Storage is blocked, so nothing was stored there.
      }
    }
  };

  // Leaving takes the whole page: all checks on it, and all that the page itself shows.

  const checks = new Set();
  let hasLeft = false;

  // The name of the other site, as browsers show it of a page that has no title yet; and no icon. Some pages blink in theirs.
  const nameAs = (exit) => {
    const title = new URL(exit).host;
    const retitle = () => document.title !== title && (document.title = title);
    retitle();
    new MutationObserver(retitle).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    for (const icon of document.querySelectorAll("link[rel~=icon]")) icon.remove();
    document.head?.append(Object.assign(make("link"), { rel: "icon", href: "data:," }));
  };

  const hide = () => document.documentElement.style.setProperty("display", "none", "important");

  // Frames go on running in what is hidden, so that they can delete.
  const blank = (exit) => {
    hide();
    nameAs(exit);
  };

  // Whatever is broken on the page, it keeps nobody from leaving it, and nothing else from being done before.
  const attempt = (act) => {
    try {
      act();
    } catch {
      // The next thing is done all the same.
    }
  };

  // The page forgets who listens: its own question whether to leave must keep nobody.
  const forget = () => {
    try {
      document.open();
      document.close();
    } catch {
      // A page of XHTML can't be emptied. Its question is stopped before it is asked.
      addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
    }
  };

  // Whatever the page's policy is, the exit does not learn where somebody came from.
  const tellNobodyWhereFrom = (page) => {
    const meta = Object.assign(make("meta"), { name: "referrer", content: "no-referrer" });
    (page.head ?? page.documentElement).append(meta);
  };

  const navigate = (exit) => {
    const acts = [forget, hide, () => nameAs(exit), () => tellNobodyWhereFrom(document)];
    // WebKit asks the page around this one, where there is one.
    if (top !== window) acts.push(() => tellNobodyWhereFrom(top.document));
    for (const act of acts) attempt(act);
    // Should Back lead to it all the same, it is as new.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    try {
      top.location.replace(exit);
    } catch {
      location.replace(exit);
    }
  };

  const leave = async (exit) => {
    if (hasLeft) return;
    hasLeft = true;
    attempt(() => blank(exit));
    const deleted = [...checks].map((check) => check.deleteAll());
    await Promise.race([Promise.all(deleted), new Promise((done) => setTimeout(done, DELETING))]);
    navigate(exit);
  };

  // As in boot/leave.js, where it says why; a test compares them.
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

  watchShift({
    onTap: () => {},
    onReset: () => {},
    onThird: () => [...checks].find((check) => check.isReady)?.leave(),
  });

  class HeedfulCheck extends HTMLElement {
    static observedAttributes = OPTIONS;
    #box = make("div", "box");
    #bar = make("div", "bar");
    #way = make("a", "leave");
    #hint = make("span");
    #open = make("a");
    #offer = make("p", "open");
    #slot = make("slot");
    #style;
    #page;
    #frame;
    #origin;
    #waiting;
    #looking;
    #interval;
    #cover = null;
    // Whether something may have come on top of the way out, in the top layer, where nothing but order counts.
    #isBelow = true;
    #deleted;
    #otherTabs;
    #changes = new MutationObserver((changes) => {
      if (changes.some(({ attributeName }) => attributeName === "open")) this.#isBelow = true;
      this.#look();
    });

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      this.#style = dress(root);
      this.#way.target = "_top";
      this.#way.rel = "noreferrer nofollow";
      this.#open.target = "_blank";
      this.#open.rel = "noopener noreferrer";
      this.#open.textContent = "{{embed_open}}";
      this.#offer.append(this.#open);
      this.#bar.append(this.#way);
      root.append(this.#box, this.#slot);
    }

    connectedCallback() {
      checks.add(this);
      for (const [target, kind, act] of this.#listeners()) target.addEventListener(kind, act, { capture: true, passive: !kind.endsWith("click") });
      this.#changes.observe(document.documentElement, { childList: true, subtree: true, attributes: true });
      this.#interval = setInterval(this.#look, LOOK_EVERY);
      try {
        this.#start();
      } catch (problem) {
        // What stands inside the element stays.
        console.error(`heedful-check: ${problem.message}`);
        this.#emit("error", { reason: "cannot-start" });
      }
    }

    disconnectedCallback() {
      checks.delete(this);
      for (const [target, kind, act] of this.#listeners()) target.removeEventListener(kind, act, { capture: true });
      this.#changes.disconnect();
      clearInterval(this.#interval);
      this.#close();
    }

    // A browser that can move an element without taking it out keeps what stands in the frame.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame) return;
      if (!SETTLED.includes(name)) return this.#greet();
      if (before !== after && !this.isReady) this.#start();
    }

    #listeners() {
      const looks = ["scroll", "transitionend"].map((kind) => [document, kind, this.#look]);
      const presses = ["click", "auxclick"].map((kind) => [window, kind, this.#press]);
      const raises = ["toggle", "close", "fullscreenchange"].map((kind) => [document, kind, this.#raiseAgain]);
      return [...looks, ...raises, [window, "resize", this.#look], [window, "message", this.#hear], ...presses];
    }

    #start() {
      this.#close();
      if (this.#style && !this.#style.sheet?.cssRules.length) throw new Error("the policy of this page forbids the style of the check in this browser");
      const from = this.getAttribute("from") ?? HERE;
      if (!from) throw new Error('heedful.js was not found on this page. Say where it is: <heedful-check from="https://…/embed/heedful.js">');
      const page = new URL("../index.html", new URL(from, document.baseURI));
      // On the page's own site, the seal keeps the page's other scripts from looking into the frame.
      const sealed = page.origin === location.origin;
      this.#origin = sealed || origin === "null" ? "null" : page.origin;
      this.#page = page.href;
      this.#open.href = page.href;
      if (sealed) this.#joinOtherTabs(ownKeys(page));
      page.hash = this.#options();
      const frame = make("iframe");
      frame.title = this.getAttribute("label") ?? "{{title}}";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", sealed ? SANDBOX : SANDBOX + " allow-same-origin");
      frame.onload = () => {
        if (this.isReady) return;
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => this.#fail(sealed ? "sealed" : "silent"), sealed ? SILENT_SEALED : SILENT);
      };
      frame.src = page;
      this.#frame = frame;
      this.#box.append(frame);
    }

    // The check is offered as a page of its own, where no script of this page can look in; never unsealed. The page's own
    // words stay. The frame stays too: should it speak after all, it is shown.
    #fail(reason) {
      if (this.isReady) return;
      clearTimeout(this.#waiting);
      this.#slot.after(this.#offer);
      this.#emit("error", { reason });
    }

    #close() {
      clearTimeout(this.#waiting);
      this.#otherTabs?.close();
      this.#lower();
      this.#box.className = "box";
      this.#box.replaceChildren();
      this.#bar.remove();
      this.#offer.remove();
      this.#frame = null;
    }

    #options() {
      const options = new URLSearchParams();
      for (const name of OPTIONS) {
        const value = this.getAttribute(name);
        if (value) options.set(name, value);
      }
      if ((options.get("theme") ?? "host") === "host") options.set("theme", this.#ground());
      return options.toString();
    }

    // Light words stand on dark ground.
    #ground() {
      const [red, green, blue] = getComputedStyle(this).color.match(/[\d.]+/g) ?? [0, 0, 0];
      return red * 0.3 + green * 0.6 + blue * 0.1 > 140 ? "dark" : "light";
    }

    #post(message) {
      this.#frame?.contentWindow?.postMessage(message, this.#origin === "null" ? "*" : this.#origin);
    }

    #greet() {
      this.#post({ heedful: "options", options: this.#options() });
    }

    #hear = ({ source, origin, data }) => {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
      const count = Math.floor(Number(data?.count));
      switch (data?.heedful) {
        case "hello":
          return this.#greet();
        case "ready":
          return this.#ready(data);
        case "height":
          return this.#fit(Number(data.height));
        case "step":
          this.#begin();
          this.#emit("step", { count });
          return this.#show();
        case "finished":
          return this.#emit("finished");
        case "error":
          if (data.reason === "sealed") return this.#fail("sealed");
          return this.#emit("error", { reason: String(data.reason) });
        case "exit":
          this.#deleted?.();
          // The frame need not navigate by itself.
          this.#post({ heedful: "leaving" });
          return this.leave();
      }
    };

    get isReady() {
      return this.#box.className !== "box";
    }

    #ready({ height, leave, hint, exit }) {
      clearTimeout(this.#waiting);
      this.#hint.textContent = ` ${hint}`;
      this.#way.replaceChildren(String(leave), this.#hint);
      if (isExit(exit)) this.#way.href = exit;
      const isNew = !this.isReady;
      if (isNew) {
        this.#box.className = "box on";
        this.#box.prepend(this.#bar);
      }
      // Somebody who begins again is shown the first page, which has a height; later pages have none.
      this.#box.classList.toggle("begun", !(height > 0));
      this.#fit(Number(height));
      if (isNew) this.#emit("ready");
    }

    // From the first screen on, the frame has the height of the window and scrolls within: whatever is answered, and
    // whatever comes of it, its height tells nothing.
    #begin() {
      this.#box.classList.add("begun");
      this.#frame.style.blockSize = "";
    }

    #fit(height) {
      if (!(height > 0) || this.#box.classList.contains("begun")) return;
      const before = this.getBoundingClientRect().bottom;
      this.#frame.style.blockSize = `${Math.min(height, 1e5)}px`;
      // What is read below stays where it is, in browsers that do not see to it themselves.
      if (before < 0 && !CSS.supports("overflow-anchor: auto")) scrollBy(0, this.getBoundingClientRect().bottom - before);
      this.#look();
    }

    // A new screen is seen from its top on, and whole where the window is high enough.
    #show() {
      const { top, bottom, height } = this.getBoundingClientRect();
      const block = height > innerHeight ? "start" : "nearest";
      if (top < 0 || bottom > innerHeight) this.scrollIntoView({ behavior: "instant", block });
      this.#look();
    }

    // The way out is on top of everything, whatever the page lays over it or cuts off, and whenever.

    // What is seen where the way out is: null where that is the way out itself, of this check or another.
    #covering() {
      const { left, top, width, height } = this.#way.getBoundingClientRect();
      for (const [across, down] of POINTS) {
        const [x, y] = [left + width * across, top + height * down];
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        const seen = this.getRootNode().elementFromPoint(x, y) ?? document.elementFromPoint(x, y) ?? document;
        const within = seen instanceof HeedfulCheck && seen.shadowRoot.elementFromPoint(x, y);
        if (!within || !within.closest(".leave")) return seen;
      }
      return null;
    }

    #raiseAgain = () => {
      this.#isBelow = true;
      this.#look();
    };

    #look = () => {
      if (this.#looking || !this.isReady || document.hidden) return;
      this.#looking = requestAnimationFrame(() => {
        this.#looking = 0;
        if (!this.#bar.isConnected) return;
        const { top, bottom } = this.getBoundingClientRect();
        if (top > innerHeight - 90 || bottom < 90) return this.#lower();
        if (this.#isBelow) this.#raise();
        this.#place();
        this.#cover = this.#covering();
        if (this.#cover) this.#raise();
      });
    };

    // To the top layer, and there on top of what came before. What lies over the way out without taking presses can't be
    // found by looking, so the way out is there from the start.
    #raise() {
      const bar = this.#bar;
      if (!bar.showPopover) return;
      if (bar.popover && bar.matches(":popover-open")) bar.hidePopover();
      bar.popover = "manual";
      bar.classList.add("over");
      bar.showPopover();
      this.#isBelow = false;
    }

    // Where it would be on the page: at the top of the check, or of the window once that has scrolled away.
    #place() {
      const bar = this.#bar;
      if (!bar.popover) return;
      const { top, left, width } = this.getBoundingClientRect();
      const isStuck = top < 0;
      bar.classList.toggle("stuck", isStuck);
      const [x, y] = isStuck ? [left, 0] : [left + scrollX, top + scrollY];
      Object.assign(bar.style, { left: `${x}px`, top: `${y}px`, width: `${width}px` });
    }

    #lower() {
      const bar = this.#bar;
      this.#isBelow = true;
      this.#cover = null;
      if (!bar.popover) return;
      if (bar.matches(":popover-open")) bar.hidePopover();
      bar.popover = null;
      bar.className = "bar";
      bar.removeAttribute("style");
    }

    // Before the page hears of a click: one that keeps the focus in a dialog stops all others on the way.
    #press = (event) => {
      if (event.button === 2) return;
      if (!event.composedPath().includes(this.#way) && !this.#isMeant(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.leave();
    };

    // A modal dialog of the page takes clicks away from everything else, so from the way out, which is drawn on top of it.
    // Whoever clicks there means the way out.
    #isMeant(event) {
      if (!this.#bar.popover || !this.#cover || event.detail === 0) return false;
      const { left, right, top, bottom } = this.#way.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      return x >= left && x <= right && y >= top && y <= bottom && this.#covering() === this.#cover;
    }

    // Somebody leaves, here or in the frame.
    leave() {
      if (hasLeft) return;
      this.#otherTabs?.postMessage("");
      leave(this.#way.href || "about:blank");
      this.#emit("exit");
    }

    // Resolves when the frame has said that everything is deleted.
    deleteAll() {
      if (new URL(this.#page).origin === location.origin) deleteEntries(ownKeys(this.#page));
      if (!this.isReady) return null;
      return new Promise((done) => {
        this.#deleted = done;
        this.#post({ heedful: "leave" });
      });
    }

    // A sealed frame hears nothing from other tabs of this site: this page does.
    #joinOtherTabs(own) {
      try {
        this.#otherTabs = new BroadcastChannel(`${own}left`);
        this.#otherTabs.onmessage = () => leave(this.#way.href || "about:blank");
      } catch {
        // An older browser, or one that lets this page share nothing.
      }
    }

    #emit(name, detail) {
      this.dispatchEvent(new CustomEvent(`heedful-${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define("heedful-check", HeedfulCheck);
})();
