// A host's own services and its own pack, fetched before anything is asked. What is wrong with them is said on the
// console, with its place, and left out: ours are there all the same, so help never disappears.
//
// The form of the services is in docs/embedding.md, and as a JSON Schema: `heedful schema --of services`.

const WHO = ["anyone", "women", "men", "lgbt", "under_19", "officer", "other"];

const say = (address, what) => console.error(`heedful-check: ${address}: ${what}`);

/** Fetches what there is, and returns how to open a pack with it. Packs are handed on as bytes of UTF-8. */
export const load = async ({ pack, services }) => {
  const [ownPack, ownServices] = await Promise.all([packAt(pack), servicesAt(services)]);
  return { open: (app, ours) => open(app, ours, { address: pack, pack: ownPack, services: ownServices }) };
};

const open = (app, ours, own) => {
  const services = own.services(app);
  if (own.pack) {
    try {
      app.open_pack(withServices(own.pack, services));
      return speak(own.pack);
    } catch (problem) {
      say(own.address, `this pack can't be used, so the one that came with Heedful is: ${problem.message}`);
    }
  }
  if (services.length > 0) {
    try {
      return app.open_pack(withServices(JSON.parse(new TextDecoder().decode(ours)), services));
    } catch (problem) {
      // Whatever is in them: the helplines that came with Heedful stay.
      say("services", `can't be used together with the helplines, so none is added: ${problem.message}`);
    }
  }
  app.open_pack(ours);
};

// A pack may be in another language than the page.
const speak = ({ language, direction }) => {
  document.documentElement.lang = language;
  document.documentElement.dir = direction ?? "ltr";
};

// Right after the first service of the pack, which is the one for emergencies.
const withServices = (pack, services) => {
  const order = Math.min(...(pack.services ?? []).map((service) => service.order ?? 0), 0x7fffffff);
  const own = services.map((service) => ({ ...service, order }));
  return new TextEncoder().encode(JSON.stringify({ ...pack, services: [...(pack.services ?? []), ...own] }));
};

const packAt = async (address) => {
  if (!address) return null;
  const pack = await json(address, "the pack that came with Heedful is used instead");
  if (pack === null) return null;
  const isPack = typeof pack === "object";
  if (isPack && !isDeeperThan(DEEPEST, pack)) return seenWithin(pack);
  const what = isPack ? `has more than ${DEEPEST} lists and tables within each other` : "is not a pack";
  say(address, `${what}, so the one that came with Heedful is used instead: \`heedful build\` makes one`);
  return null;
};

const servicesAt = async (address) => {
  const none = () => [];
  if (!address) return none;
  const file = await json(address, "no services are added");
  if (file === null) return none;
  const list = file?.services;
  if (!Array.isArray(list)) {
    say(address, "there is no list called \"services\". No services are added.");
    return none;
  }
  if (list.length > MOST_SERVICES) {
    say(address, `holds ${list.length} services. The first ${MOST_SERVICES} are used: more than that nobody can choose from in a hurry.`);
  }
  // The app itself says what can be dialled, as it does for ours.
  return (app) =>
    list.slice(0, MOST_SERVICES).flatMap((given, index) => {
      const service = cleaned(given);
      const problems = problemsOf(service, app);
      for (const { at, what } of problems) say(address, `services[${index}]${at} ${what}. This service is left out.`);
      return problems.length > 0 ? [] : [asInPack(service, index)];
    });
};

/** The most services of a host's own. */
const MOST_SERVICES = 50;

/** The longest file that is read, in characters. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

// Signs that nobody sees and that hide, part or turn round what stands beside them: a telephone number must read as it is
// dialled. Those that join and part letters, which some scripts need, and those that choose the form of one stay.
const UNSEEN = /(?![\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;

// Controls and ends of lines. A pack may break its lines.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

const seen = (text) => text.replace(UNSEEN, "").replace(CONTROLS, " ");

const plain = (text) => seen(text).replace(/\n+/g, " ").replace(/ {2,}/g, " ").trim();

/** No pack has lists and tables within each other as deep as this, and the app reads none that has. */
const DEEPEST = 128;

