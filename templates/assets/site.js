// Everything here is comfort: without it the site reads, links, unfolds and prints all the same.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  /* Words of the interface in the page's language. */
  const said = document.body.dataset;

  /* What stands far below is made ready when it comes near. */
  const whenNear = (boxes, ready) => {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          watch.unobserve(target);
          ready(target);
        }
      },
      { rootMargin: "50%" },
    );
    boxes.forEach((box) => watch.observe(box));
  };

  /* Theme: light, dark, or as the system has it. */
  const themes = ["auto", "light", "dark"];
  for (const button of all("[data-theme-button]")) {
    const show = () => {
      const theme = root.dataset.theme ?? "auto";
      button.dataset.choice = theme;
      const label = `${button.dataset.label}: ${button.dataset[theme]}`;
      button.setAttribute("aria-label", label);
      button.title = label;
    };
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length];
      if (next === "auto") delete root.dataset.theme;
      else root.dataset.theme = next;
      try {
        if (next === "auto") localStorage.removeItem("chalkproof-theme");
        else localStorage.setItem("chalkproof-theme", next);
      } catch {
        // No storage: the choice holds for this page.
      }
      show();
    });
    show();
    button.hidden = false;
  }

  /* Boxes that scroll sideways can be reached by keyboard, but only while they do scroll. */
  const boxes = all("[data-scroll]");
  const reach = (box) => {
    // A formula whose symbols tell what they mean is a stop as well.
    const scrolls = box.scrollWidth > box.clientWidth + 1 || box.querySelector("[data-s]") !== null;
    if (scrolls) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", box.dataset.scroll);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    }
  };
  const scrollable = new ResizeObserver((entries) => entries.forEach((entry) => reach(entry.target)));
  boxes.forEach((box) => scrollable.observe(box));
  // With its own fonts a formula may be wider, in a box of the same size.
  document.fonts.ready.then(() => boxes.forEach(reach));

  /* Table of contents: the section at the top of the window is the current one. */
  const links = new Map(all(".toc a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (headings.length > 0) {
    let current;
    let waiting = false;
    const follow = () => {
      waiting = false;
      const line = window.innerHeight * 0.25;
      const bottom = window.innerHeight + window.scrollY >= root.scrollHeight - 2;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
      const heading = bottom ? headings.at(-1) : (passed.at(-1) ?? headings[0]);
      if (heading === current) return;
      if (current) links.get(current.id)?.removeAttribute("aria-current");
      current = heading;
      const link = links.get(heading.id);
      link?.setAttribute("aria-current", "true");
      const toc = document.getElementById("toc");
      if (link && toc && toc.scrollHeight > toc.clientHeight) toc.scrollTop = link.offsetTop - toc.clientHeight / 3;
    };
    const ask = () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    };
    addEventListener("scroll", ask, { passive: true });
    addEventListener("resize", ask, { passive: true });
    ask();
  }

  /* A link in an open menu leads somewhere: the menu has done its work. */
  for (const menu of all("#site-nav, #toc")) {
    menu.addEventListener("click", (event) => {
      if (event.target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
    });
  }

  /* Copy buttons. */
  whenNear(navigator.clipboard ? all("pre.code") : [], (block) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = said.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ""));
      button.textContent = said.copied;
      setTimeout(() => (button.textContent = said.copy), 1600);
    });
    (block.parentElement.querySelector(".snippet-head") ?? block.parentElement).append(button);
  });

  for (const line of navigator.clipboard && location.protocol.startsWith("http") ? all("[data-code]") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = said.copy;
    button.addEventListener("click", async () => {
      const answer = await fetch(line.dataset.code);
      if (!answer.ok) return;
      await navigator.clipboard.writeText(await answer.text());
      button.textContent = said.copied;
      setTimeout(() => (button.textContent = said.copy), 1600);
    });
    line.append(" ", button);
  }

  /* Formulas are copied as LaTeX for papers, as MathML for word processors. */
  const mathml = (box) => box.querySelector("math")?.outerHTML ?? "";
  whenNear(navigator.clipboard ? all("[data-latex]") : [], (box) => {
    const tools = document.createElement("div");
    tools.className = "formula-tools";
    for (const [short, label, text] of [
      ["TeX", said.copyLatex, () => box.dataset.latex],
      ["MathML", said.copyMathml, () => mathml(box)],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = short;
      button.title = label;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text());
        button.textContent = said.copied;
        setTimeout(() => (button.textContent = short), 1600);
      });
      tools.append(button);
    }
    box.append(tools);
  });

  /* What a link points at inside folded evidence is unfolded. */
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      // Not an address of ours.
    }
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    // Once what is near has been laid out, things stand elsewhere than was thought.
    if (target) requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  /* The ledger: filter by text and verdict, sort by any column. */
  const table = document.querySelector("[data-ledger]");
  const bar = document.querySelector("[data-ledger-filter]");
  if (table && bar) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const text = bar.querySelector("[data-filter-text]");
    const mark = bar.querySelector("[data-filter-mark]");
    const count = bar.querySelector("[data-filter-count]");
    const filter = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const content = row.textContent.toLowerCase();
        row.hidden = (mark.value && row.dataset.mark !== mark.value) || !words.every((word) => content.includes(word));
        if (!row.hidden) shown++;
      }
      count.textContent = `${shown} / ${rows.length}`;
    };
    text.addEventListener("input", filter);
    mark.addEventListener("change", filter);
    bar.hidden = false;
    filter();

    const value = (row, column) => row.cells[column].textContent.trim();
    all("thead th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        all("th[aria-sort]", table).forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const compare = new Intl.Collator(root.lang, { numeric: true }).compare;
        rows.sort((a, b) => (up ? 1 : -1) * compare(value(a, column), value(b, column)));
        body.append(...rows);
      });
    });
  }
})();
