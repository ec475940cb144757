// Adds selections up as the page of projects does, and compares with what the program made of them.
//
//     node tests/browser/pick-sums.mjs OUTPUT_DIR CASES.json
//
// Called by `cargo test --test pick`. The scripts of the site are read as they lie in OUTPUT_DIR/search.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [output, file] = process.argv.slice(2);
const shards = {};
const context = vm.createContext({ console });
vm.runInContext(readFileSync(join(output, "assets/scripts/pick-sum.js"), "utf8"), context);
const engine = context.impactbookSum;
const shard = (name) => {
  context.impactbook = (kind, number, data) => (shards[name] = data);
  vm.runInContext(readFileSync(join(output, "search", `${name}.js`), "utf8"), context);
  return shards[name];
};

const data = new engine.Data(shard("facets"));
for (let at = 0; at * data.facets.per < data.facets.projects; at += 1) data.take(shard(`projects-${at}`));
const words = { e: "exact", m: "more_than", a: "at_least", l: "less_than", u: "up_to", b: "about", n: "nearly", w: "between" };

const wrong = [];
const cases = JSON.parse(readFileSync(file, "utf8"));
for (const { series, choice, only, placed, expected } of cases) {
  const wanted = (at) => (only === null || data.columns.y[at] === only) && (!placed || engine.named(data.columns.t[at]).length > 0);
  const sum = data.sum(series, choice, wanted, false);
  let found = null;
  if (sum) {
    const { q, approximate, low, high, missing, refusal } = sum.total;
    found = q ? { word: words[q], approximate, low, high } : missing ? { missing } : { refusal };
    Object.assign(found, { counted: sum.counted, left: sum.left });
  }
  try {
    assert.deepEqual({ ...found }, { ...expected });
  } catch {
    wrong.push(JSON.stringify({ id: data.facets.series[series].id, choice, only, placed, expected, found }));
  }
}
console.log(wrong.slice(0, 20).join("\n"));
console.log(`${cases.length} selections, ${wrong.length} come to something else`);
process.exit(wrong.length ? 1 : 0);
