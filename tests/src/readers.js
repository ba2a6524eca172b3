// What people have between a page and their eyes: a translation, which puts nested elements of its own in the place of
// text nodes, at once and after every later change; or a reading aid, which takes words apart.
//
// arguments: "translated" or "split". A translated text ends with a space that does not break, so that it can be told from
// one that was left as it was, and be read as if it were in English.
const [reader] = arguments;

const MARK = "\u00a0";
const LEFT_ALONE = "script, style, template, textarea, [translate=no]";
const read = new WeakSet();

const textOf = (words) => {
  const text = document.createTextNode(words);
  read.add(text);
  return text;
};

// Copies, since a test may break the making of elements.
const made = Object.fromEntries(["font", "span", "b"].map((name) => [name, document.createElement(name)]));

const put = (name, ...inside) => {
  const element = made[name].cloneNode();
  element.append(...inside);
  return element;
};

const translated = (text) => [put("font", put("font", textOf(text.data + MARK)))];

// The first letters of each word stand out.
const split = (text) =>
  text.data.split(/(\s+)/).map((word) => {
    if (!word.trim()) return textOf(word);
    const half = Math.ceil(word.length / 2);
    return put("span", put("b", textOf(word.slice(0, half))), textOf(word.slice(half)));
  });

const take = (text) => {
  if (read.has(text) || !text.data.trim() || !text.parentElement || text.parentElement.closest(LEFT_ALONE)) return;
  text.replaceWith(...(reader === "translated" ? translated(text) : split(text)));
};

const takeAll = (root) => {
  if (root.nodeType === Node.TEXT_NODE) return take(root);
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach(take);
};

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === "characterData") {
      read.delete(target);
      take(target);
    }
    addedNodes.forEach(takeAll);
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });
takeAll(document.body);
