// Heedful on a website, in one line: `<script defer src="…/embed/heedful.js"></script>`, and `<heedful-check>` where the
// check shall stand. The check runs in a frame; this gives the frame its height, shows the way out on top of the page
// and tells the page nothing but what docs/embedding.md lists: never an answer, never a result.
(() => {
  if (customElements.get("heedful-check")) return;

  const HERE = document.currentScript?.src || document.baseURI;
  const OPTIONS = ["language", "audience", "accent", "font", "theme", "exit", "services", "pack"];
  // The way out, printing, saving, telephone numbers; nothing else.
  const SANDBOX =
    "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  const LATEST = 20000;

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block !important; position: relative !important }
    :host([hidden]) { display: none !important }
    div { all: initial }
    .box { display: block; position: absolute; inset: 0; min-block-size: 1px; visibility: hidden }
    iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; color-scheme: normal }
    .on { position: relative; visibility: visible }
    .on ~ slot { display: none }
    .bar { position: sticky; inset-block-start: 0; z-index: 2147483647; display: block; block-size: 0; text-align: end }
    .over { position: fixed; inset: 0 0 auto; inline-size: auto; overflow: visible; pointer-events: none }
    a { display: inline-block; margin: 8px 16px; padding: 10px 25px; border: 2px solid #221c05; border-radius: 99px;
      background: #ffd95e; color: #221c05; font: 650 19px/1.4 system-ui, sans-serif; text-decoration: none;
      pointer-events: auto }
    a:focus-visible { outline: 3px solid #ffcf33; outline-offset: 2px; box-shadow: 0 0 0 7px #1e2530 }
    span { position: absolute; clip-path: inset(50%) }
    @media print { .bar { display: none } }`);

  const make = (tag, className = "") => Object.assign(document.createElement(tag), { className });

  class HeedfulCheck extends HTMLElement {
    static observedAttributes = OPTIONS;
    #box = make("div", "box");
    #bar = make("div", "bar");
    #way = make("a");
    #hint = make("span");
    #frame;
    #origin;
    #sealed = true;
    #started;
    #waiting;
    #looking;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      this.#way.target = "_top";
      this.#way.rel = "noreferrer nofollow";
      this.#way.onclick = (event) => {
        event.preventDefault();
        this.#post({ heedful: "leave" });
        this.#leave();
      };
      this.#bar.append(this.#way);
      root.append(this.#box, make("slot"));
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      addEventListener("scroll", this.#look, { capture: true, passive: true });
      addEventListener("resize", this.#look);
      this.#open();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      removeEventListener("scroll", this.#look, { capture: true });
      removeEventListener("resize", this.#look);
      this.#close();
    }

    // A browser that can move an element without taking it out keeps what stands in the frame.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame) return;
      if (!/services|pack|language|audience/.test(name)) return this.#greet();
      // What is asked and fetched is settled before the first answer.
      if (before !== after && !this.#started) this.#open();
    }

    #open() {
      this.#close();
      const page = new URL("../index.html", new URL(this.getAttribute("from") ?? HERE, document.baseURI));
      // On the page's own site, the seal keeps the page's other scripts from looking into the frame.
      const sealed = this.#sealed && page.origin === location.origin;
      this.#origin = sealed || origin === "null" ? "null" : page.origin;
      page.hash = this.#options();
      const frame = make("iframe");
      frame.title = this.getAttribute("label") ?? "{{title}}";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", sealed ? SANDBOX : SANDBOX + " allow-same-origin");
      // What can speak has spoken when all is loaded. WebKit lets a sealed page have none of its own files.
      frame.onload = () => {
        this.#waiting = setTimeout(() => (sealed ? this.#unseal() : this.#emit("error", { reason: "silent" })), sealed ? 1000 : LATEST);
      };
      frame.src = page;
      this.#frame = frame;
      this.#box.append(frame);
    }

    // The check matters more than the seal.
    #unseal() {
      console.warn("heedful-check: not sealed off from other scripts of this page. Are the files served with Access-Control-Allow-Origin: *? See docs/embedding.md.");
      this.#sealed = false;
      this.#open();
    }

    #close() {
      clearTimeout(this.#waiting);
      this.#float(false);
      this.#started = false;
      this.#box.className = "box";
      this.#box.replaceChildren();
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
          this.#started = true;
          this.#emit("step", { count });
          return this.#show();
        case "finished":
          return this.#emit("finished");
        case "error":
          if (data.reason === "sealed" && this.#sealed) return this.#unseal();
          return this.#emit("error", { reason: String(data.reason) });
        case "exit":
          return this.#leave();
      }
    };

    #ready({ height, leave, hint, exit }) {
      clearTimeout(this.#waiting);
      this.#hint.textContent = `${hint} `;
      this.#way.replaceChildren(this.#hint, String(leave));
      if (/^https?:/.test(exit)) this.#way.href = exit;
      if (this.#box.className === "box") {
        this.#box.className = "box on";
        this.#box.prepend(this.#bar);
        this.#fit(Number(height));
        this.#emit("ready");
      }
    }

    #fit(height) {
      if (!(height > 0)) return;
      const before = this.getBoundingClientRect().bottom;
      this.#frame.style.blockSize = `${Math.min(height, 1e5)}px`;
      // What is read below stays where it is, in browsers that do not see to it themselves.
      if (before < 0 && !CSS.supports("overflow-anchor: auto")) scrollBy(0, this.getBoundingClientRect().bottom - before);
      this.#look();
    }

    // A new screen begins at its top.
    #show() {
      const { top } = this.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) this.scrollIntoView({ behavior: "instant" });
      this.#look();
    }

    // The way out is on top of everything, whatever the page lays over it or cuts off.
    #look = () => {
      if (this.#looking) return;
      this.#looking = requestAnimationFrame(() => {
        this.#looking = 0;
        const { top, bottom } = this.getBoundingClientRect();
        if (!this.#bar.isConnected || top > innerHeight - 90 || bottom < 90) return this.#float(false);
        const { left, right, y, height } = this.#way.getBoundingClientRect();
        const seen = this.getRootNode().elementFromPoint((left + right) / 2, y + height / 2);
        if (seen !== this) this.#float(true);
      });
    };

    #float(over) {
      const bar = this.#bar;
      if (over === bar.classList.contains("over")) return;
      bar.classList.toggle("over", over);
      if (!bar.showPopover) return;
      bar.popover = over ? "manual" : null;
      if (over) bar.showPopover();
    }

    #leave() {
      const { href } = this.#way;
      this.#emit("exit");
      this.#close();
      const { style } = document.documentElement;
      style.visibility = "hidden";
      // Back must not show a blank page.
      addEventListener("pageshow", () => style.removeProperty("visibility"), { once: true });
      try {
        top.location.replace(href);
      } catch {
        location.replace(href);
      }
    }

    #emit(name, detail) {
      this.dispatchEvent(new CustomEvent(`heedful-${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define("heedful-check", HeedfulCheck);
})();
