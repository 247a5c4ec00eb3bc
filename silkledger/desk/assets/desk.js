// A source at the desk: its items, the current one, and what the keys do.
import { $, ask, base, complain, make, opened, say } from "./page.js";
import { Document } from "./text.js";
import { Card } from "./card.js";
import { Changes } from "./changes.js";
import { decisions } from "./decisions.js";
import { Items, todo } from "./items.js";
import { keys, listen } from "./keys.js";
import { Presence } from "./presence.js";
import { Readings, same } from "./readings.js";
import { askForWord, editSource } from "./forms.js";

const main = $("main");
const id = main.dataset.source;
const path = `/sources/${encodeURIComponent(id)}`;

const desk = { source: null, now: null, completions: {}, version: "" };

const text = new Document($("text"), (ids) => {
  const at = ids.indexOf(desk.now?.id);
  go(items.byId.get(ids[(at + 1) % ids.length]));
});
const card = new Card($("card"), {
  commit: () => commit(), accept: () => accept(), reject: () => reject(""), edit: () => card.edit(), undo: () => history("undo"), next: () => step(1),
  leave: () => $("card").focus({ preventScroll: true }),
  changed: (cells) => readings.read(cells), focus: (name) => why(name),
  address: (other) => `${base}/sources/${encodeURIComponent(other.said_by)}/figures:${other.char_start}-${other.char_end}`,
});
const isEditing = () => document.activeElement?.closest(".cells, dialog") !== null;
const readings = new Readings(path, card, { now: () => desk.now, isEditing });
const items = new Items(readings);
const changes = new Changes(path, { receive, fail: reload });
const presence = new Presence(path, {
  changed: () => { if (desk.now) render(); }, polled, declare: editTheSource, move,
});
const { accept, acceptAll, addFrom, commit, discardDraft, history, may, mayChange, reject, rejectWithNote, span } = decisions({
  desk, text, card, items, readings, changes, presence, go, isEditing, progress, render, step, stepOpen,
});

// ---- which items there are, and which one is current

function take(source) {
  desk.source = source;
  desk.version = source.version;
  readings.clear();
  items.take(source.items);
  $("title").textContent = source.declared.title || id;
  document.title = `${source.declared.title || id} · Silkledger`;
  text.show(source.text, items.all, source.declared.locale);
  if (!source.text) $("text").append(make("p", { className: "lead" }, `The document of this source is not in the folder of documents (such as ${id}.txt), so its rows are shown without their places.`));
  presence.take(source.lock);
  notice(source.fault);
  narrow();
  readings.readAll([...items.all], () => desk.source === source);
}

function narrow() {
  text.filter(items.narrow($("filter").value, $("search").value.trim().toLowerCase()));
  progress();
}

function progress() {
  const count = items.all.length, done = count - items.all.filter(todo).length;
  $("done").max = Math.max(1, count);
  $("done").value = done;
  $("done-words").textContent = `${done} of ${count}`;
}

function go(item, { quiet } = {}) {
  if (!item) return;
  discardDraft(item);
  desk.now = item;
  text.point(item);
  render();
  why(null);
  remember(item);
  if (!quiet && document.activeElement?.closest?.("#card, dialog") === null) $("card").focus({ preventScroll: true });
}

let remembering;
function remember(item) {
  clearTimeout(remembering);
  if (item.state === "draft") return;
  remembering = setTimeout(() => { window.history.replaceState(null, "", `${base}${path}/${item.id}`); }, 250);
}

function render() {
  const item = desk.now;
  const list = items.shown.includes(item) ? items.shown : items.all;
  card.show(item, {
    place: list.indexOf(item) + 1 || list.length, count: list.length, columns: desk.source.columns,
    completions: desk.completions, readOnly: !presence.isMine,
  });
  const reading = readings.of(item);
  card.read(reading, item.cells);
  if (!reading) readings.read(item.cells);
  readings.meet();
}

function why(name) {
  const item = desk.now;
  const proposed = item?.proposed || {};
  const spans = name ? [proposed[name]?.span] : Object.entries(proposed).filter(([each]) => each !== "as_reported").map(([, cell]) => cell.span);
  text.colour("why", spans);
  text.colour("sentence", item?.sentence ? text.between(item.sentence) : []);
}

// The next item from here on; `wanted` says which ones count.
function step(by, wanted = () => true) {
  const next = items.next(desk.now, by, wanted);
  if (next) go(next);
  else if (!items.shown.length) say("Nothing is shown; change the filter or the search");
  else say(by > 0 ? "That was the last one" : "That was the first one");
}

function stepOpen() {
  const next = items.nextOpen(desk.now, $("filter").value !== "all");
  if (next) go(next);
  else { render(); say("Everything that could be read is decided"); }
}

// ---- what the server says

