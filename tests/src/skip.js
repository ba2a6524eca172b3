// Skips one screen after the other, until one shows what `css` names. Returns what was in the way, or nothing.
//
// All of it is one call: no test that skips is about presses, and the driver would make several calls for each.
const skipUntil = async (css) => {
  const find = (css) => [...document.querySelectorAll(css)].find((element) => element.checkVisibility({ visibilityProperty: true }));
  const pause = () => new Promise((done) => setTimeout(done, 10));
  const until = async (look) => {
    for (let times = 0; times < 1000; times++) {
      const seen = look();
      if (seen) return seen;
      await pause();
    }
    return null;
  };
  for (let screens = 0; screens < 100; screens++) {
    const next = await until(() => [css, "#who-self", "#skip", "#continue"].map(find).find(Boolean));
    if (find(css)) return null;
    const words = find("#heading")?.textContent;
    if (!next) return `${words} can't be skipped`;
    next.click();
    const hasArrived = () => document.activeElement?.id === "heading" && find("#heading")?.textContent !== words;
    if (!(await until(hasArrived))) return `nothing comes after ${words}`;
  }
  return `no screen has ${css}`;
};
