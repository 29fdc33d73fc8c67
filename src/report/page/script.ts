/**
 * The script of the report: filters the explanations, follows a number to them, sorts tables. It reads and writes
 * attributes and text, never markup. Without it everything can be read; only this is missing.
 */
export const SCRIPT = `(() => {
"use strict";
const $ = (selector, root = document) => [...root.querySelectorAll(selector)];
const form = document.getElementById("filters");
const shown = document.getElementById("shown");
const search = document.getElementById("f-search");
const articles = $("article").map((node) => ({ node, keys: new Set(node.dataset.k.split(" ")), words: null }));
const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").replace(/’/g, "'").toLowerCase();
const wordsOf = (entry) => (entry.words ??= fold(entry.node.querySelector("h4").textContent + " " + entry.node.querySelector(".text").textContent));
const group = (n) => String(n).replace(/\\B(?=(\\d{3})+$)/g, document.documentElement.lang === "fr" ? "\\u202f" : ",");
let wasOpen = null;
const apply = () => {
  const wanted = $("select", form).filter((s) => s.value !== "").map((s) => s.dataset.f + "=" + s.value);
  const query = fold(search.value.trim());
  const isFiltered = wanted.length > 0 || query !== "";
  const parties = $("details.party");
  let count = 0;
  for (const entry of articles) {
    const fits = wanted.every((key) => entry.keys.has(key)) && (query === "" || wordsOf(entry).includes(query));
    entry.node.hidden = !fits;
    if (fits) count++;
  }
  wasOpen ??= parties.map((party) => party.open);
  parties.forEach((party, i) => {
    const isEmpty = !party.querySelector("article:not([hidden])");
    party.hidden = isEmpty;
    party.open = isFiltered ? !isEmpty : wasOpen[i];
  });
  shown.textContent = shown.dataset.text.replace("{n}", group(count)).replace("{total}", shown.dataset.total);
};
if (form) {
  form.hidden = false;
  let timer = 0;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-f]");
    if (!link) return;
    event.preventDefault();
    form.reset();
    for (const pair of link.dataset.f.split("&").filter(Boolean)) {
      const [key, value] = pair.split("=");
      const select = $("select", form).find((s) => s.dataset.f === key && [...s.options].some((o) => o.value === value));
      if (select) select.value = value;
    }
    apply();
    form.scrollIntoView();
    $("select", form)[0].focus({ preventScroll: true });
  });
  apply();
}
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const party = target && target.closest("details");
  if (party && !party.open) { party.open = true; target.scrollIntoView(); }
};
addEventListener("hashchange", openTarget);
openTarget();
addEventListener("beforeprint", () => { for (const party of $("details.party")) party.open = true; });
const valueOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.v === undefined ? fold(cell.textContent) : Number(cell.dataset.v);
};
const sortBy = (table, th, column) => {
  const up = th.getAttribute("aria-sort") === "descending" || (!th.hasAttribute("aria-sort") && !th.classList.contains("n"));
  for (const other of $("th", table.tHead)) other.removeAttribute("aria-sort");
  th.setAttribute("aria-sort", up ? "ascending" : "descending");
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => {
    const x = valueOf(a, column), y = valueOf(b, column);
    return (x < y ? -1 : x > y ? 1 : 0) * (up ? 1 : -1);
  });
  table.tBodies[0].append(...rows);
};
for (const table of $("table")) {
  if (table.tBodies[0].rows.length < 2) continue;
  $("th", table.tHead).forEach((th, column) => {
    if (th.textContent === "") return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    button.addEventListener("click", () => sortBy(table, th, column));
    th.replaceChildren(button);
  });
}
})();`;
