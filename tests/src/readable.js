// What a person with large text or a strong zoom can't read or reach on the screen that is seen now, one line each. It
// reads lines as they are broken, and not what the styles say about them.
//
// A line holds at least `LINE` letters: where two lines, or the pieces of a broken word, would fit into fewer, the room
// they were given is too narrow to read in.
const LINE = 8;
// No word of so few letters is broken, and no longer one that takes less than four fifths of the page's width.
const WORD = 12;
// The bars leave two thirds of the window to what is read.
const BARS = 0.35;
const TARGET = 44;

const page = document.documentElement;
const width = page.clientWidth;
const faults = new Set();
const main = document.querySelector("main");
const room = main ? main.clientWidth - side(main, "paddingLeft") - side(main, "paddingRight") : width;

function side(element, name) {
  return parseFloat(getComputedStyle(element)[name]) || 0;
}

function place(element) {
  const named = element.closest("[id]");
  const steps = [];
  for (let one = element; one && one !== named; one = one.parentElement) {
    steps.unshift(one.localName + (one.classList[0] ? `.${one.classList[0]}` : ""));
  }
  return [named ? `#${named.id}` : "", ...steps.slice(-3)].join(" ").trim();
}

function fault(element, what) {
  if (faults.size < 40) faults.add(`${place(element)}: ${what}`);
}

function isSeen(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden, .skip:not(:focus)");
}

// Lines

const INLINE = /^(inline|contents|ruby)$/;
const SKIPPED = new Set(["script", "style", "template", "textarea", "select", "noscript", "iframe", "title", "desc"]);

/// Reads an element's text as flows: what stands in one block, up to what breaks it.
function read(element) {
  let flow = [];
  const end = () => {
    if (flow.length) check(element, flow);
    flow = [];
  };
  const take = (parent) => {
    const lays = /flex|grid/.test(getComputedStyle(parent).display);
    for (const child of parent.childNodes) {
      if (lays) end();
      if (child.nodeType === Node.TEXT_NODE) {
        words(child, flow, end);
      } else if (child.nodeType === Node.ELEMENT_NODE && !SKIPPED.has(child.localName)) {
        if (child.localName === "br") {
          end();
        } else if (INLINE.test(getComputedStyle(child).display) && !lays) {
          if (isSeen(child)) take(child);
        } else {
          end();
          if (isSeen(child)) read(child);
        }
      }
    }
  };
  take(element);
  end();
}

/// The words of a text, each as the pieces that it was broken into.
function words(text, flow, end) {
  const keepsLines = /pre|break-spaces/.test(getComputedStyle(text.parentElement).whiteSpace);
  for (const found of text.data.matchAll(/\S+|\n/g)) {
    if (found[0] === "\n") {
      if (keepsLines) end();
      continue;
    }
    const range = document.createRange();
    range.setStart(text, found.index);
    range.setEnd(text, found.index + found[0].length);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (!rects.length) continue;
    const lines = Math.max(...rects.map((rect) => rect.bottom)) - Math.min(...rects.map((rect) => rect.top));
    const pieces = lines > rects[0].height * 1.5 ? broken(text, found) : [piece(rects, found[0])];
    flow.push({ element: text.parentElement, word: found[0], pieces });
  }
}

function piece(rects, letters) {
  return {
    letters,
    left: Math.min(...rects.map((rect) => rect.left)),
    right: Math.max(...rects.map((rect) => rect.right)),
    middle: (rects[0].top + rects[0].bottom) / 2,
    height: rects[0].height,
  };
}

function broken(text, found) {
  const pieces = [];
  let index = found.index;
  for (const letter of found[0]) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + letter.length);
    index += letter.length;
    const rect = range.getClientRects()[0];
    if (!rect) continue;
    const last = pieces.at(-1);
    const next = piece([rect], letter);
    if (last && Math.abs(last.middle - next.middle) < next.height / 2) {
      last.letters += letter;
      last.left = Math.min(last.left, next.left);
      last.right = Math.max(last.right, next.right);
    } else {
      pieces.push(next);
    }
  }
  return pieces;
}

