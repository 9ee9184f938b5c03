// Reads values off charts: what is under the pointer is looked up in the figure's data.
(() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";

  /* An axis: from 0 to 1 along it to a number, and back. */
  const axisOf = (text) => {
    const [low, high, kind] = text.split(" ");
    const log = kind === "log";
    const [from, to] = [low, high].map((value) => (log ? Math.log10(value) : Number(value)));
    return {
      value: (share) => (log ? 10 ** (from + share * (to - from)) : from + share * (to - from)),
      share: (value) => ((log ? Math.log10(value) : value) - from) / (to - from),
    };
  };

  /* The lines of a CSV file (RFC 4180). */
  const lines = (text) => {
    const found = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
      found.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
      if (end !== ",") found.push([]);
    }
    return found.filter((line) => line.length > 1 || line[0]);
  };

  const short = (text) => {
    const value = Number(text);
    return text === "" || !Number.isFinite(value) ? text : String(Number(value.toPrecision(5)));
  };

  for (const figure of document.querySelectorAll(".figure")) {
    const charts = figure.querySelectorAll("svg[data-plot][data-x][data-y]");
    const table = figure.querySelector(".figure-data table");
    if (charts.length !== 1 || !table) continue;
    const chart = charts[0];
    const [left, top, width, height] = chart.dataset.plot.split(" ").map(Number);
    const x = axisOf(chart.dataset.x);
    const y = axisOf(chart.dataset.y);
    const media = figure.querySelector(".figure-media");
    let header;
    let rows;

    /* The table on the page at once; all rows as soon as the file with them is there. */
    const read = () => {
      if (rows) return;
      header = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
      rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
      const file = figure.querySelector(".figure-download");
      if (!file || !figure.querySelector(".figure-rows") || !location.protocol.startsWith("http")) return;
      fetch(file.href)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
        .then((text) => {
          rows = lines(text).slice(1);
        })
        .catch(() => {
          // Not to be had now: the rows on the page will do.
        });
    };
    /* The columns with the coordinates: a tall table names the series first. */
    const columns = () => (rows.length > 0 && rows.some((row) => Number.isNaN(Number(row[0]))) ? [header.length - 2, header.length - 1] : [0, 1]);
    const nearest = (px, py) => {
      const [cx, cy] = columns();
      let best = null;
      for (const row of rows) {
        if (row[cx] === "") continue;
        const dx = Math.abs(x.share(Number(row[cx])) * width - px);
        const dy = row[cy] === "" ? 0 : Math.abs((1 - y.share(Number(row[cy]))) * height - py);
        const far = cx > 0 ? dx + dy : dx;
        if (!best || far < best.far - 1e-9 || (far < best.far + 1e-9 && dy < best.dy)) best = { row, far, dy };
      }
      return best?.row;
    };

    const line = document.createElementNS(SVG, "line");
    line.setAttribute("class", "cp-reading");
    line.setAttribute("y1", top);
    line.setAttribute("y2", top + height);
    const note = document.createElement("div");
    note.className = "reading";
    note.setAttribute("aria-hidden", "true");

    const leave = () => {
      line.remove();
      note.remove();
    };
    chart.addEventListener("pointermove", (event) => {
      read();
      const matrix = chart.getScreenCTM();
      if (!matrix || rows.length === 0) return;
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      const [px, py] = [at.x - left, at.y - top];
      if (px < -4 || px > width + 4 || py < -4 || py > height + 4) return leave();
      const row = nearest(px, py);
      if (!row) return;
      const place = left + x.share(Number(row[columns()[0]])) * width;
      line.setAttribute("x1", place);
      line.setAttribute("x2", place);
      chart.append(line);
      note.replaceChildren(
        ...header.flatMap((name, i) => {
          if (row[i] === "") return [];
          const entry = document.createElement("div");
          const value = document.createElement("b");
          value.textContent = short(row[i]);
          entry.append(`${name} `, value);
          return [entry];
        }),
      );
      media.append(note);
      const box = media.getBoundingClientRect();
      const seen = chart.getBoundingClientRect();
      const screen = seen.left - box.left + (place / chart.viewBox.baseVal.width) * seen.width;
      const right = screen + note.offsetWidth + 16 > box.width;
      note.style.left = `${right ? Math.max(0, screen - note.offsetWidth - 10) : screen + 10}px`;
      note.style.top = `${seen.top - box.top + (top / chart.viewBox.baseVal.height) * seen.height + 6}px`;
    });
    chart.addEventListener("pointerleave", leave);
  }
})();
