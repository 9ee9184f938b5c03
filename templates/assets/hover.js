// What a symbol means and where a reference leads, without leaving the place: by pointer, by keyboard, by tap.
(() => {
  "use strict";
  const main = document.querySelector("main");
  if (!main) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* One box for everything: it stays while the pointer is in it, and goes with Escape. */
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.hidden = true;
  main.append(tip);
  let timer;
  let anchor = null;
  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const hide = () => {
    clearTimeout(timer);
    tip.hidden = true;
    anchor?.removeAttribute("aria-describedby");
    anchor = null;
    light(null);
  };
  const show = (at, content, kind, owner = at) => {
    clearTimeout(timer);
    anchor?.removeAttribute("aria-describedby");
    anchor = owner;
    if (owner.matches("a, [tabindex]")) owner.setAttribute("aria-describedby", "tip");
    tip.dataset.kind = kind;
    tip.replaceChildren(content);
    tip.hidden = false;
    const box = at.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, width - tip.offsetWidth - 8));
    const above = box.top - tip.offsetHeight - 8;
    const below = box.bottom + 8;
    const fits = below + tip.offsetHeight <= window.innerHeight || above < 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${fits ? below : above}px`;
  };
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", () => later(hide, 200));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("scroll", () => tip.hidden || later(hide, 300), { passive: true });

  /* A copy has no ids of the page, and its addresses are those of the page it comes from. */
  const copy = (node, base = document.baseURI) => {
    const clone = node.cloneNode(true);
    const inside = [clone, ...clone.querySelectorAll("*")];
    for (const element of inside) {
      element.classList.remove("lit");
      if (element.matches("script, button, .anchor, .formula-tools, .copy, .number-evidence, details, .backref")) {
        element.remove();
        continue;
      }
      for (const { name, value } of [...element.attributes]) {
        if (name === "id") element.id = `tip-${value}`;
        else if (name === "aria-labelledby") element.setAttribute(name, value.replace(/\S+/g, "tip-$&"));
        else if (name === "href" || name === "src") element.setAttribute(name, new URL(value, base).href);
        else if (value.startsWith("url(#")) element.setAttribute(name, value.replace("url(#", "url(#tip-"));
        else if (name === "data-s" || name === "data-declares" || name === "tabindex") element.removeAttribute(name);
      }
    }
    return clone;
  };

  /* Symbols. */
  function light(id) {
    all(".lit").forEach((element) => element.classList.remove("lit"));
    if (id !== null) all(`[data-s="${id}"]`, main).forEach((element) => element.classList.add("lit"));
  }
  const meaning = (id, symbol) => {
    const box = document.createElement("div");
    const declared = main.querySelector(`[data-declares~="${id}"]`);
    const defined = main.querySelector(`[data-defines~="${id}"]`);
    const source = declared?.closest("li") ?? defined;
    // Its definition is no news to a symbol within it.
    if (!source || source === symbol.closest("[data-defines]")) return null;
    box.append(...copy(source).childNodes);
    // An item of a list ends with a comma that leads to the next one.
    const last = box.lastChild;
    if (last?.nodeType === Node.TEXT_NODE) last.textContent = last.textContent.replace(/[,;.，；。]\s*$/u, "");
    const name = (declared ?? defined).dataset.java?.split(" ")[(declared ?? defined).dataset[declared ? "declares" : "defines"].split(" ").indexOf(id)];
    // What a formula defines need not be a variable anywhere.
    const named = declared ?? main.querySelector(`pre [data-s="${id}"]`);
    if (name && named && !all("code", box).some((code) => code.textContent === name)) {
      const java = document.createElement("p");
      const code = document.createElement("code");
      java.className = "tip-java";
      code.textContent = name;
      java.append("Java ", code);
      box.append(java);
    }
    return box;
  };
  const point = (symbol, owner = symbol) => {
    const id = symbol.dataset.s;
    const content = meaning(id, symbol);
    if (!content) hide();
    light(id);
    if (!content) return;
    tip.setAttribute("role", "status");
    show(symbol, content, "symbol", owner);
  };
  const symbolAt = (event) => event.target.closest?.("main [data-s]");
  document.addEventListener("pointerover", (event) => {
    const symbol = event.pointerType === "touch" ? null : symbolAt(event);
    if (symbol) later(() => point(symbol), 80);
  });
  document.addEventListener("pointerout", (event) => {
    if (symbolAt(event)) later(hide, 250);
  });
  document.addEventListener("click", (event) => {
    const symbol = symbolAt(event);
    if (symbol && !event.target.closest("a, summary, button")) point(symbol);
    else if (!tip.contains(event.target)) hide();
  });
  /* A formula is one stop for the keyboard; the arrows go from symbol to symbol. */
  for (const box of all(".formula-math")) {
    // Letter and script of one symbol are one stop.
    const symbols = all("[data-s]", box).filter((symbol, i, every) => every[i - 1]?.dataset.s !== symbol.dataset.s);
    if (symbols.length === 0) continue;
    let at = -1;
    const go = (step) => {
      at = (at + step + symbols.length) % symbols.length;
      symbols[at].scrollIntoView({ block: "nearest", inline: "nearest" });
      point(symbols[at], box);
    };
    box.addEventListener("focus", () => {
      if (box.matches(":focus-visible")) go(at < 0 ? 1 : 0);
    });
    box.addEventListener("blur", hide);
    box.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      go(step);
    });
  }

  /* Previews of what references lead to, on this page and on others. */
  const pages = new Map();
  const pageOf = (url) => {
    const file = url.origin + url.pathname;
    if (file === location.origin + location.pathname) return Promise.resolve(document);
    if (!pages.has(file)) {
      const loading = fetch(file)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      pages.set(file, loading);
    }
    return pages.get(file);
  };
  const MOST_BLOCKS = 3;
  const excerpt = (page, url) => {
    const id = decodeURIComponent(url.hash.slice(1));
    const target = id ? page.getElementById(id) : page.querySelector("main h1");
    if (!target || target.matches(".number")) return null;
    const box = document.createElement("div");
    const add = (node) => box.append(copy(node, url.href));
    const formula = target.closest(".formula");
    if (formula) add(formula.querySelector(".formula-row"));
    else if (target.closest(".figure")) {
      add(target.closest(".figure").querySelector(".figure-media"));
      const caption = target.closest(".figure").querySelector("figcaption");
      if (caption) add(caption);
    } else if (target.matches(".snippet")) add(target.querySelector("pre"));
    else if (target.matches("li")) add(target);
    else if (/^H[1-6]$/.test(target.tagName)) {
      add(target);
      let next = target.tagName === "H1" ? page.querySelector(".prose, .hero .lead") : target.nextElementSibling;
      if (next?.matches(".prose")) next = next.firstElementChild;
      for (let n = 0; next && n < MOST_BLOCKS && !/^H[1-6]$/.test(next.tagName); n++, next = next.nextElementSibling) {
        if (next.matches("p, ul, ol, .formula, .pair")) add(next.querySelector(".formula") ?? next);
      }
    } else return null;
    return box;
  };
  const preview = async (link) => {
    const url = new URL(link.href);
    try {
      const content = excerpt(await pageOf(url), url);
      const wanted = link.matches(":hover, :focus-visible");
      if (!content || !wanted) return;
      tip.setAttribute("role", "tooltip");
      show(link, content, "preview");
    } catch {
      // Not to be had now; the link itself still leads there.
    }
  };
  const previewed = (event) => {
    const link = event.target.closest?.(".prose a[href], .hero a[href]");
    if (!link || tip.contains(link) || link.matches(".anchor, .formula-number, .backref, [download]")) return null;
    const url = new URL(link.href);
    return url.origin === location.origin && url.protocol.startsWith("http") && /(\.html|\/)$/.test(url.pathname) ? link : null;
  };
  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "touch" ? null : previewed(event);
    if (link && link !== anchor) later(() => preview(link), 300);
  });
  document.addEventListener("pointerout", (event) => {
    if (previewed(event)) later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = previewed(event);
    if (link?.matches(":focus-visible")) later(() => preview(link), 300);
  });
  document.addEventListener("focusout", (event) => {
    if (previewed(event)) hide();
  });
})();
