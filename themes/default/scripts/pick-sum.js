// What filters and comparison share: the records as columns, which rows a choice takes, and what they come to.
//
// The rules are those of the build, row by row: what is only planned, lent or paid back, other payers' money, several
// towns together, unknown years are left out and named; a bound never becomes an exact number, and nothing missing
// becomes zero. Numbers are whole or exact decimals (BigInt), never fractions of the machine. A test holds this script
// and the program against each other.
(function (global) {
  "use strict";

  var MISSING = ["withheld", "not_quantified", "sources_differ", "outcome_not_published", "not_published", "not_applicable"];
  var LARGEST = (BigInt(1) << BigInt(96)) - BigInt(1);

  /* Decimals: { m: BigInt, s: digits behind the point } */

  function decimal(text) {
    var at = text.indexOf(".");
    if (at < 0) return { m: BigInt(text), s: 0 };
    return { m: BigInt(text.slice(0, at) + text.slice(at + 1)), s: text.length - at - 1 };
  }

  function power(digits) {
    return BigInt("1" + "0".repeat(digits));
  }

  function add(one, other) {
    var s = Math.max(one.s, other.s);
    return { m: one.m * power(s - one.s) + other.m * power(s - other.s), s: s };
  }

  function times(one, other) {
    return { m: one.m * other.m, s: one.s + other.s };
  }

  function normal(number) {
    var m = number.m;
    var s = number.s;
    while (s > 0 && m % BigInt(10) === BigInt(0)) {
      m /= BigInt(10);
      s -= 1;
    }
    return { m: m, s: s };
  }

  function fits(number) {
    var n = normal(number);
    return (n.m < 0 ? -n.m : n.m) <= LARGEST && n.s <= 28;
  }

  function text(number) {
    var n = normal(number);
    var minus = n.m < 0;
    var digits = String(minus ? -n.m : n.m);
    if (n.s) {
      digits = digits.padStart(n.s + 1, "0");
      digits = digits.slice(0, -n.s) + "." + digits.slice(-n.s);
    }
    return (minus ? "-" : "") + digits;
  }

  /* Values: a number, or { q, approximate, low, high } or { missing } */

  function value(code) {
    if (typeof code === "number") return { q: "e", approximate: false, low: decimal(String(code)), high: null };
    if (code[0] === "?") return { missing: Number(code[1]) };
    var approximate = code[1] === "~";
    var numbers = code.slice(approximate ? 2 : 1).split("/");
    return {
      q: code[0],
      approximate: approximate,
      low: decimal(numbers[0]),
      high: numbers[1] === undefined ? null : decimal(numbers[1]),
    };
  }

  /** A sum in the making. Whole numbers, which most are, are added as such. */
  function Sum() {
    this.whole = 0;
    this.low = { m: BigInt(0), s: 0 };
    this.high = { m: BigInt(0), s: 0 };
    this.numbers = 0;
    this.missing = [0, 0, 0, 0, 0, 0];
    this.minimum = this.maximum = this.strictMinimum = this.strictMaximum = false;
    this.approximate = this.nearly = this.negative = this.tooLarge = false;
  }

  Sum.prototype.add = function (code, share) {
    if (typeof code === "number" && share === null && Number.isSafeInteger(this.whole + code)) {
      this.whole += code;
      this.numbers += 1;
      if (code < 0) this.negative = true;
      return;
    }
    var one = value(code);
    if (one.missing !== undefined) {
      this.missing[one.missing] += 1;
      return;
    }
    var low = share === null ? one.low : times(one.low, decimal(share));
    var high = one.high === null ? low : share === null ? one.high : times(one.high, decimal(share));
    if (!fits(low) || !fits(high)) this.tooLarge = true;
    this.low = add(this.low, low);
    this.high = add(this.high, high);
    this.numbers += 1;
    if (one.q === "m" || one.q === "a") this.minimum = true;
    if (one.q === "l" || one.q === "u") this.maximum = true;
    if (one.q === "m") this.strictMinimum = true;
    if (one.q === "l") this.strictMaximum = true;
    if (one.approximate) this.approximate = true;
    if (one.q === "n") this.nearly = true;
    if (low.m < 0) this.negative = true;
  };

  /** The total: `{ q, approximate, low, high }` in digits, `{ missing }`, or `{ refusal }`. */
  Sum.prototype.total = function (uncertain) {
    var whole = { m: BigInt(this.whole), s: 0 };
    var low = add(this.low, whole);
    var high = add(this.high, whole);
    if (this.tooLarge || !fits(low) || !fits(high)) return { refusal: "too_large" };
    if (!this.numbers) return { missing: this.why(uncertain) };
    var gaps = this.missing.slice(0, 5).some(function (count) { return count > 0; });
    if (this.maximum && this.minimum) return { refusal: "minimum_and_maximum" };
    if (this.maximum && gaps) return { refusal: "maximum_and_missing" };
    if (this.negative && gaps) return { refusal: "signed_and_missing" };
    low = text(low);
    high = text(high);
    var q = "e";
    if (this.minimum || gaps) q = this.strictMinimum ? "m" : "a";
    else if (this.maximum) q = this.strictMaximum ? "l" : "u";
    else if (low !== high) q = "w";
    else if (this.nearly && this.numbers === 1) q = "n";
    else if (this.approximate) q = "b";
    if (q === "l" || q === "u") low = high;
    else if (q !== "w") high = low;
    return { q: q, approximate: this.approximate, low: low, high: high };
  };

  Sum.prototype.why = function (uncertain) {
    var reasons = [];
    this.missing.forEach(function (count, rank) { if (count) reasons.push(rank); });
    if (!reasons.length) return uncertain ? "not_published" : "not_applicable";
    var others = reasons.slice(1).filter(function (rank) { return rank !== 5; });
    if (reasons[0] === 5) return "not_applicable";
    return !others.length && reasons[0] < 4 ? MISSING[reasons[0]] : "not_published";
  };

  /* Which rows a choice takes */

  var NOTHING = Object.freeze({});

  /** A row has nothing against it. One for all, so that most rows cost nothing; nobody writes into it. */
  var IN = Object.freeze({ share: null, out: null });

  /** Whether a column's value, or one of its values, is among those that are wanted. */
  function has(one, wanted) {
    return Array.isArray(one) ? one.some(function (each) { return wanted.indexOf(each) >= 0; }) : wanted.indexOf(one) >= 0;
  }

  /** The towns that are named, in whatever way. */
  function named(towns) {
    if (towns === -1) return [];
    if (typeof towns === "number") return [towns];
    if (Array.isArray(towns)) return towns;
    return towns.s ? towns.s.map(function (pair) { return pair[0]; }) : towns.t || towns.o;
  }

  /** How a row's towns stand to those that are wanted; whoever is in several of them counts once. */
  function place(towns, wanted) {
    var inside = function (town) { return wanted.indexOf(town) >= 0; };
    if (typeof towns === "number" || Array.isArray(towns)) return has(towns, wanted) ? IN : null;
    if (towns.s) {
      var mine = towns.s.filter(function (pair) { return inside(pair[0]); });
      if (mine.length === towns.s.length) return IN;
      if (!mine.length) return null;
      var share = mine.map(function (pair) { return decimal(pair[1]); }).reduce(add);
      return share.m === power(share.s) ? IN : { share: text(share) };
    }
    var all = towns.t || towns.o;
    if (!all.some(inside)) return null;
    if (all.every(inside)) return IN;
    return { out: towns.t ? "together" : "one_of_towns" };
  }

  /** How a row's time stands to the years that are wanted: a period has to lie in them, an uncertain year never counts. */
  function time(year, wanted) {
    if (typeof year === "number") return wanted.indexOf(year) >= 0 ? IN : null;
    var inside = wanted.filter(function (one) { return year[0] <= one && one <= year[1]; }).length;
    if (!inside) return null;
    if (year[2] && inside === year[1] - year[0] + 1) return IN;
    return { out: year[2] ? "years" : "year" };
  }

  /**
   * A choice with a list of values for each filter; of payers there is one, because their money is never added. Filters
   * that are not used stand there too: objects of one shape are read faster.
   */
  function lists(choice) {
    var list = function (name) { return choice[name] === undefined ? undefined : [].concat(choice[name]); };
    return {
      town: list("town"), year: list("year"), programme: list("programme"), goal: list("goal"), topic: list("topic"),
      funder: choice.funder === undefined ? undefined : [].concat(choice.funder)[0],
    };
  }

  function Data(facets) {
    var data = this;
    this.facets = facets;
    this.reason = {};
    this.codes = facets.reasons.map(function (reason) { return reason[0]; });
    facets.reasons.forEach(function (reason) { data.reason[reason[0]] = { label: reason[1], uncertain: reason[2] }; });
    this.columns = { t: [], y: [], p: [], s: [], o: [], g: [], f: [], a: [] };
    this.rows = facets.series.map(function () { return []; });
    this.contests = facets.series.map(function () { return {}; });
    this.marked = new WeakMap();
  }

  /** Takes in the columns of some projects; they come in their order. */
  Data.prototype.take = function (part) {
    var data = this;
    var first = this.columns.t.length;
    Object.keys(this.columns).forEach(function (name) {
      part[name].forEach(function (one) { data.columns[name].push(one); });
    });
    Object.keys(part.r).forEach(function (series) {
      part.r[series].forEach(function (row) {
        var listed = Array.isArray(row);
        var more = (listed && row[2]) || null;
        data.rows[series].push({
          project: first + (listed ? row[0] : row),
          value: listed ? row[1] : 1,
          more: more,
          elsewhere: more !== null && (more.t !== undefined || more.y !== undefined || more.p !== undefined),
        });
      });
    });
    Object.keys(part.x).forEach(function (series) {
      part.x[series].forEach(function (one) { data.contests[series][first + one[0]] = one[1]; });
    });
  };

  Data.prototype.own = function (programmes, funder) {
    var all = this.facets.programmes;
    var list = Array.isArray(programmes) ? programmes : [programmes];
    return list.some(function (programme) { return all[programme][2] === funder; });
  };

  Data.prototype.payer = function (programmes, payer, wanted) {
    if (wanted === undefined) {
      if (payer === undefined || (payer >= 0 && this.own(programmes, payer))) return IN;
      return { out: payer < 0 ? "payers" : "payer" };
    }
    if (payer === undefined) return this.own(programmes, wanted) ? IN : null;
    if (payer >= 0) return payer === wanted ? IN : null;
    return this.own(programmes, wanted) ? { out: "payers" } : null;
  };

  /**
   * Marks the projects that a choice has to do with by their own columns, whoever pays. Of the others only rows count that
   * state a town, year or programme of their own (`elsewhere`). Kept for the other series that ask with the same choice.
   */
  Data.prototype.near = function (choice) {
    var near = this.marked.get(choice);
    if (near) return near;
    near = new Uint8Array(this.columns.t.length);
    var asked = lists(choice);
    asked.funder = undefined;
    var row = { project: 0, value: 1, more: null };
    for (; row.project < near.length; row.project += 1) if (this.fit(row, asked)) near[row.project] = 1;
    this.marked.set(choice, near);
    return near;
  };

  /** How a row stands to a choice: `null` where it has nothing to do with it, else its share and why it is left out. */
  Data.prototype.fit = function (row, choice) {
    var columns = this.columns;
    var at = row.project;
    var more = row.more || NOTHING;
    var programmes = more.p === undefined ? columns.p[at] : more.p;
    var when = IN;
    if (choice.year !== undefined) {
      when = time(more.y === undefined ? columns.y[at] : more.y, choice.year);
      if (!when) return null;
    }
    if (choice.goal !== undefined && !has(columns.g[at], choice.goal)) return null;
    if (choice.topic !== undefined && !has(columns.o[at], choice.topic)) return null;
    if (choice.programme !== undefined && !has(programmes, choice.programme)) return null;
    var payer = this.payer(programmes, more.q, choice.funder);
    if (!payer) return null;
    var where = IN;
    if (choice.town !== undefined) {
      where = place(more.t === undefined ? columns.t[at] : more.t, choice.town);
      if (!where) return null;
    }
    var out = more.o !== undefined ? this.codes[more.o] : payer.out || where.out || when.out;
    if (!out && row.value === "?5") out = "not_applicable";
    if (!out && !where.share) return IN;
    return { share: out ? null : where.share || null, out: out || null };
  };

  function paired(list, one, other) {
    return (list || []).some(function (pair) { return pair[0] === one && pair[1] === other; });
  }

  /** Of several statements of one project, which count. True where something is lost that makes the total a minimum. */
  function contest(taken, rules, inTown) {
    var standing = function () { return Object.keys(taken).map(Number).filter(function (at) { return !taken[at].out; }); };
    var mine = standing().filter(function (at) { return rules.k.indexOf(at) >= 0; });
    if (mine.length < 2) return false;
    oneSourceEach(taken, rules, mine);
    var order = (rules.z || !inTown ? rules.k : rules.i).filter(function (at) { return mine.indexOf(at) >= 0 && !taken[at].out; });
    var kept = [];
    var lost = [];
    order.forEach(function (at) {
      if (kept.some(function (other) { return paired(rules.m, other, at); })) {
        taken[at].out = rules.z ? "superseded" : "overlaps";
        lost.push(at);
      } else kept.push(at);
    });
    if (rules.z) return false;
    return lost.some(function (inner) {
      return !kept.some(function (outer) { return paired(rules.n, inner, outer); });
    });
  }

  function oneSourceEach(taken, rules, mine) {
    var waiting = mine.slice();
    while (waiting.length) {
      var first = waiting[0];
      var same = waiting.filter(function (at) { return at === first || paired(rules.s, first, at); });
      waiting = waiting.filter(function (at) { return same.indexOf(at) < 0; });
      if (same.length < 2) continue;
      var preferred = same.filter(function (at) { return (rules.p || []).indexOf(at) >= 0; })[0];
      var telling = (rules.e || []).filter(function (at) { return same.indexOf(at) >= 0; })[0];
      var shown = preferred !== undefined ? preferred : telling !== undefined ? telling : same[0];
      var differ = same.some(function (one) {
        return same.some(function (other) { return paired(rules.d, one, other); });
      });
      same.forEach(function (at) {
        if (at !== shown) taken[at].out = "source";
        else if (differ && preferred === undefined) taken[at].instead = "?2";
      });
    }
  }

  /**
   * What a choice comes to in one series: `total`, how many rows are `counted`, `missing` a number or left `out` (by
   * reason), and with `keep` the rows themselves. `wanted` says which projects are looked at at all. `null` where no row
   * has anything to do with it.
   */
  Data.prototype.sum = function (series, choice, wanted, keep) {
    var data = this;
    var sum = new Sum();
    var result = { counted: 0, missing: 0, left: 0, out: {}, rows: [] };
    var rows = this.rows[series];
    var contests = this.contests[series];
    var open = false;
    var uncertain = false;
    var near = this.near(choice);
    choice = lists(choice);
    // In several towns the statement about more of them goes first, as it does everywhere; in one, that about it alone.
    var inTown = choice.town !== undefined && choice.town.length === 1;
    var take = function (row, one) {
      var code = one.instead || row.value;
      if (one.out) {
        result.out[one.out] = (result.out[one.out] || 0) + 1;
        result.left += 1;
        if (data.reason[one.out].uncertain) uncertain = true;
      } else {
        sum.add(code, one.share);
        result.counted += 1;
        if (typeof code === "string" && code[0] === "?") result.missing += 1;
      }
      if (keep) result.rows.push({ project: row.project, value: code, share: one.share, out: one.out });
    };
    for (var at = 0; at < rows.length; ) {
      var project = rows[at].project;
      var end = at + 1;
      while (end < rows.length && rows[end].project === project) end += 1;
      if (!wanted || wanted(project)) {
        var rules = contests[project];
        var taken = rules ? {} : null;
        for (var row = at; row < end; row += 1) {
          var fit = near[project] || rows[row].elsewhere ? this.fit(rows[row], choice) : null;
          if (!fit) continue;
          if (rules) taken[row - at] = { share: fit.share, out: fit.out };
          else take(rows[row], fit);
        }
        if (rules) {
          if (contest(taken, rules, inTown)) open = true;
          for (var place in taken) take(rows[at + Number(place)], taken[place]);
        }
      }
      at = end;
    }
    if (!result.counted && !result.left) return null;
    if (open) sum.minimum = true;
    var refused = !this.facets.series[series].total && result.counted > 1;
    result.total = refused ? { refusal: "no_total" } : sum.total(uncertain);
    return result;
  };

  /** What single projects come to in one series: a function that answers the total of one, or null. */
  Data.prototype.each = function (series, choice) {
    var data = this;
    var starts = {};
    this.rows[series].forEach(function (row, at) { if (!(row.project in starts)) starts[row.project] = at; });
    var all = this.rows[series];
    return function (project) {
      if (!(project in starts)) return null;
      var end = starts[project];
      while (end < all.length && all[end].project === project) end += 1;
      var part = Object.create(data);
      part.rows = {};
      part.rows[series] = all.slice(starts[project], end);
      var sum = part.sum(series, choice, null, false);
      return sum && sum.total;
    };
  };

  /** The word of a total in data: `exact`, `more_than`, or why there is no number. */
  Data.prototype.word = function (total) {
    var names = { e: "exact", m: "more_than", a: "at_least", l: "less_than", u: "up_to", b: "about", n: "about", w: "between" };
    return total.refusal || total.missing || names[total.q];
  };

  /* Printing */

  Data.prototype.number = function (digits) {
    var numbers = this.facets.numbers;
    var minus = digits[0] === "-";
    var parts = (minus ? digits.slice(1) : digits).split(".");
    var whole = parts[0].length < numbers.from ? parts[0] : parts[0].replace(/\B(?=(\d{3})+$)/g, numbers.group);
    return (minus ? "\u2212" : "") + whole + (parts[1] ? numbers.decimal + parts[1] : "");
  };

  Data.prototype.unit = function (series, digits, qualifier) {
    var forms = this.facets.series[series].forms;
    var numbers = this.facets.numbers;
    var category = "other";
    var whole = digits.replace("-", "");
    if (whole.indexOf(".") < 0) {
      var tail = whole.length < 3 || Number(whole) < 200 ? Number(whole) : 100 + Number(whole.slice(-2));
      var names = { z: "zero", o: "one", t: "two", f: "few", m: "many", x: "other" };
      category = /^[1-9]\d*0{6}$/.test(whole) ? numbers.million : names[numbers.categories[tail]];
    }
    if (this.facets.slavic && qualifier !== "e" && qualifier !== "n") {
      category = category === "one" ? "other" : category === "few" ? "many" : category;
    }
    return forms[category] || forms.other || Object.keys(forms).map(function (name) { return forms[name]; }).pop() || "";
  };

  /** A total in words: `more than 160 jobs`, `not published`. */
  Data.prototype.print = function (series, total) {
    var numbers = this.facets.numbers;
    if (total.refusal) {
      return numbers.refusals.filter(function (one) { return one[0] === total.refusal; })[0][1];
    }
    if (total.missing) return numbers.missing[MISSING.indexOf(total.missing)];
    var of = this.facets.series[series];
    var said = numbers.qualifiers[total.q + (total.approximate ? "~" : "")];
    var digits = this.number(total.low);
    if (total.q === "w") digits = numbers.between.replace("{low}", digits).replace("{high}", this.number(total.high));
    var parts = [said[0], of.prefix + digits + of.suffix, said[1], this.unit(series, total.high, total.q)];
    return parts.filter(function (part) { return part; }).join("\u00a0");
  };

  /** A value of a row in words. */
  Data.prototype.said = function (series, code) {
    var one = value(code);
    if (one.missing !== undefined) return this.facets.numbers.missing[one.missing];
    var low = text(one.low);
    return this.print(series, { q: one.q, approximate: one.approximate, low: low, high: one.high ? text(one.high) : low });
  };

  /** The address of the figure of one choice from the home of the language, where it has a page. */
  Data.prototype.figure = function (series, choice) {
    var facets = this.facets;
    var names = Object.keys(choice);
    if (!facets.figures || names.length > 1) return null;
    var name = names[0];
    var values = name ? [].concat(choice[name]) : [];
    if (values.length > 1) return null;
    var id = {
      programme: function (at) { return ".programme." + facets.programmes[at][0]; },
      funder: function (at) { return ".funder." + facets.organisations[at][0]; },
      town: function (at) { return ".town." + facets.towns[at][0]; },
      goal: function (at) { return ".goal." + at; },
      topic: function (at) { return ".topic." + facets.topics[at][0]; },
      year: function (at) { return ".year." + at; },
    };
    var of = facets.series[series];
    return "figures/" + of.id + (name ? id[name](values[0]) : "") + of.after + "/" + (facets.short ? "" : "index.html");
  };

  /* Loading */

  var waiting = {};
  global.impactbook = function (kind, number, data) {
    var name = kind === "facets" ? kind : kind + "-" + number;
    if (waiting[name]) waiting[name](data);
  };

  function load(folder, name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      waiting[name] = resolve;
      script.src = folder + name + ".js";
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  /** Everything but the names, from the folder of the data. */
  function open(folder) {
    return load(folder, "facets").then(function (facets) {
      var data = new Data(facets);
      var parts = [];
      for (var at = 0; at * facets.per < facets.projects; at += 1) parts.push(load(folder, "projects-" + at));
      return Promise.all(parts).then(function (all) {
        all.forEach(function (part) { data.take(part); });
        return data;
      });
    });
  }

  global.impactbookSum = { Data: Data, open: open, load: load, named: named, has: has };
})(typeof window === "undefined" ? globalThis : window);
