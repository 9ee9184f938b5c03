// Keeps a page that `chalkproof serve` shows up to date. It is no part of a published site.
(() => {
  "use strict";
  const stamp = document.currentScript.dataset.stamp;
  const address =
    "/.chalkproof/events?page=" + encodeURIComponent(location.pathname) + "&stamp=" + stamp;
  const place = "chalkproof-place " + location.pathname;
  const folded = "chalkproof-folded";

  // A reader who looks at the end of a page shall do so after it was loaded again.
  const saved = sessionStorage.getItem(place);
  if (saved !== null) {
    sessionStorage.removeItem(place);
    const [left, top] = saved.split(" ").map(Number);
    const back = () => window.scrollTo({ left, top, behavior: "instant" });
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    });
  }

  const reload = () => {
    sessionStorage.setItem(place, scrollX + " " + scrollY);
    history.scrollRestoration = "manual";
    location.reload();
  };

  const element = (name, style, text) => {
    const made = document.createElement(name);
    Object.assign(made.style, style);
    made.textContent = text;
    return made;
  };

  let panel = null;
  const show = (problems) => {
    panel?.remove();
    panel = null;
    if (problems === "") {
      sessionStorage.removeItem(folded);
      return;
    }
    const isFolded = sessionStorage.getItem(folded) === problems;
    panel = element("aside", {
      position: "fixed",
      inset: "auto 0 0 0",
      zIndex: "2147483647",
      maxHeight: "50vh",
      overflow: "auto",
      padding: "0.75rem 1rem",
      background: "#2b1113",
      color: "#ffe9e9",
      borderTop: "3px solid #ff6b6b",
      font: "13px/1.5 ui-monospace, monospace",
    });
    panel.id = "chalkproof-problems";
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-label", "Problems in the notes");
    const button = element(
      "button",
      { float: "right", font: "inherit", color: "inherit", background: "transparent",
        border: "1px solid currentColor", borderRadius: "4px", padding: "0 0.5rem",
        cursor: "pointer" },
      isFolded ? "show" : "hide",
    );
    button.type = "button";
    button.addEventListener("click", () => {
      if (isFolded) {
        sessionStorage.removeItem(folded);
      } else {
        sessionStorage.setItem(folded, problems);
      }
      show(problems);
    });
    const count = (problems.match(/^\S.*: (error|warning)\[/gm) ?? []).length;
    const text = isFolded ? count + (count === 1 ? " problem" : " problems") : problems;
    panel.append(button, element("pre", { margin: "0", whiteSpace: "pre-wrap",
      font: "inherit", color: "inherit", background: "transparent", border: "0",
      padding: "0" }, text));
    document.body.append(panel);
  };

  // A browser keeps six connections to a host; pages nobody looks at need none.
  let events = null;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (events === null) {
      events = new EventSource(address);
      events.addEventListener("reload", reload);
      events.addEventListener("problems", (event) => show(event.data));
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  listen();
})();
