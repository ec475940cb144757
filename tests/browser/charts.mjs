// Measures the texts of charts in a browser: at every width from 280 to 1400 pixels none is clipped, none lies on
// another, none is turned and none is too small to be read. The same on a page that is written from right to left, and
// where the reader's system forces its own colours; there series are told apart by patterns and outlines.
//
//     node tests/browser/charts.mjs PAGE.html
//
// The page is one that `cargo test --test charts page -- --ignored` writes: every kind, Cyrillic, long names. The last
// line is `N passed, N failed`; the exit code is 1 if anything failed.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./site.mjs";

const WIDTHS = [280, 320, 360, 419, 440, 459, 500, 599, 640, 720, 860, 960, 1100, 1280, 1400];
const SMALLEST = 11;
const VIEWS = [
  { name: "light", widths: WIDTHS },
  { name: "dark", colorScheme: "dark", widths: WIDTHS },
  { name: "right to left", dir: "rtl", widths: [320, 640, 1100] },
  { name: "forced colours", forcedColors: "active", widths: [320, 640] },
];

const [page] = process.argv.slice(2);
if (!page || !existsSync(page)) {
  console.error("usage: node tests/browser/charts.mjs PAGE.html");
  process.exit(2);
}

const browser = await launch();
const failures = new Set();
let passed = 0;
try {
  for (const { name, widths, dir, colorScheme = "light", forcedColors = "none" } of VIEWS) {
    const context = await browser.newContext({ colorScheme, forcedColors, viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(resolve(page)).href);
    if (dir) await tab.evaluate((way) => document.documentElement.setAttribute("dir", way), dir);
    const note = (width, seen) => {
      passed += seen.passed;
      for (const problem of seen.problems) failures.add(`${width} pixels, ${name}: ${problem}`);
    };
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 900 });
      note(width, await tab.evaluate(measure, SMALLEST));
      if (forcedColors === "active") note(width, await tab.evaluate(told));
    }
    await context.close();
  }
} finally {
  await browser.close();
}
for (const failure of [...failures].sort()) console.log(`FAIL ${failure}`);
console.log(`${passed} passed, ${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);

/** Runs in the page: looks at every picture that is shown. */
function measure(smallest) {
  const problems = [];
  let passed = 0;
  const judge = (holds, problem) => {
    if (holds) passed += 1;
    else problems.push(problem);
  };
  const inner = document.documentElement;
  judge(inner.scrollWidth <= inner.clientWidth, `the page scrolls sideways by ${inner.scrollWidth - inner.clientWidth}`);
  for (const figure of document.querySelectorAll("figure.chart")) {
    const shown = [...figure.querySelectorAll("svg.chart-svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
    if (figure.querySelector(".chart-pictures")) {
      judge(shown.length === 1, `${figure.id}: ${shown.length} pictures are shown`);
    }
    for (const svg of shown) {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll("text")].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(text).fontSize) * scale,
      }));
      texts.forEach(({ text, box, size }, at) => {
        const inside =
          box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 2 && box.bottom <= frame.bottom + 2;
        judge(inside, `${figure.id}: «${text}» is clipped`);
        judge(size >= smallest, `${figure.id}: «${text}» is ${size.toFixed(1)} pixels high`);
        judge(box.width >= box.height / 3, `${figure.id}: «${text}» is turned`);
        for (const other of texts.slice(0, at)) {
          // Boxes of lines hold the room above and below the letters, which may touch.
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          judge(across <= 1 || down <= box.height * 0.35, `${figure.id}: «${text}» lies on «${other.text}»`);
        }
      });
    }
  }
  return { passed, problems: [...new Set(problems)] };
}

/** Runs in the page: in every picture, marks of two series that are filled by the system's one colour differ in pattern. */
function told() {
  const problems = [];
  let passed = 0;
  for (const svg of document.querySelectorAll("svg.chart-svg")) {
    if (svg.getBoundingClientRect().width === 0) continue;
    const figure = svg.closest("figure").id;
    const fills = new Map();
    for (const mark of svg.querySelectorAll(".bar:not(.twin)")) {
      const series = [...mark.classList].find((name) => /^c[1-4]$/.test(name));
      const twin = mark.nextElementSibling?.classList.contains("twin") ? mark.nextElementSibling : null;
      const seen = getComputedStyle(twin ?? mark);
      if (seen.display === "none") problems.push(`${figure}: a pattern of ${series} is not shown`);
      const form = twin && mark.localName === "path" ? mark.getAttribute("d").replace(/[-\d. ]/g, "") : mark.localName;
      const look = `${form} ${seen.fill} ${seen.strokeDasharray}`;
      fills.set(look, (fills.get(look) ?? new Set()).add(series));
    }
    for (const [look, series] of fills) {
      if (series.size > 1) problems.push(`${figure}: ${[...series].join(" and ")} look the same (${look})`);
      else passed += 1;
    }
  }
  return { passed, problems: [...new Set(problems)] };
}
