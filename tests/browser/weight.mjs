// Weighs what a reader has to load, and holds it to its limits.
//
//     node tests/browser/weight.mjs OUTPUT_DIR
//
// The first page, a profile and a story in each language are opened in a browser with nothing in its cache, from a server
// that compresses texts as common hosts do. No file may keep a page from being painted: its head is there while all other
// files are still held back, and looks as it does at the end. Nothing may come from elsewhere, and nothing may move once it
// is painted. `docs/weight.md` says why these limits. The last line is `N passed, N failed`.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { launch, listFiles, onePerKind, serve } from "./site.mjs";

const KB = 1000;
/** In bytes as they are sent: without fonts, with them; and as they are, without fonts. */
const LIMITS = {
  home: { plain: 100 * KB, fonts: 200 * KB, unpacked: 165 * KB },
  profile: { plain: 60 * KB, fonts: 160 * KB, unpacked: 200 * KB },
};
/** How much may move (Cumulative Layout Shift); up to 0.1 is called good. */
const SHIFT = 0.02;

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error("usage: node tests/browser/weight.mjs OUTPUT_DIR");
  process.exit(2);
}
const root = resolve(folder);
const kinds = onePerKind(root, listFiles(root).filter((file) => file.endsWith("index.html")));
const chosen = kinds.filter((page) => /^(ru\/)?(index\.html|(projects|stories|towns)\/[^/]+\/index\.html)$/.test(page));

let passed = 0;
const failures = [];
const expect = (holds, page, problem) => {
  if (holds) passed += 1;
  else failures.push(`${page}: ${problem}`);
};

const server = await serve(root);
const browser = await launch();
try {
  for (const page of chosen) {
    await paint(page);
    await weigh(page);
  }
} finally {
  await browser.close();
  server.close();
}
for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

/** The head of a page while nothing but the page has come, then with all files: they must look the same. */
async function paint(page) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const protocol = await context.newCDPSession(tab);
  let release;
  const held = new Promise((free) => (release = free));
  await context.route(/\.(css|js|woff2)$/, async (route) => {
    await held;
    await route.continue();
  });
  const look = async () => ({
    // Not by the tab's own way to take a picture, which waits for letters.
    picture: (await protocol.send("Page.captureScreenshot", { clip: { x: 0, y: 0, width: 1280, height: 60, scale: 1 } })).data,
    places: await tab.evaluate(() =>
      [...document.querySelectorAll(".masthead, .masthead *:not(img, source)")]
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" "))
        .join("\n"),
    ),
  });
  await tab.goto(server.address + encodeURI(page), { waitUntil: "commit", timeout: 30_000 });
  const painted = await tab
    .waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0, null, { timeout: 5_000 })
    .then(() => true, () => false);
  expect(painted, page, "is not painted before its files are there");
  if (!painted) {
    release();
    return context.close();
  }
  // The logo is a picture that may come later; letters are decided on within a tenth of a second.
  await tab.waitForFunction(() => [...document.querySelectorAll(".masthead img")].every((one) => one.complete && one.naturalWidth > 0));
  await tab.waitForTimeout(500);
  const before = await look();
  release();
  await tab.waitForLoadState("networkidle");
  const after = await look();
  await context.close();
  expect(before.places !== "" && before.places === after.places, page, "moves its head when the styles come");
  expect(before.picture === after.picture, page, "changes its head when the styles come");
}

async function weigh(page) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const loaded = [];
  tab.on("response", (response) => loaded.push(new URL(response.url())));
  await tab.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.moved += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(server.address + encodeURI(page), { waitUntil: "networkidle", timeout: 30_000 });
  const seen = await tab.evaluate(() => ({
    moved: globalThis.moved,
    blocking: performance
      .getEntriesByType("resource")
      .filter((entry) => entry.renderBlockingStatus === "blocking")
      .map((entry) => new URL(entry.name).pathname),
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  }));
  await context.close();
  const sum = { plain: 0, fonts: 0, unpacked: 0 };
  for (const url of loaded) {
    const file = join(root, decodeURIComponent(url.pathname).slice(new URL(server.address).pathname.length));
    const bytes = readFileSync(existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file);
    const font = /\.woff2?$/.test(file);
    const sent = /\.(html|css|js|svg|json)$/.test(file) ? gzipSync(bytes).length : bytes.length;
    sum.fonts += sent;
    if (!font) sum.plain += sent;
    if (!font) sum.unpacked += bytes.length;
  }
  const limits = /^(ru\/)?index\.html$/.test(page) ? LIMITS.home : LIMITS.profile;
  for (const [what, limit] of Object.entries(limits)) {
    expect(sum[what] <= limit, page, `${what} ${sum[what]} bytes, more than ${limit}`);
  }
  expect(seen.blocking.length === 0, page, `keeps the page from being painted: ${seen.blocking.join(", ")}`);
  expect(loaded.every((url) => url.origin === server.origin), page, "asks another place");
  expect(seen.moved <= SHIFT, page, `moves by ${seen.moved.toFixed(3)} while it loads`);
  const kB = (bytes) => `${(bytes / KB).toFixed(1)} kB`;
  console.log(
    `${page}: ${kB(sum.plain)} without fonts, ${kB(sum.fonts)} with them, ${kB(sum.unpacked)} unpacked, ` +
      `${seen.blocking.length} blocking, painted after ${Math.round(seen.painted)} ms`,
  );
}
