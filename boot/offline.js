// Makes the page ready for use without a network, by a worker that is its own, and says so: `data-offline` at the root of the page is
// not-ready, ready, update or deleted. An update waits until the app says that no case is open.
const NAME = document.querySelector('link[rel="manifest"]').href.match(/([a-z]+)\.webmanifest$/)[1];
const WORKER = `${NAME}-worker.js`;
// Some hosts serve the page without its ending: this begins both of its addresses.
const SCOPE = new URL(NAME, document.baseURI).href;

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

// At an address that the worker does not answer for (on hosts that take capital letters, `/Officer.html`) nothing is ready.
const isAnsweredFor = () => [SCOPE, `${SCOPE}.html`].includes(window.location.origin + window.location.pathname);

let isDeleted = false;

const look = async (registration) => {
  if (isDeleted) return;
  if (!registration.active || !isAnsweredFor()) return show("not-ready");
  if (registration.waiting) return show("update");
  if (await hasCopies()) return show("ready");
  registration.active.postMessage("fill");
  show("not-ready");
};

const follow = (registration) => {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => look(registration));
};

// Earlier versions answered for `officer.html` alone. A page that such a worker holds goes on under it until it is next opened.
const endEarlier = async () => {
  const all = await navigator.serviceWorker.getRegistrations();
  const earlier = all.filter(({ scope }) => scope === `${SCOPE}.html`);
  await Promise.all(earlier.map((registration) => registration.unregister()));
};

// The copies of this page and of this folder, also of earlier versions, and the worker. Both come back when the page is next opened.
const deleteCopies = async (registration) => {
  isDeleted = true;
  await registration.unregister();
  const whole = new URL(`${NAME}-whole`, document.baseURI);
  for (const name of await caches.keys()) {
    const isOurs = name.startsWith(`heedful ${NAME} ${whole.pathname.slice(0, -`${NAME}-whole`.length)} `);
    if (isOurs || (await (await caches.open(name)).match(whole))) await caches.delete(name);
  }
  show("deleted");
};

const begin = async () => {
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope: SCOPE });
  await endEarlier();
  follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  navigator.serviceWorker.addEventListener("message", () => look(registration));
  window.addEventListener("heedful-update", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    registration.waiting?.postMessage("update");
  });
  window.addEventListener("heedful-delete-copies", () => deleteCopies(registration));
  await look(registration);
};

show("not-ready");
// A browser that can't, or a host that forbids it: the page says that it needs the network.
if ("serviceWorker" in navigator) begin().catch(() => show("not-ready"));
