"use strict";
// Buttons that copy, where the browser lets a page do that.
if (navigator.clipboard) {
  for (const lines of document.querySelectorAll("article pre")) {
    const sample = document.createElement("div");
    const button = document.createElement("button");
    sample.className = "sample";
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(lines.textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
    lines.replaceWith(sample);
    sample.append(lines, button);
  }
}

// The filter; a page opened with ?q=orders begins with that.
(() => {
  const form = document.getElementById("find");
  if (!form) return;
  const text = form.elements.namedItem("text");
  const count = document.getElementById("count");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const items = (selector) =>
    [...document.querySelectorAll(selector)].map((element) => ({
      element,
      owner: element.dataset.owner,
      text: element.dataset.find.toLowerCase(),
    }));
  const rows = items("tr[data-find]");
  const findings = items("article[data-find]");
  const groups = [...document.querySelectorAll(".tables tbody")].map((body) => ({
    body,
    rows: [...body.querySelectorAll("tr[data-find]")],
  }));

  const show = (list, test) => {
    let shown = 0;
    for (const item of list) {
      const match = test(item);
      if (item.element.hidden === match) item.element.hidden = !match;
      if (match) shown++;
    }
    return shown;
  };

  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const owners = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const named = (item) => words.every((word) => item.text.includes(word));
    const tables = show(rows, (item) => owners.has(item.owner) && named(item));
    const found = show(findings, named);
    for (const group of groups) group.body.hidden = group.rows.every((row) => row.hidden);
    count.textContent =
      tables + " of " + rows.length + " tables, " + found + " of " + findings.length + " findings";
  };

  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  text.value = new URLSearchParams(location.search).get("q") || "";
  form.hidden = false;
  filter();
})();

// What is folded is on paper as well.
(() => {
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
