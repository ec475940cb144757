// Opens a built site in a browser, from disk and from a server, and looks for what a reader would trip over. Each page
// brings a strict policy of its own, which the browser holds it to.
//
//     node tests/browser/check.mjs OUTPUT_DIR [--pages N]
//
// All pages are read as text (links.mjs); a few of each kind, N in all, are opened at 1280 and 320 pixels, light and
// dark, with scripts and without. The last line is `N passed, N failed`; the exit code is 1 if anything failed.

import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { baseAddress, each, isEmbed, launch, listFiles, serve } from "./site.mjs";
import { checkPages } from "./links.mjs";

const WIDTHS = [1280, 320];
const SCHEMES = ["light", "dark"];
const AT_ONCE = 3;
const OF_EACH_KIND = 4;

const [folder, ...rest] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error("usage: node tests/browser/check.mjs OUTPUT_DIR [--pages N]");
  process.exit(2);
}
const root = resolve(folder);
const limit = rest[0] === "--pages" ? Number(rest[1]) : 60;
const pages = listFiles(root).filter((file) => file.endsWith(".html"));
if (pages.length === 0) {
  console.error(`no pages in ${folder}`);
  process.exit(2);
}

let passed = 0;
const failures = new Set();
const expect = (holds, page, problem) => {
  if (holds) passed += 1;
  else failures.add(`${page}: ${problem}`);
};

const read = checkPages(root, pages, { base: baseAddress(root), isEmbed });
passed += read.passed;
for (const failure of read.failures) failures.add(failure);

const chosen = choose(pages, limit);
const server = await serve(root);
const browser = await launch();
try {
  const disk = pathToFileURL(`${root}/`).href;
  await each(chosen, AT_ONCE, async (page) => {
    // A server shows 404.html at any address, so its links begin at the server's root.
    if (!page.endsWith("404.html")) await open(page, { where: "from disk", start: disk, scripts: true });
    const withScripts = await open(page, { where: "served", start: server.address, scripts: true });
    const without = await open(page, { where: "without scripts", start: server.address, scripts: false });
    const enough = without.length >= withScripts.length * 0.8;
    expect(enough, page, `shows ${without.length} letters without scripts, ${withScripts.length} with them`);
  });
} finally {
  await browser.close();
  server.close();
}

for (const failure of [...failures].sort()) console.log(`FAIL ${failure}`);
console.log(`${pages.length} pages read, ${chosen.length} opened`);
console.log(`${passed} passed, ${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);

/** A few pages of each kind, so that a large site takes no longer than a small one. */
function choose(pages, limit) {
  const kinds = new Map();
  for (const page of pages) {
    const kind = page.replace(/[^/]+(?=\/[^/]*$)/, "*").replace(/\d+/g, "0");
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(page);
  }
  const chosen = [];
  // Round by round, so that every kind gets its first page before any gets its second; the ends of each list first,
  // because the longest and the emptiest pages are rarely the first ones.
  for (let round = 0; round < OF_EACH_KIND; round += 1) {
    for (const list of kinds.values()) {
      const at = round % 2 === 0 ? round / 2 : list.length - (round + 1) / 2;
      if (list[at] && !chosen.includes(list[at]) && chosen.length < limit) chosen.push(list[at]);
    }
  }
  return chosen;
}

/** Opens a page, looks at it in every width and scheme, and answers its text. */
async function open(page, { where, start, scripts }) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 1280, height: 900 } });
  const problems = [];
  const tab = await context.newPage();
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()} in the console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => problems.push(`script failed: ${error.message}`));
  tab.on("requestfailed", (request) => {
    // A picture for the dark that is no longer wanted, because the colours changed again, is given up by the browser.
    if (request.failure()?.errorText === "net::ERR_ABORTED" && request.resourceType() === "image") return;
    problems.push(`request failed (${request.failure()?.errorText}): ${shown(request.url())}`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${shown(response.url())}`);
  });
  await context.route(
    (url) => !url.href.startsWith(start) && url.protocol !== "data:" && url.protocol !== "blob:",
    (route) => {
      problems.push(`asks another place: ${shown(route.request().url())}`);
      return route.abort();
    },
  );
  let text = "";
  try {
    await tab.goto(start + encodeURI(page), { waitUntil: "load", timeout: 20_000 });
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await tab.emulateMedia({ colorScheme });
        problems.push(...(await lookAt(tab, width, page)));
      }
    }
    text = await tab.evaluate(() => document.body.textContent.replace(/\s+/g, " ").trim());
  } catch (error) {
    problems.push(`could not be opened: ${error.message.split("\n")[0]}`);
  }
  await context.close();
  expect(problems.length === 0, page, `${where}: ${[...new Set(problems)].join("; ")}`);
  return text;
}

/** What can be seen to be wrong at this width. */
async function lookAt(tab, width, page) {
  const seen = await tab.evaluate(() => {
    const frame = document.documentElement;
    const scrolls = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = frame.scrollWidth > frame.clientWidth;
    const culprit = wide
      ? [...document.body.querySelectorAll("*")].find(
          (element) => element.getBoundingClientRect().right > frame.clientWidth + 1 && !scrolls(element),
        )
      : null;
    const heading = document.querySelector("h1")?.getBoundingClientRect();
    return {
      wide,
      culprit: culprit ? culprit.outerHTML.slice(0, 80) : "",
      heading: Boolean(heading && heading.width > 0 && heading.height > 0),
      colour: getComputedStyle(document.body).color,
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  const problems = [];
  if (seen.wide) problems.push(`scrolls sideways at ${width} pixels: ${seen.culprit}`);
  if (!seen.heading && !isEmbed(page)) problems.push(`the heading cannot be seen at ${width} pixels`);
  if (seen.colour === seen.ground) problems.push(`text and ground have one colour (${seen.colour})`);
  return problems;
}

/** An address without the folder of this machine. */
function shown(address) {
  return address.replace(pathToFileURL(`${root}/`).href, "").replace(server.address, "").slice(0, 120);
}
