// Lets a page work without a network: a copy of each of its files, all of one version. `cargo xtask site` fills in the
// name of the page, the version and the files. It answers for this page alone, asks nothing of anyone else, and knows no answer.
const VERSION = "{{version}}";
const FILES = {{files}};

const PREFIX = "heedful-{{page}}-";
const CACHE = PREFIX + VERSION;
// Lies among the copies once all of them are there.
const WHOLE = "{{page}}-whole";

const place = (name) => new URL(name, self.registration.scope).href;

// All or nothing. A file that is not the one of this version (a server in the middle of an update) fails its hash, and
// what was there before stays in use.
const fill = async () => {
  const cache = await caches.open(CACHE);
  const fetched = FILES.map(async ({ name, integrity }) => {
    // Names of all other files carry a hash: the copy that the page has just fetched is the right one.
    const cached = /\.(html|json|webmanifest)$/.test(name) ? "reload" : "default";
    const answer = await fetch(place(name), { cache: cached, integrity, credentials: "omit" });
    if (!answer.ok) throw new Error("a file did not come");
    await cache.put(place(name), answer);
  });
  const outcomes = await Promise.allSettled(fetched);
  if (outcomes.some((outcome) => outcome.status === "rejected")) {
    await caches.delete(CACHE);
    throw new Error("not all files came");
  }
  await cache.put(place(WHOLE), new Response(""));
};

self.addEventListener("install", (event) => event.waitUntil(fill()));

// Only now is no page of the version before open: its copies go.
const takeOver = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

const fillAndSay = async (page) => {
  try {
    await fill();
    page?.postMessage("filled");
  } catch {
    // The page says that it is not ready, and asks again when it is next opened.
  }
};

self.addEventListener("message", (event) => {
  // The page says so between two cases, and never under one.
  if (event.data === "update") self.skipWaiting();
  // Somebody cleared the copies, and this worker lives on.
  if (event.data === "fill") event.waitUntil(fillAndSay(event.source));
});

const answer = async (request) => {
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  return (await caches.match(address.href, { cacheName: CACHE })) ?? fetch(request);
};

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  if (new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(answer(event.request));
});
