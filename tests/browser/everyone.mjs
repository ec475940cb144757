// Opens one page of each kind and language, and holds it to what readers need who see, hear or move differently.
//
//     node tests/browser/everyone.mjs OUTPUT_DIR [--quick] [PATH…]
//
// axe-core looks at each page in light, dark and forced colours, at 320 pixels and at 200 % zoom; html-validate reads
// its markup; a walk with the Tab key has to reach everything, with a focus that can be seen; under the strict policy of
// `site.mjs` the console has to stay empty. The largest page of each kind is taken, because it has most on it, or each
// PATH (`releases/index.html`). With `--quick`, for a second site, nobody walks, and axe-core looks at fewer looks. The
// last line is `N passed, N failed`; the exit code is 1 if any failed.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { HtmlValidate } from "html-validate";
import { each, isEmbed, launch, listFiles, onePerKind, serve } from "./site.mjs";

const AT_ONCE = 2;

/** How pages are looked at; `all` asks every rule, the others what the change can spoil. */
const LOOKS = [
  { name: "1280 pixels", width: 1280, rules: "all", quick: true },
  { name: "dark", width: 1280, media: { colorScheme: "dark" }, rules: ["color-contrast", "link-in-text-block"], quick: true },
  { name: "forced colours", width: 1280, media: { colorScheme: "light", forcedColors: "active" }, rules: ["color-contrast"] },
  { name: "200 % zoom", width: 640, rules: ["color-contrast", "scrollable-region-focusable", "target-size"] },
  { name: "320 pixels", width: 320, rules: "all", quick: true },
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RULES = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Anchors carry the ids of figures, which have dots: `#year.2022`.
    "valid-id": ["error", { relaxed: true }],
    // How tags are written is the templates' affair, not the reader's.
    "attr-quotes": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // The name of a programme may be long, and so is then the title of its page: to cut it would be to misname it.
    "long-title": "off",
    // What a site brings itself needs no hash: who could change a script could change the page.
    "require-sri": ["error", { target: "crossorigin" }],
    // An embedded page stands beneath a heading of the page around it; of all others axe-core asks for an h1.
    "heading-level": ["error", { minInitialRank: "h2" }],
  },
});

const [folder, ...more] = process.argv.slice(2);
const quick = more[0] === "--quick";
const paths = more.slice(quick ? 1 : 0);
const missing = paths.filter((path) => path.startsWith("--") || !existsSync(join(folder, path)));
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory() || missing.length > 0) {
  console.error(`usage: node tests/browser/everyone.mjs OUTPUT_DIR [--quick] [PATH…]${missing.map((path) => `\nno page: ${path}`).join("")}`);
  process.exit(2);
}
const root = resolve(folder);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = paths.length > 0 ? paths : onePerKind(root, listFiles(root).filter((file) => file.endsWith(".html")));

let passed = 0;
const failures = new Set();
const report = (page, what, problems) => {
  if (problems.length === 0) passed += 1;
  for (const problem of new Set(problems)) failures.add(`${page}: ${what}: ${problem}`);
};

const server = await serve(root);
const browser = await launch();
try {
  for (const page of pages) report(page, "markup", await markup(page));
  await each(pages, AT_ONCE, async (page) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    const said = [];
    tab.on("console", (message) => said.push(`${message.type()}: ${message.text().slice(0, 200)}`));
    tab.on("pageerror", (error) => said.push(error.message));
    await tab.goto(server.address + encodeURI(page), { waitUntil: "load", timeout: 30_000 });
    if (!quick) report(page, "keyboard", await walk(tab));
    // The policy lets nothing through that is not the site's own; what it stopped would stand here.
    report(page, "console", [...said]);
    // Evaluated by the browser itself, so that the page's policy stays as it is.
    await tab.evaluate(axe);
    for (const look of LOOKS.filter((look) => look.quick || !quick)) {
      await tab.setViewportSize({ width: look.width, height: 900 });
      await tab.emulateMedia({ colorScheme: "light", forcedColors: "none", ...look.media });
      report(page, look.name, await ask(tab, page, look));
    }
    await context.close();
  });
} finally {
  await browser.close();
  server.close();
}

for (const failure of [...failures].sort()) console.log(`FAIL ${failure}`);
console.log(`${pages.length} pages${paths.length > 0 ? "" : ", one of each kind and language"}`);
console.log(`${passed} passed, ${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);

/** What html-validate finds. */
async function markup(page) {
  const found = await RULES.validateString(readFileSync(join(root, page), "utf8"));
  return found.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

/** What axe-core finds in this look. */
async function ask(tab, page, look) {
  const run = look.rules === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: look.rules };
  // A frame in somebody else's page has no heading and no landmarks of its own: the page around it has them.
  const rules = isEmbed(page) ? { "page-has-heading-one": { enabled: false }, region: { enabled: false } } : {};
  const found = await tab.evaluate(
    async ([runOnly, rules]) => {
      const { violations } = await globalThis.axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => [id, target.join(" "), failureSummary]),
      );
    },
    [run, look.rules === "all" ? rules : {}],
  );
  return found.map(([id, target, summary]) => `${id} at ${target}: ${summary.replace(/\s+/g, " ").slice(0, 200)}`);
}

/** Walks through the page with the Tab key: what is not reached, and where the focus cannot be seen. */
async function walk(tab) {
  const count = await tab.evaluate(() => {
    const wanted = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const inReach = [...document.querySelectorAll(wanted)].filter(
      (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
    );
    globalThis.walked = { inReach, reached: new Set(), dull: [] };
    document.addEventListener("focusin", ({ target }) => {
      globalThis.walked.reached.add(target);
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && Number(opacity) > 0;
      if (!seen || box.right <= 0 || box.bottom <= 0) globalThis.walked.dull.push(target);
    });
    return inReach.length;
  });
  for (let step = 0; step < count + 2; step += 1) await tab.keyboard.press("Tab");
  return tab.evaluate(() => {
    const shown = (element) => element.outerHTML.slice(0, 100);
    const { inReach, reached, dull } = globalThis.walked;
    return [
      ...inReach.filter((element) => !reached.has(element)).slice(0, 3).map((element) => `not reached: ${shown(element)}`),
      ...dull.slice(0, 3).map((element) => `no focus to be seen: ${shown(element)}`),
    ];
  });
}
