// Prints pages as a reader would, and looks at the paper.
//
//     node tests/browser/print.mjs OUTPUT_DIR
//
// One page of each kind and language, laid out for A4: nothing may stand out of the paper, no drawing may be taller than
// a sheet (it would be cut), sources must show their addresses, and the ways through the site must be gone. Years and
// the first page are also made into PDFs. The last line is `N passed, N failed`.

import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { each, isEmbed, launch, listFiles, onePerKind, serve } from "./site.mjs";

/** What a sheet of A4 has for the text, in pixels of CSS: its size less the margins of the stylesheet. */
const SHEET = { width: Math.floor(((210 - 32) * 96) / 25.4), height: Math.floor(((297 - 38) * 96) / 25.4) };

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error("usage: node tests/browser/print.mjs OUTPUT_DIR");
  process.exit(2);
}
const root = resolve(folder);
const pages = onePerKind(root, listFiles(root).filter((file) => file.endsWith("index.html") && !isEmbed(file)));

let passed = 0;
const failures = [];
const server = await serve(root);
const browser = await launch();
try {
  await each(pages, 2, async (page) => {
    const context = await browser.newContext({ viewport: SHEET });
    const tab = await context.newPage();
    await tab.goto(server.address + encodeURI(page), { waitUntil: "load", timeout: 30_000 });
    await tab.emulateMedia({ media: "print" });
    const problems = await tab.evaluate(lookAtPaper, SHEET);
    if (/^(ru\/)?(index\.html|years\/\d+\/index\.html)$/.test(page)) {
      const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
      console.log(`${page}: ${sheets} sheets`);
      if (!pdf.startsWith("%PDF-") || sheets === 0) problems.push("is no PDF");
      if (sheets > 12) problems.push(`takes ${sheets} sheets`);
    }
    await context.close();
    if (problems.length === 0) passed += 1;
    for (const problem of problems) failures.push(`${page}: ${problem}`);
  });
} finally {
  await browser.close();
  server.close();
}
for (const failure of failures.sort()) console.log(`FAIL ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

/** Runs in the page. */
function lookAtPaper(sheet) {
  const problems = [];
  const shown = (element) => element.outerHTML.slice(0, 90);
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const clipped = (element) => element.closest(".unseen, .anchor") !== null;
  for (const element of document.querySelectorAll("main svg, main table, main p, main h1, main h2, main dl, main img")) {
    const box = element.getBoundingClientRect();
    if (seen(element) && !clipped(element) && box.right > sheet.width + 2) {
      problems.push(`stands out of the paper by ${Math.round(box.right - sheet.width)} pixels: ${shown(element)}`);
    }
  }
  for (const drawing of document.querySelectorAll("main svg, main img")) {
    const box = drawing.getBoundingClientRect();
    if (seen(drawing) && box.height > sheet.height) problems.push(`is taller than a sheet: ${shown(drawing)}`);
    const whole = drawing.closest("figure, .chart");
    if (seen(drawing) && whole && !/avoid/.test(getComputedStyle(drawing.parentElement).breakInside + getComputedStyle(whole).breakInside)) {
      problems.push(`may be cut: ${shown(drawing)}`);
    }
  }
  for (const nav of document.querySelectorAll("nav, .skip")) {
    if (seen(nav)) problems.push(`a way through the site is printed: ${shown(nav)}`);
  }
  const address = [...document.querySelectorAll(".sources .address, .source-list .address")];
  if (address.some((one) => !seen(one) || one.textContent.trim() === "")) problems.push("a source has no address on paper");
  const out = document.querySelector('.prose a[href^="http"]');
  if (out && !getComputedStyle(out, "::after").content.includes("http")) problems.push("a link has no address on paper");
  return problems.slice(0, 5);
}
