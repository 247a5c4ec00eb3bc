// A source at the desk: its items, the current one, and what the keys do.
import { $, ask, base, complain, make, opened, say } from "./page.js";
import { Document } from "./text.js";
import { Card } from "./card.js";
import { keys, listen } from "./keys.js";
import { askForWord, editSource } from "./forms.js";

const main = $("main");
const id = main.dataset.source;
const path = `/sources/${encodeURIComponent(id)}`;
const READ_AT_ONCE = 100, DOUBTFUL = 0.8, POLL = 4000;

const desk = {
  source: null, items: [], byId: new Map(), shown: [], now: null, completions: {}, readings: new Map(),
  lock: { by: "", mine: true }, sending: false, unsent: [], waiting: new Map(), version: "",
};

const text = new Document($("text"), (ids) => {
  const at = ids.indexOf(desk.now?.id);
  go(desk.byId.get(ids[(at + 1) % ids.length]));
});
const card = new Card($("card"), {
  commit, accept: () => accept(), reject: () => reject(""), edit: () => card.edit(), undo: () => history("undo"), next: () => step(1),
  leave: () => $("card").focus({ preventScroll: true }),
  changed: (cells) => { read(cells); }, focus: (name) => why(name),
  address: (other) => `${base}/sources/${encodeURIComponent(other.said_by)}/figures:${other.char_start}-${other.char_end}`,
});

// ---- which items there are, and which one is current

const todo = (item) => item.state === "open" || item.state === "refused";
const doubtful = (item) => item.state === "open" && ((item.confidence ?? 1) < DOUBTFUL || Boolean(desk.readings.get(item.id)?.flags.length) || Boolean(desk.readings.get(item.id)?.refusals.length));
const FILTERS = {
  all: () => true, todo, refused: (item) => item.state === "refused", doubtful,
  unread: (item) => item.state === "accepted" && Boolean(desk.readings.get(item.id)?.refusals.length), accepted: (item) => item.state === "accepted", rejected: (item) => item.state === "rejected" || item.state === "removed",
};

function take(source) {
  desk.source = source;
  desk.items = source.items;
  desk.byId = new Map(source.items.map((item) => [item.id, item]));
  desk.version = source.version;
  desk.readings.clear();
  $("title").textContent = source.declared.title || id;
  document.title = `${source.declared.title || id} · Silkledger`;
  text.show(source.text, desk.items, source.declared.locale);
  setLock(source.lock);
  narrow();
  prefetch();
}

function narrow() {
  const filter = FILTERS[$("filter").value], words = $("search").value.trim().toLowerCase();
  const has = (item) => !words || Object.values(item.cells).some((cell) => cell.toLowerCase().includes(words));
  desk.shown = desk.items.filter((item) => filter(item) && has(item));
  const isAll = $("filter").value === "all" && !words;
  text.filter(isAll ? null : new Set(desk.shown.map((item) => item.id)));
  progress();
}

function progress() {
  const left = desk.items.filter(todo).length, done = desk.items.length - left;
  $("done").max = Math.max(1, desk.items.length);
  $("done").value = done;
  $("done-words").textContent = `${done} of ${desk.items.length}`;
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
  remembering = setTimeout(() => { window.history.replaceState(null, "", `${base}${path}/${item.id}`); }, 250);
}

function render() {
  const item = desk.now;
  const list = desk.shown.includes(item) ? desk.shown : desk.items;
  card.show(item, {
    place: list.indexOf(item) + 1 || list.length, count: list.length, columns: desk.source.columns,
    completions: desk.completions, readOnly: !desk.lock.mine,
  });
  card.read(desk.readings.get(item.id), item.cells);
  if (!desk.readings.has(item.id)) read(item.cells);
  meet();
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
  const list = desk.shown.length ? desk.shown : [];
  if (!list.length) { say("Nothing is shown; change the filter or the search"); return; }
  let at = list.indexOf(desk.now);
  if (at < 0) {
    const place = desk.now?.span ? desk.now.span[0] : 0;
    at = list.findIndex((item) => (item.span ? item.span[0] : Infinity) >= place);
    if (by > 0) at -= 1;
  }
  for (let next = at + by; next >= 0 && next < list.length; next += by) {
    if (wanted(list[next])) { go(list[next]); return; }
  }
  say(by > 0 ? "That was the last one" : "That was the first one");
}

function stepOpen() {
  const list = desk.items, at = list.indexOf(desk.now);
  const isIn = new Set(desk.shown);
  const wanted = (item) => todo(item) && item.state === "open" && (isIn.has(item) || $("filter").value !== "all");
  const next = [...list.slice(at + 1), ...list.slice(0, Math.max(at, 0))].find(wanted);
  if (next) go(next);
  else { render(); say("Everything that could be read is decided"); }
}

