// A person in front of either page, as fast as the page lets them be. It is put into every page before its own scripts.
//
// `bench.first` is when the first question had been answered: its row was there, was pressed, and stayed ticked.
// `bench.ready` is when the next one could be had as well. Both are milliseconds since the navigation began.
(() => {
  const find = (css) => document.querySelector(css);
  const isSeen = (one) => one !== null && !one.disabled && one.getClientRects().length > 0;

  const PAGES = {
    heedful: {
      opening: ["#begin", "#who-self"],
      row: ".question .choice input",
      next: "#continue",
      screen: () => find("#heading"),
      isReady: () => ["ready", "started"].includes(document.documentElement.dataset.state),
      isResult: () => find(".result") !== null,
    },
    surveyjs: {
      opening: [],
      row: ".sd-item input",
      next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
      screen: () => find(".sd-question__title, .sd-element__title, .sd-completedpage"),
      isReady: () => true,
      isResult: () => find(".sd-completedpage") !== null,
    },
  };

  const frame = () => new Promise((next) => requestAnimationFrame(next));

  // After the frame in which this is called has been painted.
  const painted = () =>
    new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => next();
      port2.postMessage(0);
    });

  // A page that does not go on is an error that says where, and not a benchmark that never ends.
  const TIMEOUT = 60000;
  const until = async (what, ask) => {
    const start = performance.now();
    for (;;) {
      const found = ask();
      if (found) return found;
      if (performance.now() - start > TIMEOUT) throw new Error(`waited in vain: ${what}`);
      await frame();
    }
  };

  const seen = (css) => until(css, () => [...document.querySelectorAll(css)].find(isSeen));

  const bench = { first: null, ready: null, failed: null };
  window.bench = bench;

  const begin = async (kind) => {
    const page = PAGES[kind];
    for (const css of page.opening) (await seen(css)).click();
    const row = await seen(page.row);
    row.click();
    await frame();
    await painted();
    if (![...document.querySelectorAll(page.row)].some((one) => one.checked)) throw new Error("the answer did not stay");
    bench.first = performance.now();
    while (!page.isReady()) await frame();
    bench.ready = performance.now();
  };

  bench.begin = (kind) => begin(kind).catch((error) => (bench.failed = String(error)));

  // From the first question to the result, and how long each tap took until the next screen was painted.
  bench.journey = async (kind) => {
    const page = PAGES[kind];
    const taps = [];
    const go = async (button) => {
      const before = page.screen();
      const words = before?.textContent;
      const start = performance.now();
      button.click();
      await frame();
      await until(`the screen after “${words}”`, () => page.screen() !== before || page.screen()?.textContent !== words);
      await painted();
      taps.push(performance.now() - start);
    };
    for (const css of page.opening) if (find(css)) await go(await seen(css));
    while (!page.isResult()) {
      if (taps.length > 200) throw new Error("it does not end");
      const rows = [...document.querySelectorAll(page.row)].filter(isSeen);
      if (rows.length > 0 && !rows.some((row) => row.checked)) rows[0].click();
      await frame();
      await go(await seen(page.next));
    }
    return taps;
  };

  // Opens a kept diary of so many incidents, then its list and its pattern; returns how many the list counts.
  bench.diary = async (many) => {
    const KINDS = ["message", "call", "turned_up", "followed", "letter_or_gift", "threat"];
    const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const incident = (_, number) => ({
      on: daysAgo(1 + ((number * 7) % 400)),
      kind: KINDS[number % KINDS.length],
      words: `What happened that day, in some words of my own: number ${number}.`,
    });
    const pack = { id: "stalking-england-wales", version: "1.0.0" };
    const kept = { format: 1, pack, answers: {}, diary: Array.from({ length: many }, incident) };
    find("#begin").click();
    (await seen("#app summary")).click();
    const field = await until("the field for a kept file", () => find("#open-file"));
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify(kept)], "kept.json", { type: "application/json" }));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    (await seen("#open-diary")).click();
    await seen(".entry");
    const counted = Number(find(".diary h2").textContent.replace(/\D/g, ""));
    (await seen("#pattern")).click();
    await seen(".picture");
    await painted();
    return counted;
  };

  // The memory of a WASM module is not in the heap of JavaScript that the browser reports.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) bench.memory = memory;
      return made;
    };
  }
  bench.wasmBytes = () => bench.memory?.buffer.byteLength ?? 0;

})();
