"use strict";
// Filter, sort and search over what the page holds already. Without it the page is complete, only longer to look through.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("find"), text = byId("find-text"), indicator = byId("find-indicator"), remark = byId("find-remark");
  const table = byId("figures");
  const row = (element, isFigure) => ({
    element, isFigure, text: element.textContent.toLowerCase() + " " + element.id.toLowerCase(),
    indicator: element.dataset.i || "",
    remarks: new Set([...element.querySelectorAll("td:last-child .v, td:last-child .f")].map((e) => e.textContent)),
  });
  const figures = table ? [...table.tBodies[0].rows].map((r) => row(r, true)) : [];
  const refused = [...document.querySelectorAll(".refusal")].map((r) => row(r, false));

  const options = (select, counts, label) => {
    for (const [value, count] of [...counts].sort((a, b) => a[0].localeCompare(b[0], "en"))) {
      select.add(new Option(`${label(value)} (${count.toLocaleString("en")})`, value));
    }
  };
  const tally = (lists) => {
    const counts = new Map();
    for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  };

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shownFigures = 0, shownRefused = 0;
    const keep = (r) => words.every((w) => r.text.includes(w))
      && (!indicator.value || (r.isFigure ? r.indicator === indicator.value : r.text.includes(indicator.value)))
      && (!remark.value || r.remarks.has(remark.value));
    for (const r of figures) shownFigures += !(r.element.hidden = !keep(r));
    for (const r of refused) shownRefused += !(r.element.hidden = !keep(r));
    const of = (n, all, what) => `${n.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
    byId("find-count").value = of(shownFigures, figures.length, "figures") + ", " + of(shownRefused, refused.length, "refused rows");
  };

  const sortBy = (column, heading, direction) => {
    const key = (r) => { const cell = r.element.cells[column]; return cell.dataset.v === undefined ? cell.textContent.trim() : cell.dataset.v; };
    const keyed = figures.map((r) => [key(r), r]);
    const numeric = column === 1;
    keyed.sort((a, b) => direction * (numeric ? Number(a[0]) - Number(b[0]) : (a[0] === "") - (b[0] === "") || a[0].localeCompare(b[0], "en")));
    for (const h of table.tHead.rows[0].cells) h.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    table.tBodies[0].append(...keyed.map((k) => k[1].element));
  };

  // The rules of a reading with their meaning, from the dictionary at the foot of the page.
  const explain = (paragraph) => {
    const list = document.createElement("ul");
    for (const id of paragraph.textContent.split(/\s+/).filter(Boolean)) {
      const item = document.createElement("li"), code = document.createElement("code");
      code.textContent = id;
      const term = byId("rule-" + id);
      item.append(code, term ? " " + term.nextElementSibling.textContent : "");
      list.append(item);
    }
    paragraph.replaceWith(list);
  };

  const visit = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { form.reset(); apply(); }
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    const evidence = target.matches("tr") && target.querySelector("details");
    if (evidence) evidence.open = true;
    target.scrollIntoView({ block: "start" });
  };

  document.addEventListener("toggle", (event) => {
    if (event.target.open) event.target.querySelectorAll(".r").forEach(explain);
  }, true);
  if (table) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => sortBy(column, heading, heading.getAttribute("aria-sort") === "ascending" ? -1 : 1));
    });
  }
  for (const link of document.querySelectorAll(".f")) {
    const term = byId(decodeURIComponent(link.hash.slice(1)));
    if (term) link.title = term.nextElementSibling.textContent;
  }
  options(indicator, tally(figures.map((r) => [r.indicator])), (code) => code.replaceAll("_", " "));
  options(remark, tally(figures.map((r) => r.remarks)), (word) => word);
  form.hidden = !(figures.length + refused.length);
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); text.focus(); }
  });
  addEventListener("hashchange", visit);
  addEventListener("beforeprint", () => {
    if (figures.length <= 300) for (const d of document.querySelectorAll("#figures details, .refusal details")) d.open = true;
  });
  apply();
  visit();
})();
