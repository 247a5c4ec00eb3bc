// Dialogs with fields: what a source says of itself, and a row for the dataset's own vocabulary.
import { $, ask, make, opened, say } from "./page.js";
import { combo } from "./combo.js";

const TITLES = {
  title: "Title", published_at: "Published at", publisher: "Publisher", author: "Author", url: "Address", locale: "Language",
  licence: "Licence", default_geography: "Home place", fiscal_year_start_month: "Fiscal year starts in month",
  fiscal_year_named_by: "Fiscal year named by", notes: "Notes",
  geography: "Place", counterpart: "Counterpart", measured_by: "Measured by", status: "Status", basis: "Basis", coverage: "Coverage", entity: "Entity",
};
const HINTS = { published_at: "as printed, such as 2023-05-03", locale: "such as en, de, ru or zh", fiscal_year_named_by: "end (if empty) or start" };

export async function editSource(source, completions) {
  const root = $("source-fields");
  const field = (kind, name, value) => {
    const input = make("input", { id: `${kind}-${name}`, value: value || "", placeholder: HINTS[name] || "", autocomplete: "off" });
    const inside = make("div", { className: "in" }, input);
    const options = kind === "default" ? completions.figures[name] : null;
    if (options) combo(input, () => options, () => {});
    return [make("label", { for: input.id }, TITLES[name] || name), inside];
  };
  root.replaceChildren(
    ...source.editable.flatMap((name) => field("declared", name, source.declared[name])),
    make("h3", {}, "Unless a figure says otherwise"),
    make("p", {}, "These cells fill what is empty in figures that are not accepted yet."),
    ...source.defaultable.flatMap((name) => field("default", name, source.defaults[name])),
  );
  if ((await opened($("source-dialog"))) !== "save") return null;
  const values = (kind, names) => Object.fromEntries(names.map((name) => [name, $(`${kind}-${name}`).value.trim()]));
  return { declared: values("declared", source.editable), defaults: values("default", source.defaultable) };
}

const KINDS = {
  indicator: ["indicators", ["code", "name", "definition", "dimension", "canonical_unit", "statistic"], "code"],
  geography: ["place_aliases", ["code", "language", "name"], "name"],
  kind: ["event_kinds", ["kind", "meaning"], "kind"],
};

export async function askForWord(item, cells) {
  const column = item.table === "events" ? "kind" : cells.indicator ? "geography" : "indicator";
  const [kind, names, key] = KINDS[column];
  const value = cells[column] || "";
  $("word-fields").replaceChildren(...names.flatMap((name) => {
    const input = make("input", { id: `word-${name}`, value: name === key ? value : name === "language" ? "en" : "", autocomplete: "off" });
    return [make("label", { for: input.id }, name.replaceAll("_", " ")), make("div", { className: "in" }, input)];
  }));
  $("word-fault").textContent = "";
  for (;;) {
    if ((await opened($("word-dialog"))) !== "save") return null;
    const row = Object.fromEntries(names.map((name) => [name, $(`word-${name}`).value.trim()]));
    say("Checking the vocabularies …");
    try {
      const { completions } = await ask("/vocabulary", { kind, cells: row });
      return { column, value: row[key], completions };
    } catch (error) { $("word-fault").textContent = error.message; }
  }
}
