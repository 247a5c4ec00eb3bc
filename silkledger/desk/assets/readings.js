// How items read and what they meet, as the server says; an answer about an item that is no longer the
// current one is dropped.
import { ask, complain } from "./page.js";

const AT_ONCE = 100, TYPING = 90, RESTING = 450;

export const same = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

export class Readings {
  constructor(path, card, { now, isEditing }) {
    this.path = path;
    this.card = card;
    this.now = now;
    this.isEditing = isEditing;
    this.known = new Map();
  }

  of(item) { return this.known.get(item.id); }

  isDoubtful(item) { return Boolean(this.of(item)?.flags.length || this.isRefused(item)); }

  isRefused(item) { return Boolean(this.of(item)?.refusals.length); }

  forget(item) { this.known.delete(item.id); }

  clear() { this.known.clear(); }

  // Reads cells of the current item, as soon as nobody types.
  read(cells) {
    const item = this.now();
    clearTimeout(this.readTimer);
    this.readTimer = setTimeout(async () => {
      this.reading?.abort();
      this.reading = new AbortController();
      try {
        const answer = await ask(`${this.path}/readings`, { table: item.table, rows: [cells] }, this.reading.signal);
        if (this.now() !== item) return;
        this.card.read(answer.rows[0], cells);
        if (same(cells, item.cells)) this.known.set(item.id, answer.rows[0]);
      } catch (error) { complain(error); }
    }, TYPING);
  }

  // Reads every item that isn't read yet, some at a time; `isCurrent` says whether they are still wanted.
  async readAll(items, isCurrent) {
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const ids = items.slice(at, at + AT_ONCE).map((item) => item.id).filter((id) => !this.known.has(id));
      if (!ids.length) continue;
      try {
        const { read } = await ask(`${this.path}/readings`, { ids });
        if (!isCurrent()) return;
        for (const [id, reading] of Object.entries(read)) this.known.set(id, reading);
        const now = this.now();
        if (now && read[now.id] && !this.isEditing()) this.card.read(read[now.id], now.cells);
      } catch (error) { complain(error); return; }
    }
  }

  // Looks for what the current item meets in the dataset.
  meet() {
    clearTimeout(this.meetTimer);
    this.meeting?.abort();
    const item = this.now();
    this.card.meets(null);
    if (item.table === "events") { this.card.meets({ fault: "Events are not compared.", met: [] }); return; }
    this.meetTimer = setTimeout(async () => {
      this.meeting = new AbortController();
      try {
        const found = await ask(`${this.path}/meetings`, { table: item.table, item: item.id, cells: this.card.values() }, this.meeting.signal);
        if (this.now() === item) this.card.meets(found);
      } catch (error) {
        if (error.name !== "AbortError" && this.now() === item) this.card.meets({ fault: error.message, met: [] });
      }
    }, RESTING);
  }
}
