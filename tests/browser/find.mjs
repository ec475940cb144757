// Searches, filters and compares in a built site, from disk and under a strict policy, with the keyboard alone.
//
//     node tests/browser/find.mjs OUTPUT_DIR
//
// OUTPUT_DIR is the site that `impactbook new site` writes, in English with Russian beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serve } from "./site.mjs";

const root = resolve(process.argv[2] ?? "output");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const server = await serve(root);
const browser = await launch();
const places = [pathToFileURL(`${root}/`).href, server.address];

/** A page on which nothing may be said in the console. */
async function open(start, address, { width = 1280, large = false } = {}) {
  const tab = await browser.newPage({ viewport: { width, height: 900 } });
  // The search of a large site loads no shards but those that it must.
  if (large) {
    await tab.route(/find\.js$/, async (route) => {
      const script = readFileSync(resolve(root, "assets/scripts/find.js"), "utf8");
      assert.ok(script.includes("FEW_SHARDS = 64"));
      await route.fulfill({ contentType: "text/javascript", body: script.replace("FEW_SHARDS = 64", "FEW_SHARDS = 0") });
    });
  }
  tab.problems = [];
  tab.bytes = 0;
  tab.on("console", (message) => tab.problems.push(message.text()));
  tab.on("pageerror", (error) => tab.problems.push(error.message));
  tab.on("response", async (response) => (tab.bytes += (await response.body().catch(() => "")).length));
  await tab.goto(start + address, { waitUntil: "load" });
  return tab;
}

/** What axe-core finds in the page as it stands, in light and dark, wide and narrow. */
async function fitsAll(tab) {
  await tab.evaluate(AXE);
  for (const width of [1280, 320]) {
    await tab.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      const found = await tab.evaluate(async () =>
        (await globalThis.axe.run(document, { resultTypes: ["violations"] })).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html }) => html).join(" ")}`,
        ),
      );
      assert.deepEqual(found, [], `${tab.url()} at ${width} pixels, ${colorScheme}`);
    }
  }
}

async function close(tab) {
  assert.deepEqual(tab.problems, []);
  await tab.close();
}

/** Types words and answers the names that come. */
async function search(tab, words) {
  await tab.locator("#find-words").fill(words);
  await tab.waitForFunction(
    (words) => decodeURIComponent(location.hash) === `#q=${words}` && /\d|\.$/.test(document.getElementById("find-count").textContent),
    words,
  );
  await tab.waitForFunction(() => /: \D*\d/.test(document.getElementById("find-count").textContent) === Boolean(document.querySelector("#find-results li")));
  return tab.locator("#find-results li > a").allInnerTexts();
}

