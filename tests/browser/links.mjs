// What can be said of pages without a browser: language, title, heading, alternative texts, ids, links.
//
// Every page of the site is read. The reading is simple on purpose: it knows tags and attributes, nothing more.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The tags of a page: name and attributes, in order; comments, scripts and styles are passed over. */
export function readTags(html) {
  const plain = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2\s*>/gi, "$1");
  const tags = [];
  for (const [, name, rest] of plain.matchAll(/<([a-z][a-z0-9-]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)) {
    const attributes = {};
    for (const [, key, a, b, c] of rest.matchAll(/([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
      attributes[key.toLowerCase()] = decode(a ?? b ?? c ?? "");
    }
    tags.push({ name: name.toLowerCase(), attributes });
  }
  return { tags, plain };
}

function decode(text) {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return ENTITIES[name] ?? all;
  });
}

/** Everything that is wrong with the pages, and how many checks were made: `{ passed, failures }`. */
export function checkPages(root, pages, { base, isEmbed }) {
  const known = new Map();
  const idsOf = (page) => {
    if (!known.has(page)) {
      const { tags } = readTags(readFileSync(join(root, page), "utf8"));
      known.set(page, new Set(tags.flatMap((tag) => [tag.attributes.id, tag.name === "a" ? tag.attributes.name : null])));
    }
    return known.get(page);
  };
  const result = { passed: 0, failures: [] };
  for (const page of pages) {
    const { tags, plain } = readTags(readFileSync(join(root, page), "utf8"));
    const problems = [...headProblems(page, tags, plain, isEmbed), ...idProblems(tags)];
    for (const link of linksOf(tags)) {
      const problem = linkProblem(root, page, link, { base, idsOf });
      if (problem) problems.push(problem);
      else result.passed += 1;
    }
    result.passed += 5 - Math.min(5, problems.length);
    result.failures.push(...[...new Set(problems)].map((problem) => `${page}: ${problem}`));
  }
  return result;
}

function headProblems(page, tags, plain, isEmbed) {
  const problems = [];
  const html = tags.find((tag) => tag.name === "html");
  if (!html?.attributes.lang) problems.push("`<html>` has no `lang`");
  if (!/<title\b[^>]*>\s*[^<\s]/i.test(plain)) problems.push("no title");
  const headings = tags.filter((tag) => tag.name === "h1").length;
  if (headings !== 1 && !isEmbed(page)) problems.push(`${headings} \`<h1>\`, expected one`);
  for (const tag of tags) {
    if (tag.name === "img" && tag.attributes.alt === undefined) {
      problems.push(`the image \`${tag.attributes.src}\` has no \`alt\``);
    }
  }
  return problems;
}

function idProblems(tags) {
  const seen = new Set();
  const problems = [];
  for (const { attributes } of tags) {
    if (attributes.id === undefined) continue;
    if (seen.has(attributes.id)) problems.push(`two elements have the id \`${attributes.id}\``);
    seen.add(attributes.id);
  }
  return problems;
}

function linksOf(tags) {
  return tags.flatMap(({ name, attributes }) => {
    const links = [attributes.href, attributes.src, attributes.poster, attributes["xlink:href"]];
    if (name === "object") links.push(attributes.data);
    if (name === "form") links.push(attributes.action);
    if (name === "meta" && /^(og:(image|url)|twitter:image)$/.test(attributes.property ?? attributes.name ?? "")) {
      links.push(attributes.content);
    }
    for (const part of (attributes.srcset ?? "").split(",")) links.push(part.trim().split(/\s+/)[0]);
    return links.filter((link) => link);
  });
}

/** What is wrong with a link, or null. Links to other sites are not followed. */
function linkProblem(root, page, link, { base, idsOf }) {
  let [target, fragment] = link.split("#", 2);
  if (/^(mailto|tel|data|javascript|geo):/i.test(link)) {
    return /^javascript:/i.test(link) ? `\`${link}\` is a script` : null;
  }
  if (/^(https?:)?\/\//i.test(target)) {
    if (!base || !target.startsWith(base)) return null;
    target = `/${target.slice(base.length)}`;
  } else if (target.startsWith("/")) {
    const prefix = base ? new URL(base).pathname : "/";
    if (!target.startsWith(prefix)) return `\`${link}\` leaves the site's path \`${prefix}\``;
    target = `/${target.slice(prefix.length)}`;
  }
  let path;
  try {
    path = decodeURIComponent(target.split("?")[0]);
  } catch {
    return `\`${link}\` is not a valid address`;
  }
  let file = page;
  if (path.startsWith("/")) file = path.slice(1);
  else if (path !== "") file = posix.join(posix.dirname(page), path);
  if (file.startsWith("../")) return `\`${link}\` leads out of the site`;
  if (file === "" || file.endsWith("/") || isFolder(join(root, file))) file = posix.join(file, "index.html");
  if (!existsSync(join(root, file))) return `\`${link}\` leads to nothing`;
  if (fragment && file.endsWith(".html") && !idsOf(file).has(decodeFragment(fragment))) {
    return `\`${link}\`: the page has no \`#${fragment}\``;
  }
  return null;
}

function decodeFragment(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}
