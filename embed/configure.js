// What a host chooses becomes attributes, shown at once on the preview, and the line to copy.

const element = (id) => document.getElementById(id);
const OPTIONS = ["theme", "accent", "font", "audience", "exit", "services", "pack"];
// A check that is shown never changes these: the preview gets a new one.
const SETTLED = ["audience", "services", "pack"];
// Stands in the line until it is known where the check will be: an address of its own is what we advise.
const OWN_ADDRESS = "https://check.YOUR-SITE/heedful/";
const HERE = new URL("../", window.location.href).href;

// The grounds that the accent stands on: the tokens --paper, --card and --fill.
const GROUNDS = {
  light: ["#faf8f4", "#ffffff", "#efebe2"],
  dark: ["#14181d", "#1d232a", "#262d35"],
};
const ENOUGH = 4.5;
// Without `allow-same-origin`: on your own site, other scripts could look in. With `allow-top-navigation`, and not only by a press:
// Shift three times is none, for browsers.
const FRAME_SANDBOX =
  "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation";

// What was chosen.

const chosen = () => {
  const pairs = OPTIONS.map((name) => [name, element(name).value.trim()]);
  return new Map(pairs.filter(([name, value]) => value !== "" && (name !== "exit" || isAddress(value))));
};

const picked = (name) => document.querySelector(`[name=${name}]:checked`).value;

// As browsers may open it: with HTTPS, or on this machine.
const isAddress = (typed) => {
  if (!URL.canParse(typed)) return false;
  const { protocol, hostname } = new URL(typed);
  return protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(hostname));
};

