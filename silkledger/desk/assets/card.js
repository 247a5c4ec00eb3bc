// The card of the current figure or event: how it reads, its cells, and what it meets.
import { make } from "./page.js";
import { combo } from "./combo.js";

const STATES = { open: "to confirm", refused: "refused", accepted: "accepted", rejected: "rejected", removed: "row removed by hand", draft: "new" };
const VERDICTS = { agree: "agrees", clash: "clash", contradicted: "contradicted", consistent: "consistent", rounding: "rounding", revision: "revision" };

export class Card {
  constructor(root, does) {
    this.root = root;
    this.does = does;
    this.allCells = false;
  }

  show(item, { place, count, columns, completions, readOnly }) {
    this.item = item;
    this.columns = columns[item.table];
    this.completions = completions[item.table] || {};
    this.readOnly = readOnly;
    this.inputs = new Map();
    this.pill = make("span", { className: `pill ${item.state}` }, STATES[item.state]);
    this.wording = make("p", { className: "wording" });
    this.reading = make("div", { className: "reads" });
    this.met = make("section", { className: "met", "aria-label": "In the dataset" });
    this.cells = make("div", { className: "cells" });
    this.body = make("div", { className: "body" },
      make("div", { className: "line" }, this.pill, `${item.table === "events" ? "Event" : "Figure"} ${place} of ${count}`,
        make("span", { className: "end" }, sureness(item))),
      this.wording, this.reading, this.refusals(), this.cells, this.met);
    this.root.replaceChildren(this.body, this.actions());
    this.showCells();
    this.showWording();
  }

  empty(title, words) {
    this.item = null;
    this.inputs = new Map();
    this.root.replaceChildren(make("div", { className: "empty" }, make("h2", {}, title), make("p", {}, words)));
  }

  refusals() {
    const { reasons, last, moved, unseen } = this.item;
    const lines = reasons.map((reason) => make("li", {}, reason.message));
    if (unseen) lines.push(make("li", {}, "No person has seen this row yet; a release flags it as unreviewed."));
    if (moved) lines.push(make("li", {}, "The document has changed since; the row still has the place that it had in the old text."));
    if (last && last.action !== "accept") lines.push(make("li", {}, `${last.by}: ${last.action}${last.note ? `, “${last.note}”` : ""}`));
    return lines.length ? make("ul", { className: "told" }, lines) : null;
  }

  showWording() {
    this.wording.textContent = this.item.cells.as_reported || "no words";
  }

  showCells() {
    const rows = [];
    let hidden = 0;
    for (const column of this.columns) {
      const value = this.item.cells[column.name] || "";
      const proposed = this.item.proposed[column.name];
      if (!column.first && !value && !proposed && !this.allCells) { hidden++; continue; }
      rows.push(...this.cell(column, value, proposed));
    }
    if (hidden) {
      rows.push(make("span"), make("button", { type: "button", className: "quiet", on: { click: () => this.more() } }, `${hidden} more cells `, make("kbd", {}, "m")));
    }
    this.cells.replaceChildren(...rows);
  }

  more() {
    if (!this.item) return;
    this.allCells = !this.allCells;
    const values = this.values();
    this.inputs = new Map();
    this.item = { ...this.item, cells: values };
    this.showCells();
  }

  cell(column, value, proposed) {
    const id = `cell-${column.name}`;
    const input = make("input", {
      id, value, placeholder: " ", autocomplete: "off", spellcheck: "false", title: column.description,
      className: `${column.required ? "required" : ""}${this.item.edited.includes(column.name) ? " edited" : ""}`,
    });
    input.readOnly = this.readOnly;
    const options = this.completions[column.name] || [];
    if (column.name === "participants") input.dataset.many = "1";
    const named = make("small", { className: "named" });
    const origin = make("small", { id: `${id}-why` });
    const name = () => {
      const option = options.find(([each]) => each === input.value);
      named.textContent = option && option[1] ? option[1] : "";
      named.hidden = !named.textContent;
      const isProposed = proposed && proposed.value === input.value;
      const choice = proposed && proposed.choices.find((each) => each.value === input.value);
      const reason = isProposed ? proposed.reason : choice ? choice.reason : "";
      origin.textContent = isProposed && proposed.span === null ? "set for the source" : reason === "printed" ? "" : reason;
      origin.hidden = !origin.textContent;
    };
    const inside = make("div", { className: "in" }, input);
    if (options.length && !this.readOnly) combo(input, () => options, (isLast) => { name(); this.changed(); this.does.commit(); if (isLast) this.does.leave(); });
    inside.append(named, origin);
    if (proposed && proposed.choices.length > 1) inside.append(this.choices(column, proposed, input));
    input.setAttribute("aria-describedby", origin.id);
    input.addEventListener("input", () => { name(); this.changed(); });
    input.addEventListener("change", () => this.does.commit());
    input.addEventListener("focus", () => this.does.focus(column.name));
    this.inputs.set(column.name, input);
    name();
    const label = make("label", { for: id }, column.title);
    return [label, inside];
  }

