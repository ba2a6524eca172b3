// Skips one screen after the other, until one shows what `css` names. Returns what was in the way, or nothing.
//
// All of it is one call: as presses of the driver it took five seconds to the result, and no test that skips is about them.
const skipUntil = async (css) => {
  const find = (css) => [...document.querySelectorAll(css)].find((element) => element.checkVisibility({ visibilityProperty: true }));
  const pause = () => new Promise((done) => setTimeout(done, 10));
  for (let screens = 0; screens < 100; screens++) {
    if (find(css)) return null;
    const heading = find("#heading");
    const words = heading?.textContent;
    const control = ["#who-self", "#skip", "#continue"].map(find).find(Boolean);
    if (!control) return `${words} can't be skipped`;
    control.click();
    const hasArrived = () => document.activeElement?.id === "heading" && find("#heading") && find("#heading").textContent !== words;
    for (let times = 0; !hasArrived(); times++) {
      if (times === 1000) return `nothing comes after ${words}`;
      await pause();
    }
  }
  return `no screen has ${css}`;
};
