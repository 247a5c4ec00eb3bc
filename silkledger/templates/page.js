"use strict";
// Filters, sorts and searches the rows that are on the page. Without the script the page is complete, only harder to search.
(() => {
  const byId = (id) => document.getElementById(id);
  // A candidate's page is one folder deeper, in runs/RUN/report/, than the page of the release that it may become.
  if (/\/runs\/[^/.]+\/report\/[^/]*$/.test(location.pathname)) {
    for (const anchor of document.querySelectorAll("a.index")) anchor.href = "../../../index.html";
  }
  const form = byId("find"), text = byId("find-text"), indicator = byId("find-indicator"), remark = byId("find-remark");
  const table = byId("figures"), more = byId("more");
  const row = (element, isFigure) => ({
    element, isFigure, text: element.textContent.toLowerCase() + " " + element.id.toLowerCase(),
    indicator: isFigure ? element.cells[2].firstChild.textContent : element.dataset.i,
    remarks: new Set([...element.querySelectorAll(isFigure ? "td:last-child i" : "li > small > code")].map((e) => e.textContent)),
  });
  const figures = table ? [...table.tBodies[0].rows].map((r) => row(r, true)) : [];
  const refused = [...document.querySelectorAll(".refusal")].map((r) => row(r, false));

  const options = (select, counts, label) => {
    const chosen = select.value;
    select.length = 1;
    for (const [value, count] of [...counts].sort((a, b) => a[0].localeCompare(b[0], "en"))) {
      select.add(new Option(`${label(value)} (${count.toLocaleString("en")})`, value));
    }
    select.value = chosen;
  };
  const tally = (lists) => {
    const counts = new Map();
    for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  };

  // Laying out thousands of rows takes seconds: show 200 at a time, and all of them when printing.
  const STEP = 200, CARDS = 60;
  let limit = STEP, cards = CARDS;
  const moreRefused = byId("more-refused");
  // Further rows are in scripts beside the page, loaded when someone searches, sorts or asks for more.
  const parts = (table?.dataset.parts || "").split(" ").filter(Boolean);
  let unloaded = table?.dataset.listed ? table.dataset.listed - figures.length : 0;
  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shownFigures = 0, shownRefused = 0;
    const keep = (r) => words.every((w) => r.text.includes(w))
      && (!indicator.value || r.indicator === indicator.value)
      && (!remark.value || r.remarks.has(remark.value));
    const searching = words.length || indicator.value || remark.value;
    for (const r of figures) {
      const kept = keep(r);
      r.element.hidden = !kept || shownFigures >= limit;
      shownFigures += kept;
    }
    if (!searching) shownFigures += unloaded;
    if (more) {
      more.hidden = shownFigures <= limit;
      more.textContent = `Show more (${(shownFigures - limit).toLocaleString("en")} remaining)`;
    }
    for (const r of refused) {
      const kept = keep(r);
      r.element.hidden = !kept || shownRefused >= cards;
      shownRefused += kept;
    }
    if (moreRefused) {
      moreRefused.hidden = shownRefused <= cards;
      moreRefused.textContent = `Show more (${(shownRefused - cards).toLocaleString("en")} remaining)`;
    }
    const share = (n, all, what) => `${n.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
    byId("find-count").value = share(shownFigures, figures.length + unloaded, "figures")
      + (refused.length ? ", " + share(shownRefused, refused.length, "refused rows") : "");
  };

  const load = (file) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: file, onload: done, onerror: () => failed(new Error(`Could not load ${file}`)) });
    document.head.append(script);
  });
  const report = (fault) => { byId("find-count").value = fault.message; };
  let whole = null;
  const all = () => whole ??= (async () => {
    byId("find-count").value = "Loading the remaining figures …";
    for (const part of parts) await load(part);
    unloaded = 0;
    index();
  })();
  // Called by the scripts beside the page: add rows of figures; record on which page each figure is.
  const pages = new Map();
  window.silkledger = {
    add(rows) {
      const parsed = new DOMParser().parseFromString(`<table><tbody>${rows}</tbody></table>`, "text/html");
      for (const element of [...parsed.querySelector("tbody").rows]) {
        element.hidden = true;
        figures.push(row(element, true));
        table.tBodies[0].append(element);
        element.querySelectorAll(".f").forEach(explainFlag);
      }
    },
    where(index) { for (const [page, ids] of Object.entries(index)) for (const id of ids) pages.set(id, page); },
  };

  const sortBy = async (column, heading, direction) => {
    await all();
    const key = (r) => {
      const cell = r.element.cells[column];
      // Sort readings by the first number of their exact bounds: the value, or the lower end of a range.
      if (column === 1) return Number(/−?\d[\d,]*(\.\d+)?/.exec(cell.lastChild.textContent)[0].replace("−", "-").replaceAll(",", ""));
      return cell.textContent.trim().replace(/^(since|until) /, "");
    };
    const keyed = figures.map((r) => [key(r), r]);
    const collator = new Intl.Collator("en");
    const order = column === 1 ? (a, b) => a[0] - b[0] : (a, b) => !a[0] - !b[0] || collator.compare(a[0], b[0]);
    keyed.sort((a, b) => direction * order(a, b));
    for (const h of table.tHead.rows[0].cells) h.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    figures.splice(0, figures.length, ...keyed.map((k) => k[1]));
    table.tBodies[0].append(...figures.map((r) => r.element));
    apply();
  };

  // Replace the number of a set of rules by the rules with their meaning, from the dictionary below.
  const explain = (paragraph) => {
    const list = document.createElement("ul");
    const rules = byId(paragraph.textContent.trim().replace(" ", "-"));
    for (const id of rules.nextElementSibling.textContent.split(" ").filter(Boolean)) {
      const item = document.createElement("li"), code = document.createElement("code");
      code.textContent = id;
      const term = byId("rule-" + id);
      const meaning = document.createElement("span");
      meaning.textContent = term ? " " + term.nextElementSibling.textContent : "";
      item.append(code, meaning);
      list.append(item);
    }
    paragraph.replaceWith(list);
  };

  const explainFlag = (flag) => {
    const term = byId("flag-" + flag.textContent.replaceAll(" ", "_"));
    if (term) { flag.title = term.nextElementSibling.textContent; link(flag, term.id); }
  };
  const index = () => {
    options(indicator, tally([...figures, ...refused].filter((r) => r.indicator).map((r) => [r.indicator])), (name) => name);
    options(remark, tally([...figures, ...refused].map((r) => r.remarks)), (word) => word);
  };

  const link = (element, id) => {
    const anchor = document.createElement("a");
    anchor.href = "#" + encodeURIComponent(id);
    anchor.append(...element.childNodes);
    element.append(anchor);
  };

  const visit = async () => {
    if (!location.hash) return;
    const id = decodeURIComponent(location.hash.slice(1));
    if (!byId(id) && table?.dataset.ids) {
      await load(table.dataset.ids);
      const page = pages.get(id);
      if (page && !location.pathname.endsWith(`/sources/${encodeURIComponent(page)}`)) {
        location.replace(table.dataset.ids.replace("ids.js", page) + location.hash);
        return;
      }
      if (page) await all();
      else byId("find-count").value = `${id} is not listed on these pages; see figures.parquet`;
    }
    const target = byId(id);
    if (!target) return;
    if (target.hidden) {
      form.reset();
      limit = Math.max(limit, figures.findIndex((r) => r.element === target) + 1);
      cards = Math.max(cards, refused.findIndex((r) => r.element === target) + 1);
      apply();
    }
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    // :target doesn't match rows that were added after the page was loaded.
    document.querySelector("tr.target")?.classList.remove("target");
    if (target.matches("tr")) target.classList.add("target");
    const evidence = target.matches("tr") && target.querySelector("details");
    if (evidence) evidence.open = true;
    target.scrollIntoView({ block: "start" });
  };

  document.addEventListener("toggle", (event) => {
    if (!event.target.open) return;
    event.target.querySelectorAll(".r").forEach(explain);
    event.target.querySelectorAll("p.id:not(:has(a))").forEach((p) => {
      const cells = p.closest("tr").cells, source = cells[4].lastChild.textContent.trim();
      if (byId("source-" + source)) {
        const origin = document.createElement("span");
        origin.append(source);
        link(origin, "source-" + source);
        p.parentElement.querySelector("p").append(" of ", origin);
      }
      const before = `Found an error? Report it as ${document.body.dataset.release}, figure `;
      link(p, p.textContent);
      p.prepend(before);
    });
  }, true);
  if (table) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => sortBy(column, heading, heading.getAttribute("aria-sort") === "ascending" ? -1 : 1).catch(report));
    });
  }
  document.querySelectorAll(".f").forEach(explainFlag);
  // Link the verdict beside a figure to the card that explains it.
  for (const card of document.querySelectorAll(".comparison")) {
    const verdict = card.querySelector("h3 .v").textContent;
    for (const anchor of card.querySelectorAll(".meta a")) {
      const marks = byId(decodeURIComponent(anchor.hash.slice(1)))?.querySelectorAll("td:last-child .v:not(:has(a))") || [];
      for (const mark of marks) if (mark.textContent === verdict) link(mark, card.id);
    }
  }
  index();
  form.hidden = !(figures.length + refused.length);
  moreRefused?.addEventListener("click", () => { cards += CARDS; apply(); });
  form.addEventListener("input", () => { limit = STEP; cards = CARDS; apply(); if (unloaded) all().then(apply, report); });
  form.addEventListener("reset", () => setTimeout(apply));
  more?.addEventListener("click", () => { limit += STEP; if (unloaded && limit > figures.length) all().then(apply, report); else apply(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); text.focus(); }
  });
  addEventListener("hashchange", () => visit().catch(report));
  addEventListener("beforeprint", () => {
    limit = cards = Infinity;
    apply();
    if (figures.length <= 300) for (const d of document.querySelectorAll("#figures details, .refusal details")) d.open = true;
    if (figures.length <= 300) document.querySelectorAll(".r").forEach(explain);
    byId("rules").closest("details").open = true;
  });
  apply();
  visit().catch(report);
})();
