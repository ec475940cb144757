// What the browser test and the screenshots share: the site's files, a browser, and a small server.
//
// In comes a folder that a build wrote. Nothing here judges it.

import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".zip": "application/zip",
};

/** All files of a folder, relative to it, with `/`, sorted. Names with a leading dot are not the site's. */
export function listFiles(root) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.startsWith(".")) found.push(relative(root, path).split(sep).join("/"));
    }
  };
  walk(root);
  return found.sort();
}

/** Whether a page is made to stand in a frame elsewhere: it brings its own policy and has no heading of its own. */
export function isEmbed(page) {
  return /(^|\/)embed\//.test(page);
}

/** The largest page of each kind in each language; what a release froze is left as it was. */
export function onePerKind(root, pages) {
  const kinds = new Map();
  for (const page of pages) {
    if (/(^|\/)releases\//.test(page)) continue;
    const [, language = "", rest] = /^(?:([a-z]{2})\/)?(.*)$/.exec(page);
    const folders = rest.split("/").slice(0, -1);
    const below = folders.slice(1).map((name) => (["embed", "table", "claims", "page"].includes(name) ? name : "*"));
    const kind = [language, folders[0], ...below, rest.endsWith("404.html") ? "404" : ""].join("/");
    const size = statSync(join(root, page)).size;
    if (!kinds.has(kind) || kinds.get(kind).size < size) kinds.set(kind, { page, size });
  }
  return [...kinds.values()].map(({ page }) => page);
}

/** The absolute address of the site, as its first page gives it, or null. */
export function baseAddress(root) {
  const first = join(root, "index.html");
  if (!existsSync(first)) return null;
  const link = /<link\b[^>]*\brel="?canonical"?[^>]*>/i.exec(readFileSync(first, "utf8"));
  const address = link && /\bhref="?([^"\s>]+)/i.exec(link[0]);
  return address ? address[1] : null;
}

/** The path of the browser, from the script beside this one; where there is none, the script says so and this throws. */
function browser() {
  const script = fileURLToPath(new URL("chromium", import.meta.url));
  return execFileSync(script, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
}

/** A browser with a profile of its own, gone when it is closed. */
export function launch() {
  return chromium.launch({
    executablePath: browser(),
    headless: true,
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-scrollbars",
      // The headless shell does not know how good the connection is, and would load pictures from further below than a
      // reader's browser does. The others are as playwright-core sets them: a mouse that can hover.
      "--blink-settings=lazyLoadingImageMarginPxUnknown=1250,primaryHoverType=2,availableHoverTypes=2," +
        "primaryPointerType=4,availablePointerTypes=4",
    ],
  });
}

/** Serves the folder on the loopback below the path that the site was built for; answers its address and `close`. */
export async function serve(root) {
  const base = baseAddress(root);
  const prefix = base ? new URL(base).pathname.replace(/[^/]*$/, "") : "/";
  const server = createServer((request, response) => answer(root, prefix, request, response));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(root, prefix, request, response) {
  let path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  if (!path.startsWith(prefix) || path.includes("/../")) return fail(response);
  path = path.slice(prefix.length);
  let file = join(root, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] || "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
    response.end(body);
  } catch {
    fail(response);
  }
}

function fail(response) {
  response.writeHead(404, { "Content-Type": "text/plain" });
  response.end("not found");
}

/** Does `work` on every item, a few at a time. */
export async function each(items, atOnce, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
