// What a person decides about the current item: accept, reject, edit, add, move its edges, take back. The
// page shows it at once.
import { $, opened, say } from "./page.js";
import { same } from "./readings.js";

// `page` is the source's page: its document, card and items, and how it goes on.
export function decisions(page) {
  const { desk, text, card, items, readings, changes, presence } = page;

  const mayChange = () => Boolean(desk.now) && may();

  function may() {
    if (!presence.isMine) { say(`${presence.lock.by} is at this source`); return false; }
    return true;
  }

  // What is seen at this moment is what the change is based on.
  function change(action, cells, note = "") {
    const item = desk.now;
    const seen = { state: item.state, cells: { ...item.cells } };
    return { changes: [{ item: item.id, action, cells, note, seen }] };
  }

  function commit() {
    if (!mayChange()) return;
    const item = desk.now, cells = card.values();
    if (same(cells, item.cells)) return;
    if (item.state === "draft") { item.cells = cells; return; }
    const content = change("edit", cells);
    item.cells = cells;
    readings.forget(item);
    readings.read(cells);
    readings.meet();
    changes.send("change", content, null, item.id);
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
    if (item.state === "accepted") { confirmRow(item); page.stepOpen(); return; }
    const cells = card.values();
    const content = change("accept", same(cells, item.cells) ? null : cells);
    item.cells = cells;
    item.state = "accepted";
    text.restate(item.id);
    page.progress();
    changes.send("change", content, null, item.id);
    say(`Accepted “${short(item)}”`);
    $("card").focus({ preventScroll: true });
    page.stepOpen();
  }

  // A row that a program has accepted counts as seen once a person confirms it, changed or not.
  function confirmRow(item) {
    if (!item.unseen || !same(card.values(), item.cells)) { commit(); return; }
    changes.send("change", change("accept", null), null, item.id);
    item.unseen = false;
    say(`Confirmed “${short(item)}”`);
  }

  function reject(note) {
    if (!mayChange()) return;
    const item = desk.now;
    if (item.state === "draft") { discardDraft(null); page.step(1); return; }
    if (item.state === "rejected") return;
    const content = change("reject", null, note);
    item.state = "rejected";
    text.restate(item.id);
    page.progress();
    changes.send("change", content, null, item.id);
    say(`Rejected “${short(item)}”`);
    page.stepOpen();
  }

  function history(which) {
    if (!may()) return;
    if (desk.now?.state === "draft" && which === "undo") { reject(""); return; }
    const asked = desk.now;
    changes.send(which, {}, (answer) => {
      say(which === "undo" ? "Taken back" : "Made again");
      if (page.isEditing() || (desk.now !== asked && desk.now?.id !== asked?.id)) return;
      const item = items.byId.get(answer.about[0]);
      if (item) page.go(item);
      else if (!items.byId.has(desk.now?.id)) page.step(1);
    });
  }

  function span(edge, outwards) {
    if (!mayChange() || !desk.now.span) return;
    const item = desk.now;
    const [start, end] = text.moved(item.span, edge, outwards);
    if (start === item.span[0] && end === item.span[1]) return;
    const cells = { ...card.values(), as_reported: text.words([start, end]), char_start: String(start), char_end: String(end) };
    text.unmark(item);
    const content = change("edit", cells);
    item.span = [start, end];
    item.cells = cells;
    text.remark(item);
    readings.forget(item);
    page.render();
    text.point(item);
    if (item.state !== "draft") changes.send("change", content, null, item.id);
  }

  function addFrom(table) {
    if (!may()) return;
    const selected = text.selected();
    const at = selected || (desk.now?.span ? text.wordBehind(desk.now.span[1]) : text.wordBehind(0));
    if (!at) { say("Select the words of the figure in the document first"); return; }
    const [start, end] = at;
    getSelection().removeAllRanges();
    const item = {
      id: "draft", table, state: "draft", span: [start, end], moved: false, unseen: false, edited: [], confidence: null, reasons: [], sentence: null, proposed: {}, last: null,
      cells: { as_reported: text.words(at), char_start: String(start), char_end: String(end), ...(table === "figures" ? desk.source.defaults : {}) },
    };
    discardDraft(item);
    items.byId.set("draft", item);
    text.remark(item);
    page.go(item);
    if (selected) card.edit(table === "events" ? "kind" : "indicator");
    else say("Move its ends with [ ] and { }, then press Enter");
  }

  function discardDraft(next) {
    const draft = items.byId.get("draft");
    if (!draft || draft === next) return;
    items.byId.delete("draft");
    text.unmark(draft);
  }

  function addDraft() {
    const item = desk.now, cells = card.values();
    changes.send("add", { table: item.table, cells, sentence: text.sentenceAt(item.span) }, (answer) => {
      discardDraft(null);
      const added = items.byId.get(answer.about[0]);
      if (added && !page.isEditing()) page.go(added);
      say(`Added “${short(item)}”`);
    });
    $("card").focus({ preventScroll: true });
  }

  async function acceptAll() {
    if (!may()) return;
    const count = () => { $("sure-count").textContent = `${items.all.filter((item) => item.state === "open" && item.confidence >= Number($("sure").value) && !readings.isRefused(item)).length} rows`; };
    $("sure").oninput = count;
    count();
    $("sure").focus();
    if ((await opened($("sure-dialog"))) !== "accept") return;
    changes.send("accept", { confidence: Number($("sure").value) }, (answer) => { say(`Accepted ${answer.about.length} rows`); page.stepOpen(); });
  }

  async function rejectWithNote() {
    if (!mayChange()) return;
    $("note").value = "";
    if ((await opened($("note-dialog"))) === "reject") reject($("note").value);
  }

  return { acceptAll, accept, addFrom, commit, discardDraft, history, may, mayChange, reject, rejectWithNote, span };
}

const short = (item) => { const words = item.cells.as_reported || ""; return words.length > 40 ? `${words.slice(0, 39)}…` : words; };
