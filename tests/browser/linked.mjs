// Reads what pages say to programs: JSON-LD, Open Graph, canonical and hreflang.
//
//     node tests/browser/linked.mjs OUTPUT_DIR
//
// Every page of the site is read. Each block must be JSON with the types that its kind of page promises, each thing with
// what its type needs; a number of money must open a figure that has it. The last line is `N passed, N failed`.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { baseAddress, isEmbed, listFiles } from "./site.mjs";
import { readTags } from "./links.mjs";

/** The types that a page of a kind has, by its address without the language. */
const PROMISED = [
  [/^index\.html$/, ["Organization", "Dataset"]],
  [/^projects\/[^/]+\/index\.html$/, ["Project", "BreadcrumbList"]],
  [/^programmes\/[^/]+\/index\.html$/, ["FundingScheme", "BreadcrumbList"]],
  [/^organisations\/[^/]+\/index\.html$/, ["Organization", "BreadcrumbList"]],
  [/^towns\/[^/]+\/index\.html$/, ["Place", "BreadcrumbList"]],
  [/^stories\/[^/]+\/index\.html$/, ["Article", "BreadcrumbList"]],
  [/^figures\/[^/]+\/index\.html$/, ["Dataset", "BreadcrumbList"]],
  [/^charts\/.+\/index\.html$/, ["Dataset", "BreadcrumbList"]],
];
/** What a thing of a type needs. */
const NEEDED = {
  Organization: ["name", "url"],
  Project: ["name", "url"],
  FundingScheme: ["name", "url"],
  Place: ["name", "url"],
  MonetaryGrant: ["url", "amount"],
  MonetaryAmount: ["currency"],
  Dataset: ["name", "url"],
  DataDownload: ["contentUrl", "encodingFormat"],
  Article: ["headline", "datePublished", "publisher", "inLanguage"],
  Report: ["name", "publisher"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  PropertyValue: ["name"],
};

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error("usage: node tests/browser/linked.mjs OUTPUT_DIR");
  process.exit(2);
}
const root = resolve(folder);
const base = baseAddress(root);
let passed = 0;
const failures = [];
const expect = (holds, page, problem) => {
  if (holds) passed += 1;
  else failures.push(`${page}: ${problem}`);
};
const counts = new Map();

for (const page of listFiles(root).filter((file) => file.endsWith(".html"))) {
  if (isEmbed(page) || page.endsWith("404.html") || /(^|\/)(releases|page)\//.test(page)) continue;
  const html = readFileSync(join(root, page), "utf8");
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  const kind = page.replace(/^[a-z]{2}\//, "");
  const promised = PROMISED.find(([pattern]) => pattern.test(kind))?.[1] ?? [];
  const found = [];
  for (const [, text] of blocks) {
    try {
      const block = JSON.parse(text);
      expect(block["@context"] === "https://schema.org", page, "a block is not in the words of schema.org");
      for (const node of block["@graph"]) {
        found.push(node["@type"]);
        look(page, node);
      }
    } catch (error) {
      expect(false, page, `a block is not JSON: ${error.message}`);
    }
  }
  for (const type of promised) expect(found.includes(type), page, `has no ${type}`);
  head(page, html);
}
for (const failure of failures.slice(0, 40)) console.log(`FAIL ${failure}`);
console.log([...counts].sort().map(([type, count]) => `${count} ${type}`).join(", "));
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

/** Looks at a thing and all things in it. */
function look(page, thing) {
  if (Array.isArray(thing)) return thing.forEach((one) => look(page, one));
  if (typeof thing !== "object" || thing === null) return;
  const type = thing["@type"];
  counts.set(type, (counts.get(type) ?? 0) + 1);
  for (const name of NEEDED[type] ?? []) expect(thing[name] !== undefined, page, `a ${type} has no \`${name}\``);
  for (const name of ["url", "item", "contentUrl", "image"]) {
    if (thing[name]) expect(leadsSomewhere(thing[name]), page, `\`${name}\` leads to nothing: ${thing[name]}`);
  }
  if (type === "MonetaryGrant") money(page, thing);
  Object.values(thing).forEach((one) => look(page, one));
}

/** The number of a grant is that of the figure that it opens. */
function money(page, { url, amount }) {
  const id = decodeURIComponent(url.slice(base.length).replace(/^[a-z]{2}\//, "").replace(/#.*$/, ""));
  const file = join(root, id, "figure.json");
  if (!existsSync(file) || url.includes("#")) return expect(url.includes("#"), page, `no figure behind ${url}`);
  const figure = JSON.parse(readFileSync(file, "utf8"));
  const exact = amount.value === undefined || amount.value === figure.value;
  const least = amount.minValue === undefined || amount.minValue <= figure.lower;
  const most = amount.maxValue === undefined || amount.maxValue >= figure.upper;
  expect(exact && least && most, page, `says ${JSON.stringify(amount)}, the figure ${figure.value}`);
  expect(amount.currency === figure.currency, page, `says ${amount.currency}, the figure ${figure.currency}`);
}

/** An address of this site stands for a file; others are not followed. */
function leadsSomewhere(address) {
  if (!base || !address.startsWith(base)) return /^https?:\/\//.test(address);
  const path = decodeURIComponent(address.slice(base.length).replace(/#.*$/, ""));
  const file = join(root, path);
  return existsSync(path === "" || path.endsWith("/") ? join(file, "index.html") : file);
}

/** Cards and addresses. */
function head(page, html) {
  const { tags } = readTags(html);
  const meta = (name) =>
    tags.find((tag) => tag.name === "meta" && (tag.attributes.property ?? tag.attributes.name) === name)?.attributes.content;
  for (const name of ["og:title", "og:type", "og:url", "og:site_name", "twitter:card"]) {
    expect(Boolean(meta(name)), page, `no \`${name}\``);
  }
  const picture = meta("og:image");
  if (picture) {
    expect(leadsSomewhere(picture) && picture.startsWith("https://"), page, `no picture at ${picture}`);
    expect(Boolean(meta("og:image:alt")), page, "the card's picture has no alternative text");
  }
  const links = tags.filter((tag) => tag.name === "link");
  const canonical = links.filter((tag) => tag.attributes.rel === "canonical");
  expect(canonical.length === 1 && leadsSomewhere(canonical[0].attributes.href), page, "no canonical address");
  for (const { attributes } of links.filter((tag) => tag.attributes.hreflang)) {
    expect(leadsSomewhere(attributes.href), page, `hreflang ${attributes.hreflang} leads to nothing`);
  }
}
