// Lets a page work without a network: a copy of each of its files, all of one version. `cargo xtask site` fills in the
// name of the page, the version, the files and the headers. It answers for this page alone, asks nothing of anyone else, and knows no answer.
const PAGE = "{{page}}";
const VERSION = "{{version}}";
const FILES = new Map({{files}}.map(({ name, ...file }) => [name, file]));
const HEADERS = {{headers}};

// Two deployments on one origin have copies of their own. A path holds no blank.
const FOLDER = new URL("./", self.location.href);
const PREFIX = `heedful ${PAGE} ${FOLDER.pathname} `;
const CACHE = PREFIX + VERSION;
// Lies among the copies once all of them are there.
const WHOLE = `${PAGE}-whole`;

const place = (name) => new URL(name, FOLDER).href;

// The file that an address stands for. Hosts serve a page with and without its ending, and a link may carry a query.
const fileAt = (address) => {
  const { origin, pathname } = new URL(address);
  if (origin !== FOLDER.origin || !pathname.startsWith(FOLDER.pathname)) return null;
  const name = pathname.slice(FOLDER.pathname.length);
  const file = name === PAGE ? `${PAGE}.html` : name;
  return FILES.has(file) ? file : null;
};

const sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
};

// A new answer with these bytes. Its headers are those that the build wrote here, and none of those that came along: another
// page of the origin can put the same bytes among the copies without the policy. And browsers refuse to open a page with
// an answer that came by way of a second address, as hosts give that serve `officer.html` as `/officer`.
const answerOf = (bytes, name) =>
  new Response(bytes, { status: 200, headers: { ...HEADERS, "content-type": FILES.get(name).type } });

const fetched = async (name) => {
  // Names of all other files carry a hash: the copy that the page has just fetched is the right one.
  const cache = /\.(html|webmanifest)$/.test(name) ? "reload" : "default";
  const answer = await fetch(place(name), { cache, integrity: FILES.get(name).integrity, credentials: "omit" });
  if (!answer.ok) throw new Error("a file did not come");
  return { name, answer: answerOf(await answer.arrayBuffer(), name) };
};

// All or nothing. A file that is not the one of this version (a server in the middle of an update) fails its hash, and
// what was there before stays in use.
const fill = async () => {
  const all = await Promise.all([...FILES.keys()].map(fetched));
  const cache = await caches.open(CACHE);
  await Promise.all(all.map(({ name, answer }) => cache.put(place(name), answer)));
  await cache.put(place(WHOLE), new Response(""));
};

// The copy of a file, if it is still what was copied: other pages of the origin can write here too.
const copyOf = async (name) => {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(place(name));
  if (!copy) return null;
  const bytes = await copy.arrayBuffer();
  if ((await sha256(bytes)) === FILES.get(name).integrity) return answerOf(bytes, name);
  await Promise.all([name, WHOLE].map((file) => cache.delete(place(file))));
  return null;
};

self.addEventListener("install", (event) => event.waitUntil(fill()));

// Before names of copies said which deployment they are of, the mark did.
const isOursOfOld = async (name) =>
  name.startsWith(`heedful-${PAGE}-`) && Boolean(await (await caches.open(name)).match(place(WHOLE)));

// Only now is no page of the version before open: its copies go.
const takeOver = async () => {
  for (const name of await caches.keys()) {
    const isBefore = name.startsWith(PREFIX) && name !== CACHE;
    if (isBefore || (await isOursOfOld(name))) await caches.delete(name);
  }
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

const answer = async (request, name) => {
  try {
    const copy = await copyOf(name);
    if (copy) return copy;
  } catch {
    // Copies that can't be read are as good as none.
  }
  return fetch(request);
};

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const name = fileAt(event.request.url);
  // All else is between the browser and the host.
  if (name) event.respondWith(answer(event.request, name));
});
