// Puts the pages that others embed into frames, as other sites do, and looks whether they show, fit and keep to themselves.
//
//     node tests/browser/embeds.mjs OUTPUT_DIR
//
// All embedded pages are weighed; a few of each kind are opened alone, without scripts, in a closed frame, and by four
// hosts that ask for the height in their own ways: Datawrapper, WordPress, pym, and our own code. The hosts are written
// here from what their protocols say. The last line is `N passed, N failed`; the exit code is 1 if anything failed.

import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { baseAddress, each, launch, listFiles, serve } from "./site.mjs";

const LARGEST = 40_000;
const OF_EACH_KIND = 3;
const WIDTHS = [280, 640, 1400];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tests/browser/embeds.mjs OUTPUT_DIR");
  process.exit(2);
}
const root = resolve(folder);
const all = listFiles(root).filter((file) => /(^|\/)embed\/(table\/)?index\.html$/.test(file));

let passed = 0;
const failures = new Set();
const expect = (holds, page, problem) => {
  if (holds) passed += 1;
  else failures.add(`${page}: ${problem}`);
};

expect(all.length > 0, folder, "the site has no embedded pages");
for (const page of all) {
  const size = statSync(join(root, page)).size;
  expect(size <= LARGEST, page, `has ${size} bytes, at most ${LARGEST} are allowed`);
  const html = readFileSync(join(root, page), "utf8");
  expect(/<meta name="robots" content="noindex">/.test(html), page, "search engines are not asked to stay away");
  expect(/<link rel="canonical" href="[^"]+\/(charts|figures)\//.test(html), page, "has no canonical address");
}

const server = await serve(root);
const base = baseAddress(root);
const browser = await launch();
try {
  await each(choose(all), 2, async (page) => {
    await alone(page);
    await withoutScripts(page);
    for (const host of Object.keys(HOSTS())) await hosted(page, host);
    await themes(page);
  });
  const charts = choose(all).filter((page) => /charts\/.*\/embed\/index\.html$/.test(page) && !page.includes("releases/"));
  await each(charts, 2, discovered);
  if (charts.length > 0) await copied(charts[0]);
} finally {
  await browser.close();
  server.close();
}
for (const failure of [...failures].sort()) console.log(`FAIL ${failure}`);
console.log(`${all.length} embedded pages weighed`);
console.log(`${passed} passed, ${failures.size} failed`);
process.exit(failures.size === 0 ? 0 : 1);

/** The largest, the smallest and one between of each kind and language. */
function choose(pages) {
  const kinds = new Map();
  for (const page of pages) {
    const kind = page.replace(/(charts|figures)\/.*\/embed\//, "$1/*/embed/").replace(/\d{4}-\d\d-\d\d/, "date");
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(page);
  }
  return [...kinds.values()].flatMap((list) => {
    const sorted = list.sort((a, b) => statSync(join(root, b)).size - statSync(join(root, a)).size || (a < b ? -1 : 1));
    const places = [0, sorted.length - 1, Math.floor(sorted.length / 2)].slice(0, OF_EACH_KIND);
    return [...new Set(places)].map((place) => sorted[place]);
  });
}

/** A tab that notes everything it asks for and complains of. */
async function tab(options = {}) {
  const context = await browser.newContext({ viewport: { width: 640, height: 800 }, ...options });
  const opened = await context.newPage();
  const seen = { problems: [], asked: [] };
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.problems.push(`${message.type()}: ${message.text()}`);
  });
  opened.on("pageerror", (error) => seen.problems.push(`script failed: ${error.message}`));
  opened.on("request", (request) => seen.asked.push(request.url()));
  return { context, opened, seen };
}

