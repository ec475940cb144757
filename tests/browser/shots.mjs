// Takes pictures of a built site for people to look at.
//
//     node tests/browser/shots.mjs OUTPUT_DIR DEST [PATH…]
//
// Each PATH (`index.html`, `towns/`; default: the first page) is taken at 1280, 768 and 320 pixels, light and dark.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { each, launch, serve } from "./site.mjs";

const WIDTHS = [1280, 768, 320];
const SCHEMES = ["light", "dark"];

const [folder, destination, ...paths] = process.argv.slice(2);
if (!folder || !destination) {
  console.error("usage: node tests/browser/shots.mjs OUTPUT_DIR DEST [PATH…]");
  process.exit(2);
}
mkdirSync(destination, { recursive: true });
const server = await serve(resolve(folder));
const browser = await launch();
const jobs = (paths.length > 0 ? paths : ["index.html"]).flatMap((path) =>
  WIDTHS.flatMap((width) => SCHEMES.map((colorScheme) => ({ path, width, colorScheme }))),
);
await each(jobs, 2, async ({ path, width, colorScheme }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(server.address + path, { waitUntil: "load", timeout: 30_000 });
  const name = path.replace(/(^|\/)index\.html$/, "$1").replace(/[^\p{L}\p{N}.-]+/gu, "_").replace(/^_|_$/g, "") || "home";
  const file = join(destination, `${name}-${width}-${colorScheme}.png`);
  await tab.screenshot({ path: file, fullPage: true });
  console.log(file);
  await context.close();
});
await browser.close();
server.close();
