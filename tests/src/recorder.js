// Put first into every page by the proxy of the browser tests, and never part of the site. It tells the proxy at once
// of all that a page must not do, so that nothing is lost when the page goes away.
(() => {
  const tell = (kind, text) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/__recorder/" + kind, false);
    try {
      request.send(String(text));
    } catch {
      // The page may be on its way out; the driver's own log still has it.
    }
  };
  const consoleError = console.error;
  console.error = (...args) => {
    tell("console", args.map(String).join(" "));
    consoleError.apply(console, args);
  };
  addEventListener("error", (event) => tell("uncaught", event.message || `did not load: ${event.target.src || event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => tell("rejection", event.reason));
  // A text that changes gets a new node: translations and reading aids have taken the old one away by then. Only on our own
  // pages, which name their state.
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...value,
    set(text) {
      const isOurs = document.documentElement.dataset.state !== undefined;
      if (isOurs && this.nodeType === Node.TEXT_NODE) tell("text", `“${this.nodeValue}” became “${text}” in the same node`);
      value.set.call(this, text);
    },
  });
  document.addEventListener("securitypolicyviolation", (event) =>
    tell("policy", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`),
  );
})();