// Of a page's address, its folder: `https://…/heedful/index.html` is one that people copy.
const folder = () => {
  const typed = element("folder").value.trim();
  if (!isAddress(typed)) return OWN_ADDRESS;
  const { origin, pathname } = new URL(typed);
  const path = pathname.replace(/[^/]*\.html?$/, "").replace(/\/*$/, "/");
  return origin + path;
};

const aboutAddress = (name, example) => {
  const typed = element(name).value.trim();
  const poor = typed !== "" && !isAddress(typed);
  element(name).setAttribute("aria-invalid", String(poor));
  element(`${name}-says`).textContent = poor ? `Write the whole address, beginning with https://, such as ${example}. Until then it is not in your line.` : "";
};

// Contrast, as WCAG 2 defines it.

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

const luminance = (hex) => {
  const [red, green, blue] = channels(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const least = (accent, theme) => Math.min(...GROUNDS[theme].map((ground) => contrast(accent, ground)));

const long = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex);

const aboutAccent = (accent, theme) => {
  if (!accent) return { poor: false, says: "" };
  if (!/^#([\da-f]{3}|[\da-f]{6})$/i.test(accent)) return { poor: true, says: "Write the colour as # and six digits or letters a to f, as #0f4c5c." };
  const themes = theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
  const measured = themes.map((name) => ({ name, ratio: least(long(accent), name) }));
  const figures = measured.map(({ name, ratio }) => `${ratio.toFixed(1)} on ${name}`).join(", ");
  const poor = measured.filter(({ ratio }) => ratio < ENOUGH);
  if (poor.length === 0) return { poor: false, says: `Contrast: ${figures}. Text needs ${ENOUGH}.` };
  const where = poor.map(({ name }) => name).join(" and ");
  return { poor: true, says: `Too little contrast (${figures}; text needs ${ENOUGH}). On ${where} the check keeps its own colour.` };
};

// The lines.

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const attributes = (options) => [...options].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

const LINES = {
  html: {
    about: "Put it where the check shall be. What stands inside is shown until the check is there, and for ever where it can't run. The address is there twice, since plugins that merge scripts lose the first.",
    write: (options) => {
      const { danger, name, phone, dial } = element("help").dataset;
      return `<script defer src="${escaped(folder())}embed/heedful.js"></script>
<heedful-check from="${escaped(folder())}embed/heedful.js"${attributes(options)}>
  <p><a href="tel:999">${danger}</a></p>
  <p>${name}: <a href="tel:${dial}">${phone}</a></p>
  <p><a href="${escaped(folder())}">Open the check on a page of its own</a></p>
</heedful-check>`;
    },
  },
  wordpress: {
    about: "Best: put the check on an address of its own, and the line for HTML into a block \"Custom HTML\". Where that isn't possible, use Heedful's plugin for WordPress, which brings its own copy of the check: put this into a page as a shortcode, or use the block. Where the way out leads is chosen in the plugin's settings.",
    write: (options) => `[heedful${[...options].filter(([name]) => name !== "exit").map(([name, value]) => ` ${name}="${value.replaceAll('"', "").replaceAll("]", "")}"`).join("")}]`,
  },
  frame: {
    about: "For sites that take out scripts. The frame has a fixed height and scrolls within. The way out still leaves your page. Nothing can be saved on the device in it; on an address of its own you may add allow-same-origin to the sandbox, and then it can.",
    write: (options) => {
      const fragment = new URLSearchParams([...options].filter(([name, value]) => name !== "theme" || value !== "device")).toString();
      const address = `${folder()}index.html${fragment ? `#${fragment}` : ""}`;
      return `<iframe src="${escaped(address)}" title="${escaped(document.body.dataset.title)}" width="100%" height="700" style="border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="${FRAME_SANDBOX}"></iframe>
<p><a href="${escaped(folder())}" target="_blank" rel="noopener">Open the check on a page of its own</a></p>`;
    },
  },
};

// Showing it.

const show = () => {
  const options = chosen();
  const { poor, says } = aboutAccent(element("accent").value.trim(), element("theme").value);
  element("contrast").textContent = says;
  element("contrast").classList.toggle("poor", poor);
  element("accent").setAttribute("aria-invalid", String(poor));
  aboutAddress("folder", "https://check.example.org/heedful/");
  aboutAddress("exit", "https://www.bbc.co.uk/weather");
  element("stage").className = `stage ${picked("width")}`;
  const line = LINES[picked("kind")];
  element("about").textContent = line.about;
  element("code").value = line.write(options);
  element("copied").textContent = "";
  showPreview(options);
};

const renewed = (check, options) => {
  if (!check || SETTLED.every((name) => check.getAttribute(name) === (options.get(name) ?? null))) return check;
  const other = check.cloneNode(true);
  check.replaceWith(other);
  return other;
};

const showPreview = (options) => {
  const page = element("preview").contentDocument;
  const check = renewed(page?.querySelector("heedful-check"), options);
  if (!check) return;
  page.getElementById("words").textContent = element("words").value;
  page.body.classList.toggle("dark", element("dark-page").checked);
  for (const name of OPTIONS) {
    const value = options.get(name);
    if (value === undefined) check.removeAttribute(name);
    else if (check.getAttribute(name) !== value) check.setAttribute(name, value);
  }
  // The page's own colours have changed, and with them what "as your page" means.
  check.setAttribute("font", options.get("font") ?? "system");
};

const copy = async () => {
  const code = element("code");
  code.select();
  try {
    await navigator.clipboard.writeText(code.value);
    element("copied").textContent = "Copied.";
  } catch {
    element("copied").textContent = "It is marked: copy it with Ctrl+C or ⌘C.";
  }
};

// What the host says along with the check. Whoever set this up sees here what is lacking.
const lackingHeaders = async () => {
  const { headers } = await fetch("../index.html", { method: "HEAD", cache: "no-store" });
  return document.body.dataset.headers.split(" ").filter((name) => !headers.has(name));
};

const tellOfHeaders = async () => {
  const lacking = await lackingHeaders();
  if (lacking.length === 0) return;
  element("headers").textContent =
    `Your web server leaves out ${lacking.join(", ")}: ask whoever runs it to send these headers, as "Headers, and why" in docs/hosts.md says, because they keep answers from other scripts and from mistakes of ours.`;
};

const root = document.documentElement;
tellOfHeaders()
  .catch(() => {})
  .finally(() => (root.dataset.checked = "headers"));
element("here").addEventListener("click", () => {
  element("folder").value = HERE;
  show();
});
document.addEventListener("input", show);
element("choices").addEventListener("submit", (event) => event.preventDefault());
element("pick").addEventListener("input", () => {
  element("accent").value = element("pick").value;
});
element("pick").addEventListener("input", show);
element("copy").addEventListener("click", copy);
element("preview").addEventListener("load", show);
show();
root.dataset.state = "ready";