// ---- how the current item reads, and what it meets

let reading, readTimer, meetTimer, meeting;
function read(cells) {
  const item = desk.now;
  clearTimeout(readTimer);
  readTimer = setTimeout(async () => {
    reading?.abort();
    reading = new AbortController();
    try {
      const answer = await ask(`${path}/readings`, { table: item.table, rows: [cells] }, reading.signal);
      if (desk.now !== item) return;
      card.read(answer.rows[0], cells);
      if (same(cells, item.cells)) desk.readings.set(item.id, answer.rows[0]);
    } catch (error) { complain(error); }
  }, 90);
}

function meet() {
  clearTimeout(meetTimer);
  meeting?.abort();
  const item = desk.now;
  card.meets(null);
  if (item.table === "events") { card.meets({ fault: "Events are not compared.", met: [] }); return; }
  meetTimer = setTimeout(async () => {
    meeting = new AbortController();
    try {
      const found = await ask(`${path}/meetings`, { table: item.table, item: item.id, cells: card.values() }, meeting.signal);
      if (desk.now === item) card.meets(found);
    } catch (error) {
      if (error.name !== "AbortError" && desk.now === item) card.meets({ fault: error.message, met: [] });
    }
  }, 450);
}

async function prefetch() {
  const source = desk.source;
  const all = [...desk.items];
  for (let at = 0; at < all.length; at += READ_AT_ONCE) {
    const ids = all.slice(at, at + READ_AT_ONCE).filter((item) => !desk.readings.has(item.id)).map((item) => item.id);
    if (!ids.length) continue;
    try {
      const { read: found } = await ask(`${path}/readings`, { ids });
      if (desk.source !== source) return;
      for (const [key, value] of Object.entries(found)) desk.readings.set(key, value);
      if (desk.now && found[desk.now.id] && !isEditing()) card.read(found[desk.now.id], desk.now.cells);
    } catch (error) { complain(error); return; }
  }
}

// ---- what a person decides

const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

// Sends a change behind all earlier ones; the page shows it at once. Changes of several items that
// wait are sent together, and each is still undone alone.
function send(where, content, then, id = "") {
  desk.waiting.set(id, (desk.waiting.get(id) || 0) + 1);
  return new Promise((done) => {
    desk.unsent.push({ where, content: content(), then, id, done });
    pending();
    if (!desk.sending) flush();
  });
}

const pending = () => { document.body.dataset.pending = String(desk.unsent.length + (desk.sending ? 1 : 0)); };

async function flush() {
  while (desk.unsent.length) {
    desk.sending = true;
    const jobs = [desk.unsent.shift()];
    const has = (id) => jobs.some((job) => job.id === id);
    while (jobs[0].where === "change" && desk.unsent[0]?.where === "change" && !has(desk.unsent[0].id)) jobs.push(desk.unsent.shift());
    pending();
    try {
      await post(jobs);
    } catch (error) {
      if (jobs.length === 1) await failed(jobs[0], error);
      else for (const job of jobs) { try { await post([job]); } catch (fault) { await failed(job, fault); } }
    }
    for (const job of jobs) job.done();
  }
  desk.sending = false;
  pending();
}

async function post(jobs) {
  const content = jobs.length > 1 ? { changes: jobs.flatMap((job) => job.content.changes) } : jobs[0].content;
  const answer = await ask(`${path}/${jobs[0].where}`, content);
  for (const job of jobs) desk.waiting.set(job.id, desk.waiting.get(job.id) - 1);
  receive(answer);
  for (const job of jobs) job.then?.(answer);
}

async function failed(job, error) {
  complain(error);
  desk.waiting.delete(job.id);
  if (error.status) await reload();
}

function receive(answer) {
  desk.version = answer.version;
  notice(answer.fault);
  for (const item of answer.changed) {
    if (desk.waiting.get(item.id) > 0) continue; // a later change of it is on its way
    const old = desk.byId.get(item.id);
    desk.byId.set(item.id, item);
    if (old) { desk.items[desk.items.indexOf(old)] = item; replaceMark(old, item); }
    else { desk.items.push(item); text.remark(item); }
    if (!old || !same(old.cells, item.cells)) desk.readings.delete(item.id);
    if (desk.now?.id === item.id) { desk.now = item; if (!isEditing()) { render(); text.point(item); } else card.item = item; }
  }
  if (answer.order) {
    const gone = desk.items.filter((item) => !answer.order.includes(item.id));
    for (const item of gone) { drop(item); desk.byId.delete(item.id); }
    desk.items = answer.order.map((key) => desk.byId.get(key)).filter(Boolean);
  }
  narrow();
}