async function searching(start) {
  const tab = await open(start, "ru/search/index.html");
  for (const words of ["Лисья Гора", "лисьей горе", "lisya gora", "ЛИСЬЮ", "fox hill", "лись"]) {
    assert.equal((await search(tab, words))[0], "Лисья Гора", words);
  }
  assert.deepEqual(await search(tab, "нетакогослова"), []);
  // A slip of the finger: what is nearest, and that it is not the same.
  assert.equal((await search(tab, "лисья горв"))[0], "Лисья Гора");
  assert.match(await tab.locator("#find-count").innerText(), /^Точно таких слов нет/);
  await search(tab, "лисья гора");
  assert.match(await tab.locator("#find-count").innerText(), /^Найдено/);
  await search(tab, "лисьей горе");
  const first = tab.bytes;
  assert.ok(first < 200_000, `the searches cost ${first} bytes`);
  // The keyboard alone: down to a result and back, away and to the field again.
  await tab.keyboard.press("ArrowDown");
  assert.equal(await tab.evaluate(() => document.activeElement.textContent), "Лисья Гора");
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator("#find-words").inputValue(), "");
  assert.equal(await tab.locator("#find-results li").count(), 0);
  await search(tab, "лисьей горе");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  await tab.waitForURL(/ru\/towns\/fox-hill\//);
  await tab.keyboard.press("/");
  await tab.waitForURL(/ru\/search\//);
  assert.equal(await tab.evaluate(() => document.activeElement.id), "find-words");
  await close(tab);

  const english = await open(start, "search/index.html#q=%D0%9B%D0%B8%D1%81%D1%8C%D1%8F");
  await english.waitForSelector("#find-results li");
  assert.equal(await english.locator("#find-results a").first().innerText(), "Fox Hill", "Russian letters in English");
  for (const words of ["bakrey", "bakry", "bakeryy", "bakeri", "abkery", "akery", "nakery", "bskery", "baekry"]) {
    assert.match((await search(english, words)).join(), /bakery/i, words);
  }
  assert.match(await english.locator("#find-count").innerText(), /^There are not exactly these words/);
  if (start === server.address) await fitsAll(english);
  const sizes = await english.evaluate(() =>
    [...document.querySelectorAll("#search :is(a, button, input)")].filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().height),
  );
  assert.ok(sizes.every((height) => height >= 24), `targets of ${sizes} pixels`);
  await close(english);

  const large = await open(start, "search/index.html", { large: true });
  for (const words of ["abkery", "bkaery", "baekry", "sbakery"]) {
    assert.match((await search(large, words)).join(), /bakery/i, words);
  }
  assert.deepEqual(await search(large, "nakery"), [], "another first letter is not looked for in a large site");
  await close(large);
}

/** A total as it is printed, by its name. */
function total(tab, name) {
  return tab.locator(".pick-totals > div").filter({ has: tab.locator("dt", { hasText: new RegExp(`^${name}$`) }) }).locator("dd > :first-child");
}

/** The address says so, soon. */
async function addressed(tab, hash) {
  await tab.waitForFunction((hash) => location.hash === hash, hash, { timeout: 5000 }).catch(() => assert.equal(new URL(tab.url()).hash, hash));
}

async function filtering(start) {
  const tab = await open(start, "projects/index.html");
  const all = await tab.locator("#unpicked tbody tr").count();
  await tab.locator(".pick-open").focus();
  await tab.keyboard.press("Enter");
  await tab.waitForSelector("#pick-town");
  await tab.waitForFunction(() => document.activeElement.id === "pick-town");
  await tab.locator("#pick-town").selectOption({ label: (await tab.locator("#pick-town option", { hasText: "Fox Hill" }).innerText()) });
  await tab.waitForSelector(".pick-list li");
  await addressed(tab, "#town=fox-hill");
  const some = await tab.locator(".pick-list li").count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.match(await tab.locator("#pick-town option:checked").innerText(), new RegExp(`\\(${some}\\)`));

  // Each total is what the page of its figure says.
  const totals = await tab.locator(".pick-totals dd > a").evaluateAll((links) => links.map((link) => [link.href, link.textContent, link.querySelector("data").value]));
  assert.ok(totals.length > 3);
  for (const [href, printed, value] of totals.slice(0, 6)) {
    const page = await open("", href);
    const hero = page.locator(".hero data").first();
    assert.equal(await hero.getAttribute("value"), value, href);
    assert.ok(printed.length > 0);
    await close(page);
  }

  // Of one filter several values may be chosen: whatever fits one of them is there once.
  const several = await open(start, "projects/index.html#town=fox-hill");
  await several.waitForSelector(".pick-list li");
  const owl = Number(/\((\d+)\)/.exec(await several.locator("#pick-town option", { hasText: "Owl Wharf" }).innerText().catch(() => ""))?.[1] ?? 0);
  await several.getByRole("button", { name: "Place: or another" }).click();
  await several.waitForFunction(() => document.activeElement.id === "pick-town-2");
  assert.equal(await several.locator("#pick-town-2 option", { hasText: "Fox Hill" }).count(), 0, "a town is offered twice");
  await several.locator("#pick-town-2").selectOption({ label: await several.locator("#pick-town-2 option", { hasText: "Owl Wharf" }).innerText() });
  await addressed(several, "#town=fox-hill&town=owl-wharf");
  const both = await several.locator(".pick-list li").allInnerTexts();
  assert.ok(both.length > some && both.length < some + owl + 1, `${some} and ${owl} make ${both.length}`);
  assert.equal(new Set(both).size, both.length, "a project stands there twice");
  await several.locator("#pick-town").selectOption("");
  await addressed(several, "#town=owl-wharf");
  assert.equal(await several.locator("#pick-town-2").count(), 0);
  if (start === server.address) await fitsAll(several);
  await close(several);

  // The choice can be cited: the same address shows the same.
  const jobs = await total(tab, "Jobs created").innerText();
  const cited = await open(start, "projects/index.html#town=fox-hill&sort=newest");
  await cited.waitForSelector(".pick-list li");
  assert.equal(await total(cited, "Jobs created").innerText(), jobs);
  assert.equal(await cited.locator(".pick-list li").count(), some);

  const [file] = await Promise.all([cited.waitForEvent("download"), cited.getByRole("button", { name: "CSV" }).click()]);
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  assert.ok(lines[0].startsWith("\ufeffid,name,town,programme,year,status,funder,"));
  assert.equal(lines.length, some + 2, "a line for each project, a head, and the end of the last line");
  assert.ok(lines.slice(1, -1).every((line) => line.includes("fox-hill")));
  const names = await cited.locator(".pick-list a").allInnerTexts();
  names.forEach((name, at) => assert.ok(lines[at + 1].includes(name.slice(0, 12)), `${name} is not in line ${at + 1}`));

  await cited.locator(".pick-totals summary").first().focus();
  await cited.keyboard.press("Enter");
  await cited.waitForSelector(".pick-totals details[open] li a");
  if (start === server.address) await fitsAll(cited);
  await cited.getByRole("button", { name: "Clear" }).click();
  await cited.waitForSelector("#unpicked tbody tr");
  await addressed(cited, "");
  await close(cited);
  await close(tab);
}

