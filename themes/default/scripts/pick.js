// Filters on the list of projects: which fit a choice, how many would fit another, what they come to, and the choice as
// CSV. The choice stands in the address, so that it can be cited. Without this script the list is complete.
(function () {
  "use strict";

  var box = document.getElementById("pick");
  if (!box || !window.impactbookSum) return;
  var engine = window.impactbookSum;
  var folder = box.getAttribute("data-index");
  var home = box.getAttribute("data-home");
  var opener = box.querySelector(".pick-open");
  var unpicked = document.getElementById("unpicked");
  var SHOWN = 20;
  /** So many scripts of names are loaded before anything is chosen: most first choices show names of the first projects. */
  var FIRST_NAMES = 8;
  var data = null;
  var words = {};
  var facets = [];
  var selects = {};
  var orders = {};
  var choice = {};
  var fits = [];
  var shown = 0;
  var names = {};
  var coming = {};
  var parts = {};
  var saving = 0;

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function count(number) {
    return data.number(String(number));
  }

  /* What can be chosen */

  /** Each filter: its word in addresses, its label, its options (id, text), and whether a project has one of them. */
  function listFacets() {
    var of = data.facets;
    var columns = data.columns;
    var column = function (name, at) {
      return function (project, visit) {
        var one = columns[name][project];
        (Array.isArray(one) ? one : one === null || one === -1 ? [] : [one]).forEach(visit);
      };
    };
    var years = {};
    columns.y.forEach(function (year) { if (typeof year === "number") years[year] = true; });
    var named = function (list) { return list.map(function (one) { return [one[0], one[1]]; }); };
    facets = [
      { id: "town", options: named(of.towns), of: function (project, visit) { engine.named(columns.t[project]).forEach(visit); } },
      { id: "year", values: Object.keys(years).map(Number), of: function (project, visit) {
        if (typeof columns.y[project] === "number") visit(columns.y[project]);
      } },
      { id: "programme", options: named(of.programmes), of: column("p") },
      { id: "goal", values: of.goals.map(function (goal) { return goal[0]; }), of: column("g") },
      { id: "topic", options: named(of.topics), of: column("o") },
      { id: "status", options: named(of.statuses).concat([["unknown", words.pick_unknown]]), of: function (project, visit) {
        visit(columns.s[project] === null ? of.statuses.length : columns.s[project]);
      } },
      { id: "funder", options: named(of.organisations), of: column("f") },
      { id: "amount", options: bands(of.bounds), of: function (project, visit) { visit(band(columns.a[project])); } },
    ];
    var goalNames = {};
    of.goals.forEach(function (goal) { goalNames[goal[0]] = goal[1]; });
    facets.forEach(function (facet) {
      if (facet.values) {
        facet.options = {};
        facet.values.forEach(function (value) {
          facet.options[value] = [String(value), facet.id === "goal" ? goalNames[value] : String(value)];
        });
      }
      facet.label = words["pick_" + facet.id];
      // What several payers gave is never added up, so of them one is chosen.
      facet.many = facet.id !== "funder";
      index(facet);
    });
  }

  /** Keeps what each project has, in one list behind the other, and the order in which options stand. */
  function index(facet) {
    var total = data.facets.projects;
    var all = [];
    facet.starts = new Uint32Array(total + 1);
    for (var project = 0; project < total; project += 1) {
      var from = facet.starts[project];
      facet.of(project, function (value) { if (all.indexOf(value, from) < 0) all.push(value); });
      facet.starts[project + 1] = all.length;
    }
    facet.all = Int32Array.from(all);
    facet.order = Object.keys(facet.options).map(Number);
    facet.size = Math.max.apply(null, facet.order.concat(0)) + 1;
    if (["town", "programme", "topic", "funder"].indexOf(facet.id) >= 0) {
      var collator = new Intl.Collator(document.documentElement.lang);
      facet.order.sort(function (one, other) { return collator.compare(facet.options[one][1], facet.options[other][1]); });
    }
  }

  /** Marks the values of a choice. */
  function marks(facet, choice) {
    var marked = new Uint8Array(facet.size);
    choice[facet.id].forEach(function (value) { marked[value] = 1; });
    return marked;
  }

  function hasMarked(facet, marked, project) {
    for (var at = facet.starts[project]; at < facet.starts[project + 1]; at += 1) if (marked[facet.all[at]]) return true;
    return false;
  }

  function bands(bounds) {
    var list = [];
    if (bounds.length) list.push(["under-" + bounds[0][0], words.pick_under.replace("{number}", bounds[0][1])]);
    bounds.forEach(function (bound, at) {
      var next = bounds[at + 1];
      list.push(next
        ? [bound[0] + "-" + next[0], bound[1] + "\u2013" + next[1]]
        : ["from-" + bound[0], words.pick_from.replace("{number}", bound[1])]);
    });
    return list.concat([["unknown", words.pick_unknown]]);
  }

  function band(amount) {
    var bounds = data.facets.bounds;
    if (amount === null) return bounds.length ? bounds.length + 1 : 0;
    var number = typeof amount === "number" ? amount : Number(amount.slice(1));
    var at = 0;
    while (at < bounds.length && number >= Number(bounds[at][0])) at += 1;
    return at;
  }

  /* Which fit */

  /**
   * The projects that fit a choice, and for each filter how many with each of its options fit all the others, so that its
   * options can say how many would fit.
   */
  function fit(choice) {
    var total = data.facets.projects;
    var misses = new Uint8Array(total);
    var only = new Uint8Array(total);
    facets.forEach(function (facet, place) {
      if (choice[facet.id] === undefined) return;
      var marked = marks(facet, choice);
      for (var project = 0; project < total; project += 1) {
        if (hasMarked(facet, marked, project)) continue;
        misses[project] += 1;
        only[project] = place + 1;
      }
    });
    var fitting = [];
    for (var project = 0; project < total; project += 1) if (!misses[project]) fitting.push(project);
    var counts = facets.map(function (facet, place) {
      var counted = new Uint32Array(facet.size);
      for (var project = 0; project < total; project += 1) {
        if (misses[project] && (misses[project] > 1 || only[project] !== place + 1)) continue;
        for (var at = facet.starts[project]; at < facet.starts[project + 1]; at += 1) counted[facet.all[at]] += 1;
      }
      return counted;
    });
    return { projects: fitting, counts: counts };
  }

  /** By name as they lie; else by a number, and those without one last. */
  function sort() {
    var order = selects.sort.value;
    if (order === "name") return;
    if (!orders[order]) {
      var columns = data.columns;
      orders[order] = Float64Array.from(columns.y, function (year, project) {
        var amount = columns.a[project];
        if (order !== "amount") return typeof year !== "number" ? Infinity : order === "oldest" ? year : -year;
        return amount === null ? Infinity : -(typeof amount === "number" ? amount : Number(amount.slice(1)));
      });
    }
    var keys = orders[order];
    fits.sort(function (one, other) { return keys[one] - keys[other] || one - other; });
  }

  /* The form */

  function field(id, label) {
    var group = make("div", "pick-field");
    var caption = make("label", "", label);
    selects[id] = select("pick-" + id);
    caption.htmlFor = selects[id].id;
    group.appendChild(caption);
    group.appendChild(selects[id]);
    return group;
  }

  function select(id) {
    var one = make("select");
    one.id = id;
    one.addEventListener("change", function () {
      read();
      update(true);
    });
    return one;
  }

  /** A filter: one field, and as many more as values are chosen. */
  function facetField(facet) {
    var group = field(facet.id, facet.label);
    facet.selects = [selects[facet.id]];
    facet.another = make("button", "pick-another", words.pick_another);
    facet.another.type = "button";
    facet.another.setAttribute("aria-label", facet.label + ": " + words.pick_another);
    facet.another.addEventListener("click", function () {
      fill(facet, facet.selects.length + 1);
      facet.selects[facet.selects.length - 1].focus();
    });
    group.appendChild(facet.another);
    return group;
  }

  function build() {
    var form = make("div", "pick-form");
    var fields = make("div", "pick-fields");
    form.id = "pick-form";
    opener.setAttribute("aria-controls", form.id);
    facets.forEach(function (facet) { fields.appendChild(facetField(facet)); });
    fields.appendChild(field("sort", words.pick_sort));
    [["name", "pick_by_name"], ["oldest", "pick_by_year"], ["newest", "pick_by_new"], ["amount", "pick_by_amount"]].forEach(function (one) {
      var option = make("option", "", words[one[1]]);
      option.value = one[0];
      selects.sort.appendChild(option);
    });
    form.appendChild(fields);
    parts.count = make("p", "pick-count");
    parts.count.setAttribute("role", "status");
    parts.buttons = make("p", "pick-buttons");
    parts.csv = make("button", "", words.pick_csv);
    parts.clear = make("button", "", words.pick_clear);
    [parts.csv, parts.clear].forEach(function (button) {
      button.type = "button";
      parts.buttons.appendChild(button);
    });
    parts.csv.addEventListener("click", download);
    parts.clear.addEventListener("click", function () {
      choice = {};
      selects.sort.value = "name";
      update(true);
      selects.town.focus();
    });
    parts.chosen = make("div", "pick-chosen");
    [parts.count, parts.buttons, parts.chosen].forEach(function (part) { form.appendChild(part); });
    box.appendChild(form);
  }

  /** Shows so many fields of a filter, each with the options that are left for it. */
  function fill(facet, fields) {
    var chosen = choice[facet.id] || [];
    while (facet.selects.length > fields) {
      var last = facet.selects.pop();
      var left = last === document.activeElement;
      last.remove();
      if (left) facet.selects[facet.selects.length - 1].focus();
    }
    while (facet.selects.length < fields) {
      var next = select("pick-" + facet.id + "-" + (facet.selects.length + 1));
      next.setAttribute("aria-label", facet.label + ": " + words.pick_another);
      facet.another.before(next);
      facet.selects.push(next);
    }
    var values = facet.order.filter(function (value) { return facet.counts[value] || chosen.indexOf(value) >= 0; });
    facet.selects.forEach(function (one, place) {
      var options = document.createDocumentFragment();
      options.appendChild(new Option(words.pick_any, ""));
      values.forEach(function (value) {
        if (value !== chosen[place] && chosen.indexOf(value) >= 0) return;
        options.appendChild(new Option(facet.options[value][1] + " (" + count(facet.counts[value]) + ")", value));
      });
      one.replaceChildren(options);
      one.value = chosen[place] === undefined ? "" : String(chosen[place]);
    });
    facet.selects[0].parentNode.hidden = !values.length;
    facet.another.hidden = !facet.many || fields > chosen.length || chosen.length >= values.length;
  }

  function read() {
    choice = {};
    facets.forEach(function (facet) {
      facet.selects.forEach(function (one) { if (one.value !== "") choose(facet, Number(one.value)); });
    });
  }

  function choose(facet, value) {
    var chosen = choice[facet.id] || (choice[facet.id] = []);
    if (chosen.indexOf(value) < 0 && (facet.many || !chosen.length)) chosen.push(value);
  }

  /* The address */

  /** Once what was chosen is on the screen, because the browser takes its time to write an address. */
  function remember() {
    clearTimeout(saving);
    saving = setTimeout(write, 100);
  }

  function write() {
    var said = [];
    facets.forEach(function (facet) {
      (choice[facet.id] || []).forEach(function (value) {
        said.push(facet.id + "=" + encodeURIComponent(facet.options[value][0]));
      });
    });
    if (selects.sort.value !== "name") said.push("sort=" + selects.sort.value);
    history.replaceState(null, "", said.length ? "#" + said.join("&") : location.pathname + location.search);
  }

  function recall() {
    choice = {};
    selects.sort.value = "name";
    location.hash.slice(1).split("&").forEach(function (pair) {
      var at = pair.indexOf("=");
      var name = pair.slice(0, at);
      var id = decodeURIComponent(pair.slice(at + 1));
      if (name === "sort" && ["oldest", "newest", "amount"].indexOf(id) >= 0) selects.sort.value = id;
      facets.forEach(function (facet) {
        if (facet.id !== name) return;
        Object.keys(facet.options).forEach(function (value) {
          if (facet.options[value][0] === id) choose(facet, Number(value));
        });
      });
    });
  }

  function isState() {
    return /^#(town|year|programme|goal|topic|status|funder|amount|sort)=/.test(location.hash);
  }

  /* What the choice comes to */

  /** The part of the choice by which rows are taken; how far a project is and its money only choose projects. */
  function ofRows() {
    var rows = {};
    ["town", "year", "programme", "goal", "topic", "funder"].forEach(function (name) {
      if (choice[name] !== undefined) rows[name] = choice[name];
    });
    return rows;
  }

  function wanted() {
    if (choice.status === undefined && choice.amount === undefined) return null;
    var asked = facets.filter(function (facet) {
      return choice[facet.id] !== undefined && (facet.id === "status" || facet.id === "amount");
    }).map(function (facet) { return [facet, marks(facet, choice)]; });
    return function (project) {
      return asked.every(function (one) { return hasMarked(one[0], one[1], project); });
    };
  }

  function update(save) {
    var fitting = fit(choice);
    fits = fitting.projects;
    sort();
    facets.forEach(function (facet, place) { facet.counts = fitting.counts[place]; });
    facets.forEach(function (facet) { fill(facet, Math.max(1, (choice[facet.id] || []).length)); });
    if (save) remember();
    var chosen = Object.keys(choice).length > 0 || selects.sort.value !== "name";
    unpicked.hidden = chosen;
    parts.chosen.hidden = !chosen;
    parts.buttons.hidden = !chosen;
    parts.count.textContent = fits.length ? words.pick_count + ": " + count(fits.length) : words.pick_none;
    if (chosen) show();
  }

  function show() {
    parts.list = make("ol", "pick-list");
    parts.more = make("button", "", words.pick_more);
    parts.more.type = "button";
    parts.more.addEventListener("click", function () {
      var before = shown;
      list(function () {
        var link = parts.list.querySelectorAll("a")[before];
        if (link) link.focus();
      });
    });
    // The names are on their way while the sums are made.
    shown = 0;
    list();
    parts.chosen.replaceChildren(
      make("h2", "", words.pick_totals),
      totals(),
      make("p", "note", words.pick_narrow),
      parts.list,
      parts.more
    );
  }

  function totals() {
    var all = make("dl", "pick-totals");
    var rows = ofRows();
    var filter = wanted();
    data.facets.order.forEach(function (series) {
      var of = data.facets.series[series];
      var sum = data.sum(series, rows, filter, false);
      if (!sum || !(sum.counted || sum.left)) return;
      var entry = make("div");
      entry.appendChild(make("dt", "", of.name + (of.tag ? " (" + of.tag + ")" : "")));
      var answer = make("dd");
      var printed = data.print(series, sum.total);
      var href = filter || !sum.counted ? null : data.figure(series, rows);
      var number = make("data", sum.total.low === undefined ? "missing" : "figure", printed);
      if (sum.total.low !== undefined) number.value = sum.total.q === "w" ? sum.total.low + "/" + sum.total.high : sum.total.low;
      if (href) {
        var link = make("a", "opens");
        link.href = home + href;
        link.appendChild(number);
        answer.appendChild(link);
      } else answer.appendChild(number);
      answer.appendChild(behind(series, rows, filter, sum));
      entry.appendChild(answer);
      all.appendChild(entry);
    });
    return all;
  }

  /** How many rows stand behind a sum, and the rows themselves once they are asked for. */
  function behind(series, rows, filter, sum) {
    var details = make("details");
    var said = [words.pick_counted + ": " + count(sum.counted)];
    if (sum.missing) said.push(words.pick_missing + ": " + count(sum.missing));
    if (sum.left) said.push(words.pick_left_out + ": " + count(sum.left));
    details.appendChild(make("summary", "", words.pick_rests + ": " + said.join(", ")));
    details.addEventListener("toggle", function () {
      if (!details.open || details.querySelector("ul")) return;
      var list = make("ul");
      details.appendChild(list);
      var all = data.sum(series, rows, filter, true).rows.slice(0, 500);
      withNames(all.map(function (row) { return row.project; }), function () {
        all.forEach(function (row) {
          var item = make("li");
          item.appendChild(link(row.project));
          var share = row.share ? " \u00d7 " + data.number(row.share) : "";
          item.appendChild(document.createTextNode(": " + data.said(series, row.value) + share));
          if (row.out) item.appendChild(make("span", "row-note", words.pick_left_out + ": " + data.reason[row.out].label));
          list.appendChild(item);
        });
      });
    });
    return details;
  }

  /* Names */

  function withNames(projects, then) {
    var needed = {};
    projects.forEach(function (project) { needed[Math.floor(project / data.facets.names)] = true; });
    Promise.all(Object.keys(needed).map(loadNames)).then(then, failed);
  }

  /** One script of names; asked for once, and again where it did not come. */
  function loadNames(part) {
    if (!coming[part]) {
      coming[part] = engine.load(folder, "names-" + part).then(function (text) {
        names[part] = text.split("\n").map(function (line) { return line.split("\t"); });
      });
      coming[part].catch(function () { delete coming[part]; });
    }
    return coming[part];
  }

  function name(project) {
    return names[Math.floor(project / data.facets.names)][project % data.facets.names];
  }

  function link(project) {
    var fields = name(project);
    var a = make("a", "", fields[2]);
    a.href = root() + fields[1];
    if (fields[3]) a.lang = fields[3];
    return a;
  }

  /** Addresses in the names begin at the site's root. */
  function root() {
    var style = document.querySelector("link[rel=stylesheet]").getAttribute("href");
    return style.slice(0, style.indexOf("assets/"));
  }

  function list(then) {
    var next = fits.slice(shown, shown + SHOWN);
    var of = data.facets;
    var into = parts.list;
    shown += next.length;
    parts.more.hidden = shown >= fits.length;
    withNames(next, function () {
      next.forEach(function (project) {
        var item = make("li");
        var towns = engine.named(data.columns.t[project]).map(function (town) { return of.towns[town][1]; });
        var programmes = data.columns.p[project];
        var year = data.columns.y[project];
        var about = towns.slice(0, 3).concat((Array.isArray(programmes) ? programmes : [programmes]).map(function (one) { return of.programmes[one][1]; }));
        about.push(typeof year === "number" ? String(year) : words.pick_year.toLowerCase() + " " + words.pick_unknown);
        if (name(project)[4]) about.push(name(project)[4]);
        item.appendChild(link(project));
        item.appendChild(make("span", "row-note", about.join(" \u00b7 ")));
        into.appendChild(item);
      });
      if (then) then();
    });
  }

  /* CSV */

  /** A cell that no spreadsheet takes for a formula; numbers stay. */
  function cell(text) {
    if (/^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function download() {
    var rows = ofRows();
    var filter = wanted();
    var of = data.facets;
    withNames(fits, function () {
      var series = of.series.map(function (_, at) { return at; }).filter(function (at) { return data.sum(at, rows, filter, false); });
      var values = series.map(function (at) { return data.each(at, rows); });
      var head = ["id", "name", "town", "programme", "year", "status", "funder"];
      series.forEach(function (at) {
        var id = of.series[at].id + of.series[at].after;
        head.push(id, id + ".qualifier");
      });
      var lines = [head].concat(fits.map(function (project) {
        var list = function (column, from) {
          var all = column === "t" ? engine.named(data.columns.t[project]) : [].concat(data.columns[column][project]);
          return all.map(function (one) { return from[one][0]; }).join("; ");
        };
        var year = data.columns.y[project];
        var status = data.columns.s[project];
        var line = [name(project)[0], name(project)[2], list("t", of.towns), list("p", of.programmes)];
        line.push(typeof year === "number" ? String(year) : "", status === null ? "" : of.statuses[status][0], list("f", of.organisations));
        values.forEach(function (of) {
          var total = of(project);
          line.push(total && total.low !== undefined ? (total.q === "w" ? total.low + "/" + total.high : total.low) : "");
          line.push(total ? data.word(total) : "");
        });
        return line;
      }));
      var text = "\ufeff" + lines.map(function (line) { return line.map(cell).join(",") + "\r\n"; }).join("");
      var a = make("a");
      a.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
      a.download = "projects.csv";
      document.body.appendChild(a);
      a.click();
      a.remove();
      setTimeout(function () { URL.revokeObjectURL(a.href); }, 10000);
    });
  }

  /* Before anything is chosen */

  /**
   * Does in idle moments what a first choice will need: the names that it most likely shows, and everything that it
   * computes once for an option of each filter, so that the browser has seen this code run and made it fast. Nothing of
   * it is kept or shown.
   */
  function prepare() {
    var tasks = [];
    for (var part = 0; part < FIRST_NAMES && part * data.facets.names < data.facets.projects; part += 1) {
      tasks.push(loadQuietly.bind(null, part));
    }
    facets.forEach(function (facet) {
      if (!facet.order.length) return;
      var choice = {};
      choice[facet.id] = facet.order.slice(0, 1);
      tasks.push(fit.bind(null, choice));
      data.facets.order.forEach(function (series) { tasks.push(data.sum.bind(data, series, choice, null, false)); });
    });
    function loadQuietly(part) {
      loadNames(part).catch(function () {});
    }
    (function next(deadline) {
      while (tasks.length && deadline.timeRemaining() > 0) tasks.shift()();
      if (tasks.length && unpicked.hidden === false) requestIdleCallback(next);
    })({ timeRemaining: function () { return 0; } });
  }

  /* The reader */

  function failed() {
    opener.disabled = true;
    box.appendChild(make("p", "note", words.pick_failed || "…"));
    unpicked.hidden = false;
  }

  function start() {
    opener.disabled = true;
    engine.open(folder).then(function (opened) {
      data = opened;
      words = data.facets.words;
      listFacets();
      build();
      opener.hidden = true;
      recall();
      update(false);
      if (window.requestIdleCallback) prepare();
      if (document.activeElement === document.body || document.activeElement === opener) selects.town.focus();
    }).catch(failed);
  }

  opener.addEventListener("click", start);
  window.addEventListener("hashchange", function () {
    if (!data) return isState() ? start() : undefined;
    recall();
    update(false);
  });
  box.hidden = false;
  if (isState()) start();
})();