  choices(column, proposed, input) {
    const buttons = proposed.choices.slice(0, 9).map((choice, number) => {
      const option = (this.completions[column.name] || []).find(([each]) => each === choice.value);
      return make("button", {
        type: "button", "aria-pressed": String(choice.value === input.value), title: choice.reason, disabled: this.readOnly,
        on: { click: () => this.choose(column.name, number) },
      }, make("kbd", {}, String(number + 1)), ` ${option && option[1] ? option[1] : choice.value}`);
    });
    return make("div", { className: "choices", role: "group", "aria-label": `Other meanings of ${column.title}` }, buttons);
  }

  // The cell whose ranked values the number keys choose from.
  get ranked() { return ["indicator", "kind"].find((name) => this.item?.proposed[name]?.choices.length > 1); }

  choose(name, number) {
    const choice = this.item.proposed[name]?.choices[number];
    if (!choice || this.readOnly) return;
    this.set(name, choice.value);
    this.does.commit();
    const group = this.inputs.get(name).parentElement.querySelectorAll(".choices button");
    group.forEach((button, at) => button.setAttribute("aria-pressed", String(at === number)));
  }

  next() {
    if (!this.item) return;
    const name = this.ranked;
    if (!name) return;
    const { choices } = this.item.proposed[name];
    const at = choices.findIndex((choice) => choice.value === this.inputs.get(name).value);
    this.choose(name, (at + 1) % choices.length);
  }

  set(name, value) {
    const input = this.inputs.get(name);
    input.value = value;
    input.dispatchEvent(new Event("input"));
  }

  values() {
    const values = { ...this.item.cells };
    for (const [name, input] of this.inputs) values[name] = input.value.trim();
    for (const name of Object.keys(values)) if (!values[name]) delete values[name];
    return values;
  }

  changed() { this.does.changed(this.values()); }

  read(reading, cells) {
    this.refusal = reading?.refusals[0] || null;
    this.refusedCell = this.refusal?.column || null;
    this.readFor = cells;
    if (!reading) { this.reading.replaceChildren(make("p", {}, "…")); return; }
    const { refusals, flags } = reading;
    const lines = [reading.places, this.item.table === "events" ? "" : reading.when, reading.status === "actual" || reading.status === "held" ? "" : reading.status, reading.witness];
    this.reading.className = `reads${refusals.length ? " refused" : ""}`;
    this.reading.replaceChildren(
      make("b", {}, reading.reads || "not read"),
      make("p", { className: "interval" }, reading.interval && reading.interval !== `x = ${reading.reads}` ? reading.interval : ""),
      make("p", {}, lines.filter(Boolean).join(" · ")),
      refusals.length || flags.length ? make("ul", {},
        refusals.map((each) => make("li", {}, make("span", { className: "bad" }, each.reason), make("span", { className: "fix" }, ` ${each.fix}`))),
        flags.map((each) => make("li", {}, make("span", { className: "flag" }, each.flag.replaceAll("_", " ")), ` ${each.meaning}`))) : "",
    );
  }

  meets(found) {
    const title = make("h2", {}, "In the dataset");
    if (!found) { this.met.replaceChildren(title, make("p", {}, "…")); return; }
    if (found.fault) { this.met.replaceChildren(title, make("p", {}, found.fault)); return; }
    if (!found.met.length) { this.met.replaceChildren(title, make("p", {}, "Meets no other figure, and no official value.")); return; }
    this.met.replaceChildren(title, make("ul", {}, found.met.map((each) => make("li", {},
      make("span", { className: `verdict ${each.verdict}`, title: each.meaning }, VERDICTS[each.verdict] || each.verdict.replaceAll("_", " ")),
      each.statement || each.why,
      each.others.map((other) => make("small", {}, make("a", { href: this.does.address(other) }, `“${other.as_reported}”`), ` ${other.period || "undated"}, ${other.said_by}`)),
      each.official.map((one) => make("small", {}, `${one.publication}: ${one.values.join("; ")}`)),
    ))));
  }

  actions() {
    const { state, unseen } = this.item;
    const button = (words, key, act, main) => make("button", { type: "button", className: main ? "main" : "", disabled: this.readOnly, on: { click: act } }, `${words} `, make("kbd", {}, key));
    const isIn = state === "accepted";
    return make("div", { className: "actions", role: "group", "aria-label": "Actions" },
      isIn && !unseen ? button("Next", "j", this.does.next, true) : button(state === "draft" ? "Add" : unseen ? "Confirm" : "Accept", "Enter", this.does.accept, true),
      state === "rejected" ? null : button(isIn ? "Remove" : state === "draft" ? "Discard" : "Reject", "x", this.does.reject),
      button("Edit", "e", this.does.edit), button("Undo", "z", this.does.undo));
  }

  // The cell that most needs a person: a required one that is empty, else the first empty one.
  neediest() {
    const empty = (column) => !this.inputs.get(column.name)?.value && this.inputs.has(column.name);
    const refused = this.refusedCell && this.inputs.has(this.refusedCell) ? this.refusedCell : null;
    return refused || (this.columns.find((column) => column.required && empty(column)) || this.columns.find((column) => column.first && empty(column)) || this.columns[1]).name;
  }

  edit(name) {
    if (!this.item) return;
    name ||= this.neediest();
    const input = this.inputs.get(name);
    if (!input) return;
    input.focus();
    input.select();
  }
}

function sureness(item) {
  return item.confidence === null || item.confidence === undefined ? "" : `${Math.round(item.confidence * 100)} % sure`;
}
