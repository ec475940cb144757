// Served by `impactbook serve` only, never part of a build. Listens for changes of this page: loads it anew where the
// page itself is another one, takes new styles without loading, and shows what is wrong with the content over it.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const kept = "impactbook-preview-scroll";
  let news;
  let hidden = "";

  // The place on the page, kept over a reload.
  const restore = () => {
    let place;
    try {
      place = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
    } catch {
      return;
    }
    if (place && place.path === location.pathname) {
      const go = () => window.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      go();
      addEventListener("load", go, { once: true });
    }
  };

  const reload = () => {
    try {
      const place = { path: location.pathname, x: scrollX, y: scrollY };
      sessionStorage.setItem(kept, JSON.stringify(place));
    } catch {
      // Without storage the browser's own memory has to do.
    }
    location.reload();
  };

  const restyle = () => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("preview", Date.now());
      const next = link.cloneNode();
      next.href = address;
      // The old styles stay until the new ones are there, so that nothing flickers.
      next.addEventListener("load", () => link.remove(), { once: true });
      next.addEventListener("error", () => next.remove(), { once: true });
      link.after(next);
    }
  };

  const style = `
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      box-sizing: border-box; padding: 1rem 1.25rem 1.25rem; background: #fff8f5; color: #1c1b1a;
      border-top: 4px solid #b3261e; font: 16px/1.5 system-ui, sans-serif; box-shadow: 0 -4px 24px rgb(0 0 0 / 25%); }
    header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    h2 { margin: 0; font-size: 1.1rem; }
    p { margin: .25rem 0 .75rem; }
    pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
    button { flex: none; font: inherit; padding: .25rem .75rem; border: 1px solid currentcolor; border-radius: 4px;
      background: none; color: inherit; cursor: pointer; }
    :focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) {
      section { background: #2a1f1d; color: #f4efec; border-top-color: #ff8a80; }
      :focus-visible { outline-color: #99c1f1; }
    }
    @media print { section { display: none; } }`;

  const overlay = (problems) => {
    document.querySelector("impactbook-problems")?.remove();
    if (!problems.text || problems.text === hidden) return;
    hidden = "";
    const host = document.createElement("impactbook-problems");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const make = (name, text, parent) => {
      const made = document.createElement(name);
      if (text) made.textContent = text;
      parent.append(made);
      return made;
    };
    const section = make("section", "", root);
    section.setAttribute("role", "alert");
    section.lang = problems.lang;
    const head = make("header", "", section);
    make("h2", problems.title, head);
    const button = make("button", problems.close, head);
    const close = () => {
      hidden = problems.text;
      host.remove();
    };
    button.addEventListener("click", close);
    addEventListener("keydown", (event) => event.key === "Escape" && host.isConnected && close());
    make("p", problems.note, section);
    const text = make("pre", problems.text, section);
    text.tabIndex = 0;
    document.documentElement.append(host);
  };

  // A page that nobody looks at keeps no line open: browsers have only a few.
  const listen = () => {
    if (document.hidden) {
      news?.close();
      news = undefined;
    } else if (!news) {
      const query = new URLSearchParams({ page: own.page, mark: own.mark });
      news = new EventSource(`/__impactbook/news?${query}`);
      news.addEventListener("reload", reload);
      news.addEventListener("style", restyle);
      news.addEventListener("problems", (event) => {
        overlay(JSON.parse(event.data));
        document.documentElement.dataset.preview = "on";
      });
    }
  };

  restore();
  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => news?.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