function replaceMark(old, item) {
  text.byLeaf.forEach((items, at) => { const place = items.indexOf(old); if (place >= 0) { items.splice(place, 1); text.draw(at); } });
  text.remark(item);
}

function drop(item) {
  text.byLeaf.forEach((items, at) => { const place = items.indexOf(item); if (place >= 0) { items.splice(place, 1); text.draw(at); } });
}

const mayChange = () => Boolean(desk.now) && may();

function may() {
  if (!desk.lock.mine) { say(`${desk.lock.by} is at this source`); return false; }
  return true;
}

// What is seen at this moment is what the change is based on.
function change(action, cells, note = "") {
  const item = desk.now;
  const seen = { state: item.state, cells: { ...item.cells } };
  return [item, () => ({ changes: [{ item: item.id, action, cells, note, seen }] })];
}

function commit() {
  if (!mayChange()) return;
  const item = desk.now, cells = card.values();
  if (same(cells, item.cells)) return;
  if (item.state === "draft") { item.cells = cells; return; }
  const [, content] = change("edit", cells);
  item.cells = cells;
  desk.readings.delete(item.id);
  read(cells);
  meet();
  send("change", content, null, item.id);
}

// A row that can't be read would end in quarantine: the first Enter shows what it lacks.
function lacks(item) {
  const empty = desk.source.columns[item.table].find((column) => column.required && !card.values()[column.name]);
  if (empty) return [empty.name, `${empty.title} is empty`];
  if (item.state === "refused" && item.cells.as_reported === item.proposed.as_reported?.value) return [null, item.reasons[0]?.message || "It was refused"];
  const refusal = card.refusal && same(card.readFor, card.values()) ? card.refusal : null;
  return refusal ? [refusal.column, `${refusal.reason}; ${refusal.fix}`] : null;
}

function accept({ anyway = false } = {}) {
  if (!mayChange()) return;
  const item = desk.now;
  const lack = anyway || item.state === "accepted" ? null : lacks(item);
  if (lack) {
    say(`${lack[1]} (Shift+Enter accepts it all the same)`);
    if (lack[0]) card.edit(card.inputs.has(lack[0]) ? lack[0] : undefined);
    return;
  }
  if (item.state === "draft") { addDraft(); return; }
  if (item.state === "accepted") { commit(); stepOpen(); return; }
  const cells = card.values();
  const [, content] = change("accept", same(cells, item.cells) ? null : cells);
  item.cells = cells;
  item.state = "accepted";
  text.restate(item.id);
  progress();
  send("change", content, null, item.id);
  say(`Accepted “${short(item)}”`);
  $("card").focus({ preventScroll: true });
  stepOpen();
}

function reject(note) {
  if (!mayChange()) return;
  const item = desk.now;
  if (item.state === "draft") { discardDraft(null); step(1); return; }
  if (item.state === "rejected") return;
  const [, content] = change("reject", null, note);
  item.state = "rejected";
  text.restate(item.id);
  progress();
  send("change", content, null, item.id);
  say(`Rejected “${short(item)}”`);
  stepOpen();
}

function history(which) {
  if (!may()) return;
  if (desk.now?.state === "draft" && which === "undo") { reject(""); return; }
  const asked = desk.now;
  send(which, () => ({}), (answer) => {
    say(which === "undo" ? "Taken back" : "Made again");
    if (isEditing() || (desk.now !== asked && desk.now?.id !== asked?.id)) return;
    const item = desk.byId.get(answer.about[0]);
    if (item) go(item);
    else if (!desk.byId.has(desk.now?.id)) step(1);
  });
}

const isEditing = () => document.activeElement?.closest(".cells, dialog") !== null;
const short = (item) => { const words = item.cells.as_reported || ""; return words.length > 40 ? `${words.slice(0, 39)}…` : words; };

async function reload() {
  const key = desk.now?.id;
  try {
    take(await ask(path));
    const item = desk.byId.get(key) || desk.shown[0];
    if (item) go(item, { quiet: true }); else nothing();
  } catch (error) { complain(error); }
}

// ---- words and places

