// The candidates and rows of a source: which there are, which the filter and the search show.
const DOUBTFUL = 0.8;

export const todo = (item) => item.state === "open" || item.state === "refused";

export class Items {
  constructor(readings) {
    const isUnsure = (item) => (item.confidence ?? 1) < DOUBTFUL || readings.isDoubtful(item);
    this.filters = {
      all: () => true, todo, refused: (item) => item.state === "refused", doubtful: (item) => item.state === "open" && isUnsure(item),
      unread: (item) => item.state === "accepted" && readings.isRefused(item), accepted: (item) => item.state === "accepted",
      rejected: (item) => item.state === "rejected" || item.state === "removed",
    };
    this.take([]);
  }

  take(items) {
    this.all = items;
    this.shown = items;
    this.byId = new Map(items.map((item) => [item.id, item]));
  }

  // Shows only what passes a filter and has some words in a cell; gives the ids, null for all of them.
  narrow(filter, words) {
    const has = (item) => !words || Object.values(item.cells).some((cell) => cell.toLowerCase().includes(words));
    this.shown = this.all.filter((item) => this.filters[filter](item) && has(item));
    return filter === "all" && !words ? null : new Set(this.shown.map((item) => item.id));
  }

  // Puts a new state of an item in the place of the old one; gives the old one.
  put(item) {
    const old = this.byId.get(item.id);
    this.byId.set(item.id, item);
    if (old) this.all[this.all.indexOf(old)] = item; else this.all.push(item);
    return old;
  }

  // Orders them as the server does; gives those that are gone.
  order(ids) {
    const gone = this.all.filter((item) => !ids.includes(item.id));
    for (const item of gone) this.byId.delete(item.id);
    this.all = ids.map((id) => this.byId.get(id)).filter(Boolean);
    return gone;
  }

  // The next shown one from an item on, in a direction; `wanted` says which ones count.
  next(item, by, wanted) {
    let at = this.shown.indexOf(item);
    if (at < 0) {
      const place = item?.span ? item.span[0] : 0;
      at = this.shown.findIndex((each) => (each.span ? each.span[0] : Infinity) >= place);
      if (by > 0) at -= 1;
    }
    for (let next = at + by; next >= 0 && next < this.shown.length; next += by) {
      if (wanted(this.shown[next])) return this.shown[next];
    }
    return null;
  }

  // The next one that can be accepted, behind an item or from the start.
  nextOpen(item, isFiltered) {
    const at = this.all.indexOf(item), isIn = new Set(this.shown);
    const wanted = (each) => each.state === "open" && (isIn.has(each) || isFiltered);
    return [...this.all.slice(at + 1), ...this.all.slice(0, Math.max(at, 0))].find(wanted);
  }
}
