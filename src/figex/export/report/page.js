"use strict";
(() => {
  const table = document.querySelector("table");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const form = document.querySelector(".filters");
  const count = document.getElementById("count");
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  let chosen = null;

  const figureOf = (key) => document.getElementById("f-" + key);
  const rowOf = (key) => document.getElementById("r-" + key);

  function choose(key) {
    if (chosen !== null) {
      for (const old of [figureOf(chosen), rowOf(chosen)]) if (old) old.classList.remove("chosen");
    }
    chosen = key;
    for (const now of [figureOf(key), rowOf(key)]) if (now) now.classList.add("chosen");
  }

  function show(target) {
    if (!target) return;
    if (target.hidden) { form.reset(); filter(); }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    const link = target.querySelector("a");
    if (link) link.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const at = event.target.closest("[data-fact]");
    if (!at) return;
    const inRow = event.target.closest("tbody tr");
    if (inRow && String(getSelection())) return;
    event.preventDefault();
    choose(at.dataset.fact);
    show(inRow ? figureOf(at.dataset.fact) : rowOf(at.dataset.fact));
  });

  document.addEventListener("keydown", (event) => {
    const row = document.activeElement.closest("tbody tr");
    if (!row || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const seen = Array.from(body.rows).filter((other) => !other.hidden);
    const next = seen[seen.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector("a").focus();
  });

  function valueOf(row, column, type) {
    const cell = row.cells[column];
    const text = cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
    return type === "number" ? Number(text) : text;
  }

  function sort(heading, type) {
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentNode.cells) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const order = rows.map((row, place) => ({ row, place, value: column === 0 ? place : valueOf(row, column, type) }));
    order.sort((a, b) => {
      if ((a.value === "") !== (b.value === "")) return a.value === "" ? 1 : -1;
      const way = typeof a.value === "number" ? a.value - b.value : collator.compare(a.value, b.value);
      return (down ? -way : way) || a.place - b.place;
    });
    body.append(...order.map((entry) => entry.row));
  }

  for (const button of table.querySelectorAll("th button")) {
    button.addEventListener("click", () => sort(button.closest("th"), button.dataset.sort));
  }

  function filter() {
    const kinds = new Set(Array.from(form.querySelectorAll("[name=kind]:checked"), (box) => box.value));
    const subject = form.elements.subject.value;
    const place = form.elements.document ? form.elements.document.value : "";
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const row of rows) {
      const data = row.dataset;
      const stays = kinds.has(data.kind) && (!subject || data.subject === subject)
        && (!place || data.document === place) && words.every((word) => data.search.includes(word));
      row.hidden = !stays;
      seen += stays ? 1 : 0;
      const figure = figureOf(data.fact);
      if (figure) figure.classList.toggle("off", !stays);
    }
    count.textContent = seen + " of " + rows.length + " facts";
  }

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