function span(edge, outwards) {
  if (!mayChange() || !desk.now.span) return;
  const item = desk.now;
  const [start, end] = text.moved(item.span, edge, outwards);
  if (start === item.span[0] && end === item.span[1]) return;
  const cells = { ...card.values(), as_reported: text.words([start, end]), char_start: String(start), char_end: String(end) };
  drop(item);
  const [, content] = change("edit", cells);
  item.span = [start, end];
  item.cells = cells;
  text.remark(item);
  desk.readings.delete(item.id);
  render();
  text.point(item);
  if (item.state !== "draft") send("change", content, null, item.id);
}

function addFrom(table) {
  if (!may()) return;
  const selected = text.selected();
  const at = selected || (desk.now?.span ? text.wordBehind(desk.now.span[1]) : text.wordBehind(0));
  if (!at) { say("Select the words of the figure in the document first"); return; }
  const [start, end] = at;
  getSelection().removeAllRanges();
  const item = {
    id: "draft", table, state: "draft", span: [start, end], moved: false, edited: [], confidence: null, reasons: [], sentence: null, proposed: {}, last: null,
    cells: { as_reported: text.words(at), char_start: String(start), char_end: String(end), ...(table === "figures" ? desk.source.defaults : {}) },
  };
  discardDraft(item);
  desk.byId.set("draft", item);
  text.remark(item);
  go(item);
  clearTimeout(remembering);
  if (selected) card.edit(table === "events" ? "kind" : "indicator");
  else say("Move its ends with [ ] and { }, then press Enter");
}

function discardDraft(next) {
  const draft = desk.byId.get("draft");
  if (!draft || draft === next) return;
  desk.byId.delete("draft");
  drop(draft);
}

function addDraft() {
  const item = desk.now, cells = card.values();
  send("add", () => ({ table: item.table, cells, sentence: text.sentenceAt(item.span) }), (answer) => {
    discardDraft(null);
    const added = desk.byId.get(answer.about[0]);
    if (added && !isEditing()) go(added);
    say(`Added “${short(item)}”`);
  });
  $("card").focus({ preventScroll: true });
}

// ---- dialogs, filters, search

async function acceptAll() {
  if (!may()) return;
  const count = () => { $("sure-count").textContent = `${desk.items.filter((item) => item.state === "open" && item.confidence >= Number($("sure").value) && !desk.readings.get(item.id)?.refusals.length).length} rows`; };
  $("sure").oninput = count;
  count();
  $("sure").focus();
  if ((await opened($("sure-dialog"))) !== "accept") return;
  send("accept", () => ({ confidence: Number($("sure").value) }), (answer) => { say(`Accepted ${answer.about.length} rows`); stepOpen(); });
}

async function rejectWithNote() {
  if (!mayChange()) return;
  $("note").value = "";
  if ((await opened($("note-dialog"))) === "reject") reject($("note").value);
}

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
    if (desk.shown.length && !event.shiftKey) { go(desk.shown[(desk.shown.indexOf(desk.now) + 1) % desk.shown.length], { quiet: true }); }
    else if (matches.length) { match = (match + 1) % matches.length; text.reveal(matches[match]); }
  } else if (event.key === "Escape") { $("search").value = ""; search(); $("card").focus(); }
});
$("filter").addEventListener("change", () => { narrow(); if (desk.shown.length && !desk.shown.includes(desk.now)) go(desk.shown[0], { quiet: true }); });
$("open-sure").addEventListener("click", acceptAll);
$("open-help").addEventListener("click", () => opened($("help-dialog")));
$("open-source").addEventListener("click", editTheSource);

async function editTheSource() {
  if (!may()) return;
  const made = await editSource(desk.source, desk.completions);
  if (!made) return;
  try {
    take(await ask(`${path}/declare`, made));
    go(desk.byId.get(desk.now?.id) || desk.shown[0]);
    say("Saved what the source says of itself");
  } catch (error) { complain(error); }
}

async function addWord() {
  if (!mayChange()) return;
  const made = await askForWord(desk.now, card.values());
  if (!made) return;
  desk.completions = made.completions;
  desk.readings.clear();
  card.set(made.column, made.value);
  commit();
  render();
}

// ---- who is here, and what changes behind the page

function setLock(lock) {
  const before = desk.lock.mine;
  desk.lock = lock;
  notice(desk.source.fault);
  if (before !== lock.mine && desk.now) render();
}

