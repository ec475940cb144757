// Tells the page around this one how high it is, in the four ways in which pages ask for it, and takes the colours
// asked for (?theme=dark, #dark). Everything can be read without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var body = document.body;
  var outer = window.parent;
  var framed = outer !== window;
  var id = document.querySelector("main").getAttribute("data-embed");
  var said = -1;

  // The value of a word in the address: after ? or after #, as WordPress adds it (#?secret=…).
  function asked(word) {
    var found = new RegExp("[?&#]" + word + "=([\\w.~-]+)").exec(location.search + location.hash);
    return found ? found[1] : "";
  }

  function colour() {
    var bare = /^#(light|dark)\b/.exec(location.hash);
    var theme = bare ? bare[1] : asked("theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
  }

  function tell(again) {
    var height = Math.ceil(body.getBoundingClientRect().height);
    if (!framed || height === 0 || (height === said && again !== true)) return;
    said = height;
    var heights = {};
    heights[id] = height;
    outer.postMessage({ "datawrapper-height": heights }, "*");
    outer.postMessage({ type: "impactbook:height", id: id, height: height }, "*");
    var secret = asked("secret");
    if (secret) outer.postMessage({ message: "height", value: height, secret: secret }, "*");
    var child = asked("childId");
    if (child) outer.postMessage("pymxPYMx" + child + "xPYMxheightxPYMx" + height, "*");
  }

  // A frame of WordPress may open no page: its host is asked to. In any other closed frame the page opens inside.
  function follow(event) {
    var link = event.target.closest ? event.target.closest("a") : null;
    if (!link || !framed || event.defaultPrevented) return;
    var address = new URL(link.getAttribute("href"), location.href).href;
    var secret = asked("secret");
    if (secret) {
      event.preventDefault();
      outer.postMessage({ message: "link", value: address, secret: secret }, "*");
    } else if (self.origin === "null") {
      event.preventDefault();
      var opened = window.open(address);
      if (opened) opened.opener = null;
      else location.href = address;
    }
  }

  colour();
  tell(true);
  addEventListener("load", function () { tell(true); });
  addEventListener("resize", tell);
  addEventListener("hashchange", function () { colour(); tell(true); });
  addEventListener("message", function (event) { if (event.source === outer) tell(true); });
  document.addEventListener("click", follow);
  if (window.ResizeObserver) new ResizeObserver(tell).observe(body);
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(tell);
})();
