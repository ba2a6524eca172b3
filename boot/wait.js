// Stands in for `first.js` on a page that has no screens without the app: whoever presses begin waits for it.
export const firstScreens = (place, { takeOver }) => {
  let awaited = false;
  return {
    begin: () => {
      awaited = true;
      document.getElementById("before").hidden = false;
      const loading = document.getElementById("loading");
      loading.textContent = loading.dataset.loading;
    },
    isAwaited: () => awaited,
    programIsThere: () => {
      if (awaited) takeOver({}, 0);
    },
    asText: () => "",
  };
};
