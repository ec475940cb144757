// The search: looks words up in an index that lies beside the page in small scripts, and loads only those it needs.
// Scripts, because neither modules nor requests run from a folder on disk. The page without it lists everything.
//
// A word is folded (small Latin letters, one spelling for what people spell in several ways), then found by itself, by
// its beginning, or by its stem: whatever is left when an ending is taken off. Results in whose names the words stand
// come first; of those that fit alike, the first in the index.
(function () {
  "use strict";

  var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  var VALUES = new Uint8Array(128);
  for (var digit = 0; digit < 64; digit += 1) VALUES[DIGITS.charCodeAt(digit)] = digit;
  var SHOWN = 10;
  var WORDS = 6;
  var LONG_LISTS = 4;
  var FEW_SHARDS = 64;

  var box = document.getElementById("search");
  if (!box) return;
  var field = document.getElementById("find-words");
  var count = document.getElementById("find-count");
  var list = document.getElementById("find-results");
  var more = box.querySelector(".find-more");
  var settings = null;
  var loaded = {};
  var waiting = {};
  var asked = 0;
  var found = [];
  var shown = 0;

  /* Shards */

  function parse(text) {
    var read = { letters: {}, endings: {}, folds: [], kinds: [] };
    text.split("\n").forEach(function (line) {
      var at = line.indexOf(" ");
      var name = line.slice(0, at);
      var rest = line.slice(at + 1);
      if (name === "letters") rest.split(" ").forEach(function (pair) { read.letters[pair[0]] = pair.slice(1); });
      else if (name === "endings") rest.split(" ").forEach(function (ending) { read.endings[ending] = true; });
      else if (name === "folds") read.folds = rest.split(" ").map(function (pair) { return pair.split("="); });
      else if (name === "kind") read.kinds.push(rest);
      else read[name] = rest;
    });
    read.things = Number(read.things);
    return read;
  }

  window.impactbook = function (kind, number, text) {
    var name = kind === "settings" ? kind : kind + "-" + number;
    loaded[name] = text;
    (waiting[name] || []).forEach(function (then) { then(text); });
    delete waiting[name];
  };

  /** Loads a shard once and hands its text on; an empty one where it cannot be had. */
  function load(name, then) {
    if (name in loaded) return then(loaded[name]);
    if (waiting[name]) return waiting[name].push(then);
    waiting[name] = [then];
    var script = document.createElement("script");
    script.src = box.getAttribute("data-index") + name + ".js";
    script.onerror = function () {
      var all = waiting[name] || [];
      delete waiting[name];
      say(settings && settings.find_failed);
      all.forEach(function (one) { one(""); });
    };
    document.head.appendChild(script);
  }

  function loadAll(names, then) {
    var texts = [];
    var left = names.length;
    if (!left) return then(texts);
    names.forEach(function (name, at) {
      load(name, function (text) {
        texts[at] = text;
        left -= 1;
        if (!left) then(texts);
      });
    });
  }

  /* Words */

  function fold(word) {
    var folded = "";
    for (var letter of word) folded += letter in settings.letters ? settings.letters[letter] : letter;
    settings.folds.forEach(function (pair) { folded = folded.split(pair[0]).join(pair[1]); });
    var out = "";
    for (var one of folded) {
      if (/[0-9]/.test(one) || out[out.length - 1] !== one) out += one;
    }
    return /^ie./.test(out) ? "e" + out.slice(2) : out;
  }

  function wordsOf(text) {
    var inside = /['’ʼ\u00ad\u200b-\u200d\u2060\u0300-\u036f]/g;
    var words = text.toLowerCase().normalize("NFC").replace(inside, "").match(/[\p{L}\p{N}\p{M}]+/gu) || [];
    var folded = words.map(fold).filter(function (word) { return word !== ""; });
    return folded.filter(function (word, at) { return folded.indexOf(word) === at; }).slice(0, WORDS);
  }

  /** What may be the stem of a word: the word without each ending that it has. */
  function stemsOf(word) {
    var stems = {};
    stems[word] = true;
    for (var length = 1; length <= 9 && word.length - length >= 2; length += 1) {
      var ending = word.slice(-length);
      // These end verbs behind an а or я only: грант is no form of гранит.
      var loose = /^[vlnt]$/.test(ending) && word[word.length - 2] !== "a";
      if (settings.endings[ending] && !loose) stems[word.slice(0, -length)] = true;
    }
    return stems;
  }

  function shardOf(text, shards) {
    var hash = 0x811c9dc5;
    for (var at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return ((hash ^ (hash >>> 15)) >>> 0) % shards;
  }

  /** How many letters must be put in, left out, changed or swapped with the next to make one word the other. */
  function distance(one, other) {
    var rows = [];
    for (var at = 0; at <= one.length; at += 1) {
      rows[at] = [at];
      for (var to = 1; to <= other.length; to += 1) {
        var cost = at && one[at - 1] === other[to - 1] ? 0 : 1;
        rows[at][to] = at === 0 ? to : Math.min(rows[at - 1][to] + 1, rows[at][to - 1] + 1, rows[at - 1][to - 1] + cost);
        if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
          rows[at][to] = Math.min(rows[at][to], rows[at - 2][to - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  }

  /** How many slips of the finger a word is forgiven. */
  function slipsOf(word) {
    return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  }

  /** Calls `each` with every word of a shard, its stem and its lists. */
  function lines(shard, each) {
    shard.split("\n").forEach(function (line) {
      if (!line) return;
      var parts = line.split(" ");
      var term = parts[0];
      each(term, parts[1][0] === "=" ? parts[1].slice(1) : term.slice(0, term.length - Number(parts[1])), parts);
    });
  }

  /** The entries of the index that a word stands for: the word itself, its other forms, longer words. */
  function entriesOf(word, shard) {
    var stems = stemsOf(word);
    var entries = [];
    lines(shard, function (term, stem, parts) {
      var fit = term === word || stems[stem] ? 2 : term.indexOf(word) === 0 ? 1 : 0;
      if (fit) entries.push({ term: term, fit: fit, all: parts[2], names: parts[3] });
    });
    return sorted(entries);
  }

  /** The entries of words that are nearly the same, and begin as one of `starts` where there are any. */
  function nearOf(word, shards, starts) {
    var entries = [];
    var slips = slipsOf(word);
    shards.forEach(function (shard) {
      lines(shard, function (term, stem, parts) {
        if (starts && starts.indexOf(term.slice(0, 3)) < 0) return;
        if (term.length < word.length - slips || stem.length > word.length + slips) return;
        var away = Math.min(distance(word, term), distance(word, stem));
        if (away <= slips) entries.push({ term: term, fit: slips + 1 - away, all: parts[2], names: parts[3] });
      });
    });
    entries.near = entries.length > 0;
    return sorted(entries);
  }

  function sorted(entries) {
    return entries.sort(function (one, other) { return other.fit - one.fit || (one.term < other.term ? -1 : 1); });
  }

  /** How a word may begin where two of its first letters were swapped, or one is too many. */
  function startsOf(word) {
    var starts = {};
    for (var at = 0; at < 3; at += 1) {
      starts[(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)).slice(0, 3)] = true;
      starts[(word.slice(0, at) + word.slice(at + 1)).slice(0, 3)] = true;
    }
    return Object.keys(starts);
  }

  /** Calls `each` with every number of a packed list. */
  function unpack(text, each) {
    var at;
    if (text[0] === "!") {
      for (at = 1; at < text.length; at += 1) {
        var bits = VALUES[text.charCodeAt(at)];
        for (var bit = 0; bits; bit += 1, bits >>= 1) if (bits & 1) each((at - 1) * 6 + bit);
      }
      return;
    }
    var next = 0;
    for (at = 0; at < text.length; ) {
      var number = 0;
      var shift = 0;
      var digit;
      do {
        digit = VALUES[text.charCodeAt(at)];
        at += 1;
        number |= (digit & 31) << shift;
        shift += 5;
      } while (digit & 32);
      next += number;
      each(next);
      next += 1;
    }
  }

  /* Looking */

  function look() {
    var query = field.value;
    var turn = (asked += 1);
    remember(query);
    if (!settings) {
      if (query.trim()) say("…");
      return load("settings", function (text) {
        if (text) settings = parse(text);
        if (settings && turn === asked) look();
      });
    }
    var words = wordsOf(query);
    if (!words.length) return show([], "");
    if (words.every(function (word) { return word.length < 3; }) && !/\d/.test(query)) {
      return show([], settings.find_short);
    }
    say(settings.find_waiting);
    var names = words.map(function (word) { return shardFor(word.slice(0, 3)); });
    loadAll(names, function (shards) {
      if (turn !== asked) return;
      var all = words.map(function (word, at) {
        var entries = entriesOf(word, shards[at]);
        return entries.length ? entries : nearOf(word, [shards[at]], [word.slice(0, 3)]);
      });
      elsewhere(words, all, turn, function () {
        withLists(all, function () { if (turn === asked) rank(all); });
      });
    });
  }

  function shardFor(start) {
    return "terms-" + shardOf(start, Number(settings.terms));
  }

  /** Looks for the words that were not found where others begin: in all shards of a small site, else in those of words
      that begin with the same letters put otherwise. */
  function elsewhere(words, all, turn, then) {
    var shards = Number(settings.terms);
    var left = [];
    words.forEach(function (word, at) { if (!all[at].length && slipsOf(word)) left.push(at); });
    (function next() {
      if (turn !== asked) return;
      if (!left.length) return then();
      var at = left.shift();
      var starts = shards > FEW_SHARDS ? startsOf(words[at]) : null;
      var names = {};
      if (starts) starts.forEach(function (start) { names[shardFor(start)] = true; });
      else for (var shard = 0; shard < shards; shard += 1) names["terms-" + shard] = true;
      loadAll(Object.keys(names), function (texts) {
        all[at] = nearOf(words[at], texts, starts);
        next();
      });
    })();
  }

  /** Loads the long lists of entries; of very many only those that fit best. */
  function withLists(all, then) {
    var long = [];
    all.forEach(function (entries) {
      var here = entries.filter(function (entry) { return entry.all[0] === "*"; });
      long = long.concat(here.slice(0, LONG_LISTS));
    });
    var names = long.map(function (entry) { return "lists-" + shardOf(entry.term, Number(settings.lists)); });
    loadAll(names, function (shards) {
      long.forEach(function (entry, at) {
        var start = ("\n" + shards[at]).indexOf("\n" + entry.term + " ");
        if (start < 0) return;
        var end = shards[at].indexOf("\n", start);
        var parts = shards[at].slice(start, end < 0 ? undefined : end).split(" ");
        entry.all = parts[1];
        entry.names = parts[2];
      });
      then();
    });
  }

  /** Puts the things in which every word stands in order. */
  function rank(all) {
    var total = new Uint8Array(settings.things);
    var words = new Uint8Array(settings.things);
    all.forEach(function (entries) {
      var best = new Uint8Array(settings.things);
      entries.forEach(function (entry) {
        if (entry.all[0] === "*") return;
        var note = function (points) {
          return function (thing) { if (points > best[thing]) best[thing] = points; };
        };
        unpack(entry.all, note(entry.fit));
        if (entry.names && entry.names !== "-") unpack(entry.names === "=" ? entry.all : entry.names, note(entry.fit + 2));
      });
      for (var thing = 0; thing < best.length; thing += 1) {
        if (best[thing]) {
          total[thing] += best[thing];
          words[thing] += 1;
        }
      }
    });
    // By points: there are few, and very many things.
    var groups = [];
    for (var thing = 0; thing < total.length; thing += 1) {
      if (words[thing] === all.length) (groups[total[thing]] = groups[total[thing]] || []).push(thing);
    }
    var fits = [];
    groups.reverse().forEach(function (group) { fits = fits.concat(group); });
    var said = all.some(function (entries) { return entries.near; }) ? settings.find_near : settings.find_found;
    show(fits, fits.length ? said + ": " + grouped(fits.length) : settings.find_none);
  }

  /* Showing */

  function grouped(number) {
    var from = parseInt(settings.group, 10);
    var mark = settings.group.replace(/^\d+/, "");
    var digits = String(number);
    return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark);
  }

  function say(text) {
    count.textContent = text || "";
  }

  function show(things, message) {
    found = things;
    shown = 0;
    list.textContent = "";
    more.hidden = true;
    say(message);
    showMore();
  }

  function showMore(then) {
    var turn = asked;
    var next = found.slice(shown, shown + SHOWN);
    var per = settings ? Number(settings.per) : 1;
    var names = next.map(function (thing) { return "things-" + Math.floor(thing / per); });
    loadAll(names, function (shards) {
      if (turn !== asked) return;
      var fragment = document.createDocumentFragment();
      next.forEach(function (thing, at) {
        var line = (shards[at] || "").split("\n")[thing % per];
        if (line) fragment.appendChild(result(line.split("\t")));
      });
      list.appendChild(fragment);
      shown += next.length;
      more.hidden = shown >= found.length;
      if (then) then();
    });
  }

  function result(fields) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var kind = document.createElement("span");
    link.href = box.getAttribute("data-root") + fields[1];
    link.textContent = fields[2];
    if (fields[4]) link.lang = fields[4];
    kind.className = "tag";
    kind.textContent = settings.kinds[Number(fields[0])];
    item.appendChild(link);
    item.appendChild(document.createTextNode(" "));
    item.appendChild(kind);
    if (fields[3]) {
      var note = document.createElement("span");
      note.className = "row-note";
      note.textContent = fields[3];
      item.appendChild(note);
    }
    return item;
  }

  /* The reader */

  function remember(query) {
    var address = query ? "#q=" + encodeURIComponent(query) : "#";
    if (location.hash !== address && (query || location.hash)) history.replaceState(null, "", address);
  }

  function recall() {
    var asked = /^#q=(.*)$/.exec(location.hash);
    if (!asked) return "";
    try {
      return decodeURIComponent(asked[1].replace(/\+/g, " "));
    } catch (_) {
      return "";
    }
  }

  function step(by) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement) + by;
    if (at < 0) field.focus();
    else if (links[at]) links[at].focus();
  }

  var pause;
  field.addEventListener("input", function () {
    clearTimeout(pause);
    pause = setTimeout(look, 120);
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp" && document.activeElement !== field) step(-1);
    else if (event.key === "Escape") {
      field.value = "";
      field.focus();
      look();
    } else if (event.key === "Enter" && document.activeElement === field) {
      clearTimeout(pause);
      look();
      return;
    } else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  more.querySelector("button").addEventListener("click", function () {
    var before = shown;
    showMore(function () {
      var link = list.querySelectorAll("a")[before];
      if (link) link.focus();
    });
  });
  window.addEventListener("hashchange", function () {
    if (recall() !== field.value) {
      field.value = recall();
      look();
    }
  });

  box.hidden = false;
  // What every search needs is there before the first word is typed.
  load("settings", function () {});
  field.value = recall();
  if (field.value) look();
  else field.focus();
})();