/** On a slow line a reader chooses again before the names of the first choice have come: only the second is listed. */
async function hurrying() {
  const tab = await open(server.address, "projects/index.html");
  let arrive = null;
  const held = new Promise((then) => (arrive = then));
  await tab.route("**/names-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await tab.locator(".pick-open").click();
  for (const name of ["Fox Hill", "Owl Wharf"]) {
    await tab.locator("#pick-town").selectOption({ label: await tab.locator("#pick-town option", { hasText: name }).innerText() });
  }
  const wanted = Number(/\((\d+)\)/.exec(await tab.locator("#pick-town option:checked").innerText())[1]);
  arrive();
  await tab.waitForSelector(".pick-list li");
  const listed = await tab.locator(".pick-list li").allInnerTexts();
  assert.equal(listed.length, wanted, "the list has rows of another choice");
  assert.ok(listed.every((text) => text.includes("Owl Wharf")), listed.join("\n"));
  await close(tab);
}

async function comparing(start) {
  const tab = await open(start, "compare/index.html#towns=fox-hill,owl-wharf", { width: 320 });
  await tab.waitForSelector("#compare td a");
  assert.deepEqual((await tab.locator("#compare thead th").allInnerTexts()).slice(1), ["Fox Hill", "Owl Wharf"]);
  const [href, value] = await tab.locator("#compare td a").first().evaluate((link) => [link.href, link.querySelector("data").value]);
  const page = await open("", href);
  assert.equal(await page.locator(".hero data").first().getAttribute("value"), value);
  await close(page);
  await tab.locator("#compare-what").selectOption("years");
  assert.match(new URL(tab.url()).hash, /^#years=\d+,\d+$/);
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");
  if (start === server.address) await fitsAll(tab);
  await close(tab);
}

try {
  for (const start of places) {
    await searching(start);
    await filtering(start);
    await comparing(start);
  }
  await hurrying();
  console.log("search, filters and comparison are as they should be, from disk and served");
} finally {
  await browser.close();
  server.close();
}
