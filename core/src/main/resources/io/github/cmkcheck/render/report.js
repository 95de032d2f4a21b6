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

// The filter; a page opened with ?q=orders begins with that. It unfolds what it finds.
const clearFilter = (() => {
  const form = document.getElementById("find");
  if (!form) return () => {};
  const MOST_UNFOLDED = 200;
  const all = (selector, from) => [...from.querySelectorAll(selector)];
  const text = form.elements.namedItem("text");
  const count = document.getElementById("count");
  const boxes = all("input[type=checkbox]", form);
  const unfolded = new Set();

  const words = (...elements) => elements.map((it) => it.textContent).join(" ").toLowerCase();
  const entry = (element, more) => ({ element, text: words(element) + " " + more });
  // Built when somebody searches first: the owners' groups, and the findings.
  let index;
  const build = () => {
    const tables = all(".owner", document).map((element) => ({
      element,
      owner: element.dataset.owner,
      entries: all(".why", element).flatMap((why) => {
        const key = words(...why.querySelectorAll(".key"));
        return all(".names > li", why).map((li) => entry(li, key));
      }),
    }));
    const findings = all("article", document).map((element) => {
      const about = words(...element.querySelectorAll(".tag, .rule"));
      const names = all(".names > li", element).map((li) => entry(li, about));
      const alone = () => entry(element.querySelector("h4"), about);
      return { element, entries: names.length ? names : [{ ...alone(), element }] };
    });
    return { tables, findings };
  };

  const hide = (element, hidden) => {
    if (element.hidden !== hidden) element.hidden = hidden;
  };
  const show = (groups, test) => {
    const shown = [];
    for (const group of groups) {
      const before = shown.length;
      for (const one of group.entries) {
        const match = test(one, group);
        hide(one.element, !match);
        if (match) shown.push(one.element);
      }
      hide(group.element, shown.length === before);
    }
    return shown;
  };
  const unfold = (elements) => {
    for (const element of elements) {
      for (let it = element; it; it = it.parentElement) {
        if (it.localName === "details" && !it.open) {
          it.open = true;
          unfolded.add(it);
        }
      }
    }
  };

  const filter = () => {
    const sought = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const owners = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    index = index || build();
    const named = (one) => sought.every((word) => one.text.includes(word));
    const tables = show(index.tables, (one, group) => owners.has(group.owner) && named(one));
    const findings = show(index.findings, named);
    for (const why of document.querySelectorAll(".owner > .why")) {
      hide(why, !why.querySelector(".names > li:not([hidden])"));
    }
    for (const plan of document.querySelectorAll(".plan")) {
      hide(plan, !plan.querySelector("article:not([hidden]), .owner:not([hidden])"));
    }
    for (const details of unfolded) details.open = false;
    unfolded.clear();
    if (sought.length) {
      for (const found of [tables, findings]) if (found.length <= MOST_UNFOLDED) unfold(found);
    }
    const of = (list) => list.reduce((sum, group) => sum + group.entries.length, 0);
    const noun = " " + count.dataset.of + ", ";
    count.textContent =
      tables.length + " of " + of(index.tables) + noun +
      findings.length + " of " + of(index.findings) + " findings";
  };

  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  text.value = new URLSearchParams(location.search).get("q") || "";
  form.hidden = false;
  if (text.value) filter();
  return () => {
    if (!index) return;
    text.value = "";
    for (const box of boxes) box.checked = true;
    filter();
  };
})();

// A link unfolds what it leads to, and the filter does not hide it.
(() => {
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) clearFilter();
    if (target.localName === "details") target.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
})();

// What is folded is on paper as well, unless there is too much of it.
(() => {
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open]):not([data-huge])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