/** Opened by itself at three widths, light and dark: nothing else is asked for, nothing sticks out. */
async function alone(page) {
  const { context, opened, seen } = await tab();
  await opened.goto(server.address + page);
  for (const width of WIDTHS) {
    await opened.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"]) {
      await opened.emulateMedia({ colorScheme });
      const look = await opened.evaluate(() => ({
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        pictures: [...document.querySelectorAll(".chart-picture")].filter((one) => one.getBoundingClientRect().width > 0).length,
        drawn: document.querySelectorAll(".chart-picture").length,
        text: document.querySelector("main").innerText.trim().length,
        colours: [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor],
      }));
      expect(look.over <= 0, page, `sticks out by ${look.over} pixels at ${width}`);
      expect(look.drawn === 0 || look.pictures === 1, page, `${look.pictures} pictures are seen at ${width}`);
      expect(look.text > 40, page, "shows hardly any text");
      expect(look.colours[0] !== look.colours[1], page, `text and ground have one colour (${colorScheme})`);
    }
  }
  const others = seen.asked.filter((address) => address !== server.address + page && !address.startsWith("data:"));
  expect(others.length === 0, page, `asks for ${others.join(", ")}`);
  expect(seen.problems.length === 0, page, seen.problems.join("; "));
  await context.close();
}

/** With scripts blocked it shows the same words. */
async function withoutScripts(page) {
  const texts = [];
  for (const javaScriptEnabled of [true, false]) {
    const { context, opened, seen } = await tab({ javaScriptEnabled });
    await opened.goto(server.address + page);
    texts.push(await opened.locator("main").innerText());
    expect(seen.problems.length === 0, page, `scripts ${javaScriptEnabled}: ${seen.problems.join("; ")}`);
    await context.close();
  }
  expect(texts[0] === texts[1], page, "shows other words without scripts");
}

/** Hosts, each as a page around a frame; `frame` is the element that they write. */
function HOSTS() {
  const frame = (address, rest = "") => `<iframe id="f" width="100%" height="300" ${rest} src="${address}"></iframe>`;
  return {
    "our own code": {
      html: (address) =>
        frame(address) +
        `<script>addEventListener("message",function(e){var d=e.data;if(d&&d.type==="impactbook:height")` +
        `document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=d.height+"px"})})</script>`,
    },
    // Messages {"datawrapper-height": {id: pixels}}; the frame is known by its window.
    Datawrapper: {
      html: (address) =>
        frame(address, 'scrolling="no" frameborder="0"') +
        `<script>addEventListener("message",function(e){var h=e.data&&e.data["datawrapper-height"];if(!h)return;` +
        `for(var id in h)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=h[id]+"px"})})</script>`,
    },
    // Messages "pymxPYMx<id>xPYMxheightxPYMx<pixels>"; the id comes with the address.
    pym: {
      html: (address) =>
        frame(`${address}?initialWidth=600&childId=here&parentTitle=t`) +
        `<script>addEventListener("message",function(e){var m=/^pymxPYMxherexPYMxheightxPYMx(\\d+(\\.\\d+)?)$/.exec(e.data);` +
        `if(m)document.getElementById("f").style.height=m[1]+"px"})</script>`,
    },
    // A closed frame, whose host only takes our own message.
    "a closed frame": {
      html: (address) =>
        frame(address, 'sandbox="allow-scripts"') +
        `<script>addEventListener("message",function(e){if(e.data&&e.data.type==="impactbook:height")document.getElementById("f").style.height=e.data.height+"px"})</script>`,
    },
  };
}