const isDeeperThan = (levels, value) =>
  typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((inside) => isDeeperThan(levels - 1, inside)));

// Every text of a pack.
const seenWithin = (value) => {
  if (typeof value === "string") return seen(value);
  if (Array.isArray(value)) return value.map(seenWithin);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, seenWithin(inside)]));
};

// As people write numbers: "(01632) 960-123", "+44 (0)1632 960123". Only digits, blanks and the + are left.
const asDialled = (text) => plain(text.replace(/\(0\)/, text.trim().startsWith("+") ? " " : "0").replace(/[-()./\u2010-\u2015\u00a0\u202f]/g, " "));

const cleaned = (service) => {
  if (typeof service !== "object" || service === null || Array.isArray(service)) return service;
  const fields = Object.entries(service).map(([field, value]) => {
    if (typeof value !== "string") return [field, value];
    return [field, field === "phone" || field === "text" ? asDialled(value) : plain(value)];
  });
  return Object.fromEntries(fields);
};

const json = async (address, instead) => {
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    const text = await answer.text();
    if (text.length > MOST_CHARACTERS) throw new Error(`it is longer than ${MOST_CHARACTERS} characters`);
    return JSON.parse(text);
  } catch (problem) {
    const elsewhere = new URL(address).origin !== new URL(document.baseURI).origin;
    const hint = elsewhere ? " It is on another site than Heedful: put it beside Heedful, or allow that site in connect-src." : "";
    say(address, `could not be read, so ${instead}: ${problem.message}.${hint}`);
    return null;
  }
};

// The fields of a service: what each must be, as a test and in words.

const isText = (value) => typeof value === "string" && value.trim() !== "" && value.length <= 300;
const isPhone = (value, app) => typeof value === "string" && app.is_phone_number(value);
const isTextNumber = (value, app) => typeof value === "string" && app.is_text_number(value);
const isDay = (value) => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};
const isWho = (value) => Array.isArray(value) && value.every((who) => WHO.includes(who));

const TEXT = [isText, "must be words, at most 300 characters"];
const AS_DIALLED = "digits, spaces, brackets and hyphens, whole, from 0 or as +44";
const FIELDS = {
  name: TEXT,
  area: TEXT,
  for: TEXT,
  phone: [isPhone, `must be a number as one dials it: ${AS_DIALLED}`],
  text: [isTextNumber, `must be a number to text: ${AS_DIALLED}, or the five digits of a text service`],
  web: TEXT,
  relay: TEXT,
  hours: TEXT,
  always_open: [(value) => typeof value === "boolean", "must be true or false"],
  free: [(value) => typeof value === "boolean", "must be true or false"],
  who: [isWho, `must be a list of these: ${WHO.join(", ")}`],
  checked_on: [isDay, "must be a day as 2026-11-22"],
};
const WAYS = ["phone", "text", "web", "relay"];

const problemsOf = (service, app) => {
  if (typeof service !== "object" || service === null || Array.isArray(service)) {
    return [{ at: "", what: "must be a service: { \"name\": …, \"phone\": … }" }];
  }
  const problems = [];
  for (const [field, value] of Object.entries(service)) {
    const [isRight, what] = Object.hasOwn(FIELDS, field)
      ? FIELDS[field]
      : [() => false, `is not known. Known are ${Object.keys(FIELDS).join(", ")}`];
    if (!isRight(value, app)) problems.push({ at: `.${field}`, what });
  }
  if (!Object.hasOwn(service, "name")) problems.push({ at: ".name", what: "is missing" });
  if (!WAYS.some((way) => Object.hasOwn(service, way))) {
    problems.push({ at: "", what: `says no way to reach it: one of ${WAYS.join(", ")}` });
  }
  return problems;
};

const asInPack = ({ name, area, for: whom, free, ...rest }, index) => ({
  ...rest,
  id: `own-${index + 1}`,
  name,
  for: [area, whom].filter(Boolean).join(": "),
  cost: free ? "free" : "",
});