function notice(fault) {
  const box = $("notice");
  desk.source.fault = fault;
  box.className = "notice";
  if (!desk.lock.mine) {
    box.replaceChildren(`${desk.lock.by || "Somebody"} is at this source. You can read it; it is yours to change as soon as ${desk.lock.by || "the other person"} leaves.`);
  } else if (fault) {
    box.replaceChildren(fault, make("button", { type: "button", on: { click: editTheSource } }, "Say what is missing ", make("kbd", {}, "s")));
  }
  const moved = desk.items.filter((item) => item.moved).length;
  if (desk.lock.mine && !fault && moved) {
    box.className = "notice calm";
    box.replaceChildren(`The document has changed. ${moved} accepted ${moved === 1 ? "row stands" : "rows stand"} at another place in it now.`, make("button", { type: "button", on: { click: move } }, "Move them there"));
  }
  box.hidden = desk.lock.mine && !fault && !moved;
}

function move() {
  if (may()) send("move", () => ({}), (answer) => { say(`Moved ${answer.about.length} rows`); notice(answer.fault); });
}

async function poll() {
  try {
    const state = await ask(`${path}/state`);
    const mine = desk.lock.mine;
    setLock(state.lock);
    if (state.version !== desk.version && !desk.sending && !isEditing()) { await reload(); say("The files of this source have changed"); }
    else if (!mine && state.lock.mine) say("The source is yours now");
  } catch (error) { complain(error); }
}
setInterval(() => { if (document.visibilityState === "visible") poll(); }, POLL);
addEventListener("pagehide", () => {
  fetch(`${base}/api${path}/leave`, { method: "POST", body: "{}", keepalive: true, headers: { "content-type": "application/json", "x-silkledger-desk": "1" } }).catch(() => {});
});

function nothing() {
  desk.now = null;
  card.empty("Nothing to confirm", "Select words in the document and press a to add a figure, or v to add an event.");
}

listen([
  ["Decide", "Enter", "accept, or add", (event) => accept({ anyway: event.shiftKey })],
  ["Decide", "x", "reject, or remove", () => reject("")],
  ["Decide", "X", "reject with a note", rejectWithNote],
  ["Decide", "z", "undo", () => history("undo")],
  ["Decide", "Z", "redo", () => history("redo")],
  ["Decide", "A", "accept all above a confidence", acceptAll],
  ["Move", "j", "next", () => step(1), ["ArrowDown"]],
  ["Move", "k", "previous", () => step(-1), ["ArrowUp"]],
  ["Move", "u", "next unconfirmed", () => step(1, todo)],
  ["Move", "Home", "first", () => go(desk.shown[0])],
  ["Move", "End", "last", () => go(desk.shown.at(-1))],
  ["Move", "/", "search", () => $("search").focus()],
  ["Move", "f", "filter", () => $("filter").focus()],
  ["Change", "e", "edit the cell that needs it most", () => card.edit()],
  ["Change", "i", "edit the indicator or kind", () => card.edit(desk.now?.table === "events" ? "kind" : "indicator")],
  ["Change", "g", "edit the place", () => card.edit(desk.now?.table === "events" ? "participants" : "geography")],
  ["Change", "p", "edit the period", () => card.edit(desk.now?.table === "events" ? "as_reported" : "period")],
  ["Change", "n", "next meaning", () => card.next()],
  ["Change", "1", "meaning by number, to 9", (event) => { const name = card.ranked; if (name) card.choose(name, Number(event.key) - 1); }, ["2", "3", "4", "5", "6", "7", "8", "9"]],
  ["Change", "m", "all cells, or the usual ones", () => { card.more(); }],
  ["Words", "[", "widen to the left", () => span("start", true)],
  ["Words", "]", "widen to the right", () => span("end", true)],
  ["Words", "{", "narrow from the left", () => span("start", false)],
  ["Words", "}", "narrow from the right", () => span("end", false)],
  ["Words", "a", "add a figure at the selected words", () => addFrom("figures")],
  ["Words", "v", "add an event at the selected words", () => addFrom("events")],
  ["Source", "s", "what the source says of itself", editTheSource],
  ["Source", "w", "add a word to the vocabulary", addWord],
  ["Source", "?", "these keys", () => opened($("help-dialog"))],
], { commit: () => { commit(); $("card").focus({ preventScroll: true }); }, acceptNow: () => accept(), leave: () => { if (desk.now) render(); $("card").focus({ preventScroll: true }); } });
keys($("keys"));

(async () => {
  try {
    const [completions, source] = await Promise.all([ask("/completions"), ask(path)]);
    desk.completions = completions;
    take(source);
    const asked = main.dataset.item;
    const at = (item) => item.id === asked || (item.span && `${item.table}:${item.span[0]}-${item.span[1]}` === asked);
    const first = desk.items.find(at) || desk.items.find((item) => item.state === "open") || desk.items[0];
    if (first) go(first); else nothing();
    document.body.dataset.ready = "1";
  } catch (error) { complain(error); }
})();
