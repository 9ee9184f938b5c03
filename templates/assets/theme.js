// Loaded before the first paint, so that a chosen theme doesn't flash in after the other one.
(() => {
  "use strict";
  try {
    const chosen = localStorage.getItem("chalkproof-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // No storage: the page follows the system.
  }
})();
