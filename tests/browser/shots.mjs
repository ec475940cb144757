// Takes pictures of a built site for people to look at.
//
//     node tests/browser/shots.mjs OUTPUT_DIR DEST [PATH…]
//
// Each PATH (`index.html`, `towns/`) is taken at 1280, 768 and 320 pixels, light and dark; without a PATH the largest
// page of each kind in each language, and the first page of each release. `DEST/index.html` shows them beside each
// other. `tests/shots` does this for the sample and the starter.

import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { each, isEmbed, launch, listFiles, onePerKind, serve } from "./site.mjs";

const WIDTHS = [1280, 768, 320];
const SCHEMES = ["light", "dark"];
const AT_ONCE = 3;

const [folder, destination, ...paths] = process.argv.slice(2);
if (!folder || !destination) {
  console.error("usage: node tests/browser/shots.mjs OUTPUT_DIR DEST [PATH…]");
  process.exit(2);
}
const root = resolve(folder);
const pages = paths.length > 0 ? paths : everyKind();
mkdirSync(destination, { recursive: true });
const server = await serve(root);
const browser = await launch();
const jobs = pages.flatMap((page) =>
  WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ page, width, scheme }))),
);
await each(jobs, AT_ONCE, shoot);
await browser.close();
server.close();
const index = join(destination, "index.html");
writeFileSync(index, gallery());
console.log(`${jobs.length} pictures of ${pages.length} pages: ${index}`);

function everyKind() {
  const all = listFiles(root).filter((file) => file.endsWith(".html"));
  const releases = all.filter((file) => /^releases\/[^/]+\/index\.html$/.test(file));
  return [...onePerKind(root, all), ...releases];
}

async function shoot({ page, width, scheme }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const tab = await context.newPage();
  await tab.goto(server.address + encodeURI(page), { waitUntil: "networkidle", timeout: 30_000 });
  // Pictures further down load only when somebody comes near them.
  await tab.evaluate(() => Promise.all([...document.images].map((image) => {
    image.loading = "eager";
    return image.decode().catch(() => {});
  })));
  await tab.screenshot({ path: join(destination, picture(page, width, scheme)), fullPage: true });
  await context.close();
}

function picture(page, width, scheme) {
  const name = page.replace(/(^|\/)index\.html$/, "$1").replace(/[^\p{L}\p{N}.-]+/gu, "_").replace(/^_|_$/g, "");
  return `${name || "home"}-${width}-${scheme}.png`;
}

/** All pictures on one page, a row for each page; a click opens one at its full size. */
function gallery() {
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const rows = pages.map((page) => {
    const pictures = WIDTHS.flatMap((width) =>
      SCHEMES.map((scheme) => {
        const file = encodeURIComponent(picture(page, width, scheme));
        const alt = escaped(`${page}, ${width} pixels, ${scheme}`);
        return `<a href="${file}"><img src="${file}" alt="${alt}" width="${width / 4}" loading="lazy"></a>`;
      }),
    );
    return `<h2>${escaped(page)}</h2>\n<p>${pictures.join("\n")}</p>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>${pages.length} pages at ${WIDTHS.join(", ")} pixels, light and dark</title>
<style>body{font:14px sans-serif;margin:16px}p{display:flex;gap:8px;align-items:flex-start;overflow:auto}img{border:1px solid #999}</style>
${rows.join("\n")}
</html>
`;
}
