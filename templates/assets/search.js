// Search in an index that the build wrote, in lunr's format. Both are loaded when a reader first asks.
(() => {
  "use strict";
  const place = document.querySelector("[data-search]");
  const button = place?.querySelector(".search-button");
  const dialog = place?.querySelector("dialog");
  if (!button || !dialog?.showModal) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector(".search-results");
  const status = dialog.querySelector(".search-status");
  const MOST = 30;

  /* Terms are cut as the build cut them; see SearchTerms. */
  const STOP_WORDS = new Set("a an and are as at be by for from in is it its of on or that the this to with".split(" "));
  const GREEK = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" ");
  const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
  const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  const terms = (text) => {
    const found = [];
    for (const word of text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []) {
      for (const run of word.match(IDEOGRAPHS) ?? []) {
        if (IDEOGRAPH.test(run)) {
          const signs = [...run];
          if (signs.length === 1) found.push(run);
          for (let i = 0; i + 1 < signs.length; i++) found.push(signs[i] + signs[i + 1]);
        } else {
          const plain = run.replace(/[α-ωΑ-Ω]/gu, (letter) => GREEK[letter.codePointAt(0) - (letter >= "α" ? 0x3b1 : 0x391)] ?? letter);
          found.push(plain.toLowerCase());
        }
      }
    }
    const telling = found.filter((term) => !STOP_WORDS.has(term));
    return telling.length > 0 ? telling : found;
  };

  let loading;
  let index;
  let entries;
  const script = (address) =>
    new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = done;
      element.onerror = () => failed(new Error(address));
      document.head.append(element);
    });
  const load = () => {
    loading ??= Promise.all([script(place.dataset.library), script(place.dataset.index)]).then(() => {
      index = self.lunr.Index.load(self.chalkproofSearch.index);
      entries = self.chalkproofSearch.entries;
    });
    return loading;
  };

  const find = (wanted) => {
    const hits = index.query((query) => {
      for (const term of wanted) {
        query.term(term, { boost: 10, usePipeline: false });
        query.term(term, { boost: 2, usePipeline: false, wildcard: self.lunr.Query.wildcard.TRAILING });
        if (term.length > 4 && !IDEOGRAPH.test(term)) query.term(term, { usePipeline: false, editDistance: 1 });
      }
    });
    /* What has all that was typed comes before what has some of it. */
    const has = (hit, term) => Object.keys(hit.matchData.metadata).filter((seen) => seen.startsWith(term)).length > 0;
    const missing = (hit) => wanted.filter((term) => !has(hit, term)).length;
    const scored = hits.map((hit) => ({ hit, missing: missing(hit) }));
    const least = Math.min(...scored.map(({ missing: n }) => n));
    return scored.filter(({ missing: n }) => n === least).slice(0, MOST).map(({ hit }) => entries[parseInt(hit.ref, 36)]);
  };

  /* Text with what was looked for marked in it. */
  const marked = (text, wanted) => {
    const parts = document.createDocumentFragment();
    const pattern = wanted
      .toSorted((a, b) => b.length - a.length)
      .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
    /* Pairs of ideographs overlap: what they cover together is one. */
    const places = [];
    for (const match of pattern ? text.matchAll(new RegExp(`(?=(${pattern}))`, "giu")) : []) {
      const end = match.index + match[1].length;
      const last = places.at(-1);
      if (last && match.index <= last.end) last.end = Math.max(last.end, end);
      else places.push({ start: match.index, end });
    }
    let done = 0;
    for (const { start, end } of places) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parts.append(text.slice(done, start), mark);
      done = end;
    }
    parts.append(text.slice(done));
    return parts;
  };
  const part = (tag, name, content) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(content);
    return element;
  };

  let at = -1;
  const options = () => [...list.querySelectorAll("a")];
  const select = (i) => {
    options().forEach((option, n) => option.setAttribute("aria-selected", String(n === i)));
    at = i;
    const option = options()[i];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const show = () => {
    const wanted = terms(input.value);
    const found = wanted.length > 0 ? find(wanted) : [];
    list.replaceChildren(
      ...found.map(([kind, url, title, page, text], i) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        item.setAttribute("role", "presentation");
        link.id = `search-result-${i}`;
        link.setAttribute("role", "option");
        link.href = place.dataset.root + url;
        link.tabIndex = -1;
        const head = part("span", "search-head", part("span", "search-title", marked(title, wanted)));
        head.append(part("span", "search-kind", kind));
        link.append(head);
        if (page) link.append(part("span", "search-page", page));
        if (text) link.append(part("span", "search-text", marked(text, wanted)));
        item.append(link);
        return item;
      }),
    );
    input.setAttribute("aria-expanded", String(found.length > 0));
    const said = found.length > 0 ? place.dataset.results.replace("{0}", found.length) : place.dataset.nothing.replace("{0}", input.value.trim());
    status.textContent = wanted.length > 0 ? said : "";
    select(found.length > 0 ? 0 : -1);
  };
  const search = () =>
    load().then(show, () => {
      status.textContent = place.dataset.failed;
    });

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    search();
  };
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      select((at + step + count) % count);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      options()[at].click();
    }
  });
  list.addEventListener("click", () => dialog.close());
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  button.hidden = false;
})();
