// Two towns or two years side by side: the same sums as everywhere, each with the way to its figure. The choice stands
// in the address. Without this script the page leads to the tables.
(function () {
  "use strict";

  var box = document.getElementById("compare");
  if (!box || !window.impactbookSum) return;
  var engine = window.impactbookSum;
  var home = box.getAttribute("data-home");
  var data = null;
  var selects = {};
  var table = null;

  function make(tag, text) {
    var element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function field(id, label) {
    var group = make("div");
    var caption = make("label", label);
    group.className = "pick-field";
    selects[id] = make("select");
    selects[id].id = "compare-" + id;
    caption.htmlFor = selects[id].id;
    group.appendChild(caption);
    group.appendChild(selects[id]);
    selects[id].addEventListener("change", function () {
      if (id === "what") options();
      show(true);
    });
    return group;
  }

  function option(select, value, text) {
    var one = make("option", text);
    one.value = value;
    select.appendChild(one);
  }

  /** The things of the chosen kind of which there are rows: [number, id, name]. */
  function things() {
    var seen = {};
    if (selects.what.value === "years") {
      data.columns.y.forEach(function (year) { if (typeof year === "number") seen[year] = true; });
      return Object.keys(seen).map(function (year) { return [Number(year), year, year]; });
    }
    data.columns.t.forEach(function (towns) { engine.named(towns).forEach(function (town) { seen[town] = true; }); });
    var all = Object.keys(seen).map(function (at) { return [Number(at)].concat(data.facets.towns[at]); });
    return all.sort(function (one, other) { return one[2].localeCompare(other[2], document.documentElement.lang); });
  }

  function options() {
    ["first", "second"].forEach(function (id, place) {
      selects[id].textContent = "";
      var all = things();
      all.forEach(function (thing) { option(selects[id], thing[1], thing[2]); });
      if (all[place]) selects[id].value = all[place][1];
    });
  }

  function recall() {
    var asked = /^#(towns|years)(?:=([^,]*),(.*))?$/.exec(decodeURIComponent(location.hash));
    if (asked) selects.what.value = asked[1];
    options();
    if (asked && asked[2]) {
      selects.first.value = asked[2];
      selects.second.value = asked[3];
    }
  }

  function show(save) {
    var what = selects.what.value;
    var ids = [selects.first.value, selects.second.value];
    if (save) history.replaceState(null, "", "#" + what + "=" + ids.map(encodeURIComponent).join(","));
    var chosen = ids.map(function (id) {
      return things().filter(function (thing) { return thing[1] === id; })[0];
    });
    table.textContent = "";
    if (!chosen[0] || !chosen[1]) return;
    var head = table.createTHead().insertRow();
    [box.getAttribute("data-counted"), chosen[0][2], chosen[1][2]].forEach(function (text, at) {
      var cell = make("th", text);
      cell.scope = "col";
      if (at) cell.className = "n";
      head.appendChild(cell);
    });
    var body = table.createTBody();
    var choices = chosen.map(function (thing) { return what === "years" ? { year: thing[0] } : { town: thing[0] }; });
    data.facets.order.forEach(function (series) {
      var of = data.facets.series[series];
      var sums = choices.map(function (choice) { return { choice: choice, sum: data.sum(series, choice, null, false) }; });
      if (!sums[0].sum && !sums[1].sum) return;
      var row = body.insertRow();
      var name = make("th", of.name + (of.tag ? " (" + of.tag + ")" : ""));
      name.scope = "row";
      row.appendChild(name);
      sums.forEach(function (one) { row.appendChild(answer(series, one)); });
    });
  }

  function answer(series, one) {
    var cell = make("td");
    cell.className = "n";
    var total = one.sum ? one.sum.total : { missing: "not_published" };
    var number = make("data", data.print(series, total));
    if (total.low === undefined) number.className = "missing";
    else number.value = total.q === "w" ? total.low + "/" + total.high : total.low;
    var href = one.sum && one.sum.counted ? data.figure(series, one.choice) : null;
    if (!href) cell.appendChild(number);
    else {
      var link = make("a");
      link.className = "opens";
      link.href = home + href;
      link.appendChild(number);
      cell.appendChild(link);
    }
    return cell;
  }

  engine.open(box.getAttribute("data-index")).then(function (opened) {
    data = opened;
    var fields = make("div");
    fields.className = "pick-fields";
    ["what", "first", "second"].forEach(function (id) {
      fields.appendChild(field(id, box.getAttribute("data-" + id)));
    });
    ["towns", "years"].forEach(function (what) { option(selects.what, what, box.getAttribute("data-" + what)); });
    var scroll = make("div");
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", document.querySelector("h1").textContent);
    table = make("table");
    scroll.appendChild(table);
    box.appendChild(fields);
    box.appendChild(scroll);
    recall();
    show(false);
    window.addEventListener("hashchange", function () {
      recall();
      show(false);
    });
    box.hidden = false;
  }).catch(function () { box.hidden = true; });
})();