/** Shown by a host, the frame is as high as what is in it, and stays so when either of them changes its width. */
async function hosted(page, name) {
  const { context, opened, seen } = await tab();
  const address = server.address + page.replace(/index\.html$/, "");
  const html = `<!doctype html><style>body{margin:0}iframe{border:0;display:block}</style>${HOSTS()[name].html(address)}`;
  // A port of its own makes it another origin; a browser lets no page of the web frame one of this machine.
  const host = createServer((request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(html));
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  await opened.goto(`http://127.0.0.1:${host.address().port}/`);
  for (const width of [640, 320]) {
    await opened.setViewportSize({ width, height: 900 });
    const problem = await fits(opened);
    expect(problem === "", page, `${name} at ${width}: ${problem}`);
  }
  if (/charts\/.*\/embed\/index\.html$/.test(page)) {
    const inner = opened.frames().find((one) => one !== opened.mainFrame());
    if ((await inner.locator("details > summary").count()) > 0) {
      await inner.locator("details > summary").first().click();
      const problem = await fits(opened);
      expect(problem === "", page, `${name} with the table open: ${problem}`);
    }
  }
  expect(seen.problems.length === 0, page, `${name}: ${seen.problems.join("; ")}`);
  await context.close();
  host.closeAllConnections();
  host.close();
}

/** What is wrong with the height of the frame after at most three seconds; empty where it fits to the pixel. */
async function fits(opened, clamp = (height) => height) {
  let problem = "no frame";
  for (let turn = 0; turn < 30; turn += 1) {
    await opened.waitForTimeout(100);
    const inner = opened.frames().find((one) => one !== opened.mainFrame());
    if (!inner) continue;
    const { height, needs } = await inner.evaluate(() => ({
      height: innerHeight,
      needs: document.body.getBoundingClientRect().height,
    }));
    const wanted = clamp(needs);
    problem = Math.abs(height - wanted) <= 1 ? "" : `the frame has ${height} pixels, what is in it ${needs}`;
    if (problem === "") return "";
  }
  return problem;
}

/** The colours that the address asks for, with and without scripts, against those of the reader's system. */
async function themes(page) {
  const ground = (opened) => opened.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const { context, opened } = await tab({ colorScheme: "light" });
  const seen = {};
  for (const rest of ["", "?theme=dark", "?theme=light", "#dark", "#light", "#?secret=abcdefghij"]) {
    await opened.goto("about:blank");
    await opened.goto(server.address + page + rest);
    seen[rest] = await ground(opened);
  }
  await opened.emulateMedia({ colorScheme: "dark" });
  await opened.goto("about:blank");
  await opened.goto(server.address + page);
  const dark = await ground(opened);
  await opened.goto("about:blank");
  await opened.goto(`${server.address}${page}?theme=light`);
  const lightInDark = await ground(opened);
  await context.close();
  expect(seen["?theme=dark"] === dark && seen["#dark"] === dark, page, `dark asked for, ${JSON.stringify(seen)}`);
  expect(seen["#light"] === seen[""] && seen["?theme=light"] === seen[""] && seen[""] !== dark, page, `light: ${JSON.stringify(seen)}`);
  expect(lightInDark === seen[""], page, "light asked for in a dark system is not light");
  expect(seen["#?secret=abcdefghij"] === seen[""], page, "a secret in the address changes the colours");
  const plain = await tab({ javaScriptEnabled: false });
  await plain.opened.goto(`${server.address}${page}#dark`);
  const box = await plain.opened.locator("body").screenshot();
  await plain.opened.goto("about:blank");
  await plain.opened.goto(server.address + page);
  const other = await plain.opened.locator("body").screenshot();
  expect(!box.equals(other), page, "#dark without scripts looks like light");
  await plain.context.close();
}

/**
 * WordPress: finds the description through the chart's page, filters it as it does with sites that it does not know, and
 * shows the frame when that has told its height.
 */
async function discovered(page) {
  const home = page.replace(/embed\/index\.html$/, "index.html");
  const head = readFileSync(join(root, home), "utf8").slice(0, 150_000);
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head);
  expect(found && head.indexOf(found[0]) < head.indexOf("</head>"), home, "names no oEmbed description in its head");
  if (!found) return;
  expect(found[1].startsWith(base), home, `the description has the address ${found[1]}`);
  const answer = JSON.parse(readFileSync(join(root, new URL(found[1]).pathname.slice(new URL(base).pathname.length)), "utf8"));
  const typed = answer.version === "1.0" && answer.type === "rich" && typeof answer.html === "string";
  expect(typed && answer.width > 0 && answer.height > 0 && answer.title, home, "the description lacks what oEmbed asks for");

  const { context, opened, seen } = await tab();
  await opened.route("http://blog.test/", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><style>body{margin:0}</style><div></div>" }));
  await opened.route(`${base}**`, (route) => {
    const file = join(root, new URL(route.request().url()).pathname.slice(new URL(base).pathname.length), "index.html");
    return route.fulfill({ contentType: "text/html", body: readFileSync(file) });
  });
  await opened.goto("http://blog.test/");
  const filtered = await opened.evaluate(wordpress, answer.html);
  expect(filtered === "", home, filtered);
  const clamp = (height) => Math.max(200, Math.min(1000, Math.ceil(height)));
  const problem = await fits(opened, clamp);
  expect(problem === "", home, `WordPress: ${problem}`);
  const shown = await opened.evaluate(() => {
    const box = document.querySelector("iframe").getBoundingClientRect();
    return { frame: box.width > 0 && box.left >= 0, quote: getComputedStyle(document.querySelector("blockquote")).display };
  });
  expect(shown.frame && shown.quote === "none", home, `WordPress: the frame is not shown (${JSON.stringify(shown)})`);
  const inner = opened.frames().find((one) => one !== opened.mainFrame());
  const actual = await inner.evaluate(() => document.body.getBoundingClientRect().height);
  const off = answer.height - actual;
  expect(off > -30 && off < 120, home, `says ${answer.height} pixels beforehand, needs ${actual}`);
  await inner.locator(".home a").click();
  const asked = await opened.waitForFunction(() => window.asked, null, { timeout: 3000 }).then((it) => it.jsonValue(), () => "");
  const target = base + home.replace(/index\.html$/, "");
  expect(asked.replace(/index\.html$/, "") === target, home, `WordPress is asked to open ${asked}, not ${target}`);
  expect(seen.problems.length === 0, home, `WordPress: ${seen.problems.join("; ")}`);
  await context.close();
}

/**
 * What WordPress does in the browser and, before that, to the code of a site that it does not know. Written from the
 * description of the protocol: only `blockquote`, `a[href]` and `iframe` with some attributes are kept; there must be a
 * frame; it gets a secret, is closed, and is hidden behind the quotation until it has told its height.
 */
function wordpress(html) {
  const kept = {
    A: ["href"],
    BLOCKQUOTE: [],
    IFRAME: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
  };
  const secret = "s3cr3tS3cr";
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const element of [...template.content.querySelectorAll("*")]) {
    if (!(element.tagName in kept)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name } of [...element.attributes]) if (!kept[element.tagName].includes(name)) element.removeAttribute(name);
  }
  const frame = template.content.querySelector("iframe");
  const quote = template.content.querySelector("blockquote");
  if (!frame) return "WordPress: no frame is left of the code";
  if (!quote || quote.compareDocumentPosition(frame) !== Node.DOCUMENT_POSITION_FOLLOWING) return "WordPress: no quotation before the frame";
  frame.setAttribute("src", `${frame.getAttribute("src")}#?secret=${secret}`);
  for (const element of [frame, quote]) element.setAttribute("data-secret", secret);
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("security", "restricted");
  frame.style.cssText = "position: absolute; clip: rect(1px, 1px, 1px, 1px);";
  for (const element of [frame, quote]) element.className = "wp-embedded-content";

  addEventListener("message", ({ data, source }) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const one of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (one.contentWindow !== source) continue;
      for (const other of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) other.style.display = "none";
      one.removeAttribute("style");
      if (data.message === "height") one.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
      if (data.message === "link") {
        const sameHost = new URL(data.value).host === new URL(one.getAttribute("src")).host;
        if (sameHost && document.activeElement === one) window.asked = data.value;
      }
    }
  });
  document.querySelector("div").append(template.content);
  return "";
}

/** The chart's page hands out its codes with and without scripts. */
async function copied(page) {
  const home = page.replace(/embed\/index\.html$/, "index.html");
  for (const javaScriptEnabled of [true, false]) {
    const { context, opened } = await tab({ javaScriptEnabled });
    await opened.goto(server.address + home);
    const codes = await opened.locator(".embed-code textarea").count();
    const buttons = await opened.locator(".embed-code button").count();
    expect(codes >= 2, home, `${codes} codes to embed, at least chart and table were expected`);
    expect(buttons === (javaScriptEnabled ? codes : 0), home, `${buttons} buttons that copy beside ${codes} codes`);
    if (javaScriptEnabled) {
      await opened.locator(".embed-code button").first().click();
      const answer = await opened.waitForFunction(() => document.querySelector(".embed-code [role=status]").textContent, null, { timeout: 3000 }).then(() => true, () => false);
      expect(answer, home, "the button that copies says nothing");
    }
    await context.close();
  }
}