function receive(answer) {
  desk.version = answer.version;
  notice(answer.fault);
  for (const item of answer.changed) {
    if (changes.waits(item.id)) continue;
    const old = items.put(item);
    text.remark(item, old);
    if (!old || !same(old.cells, item.cells)) readings.forget(item);
    if (desk.now?.id === item.id) { desk.now = item; if (!isEditing()) { render(); text.point(item); } else card.item = item; }
  }
  if (answer.order) for (const item of items.order(answer.order)) text.unmark(item);
  narrow();
}

// `unasked`: nobody waits for it, so what is typed or sent meanwhile goes first; the next poll comes soon.
async function reload({ unasked } = {}) {
  const key = desk.now?.id;
  try {
    const found = await ask(path);
    if (unasked && (changes.isSending || isEditing())) return false;
    take(found);
    const item = items.byId.get(key) || items.shown[0];
    if (item) go(item, { quiet: true }); else nothing();
    return true;
  } catch (error) { complain(error); return false; }
}

// ---- dialogs, filters, search

let matches = [], match = -1;
function search() {
  narrow();
  matches = text.find($("search").value.trim());
  match = -1;
}
$("search").addEventListener("input", search);
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    if (items.shown.length && !event.shiftKey) { go(items.shown[(items.shown.indexOf(desk.now) + 1) % items.shown.length], { quiet: true }); }
    else if (matches.length) { match = (match + 1) % matches.length; text.reveal(matches[match]); }
  } else if (event.key === "Escape") { $("search").value = ""; search(); $("card").focus(); }
});
$("filter").addEventListener("change", () => { narrow(); if (items.shown.length && !items.shown.includes(desk.now)) go(items.shown[0], { quiet: true }); });
$("open-sure").addEventListener("click", acceptAll);
$("open-help").addEventListener("click", () => opened($("help-dialog")));
$("open-source").addEventListener("click", editTheSource);

async function editTheSource() {
  if (!may()) return;
  const made = await editSource(desk.source, desk.completions);
  if (!made) return;
  try {
    take(await ask(`${path}/declare`, made));
    go(items.byId.get(desk.now?.id) || items.shown[0]);
    say("Saved what the source says of itself");
  } catch (error) { complain(error); }
}

async function addWord() {
  if (!mayChange()) return;
  const made = await askForWord(desk.now, card.values());
  if (!made) return;
  desk.completions = made.completions;
  readings.clear();
  card.set(made.column, made.value);
  commit();
  render();
}

// ---- who is here, and what changes behind the page

function notice(fault) {
  desk.source.fault = fault;
  presence.tell(fault, items.all.filter((item) => item.moved).length);
}

function move() {
  if (may()) changes.send("move", {}, (answer) => { say(`Moved ${answer.about.length} rows`); notice(answer.fault); });
}

async function polled(state, isMineNow) {
  notice(desk.source.fault);
  if (state.version !== desk.version && !changes.isSending && !isEditing()) { if (await reload({ unasked: true })) say("The files of this source have changed"); }
  else if (isMineNow) say("The source is yours now");
}

function nothing() {
  desk.now = null;
  card.empty("Nothing to confirm", "Select words in the document and press a to add a figure, or v to add an event.");
}

listen({
  accept: (event) => accept({ anyway: event.shiftKey }),
  reject: () => reject(""),
  rejectWithNote,
  undo: () => history("undo"),
  redo: () => history("redo"),
  acceptAll,
  next: () => step(1),
  previous: () => step(-1),
  nextOpen: () => step(1, todo),
  first: () => go(items.shown[0]),
  last: () => go(items.shown.at(-1)),
  search: () => $("search").focus(),
  filter: () => $("filter").focus(),
  edit: () => card.edit(),
  editIndicator: () => card.edit(desk.now?.table === "events" ? "kind" : "indicator"),
  editPlace: () => card.edit(desk.now?.table === "events" ? "participants" : "geography"),
  editPeriod: () => card.edit(desk.now?.table === "events" ? "as_reported" : "period"),
  nextMeaning: () => card.next(),
  meaning: (event) => { const name = card.ranked; if (name) card.choose(name, Number(event.key) - 1); },
  moreCells: () => { card.more(); },
  widenLeft: () => span("start", true),
  widenRight: () => span("end", true),
  narrowLeft: () => span("start", false),
  narrowRight: () => span("end", false),
  addFigure: () => addFrom("figures"),
  addEvent: () => addFrom("events"),
  editSource: editTheSource,
  addWord,
  help: () => opened($("help-dialog")),
}, { commit: () => { commit(); $("card").focus({ preventScroll: true }); }, acceptNow: () => accept(), leave: () => { if (desk.now) render(); $("card").focus({ preventScroll: true }); } });
keys($("keys"));

(async () => {
  try {
    const [completions, source] = await Promise.all([ask("/completions"), ask(path)]);
    desk.completions = completions;
    take(source);
    const asked = main.dataset.item;
    const at = (item) => item.id === asked || (item.span && `${item.table}:${item.span[0]}-${item.span[1]}` === asked);
    const first = items.all.find(at) || items.all.find((item) => item.state === "open") || items.all[0];
    if (first) go(first); else nothing();
    document.body.dataset.ready = "1";
  } catch (error) { complain(error); }
})();
