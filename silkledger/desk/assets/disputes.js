// Refused rows, and conflicts with the form by which they are decided.
import { $, ask, base, complain, make, say } from "./page.js";
import { combo } from "./combo.js";

const address = (row) => row.span && row.span[0] !== null ? `${base}/sources/${encodeURIComponent(row.source)}/${row.table || "figures"}:${row.span.join("-")}` : null;
const linked = (row) => { const at = address(row); return at ? make("a", { href: at }, `“${row.words}”`) : `“${row.words}”`; };
const say_ = (name) => name.replaceAll("_", " ");

function refusedRows({ rules }) {
  if (!rules.length) return [make("p", { className: "soft" }, "Every row can be read.")];
  return rules.map((rule) => make("section", { id: rule.rule, "aria-label": rule.rule }, make("h2", {}, `${rule.rows[0].reason} `, make("span", { className: "soft" }, `${rule.rows.length} ${rule.rows.length === 1 ? "row" : "rows"}`)),
    make("p", { className: "soft" }, rule.rows[0].fix),
    make("ul", { className: "rows" }, rule.rows.map((row) => make("li", {}, linked(row), " ", make("small", {}, `${row.source}, ${row.place}${row.column ? `, ${say_(row.column)}` : ""}: ${row.reason}`))))));
}

let completions = { figures: {} };
function conflict(found, { qualities, cells }) {
  const what = make("select", { id: `what-${found.id}` },
    make("optgroup", { label: "It is not the same thing" }, qualities.map((name) => make("option", { value: name }, `other ${say_(name)}`))),
    make("optgroup", { label: "It is misread" }, cells.map((name) => make("option", { value: name }, say_(name))), make("option", { value: "as_reported" }, "wording")),
    make("optgroup", { label: "Otherwise" }, make("option", { value: "*" }, "leave the row out"), make("option", { value: "note" }, "both stand; keep a note")));
  const value = make("input", { id: `value-${found.id}`, autocomplete: "off" });
  const inside = make("div", { className: "in" }, value);
  const reason = make("input", { id: `reason-${found.id}`, autocomplete: "off", required: true });
  const which = found.figures.map((figure, at) => make("input", { type: "radio", name: `which-${found.id}`, id: `which-${found.id}-${at}`, value: String(at), checked: at === 0 }));
  combo(value, () => completions.figures[what.value] || [], () => {});
  const needsValue = () => { inside.parentElement.hidden = what.value === "*" || what.value === "note"; };
  what.addEventListener("change", needsValue);
  const form = make("form", { className: "stack", on: { submit: (event) => { event.preventDefault(); decide(); } } },
    make("fieldset", {}, make("legend", {}, "Which figure, and why"),
      found.figures.map((figure, at) => make("div", { className: "choice" }, which[at], make("label", { for: which[at].id }, make("b", {}, figure.reads), ` ${figure.when}, ${figure.place}${figure.qualities ? `, ${figure.qualities}` : ""}`, make("small", {}, `${figure.source}${figure.witness ? `, ${figure.witness}` : ""}`)), make("small", {}, linked(figure)))),
      make("div", { className: "pair" }, make("label", { for: what.id }, "Decision"), what),
      make("div", { className: "pair" }, make("label", { for: value.id }, "Should be"), inside),
      make("div", { className: "pair" }, make("label", { for: reason.id }, "Reason"), reason),
      make("p", { className: "buttons" }, make("button", { className: "main" }, "Decide"))));
  async function decide() {
    const figure = found.figures[which.findIndex((radio) => radio.checked)];
    const change = { column: what.value, value: what.value === "*" ? "exclude" : what.value === "note" ? reason.value : value.value.trim(), reason: reason.value };
    try {
      const left = await ask("/correct", { source: figure.source, row: figure, change });
      show(conflicts(left));
      say(left.conflicts.some((each) => each.id === found.id) ? "Kept; the conflict still stands" : "Decided: the conflict is gone");
    } catch (error) { complain(error); }
  }
  return make("article", { id: found.id, className: "conflict" }, make("h2", {}, make("span", { className: `verdict ${found.verdict}` }, say_(found.verdict)), found.statement),
    make("p", { className: "soft" }, found.meaning), found.official.map((one) => make("p", { className: "soft" }, `${one.publication}: ${one.values.join("; ")}`)), found.figures.length ? form : "");
}

function conflicts(found) {
  return found.conflicts.length ? found.conflicts.map((each) => conflict(each, found)) : [make("p", { className: "soft" }, "No figure contradicts another.")];
}

function show(nodes) {
  $("list").replaceChildren(...nodes);
  document.body.dataset.ready = "1";
  const at = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (at) at.scrollIntoView();
}

(async () => {
  try {
    if ($("main").dataset.page === "quarantine") show(refusedRows(await ask("/quarantine")));
    else {
      [completions] = [await ask("/completions")];
      show(conflicts(await ask("/conflicts")));
    }
  } catch (error) { show([make("p", { className: "bad" }, error.message)]); }
})();