/// Whether this is a word, and not an address or a row of a file.
function isWord(text) {
  return /^[\p{P}]*\p{L}[\p{L}’']*[\p{P}]*$/u.test(text);
}

function check(block, flow) {
  const lines = [];
  for (const { element, word, pieces } of flow) {
    pieces.forEach((one, at) => {
      const isOut = one.left < -1 || one.right > width + 1;
      if (isOut) fault(element, `“${word}” is beside the window`);
      const box = block.getBoundingClientRect();
      if (!isOut && (one.left < box.left - 1 || one.right > box.right + 1)) {
        fault(element, `“${word}” sticks out of its box`);
      }
      // After a hyphen, a slash or a dash, a word may be broken.
      const mayBreak = at === 0 || /[-/–—\u00ad\u200b?&=.@_]$/.test(pieces[at - 1].letters);
      const last = lines.at(-1);
      if (last && Math.abs(last.middle - one.middle) < Math.max(last.height, one.height) / 2) {
        last.text += at === 0 ? ` ${one.letters}` : one.letters;
      } else {
        const held = last && [...last.text].length + [...one.letters].length + (at === 0 ? 1 : 0);
        if (last && held <= LINE) fault(element, `lines of fewer than ${LINE} letters: “${last.text} / ${one.letters}”`);
        lines.push({ text: one.letters, middle: one.middle, height: one.height });
      }
      if (!mayBreak && isWord(word)) {
        const whole = pieces.reduce((sum, each) => sum + each.right - each.left, 0);
        const isShort = word.match(/\p{L}/gu).length <= WORD;
        if (isShort || whole <= room * 0.8) {
          fault(element, `broken within a word: “${pieces.map((each) => each.letters).join(" / ")}”`);
        }
      }
    });
  }
}

// What is cut off

function cuts() {
  for (const one of document.querySelectorAll("body *")) {
    if (!isSeen(one) || one.closest("svg, .left")) continue;
    const style = getComputedStyle(one);
    // What is typed into a line scrolls; what is written in a box does not, and a number can be seen whole.
    if (one.matches("[inputmode=numeric]")) {
      const digits = Math.max(one.maxLength, 2);
      // Firefox leaves the padding out of `clientWidth`.
      const around = ["paddingLeft", "paddingRight", "borderLeftWidth", "borderRightWidth"];
      const inner = one.getBoundingClientRect().width - around.reduce((sum, name) => sum + side(one, name), 0);
      if (inner < digits * parseFloat(style.fontSize) * 0.55) fault(one, `${digits} digits do not fit`);
    }
    if (one.localName === "input") continue;
    if (one.localName === "progress" || style.display.startsWith("inline")) continue;
    if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && style.overflowX !== "visible") {
      fault(one, `is cut off, or scrolls to the side: ${one.scrollWidth} in ${one.clientWidth}`);
    }
    const isShortened = style.webkitLineClamp !== "none";
    if (/hidden|clip/.test(style.overflowY) && !isShortened && one.scrollHeight > one.clientHeight + 2 && one !== document.body) {
      fault(one, `is cut off below: ${one.scrollHeight} in ${one.clientHeight}`);
    }
  }
  if (page.scrollWidth > width) fault(page, `is ${page.scrollWidth - width} pixels wider than the window`);
}

// What stays in view

function stuck() {
  return [...document.querySelectorAll("body *")].filter(
    (one) => /sticky|fixed/.test(getComputedStyle(one).position) && isSeen(one),
  );
}

/// How much of the window the bars cover where it is scrolled to now.
function covered(bars) {
  const edges = bars
    .map((bar) => bar.getBoundingClientRect())
    .filter(({ top, bottom, width: wide }) => wide > width / 2 && (top <= 1 || bottom >= innerHeight - 1))
    .map(({ top, bottom }) => [Math.max(top, 0), Math.min(bottom, innerHeight)])
    .filter(([top, bottom]) => bottom > top)
    .sort((one, other) => one[0] - other[0]);
  let sum = 0;
  let reached = 0;
  for (const [top, bottom] of edges) {
    sum += Math.max(0, bottom - Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return sum / innerHeight;
}

function scrolling(bars) {
  const leave = document.querySelector("#leave");
  const leaves = leave && isSeen(leave);
  const end = page.scrollHeight - innerHeight;
  for (let top = 0; ; top = Math.min(end, top + innerHeight / 2)) {
    scrollTo(0, top);
    const share = covered(bars);
    if (share > BARS) fault(page, `the bars cover ${Math.round(share * 100)} % of the window at ${Math.round(top)}`);
    if (leaves) {
      const box = leave.getBoundingClientRect();
      const whole = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= width;
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!whole) fault(leave, `is out of view at ${Math.round(top)} of ${end}`);
      else if (!leave.contains(hit)) fault(leave, `is covered at ${Math.round(top)}`);
      if (box.width < TARGET || box.height < TARGET) fault(leave, `is ${box.width} × ${box.height}`);
    }
    if (top >= end) return;
  }
}

// WebKit scrolls to what has the focus only a moment later.
const SCROLLS_LATER = navigator.vendor.startsWith("Apple");
const hasScrolled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/// What takes the focus by the keyboard is seen, and not under a bar.
async function focusing(bars) {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
  for (const one of document.querySelectorAll(controls)) {
    if (!isSeen(one) || one.disabled || one.matches(":disabled, .skip, iframe") || one === main) continue;
    one.focus({ focusVisible: true });
    if (SCROLLS_LATER) await hasScrolled();
    if (document.activeElement !== one) continue;
    const rects = [...one.getClientRects()];
    for (const rect of [rects[0], rects.at(-1)]) {
      // Of what is taller than the room, a part is seen; of a box to write in, the line that is written.
      const isLong = rect.height > innerHeight * (1 - BARS) || one.localName === "textarea";
      const seen = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
      const heights = isLong ? [seen] : [rect.top + 2, (rect.top + rect.bottom) / 2, rect.bottom - 2];
      const obscured = heights.filter((height) => {
        const hit = document.elementFromPoint((rect.left + rect.right) / 2, height);
        return !hit || bars.some((bar) => bar.contains(hit) && !bar.contains(one));
      });
      const isAlone = isLong || rects.length === 1;
      if (isAlone ? obscured.length > 0 : obscured.length === heights.length) {
        fault(one, `has the focus under a bar or out of view, at ${Math.round(rect.top)} to ${Math.round(rect.bottom)} of ${innerHeight}`);
      }
    }
  }
}

return (async () => {
  const focused = document.activeElement;
  const { scrollX, scrollY } = window;
  const bars = stuck();
  read(document.body);
  cuts();
  scrolling(bars);
  await focusing(bars);
  if (focused && focused !== document.body) focused.focus({ preventScroll: true });
  else document.activeElement?.blur();
  scrollTo(scrollX, scrollY);
  return [...faults];
})();
