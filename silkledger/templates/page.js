"use strict";
// Filters, sorts and searches the rows that are on the page. Without the script the page is complete, only harder to search.
(() => {
  const byId = (id) => document.getElementById(id);
  // A candidate's page is one folder deeper, in runs/RUN/report/, than the page of the release that it may become.
  if (/\/runs\/[^/.]+\/report\/[^/]*$/.test(location.pathname)) {
    for (const anchor of document.querySelectorAll("a.index")) anchor.href = "../../../index.html";
  }
  const form = byId("find"), text = byId("find-text"), count = byId("find-count");
  const table = byId("figures");
  const fragment = (anchor) => decodeURIComponent(anchor.hash.slice(1));
  const marks = (element, selector) => [...element.querySelectorAll(selector)].map((e) => e.textContent);

  // What a row is about, by the names of the form's controls. A period has all years from its first to its last.
  const years = (words) => {
    const [first, last] = [/\b[12]\d{3}\b/, /\b[12]\d{3}\b(?!.*\b[12]\d{3}\b)/].map((p) => Number(p.exec(words)?.[0]));
    if (!first) return ["undated"];
    return Array.from({ length: Math.min(Math.max(last - first, 0), 100) + 1 }, (_, k) => String(first + k));
  };
  const subject = (element, cells) => ({
    indicator: [cells.indicator], place: cells.place.split(/ – |\|/), source: [cells.source], year: years(cells.when),
    verdict: cells.verdict, text: `${element.textContent} ${element.id}`.toLowerCase(),
  });
  const figure = (element) => {
    const [, , what, when, origin, remarks] = element.cells;
    return { element, about: [subject(element, {
      indicator: what.firstChild.textContent, place: what.querySelector("span").textContent, when: when.firstChild.textContent,
      source: origin.lastChild.textContent.trim(), verdict: marks(remarks, "i"),
    })] };
  };
  const stated = (element, when, verdict) => {
    const { i: indicator = "", p: place = "", s: source = "" } = element.dataset;
    return { element, about: [subject(element, { indicator, place, source, when, verdict })] };
  };
  const figures = table ? [...table.tBodies[0].rows].map(figure) : [];
  const rows = (selector, row) => [...document.querySelectorAll(selector)].map(row);
  const refused = rows(".refusal", (e) => stated(e, e.dataset.y, marks(e, "li > small > code")));
  const events = rows(".timeline li", (e) => stated(e, e.querySelector(".when").textContent, marks(e, ".v, .f")));
  const known = new Map([...figures, ...events].map((row) => [row.element.id, row.about]));
  // Other rows are about the figures that they link to; a verdict of their own comes before those of their figures.
  const linking = (element) => {
    const verdict = marks(element, "h3 .v, td > .v"), words = element.textContent.toLowerCase();
    const linked = [...element.querySelectorAll('a[href^="#"]')].flatMap((a) => known.get(fragment(a)) || []);
    const about = linked.map((one) => ({ ...one, text: words + one.text, ...(verdict.length && { verdict }) }));
    if (element.id) known.set(element.id, about);
    return { element, about, text: words };
  };
  const ofSource = (element) => {
    const words = element.textContent.toLowerCase();
    const about = [...figures, ...refused, ...events].flatMap((row) => row.about.filter((one) => one.source[0] === element.dataset.s));
    return { element, about: about.map((one) => ({ ...one, text: words + one.text })), text: words };
  };
  const compared = rows(".comparison", linking);
  // Each list with what its rows are called; a list without a name repeats another and is not counted.
  const lists = [
    ["figures", figures], ["refused rows", refused], ["events", events],
    ["comparisons", compared], ["", rows(".plausible li, .unchecked li", linking)], ["quantities most quoted", rows(".quoted tbody tr", linking)],
    ["", rows(".disputes li", linking)], ["series", rows(".series", linking)], ["changes", rows(".sentences li", linking)],
    ["", rows(".changes tbody tr, #section-pictures .bar:not(.axis)", linking)], ["sources", rows(".sources > div", ofSource)],
    ["", rows(".outcomes tbody tr", ofSource)],
  ].filter(([, members]) => members.length);

  const index = () => {
    for (const select of form.querySelectorAll("select")) {
      const counts = new Map(), chosen = select.value;
      const all = [...figures, ...refused, ...events].flatMap((row) => [...new Set(row.about[0][select.name])]);
      for (const value of all) counts.set(value, (counts.get(value) || 0) + 1);
      counts.delete(""), select.length = 1;
      const sign = select.name === "year" ? -1 : 1;
      for (const [value, number] of [...counts].sort((a, b) => sign * a[0].localeCompare(b[0], "en"))) {
        select.add(new Option(`${value} (${number.toLocaleString("en")})`, value));
      }
      choose(select, chosen);
    }
  };
  const choose = (control, value) => {
    const isNew = value && control.options && ![...control.options].some((o) => o.value === value);
    if (isNew) control.add(new Option(`${value} (not on this page)`, value));
    control.value = value;
  };

  // The filters are the query of the address: a link restores them, and so does Back.
  const controls = [...form.querySelectorAll("[name]")];
  const filters = () => [...new FormData(form)].filter(([, value]) => value.trim());
  const restore = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) choose(control, query.get(control.name) || "");
  };
  const remember = (change, hash = "") => {
    const address = Object.assign(new URL(location.href), { search: new URLSearchParams(filters()), hash });
    if (address.href !== location.href) history[change](null, "", address);
  };

  // Laying out thousands of rows takes seconds: show 200 at a time, and the first PRINTED when printing.
  const STEP = 200, CARDS = 60, PRINTED = 800;
  const paged = new Map([["more", figures, STEP], ["more-refused", refused, CARDS], ["more-comparisons", compared, CARDS]]
    .filter(([id]) => byId(id)).map(([id, members, step]) => [members, { button: byId(id), step, limit: step }]));
  const restart = () => { for (const page of paged.values()) page.limit = page.step; };
  // Further rows are in scripts beside the page, loaded when someone searches, sorts or asks for more.
  const parts = (table?.dataset.parts || "").split(" ").filter(Boolean);
  let unloaded = table?.dataset.listed ? table.dataset.listed - figures.length : 0;
  const apply = () => {
    const chosen = filters(), words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const selected = chosen.filter(([name]) => name !== text.name);
    const isAbout = (one) => selected.every(([name, value]) => one[name].includes(value)) && words.every((w) => one.text.includes(w));
    const keep = (row) => row.about.some(isAbout) || (!selected.length && words.every((w) => (row.text || "").includes(w)));
    const shares = [];
    for (const [name, members] of lists) {
      const page = paged.get(members), most = page?.limit ?? Infinity;
      let kept = 0;
      for (const row of members) {
        const isKept = !chosen.length || keep(row);
        row.element.hidden = !isKept || kept >= most;
        kept += isKept;
      }
      const rest = members === figures ? unloaded : 0;
      if (!chosen.length) kept += rest;
      if (page) Object.assign(page.button, { hidden: kept <= most, textContent: `Show more (${(kept - most).toLocaleString("en")} remaining)` });
      if (!name) continue;
      const share = `${kept.toLocaleString("en")} of ${(members.length + rest).toLocaleString("en")}`;
      const { element } = members[0], section = element.closest("section"), unlisted = Number(element.closest("[data-unlisted]")?.dataset.unlisted || 0);
      shares.push(`${share} ${name}${unlisted ? ` (${unlisted.toLocaleString("en")} more are not on this page)` : ""}`);
      const heading = section.querySelector("h2"), left = heading.querySelector("small") || document.createElement("small");
      if (!left.isConnected) heading.append(" ", left);
      left.textContent = chosen.length ? share : "";
    }
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(":is(tbody tr, li):not([hidden])");
    count.value = shares.slice(0, chosen.length ? shares.length : 2).join(", ");
    const labels = chosen.map(([name, value]) => `${name} “${value}”`).join(", ");
    byId("find-state").textContent = chosen.length ? `Filtered by ${labels}: ${shares.join(", ")}.` : "";
    for (const anchor of document.querySelectorAll("a.page")) anchor.search = location.search;
  };

  const load = (file) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: file, onload: done, onerror: () => failed(new Error(`Could not load ${file}`)) });
    document.head.append(script);
  });
  const report = (fault) => { count.value = fault.message; };
  let whole = null;
  const all = () => whole ??= (async () => {
    count.value = "Loading the remaining figures …";
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
        figures.push(figure(element));
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
    const [list, rules] = [document.createElement("ul"), byId(paragraph.textContent.trim().replace(" ", "-"))];
    for (const id of rules.nextElementSibling.textContent.split(" ").filter(Boolean)) {
      const [item, code, meaning] = ["li", "code", "span"].map((name) => document.createElement(name)), term = byId("rule-" + id);
      code.textContent = id;
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
        location.replace(table.dataset.ids.replace("ids.js", page) + location.search + location.hash);
        return;
      }
      if (page) await all();
      else count.value = `${id} is not listed on these pages; see the table figures`;
    }
    const target = byId(id);
    if (!target) return;
    if (target.closest("[hidden]")) {
      for (const control of controls) control.value = "";
      remember("replaceState", location.hash);
      for (const [members, page] of paged) page.limit = Math.max(page.limit, members.findIndex((r) => r.element === target) + 1);
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
      const marks = byId(fragment(anchor))?.querySelectorAll("td:last-child .v:not(:has(a))") || [];
      for (const mark of marks) if (mark.textContent === verdict) link(mark, card.id);
    }
  }
  index();
  restore();
  form.hidden = !lists.length;
  const changed = () => { restart(); apply(); if (unloaded && filters().length) all().then(apply, report); };
  // One step back for each choice, and for each search, not for each key.
  let isTyping = false;
  form.addEventListener("input", (event) => {
    remember(isTyping && event.target === text ? "replaceState" : "pushState");
    isTyping = event.target === text;
    changed();
  });
  text.addEventListener("change", () => { isTyping = false; });
  form.addEventListener("reset", () => setTimeout(() => { remember("pushState"); changed(); }));
  addEventListener("popstate", () => { restore(); changed(); });
  for (const [members, page] of paged) page.button.addEventListener("click", () => {
    page.limit += page.step;
    if (members === figures && unloaded && page.limit > figures.length) all().then(apply, report); else apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); text.focus(); }
  });
  addEventListener("hashchange", () => visit().catch(report));
  addEventListener("beforeprint", () => {
    if (paged.has(figures)) paged.get(figures).limit = PRINTED;
    apply();
    for (const { button } of paged.values()) button.textContent = button.textContent.replace(/.*\((.*) .*\)/, "$1 more are not printed");
  });
  addEventListener("afterprint", () => { restart(); apply(); });
  changed();
  visit().catch(report);
})();
