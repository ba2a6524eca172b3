// Makes the page ready for use without a network, by a worker that is its own, and says so: `data-offline` at the root of the page is
// not-ready, ready or update. An update waits until the program says that no case is open.
const NAME = document.querySelector('link[rel="manifest"]').href.match(/([a-z]+)\.webmanifest$/)[1];
const WORKER = `${NAME}-worker.js`;

const root = document.documentElement;

const show = (state) => {
  root.dataset.offline = state;
  window.dispatchEvent(new Event("heedful-offline"));
};

// Under Trusted Types an address of a script must come from a policy. This one knows one address.
const workerAddress = () => {
  const createScriptURL = (name) => {
    if (name !== WORKER) throw new TypeError("not the worker");
    return name;
  };
  const policy = window.trustedTypes?.createPolicy("offline-worker", { createScriptURL });
  return policy ? policy.createScriptURL(WORKER) : WORKER;
};

const hasCopies = async () => Boolean(await caches.match(new URL(`${NAME}-whole`, document.baseURI)));

const look = async (registration) => {
  if (registration.waiting && registration.active) return show("update");
  if (!registration.active) return show("not-ready");
  if (await hasCopies()) return show("ready");
  registration.active.postMessage("fill");
  show("not-ready");
};

const follow = (registration) => {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => look(registration));
};

const begin = async () => {
  const scope = `${NAME}.html`;
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope });
  follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  navigator.serviceWorker.addEventListener("message", () => look(registration));
  window.addEventListener("heedful-update", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    registration.waiting?.postMessage("update");
  });
  await look(registration);
};

show("not-ready");
// A browser that can't, or a host that forbids it: the page says that it needs the network.
if ("serviceWorker" in navigator) begin().catch(() => show("not-ready"));
