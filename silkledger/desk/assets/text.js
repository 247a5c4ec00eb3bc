// The document: its text as leaves (paragraphs and cells), candidates marked where they stand.
import { make } from "./page.js";
import { Points } from "./points.js";
import { rangeIn } from "./ranges.js";
import { moveEdge } from "./edges.js";

const LEAVES_OF_A_CHUNK = 40;
const VALUE = /^[^\p{L}]{0,4}\d[^\p{L}]{0,20}\p{L}{0,2}$/u; // with at most a mark behind it

export class Document {
  constructor(root, chosen) {
    this.root = root;
    this.leaves = [];
    this.marks = new Map();
    root.addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      if (mark && String(getSelection()) === "") chosen(mark.dataset.ids.split(" "));
    });
  }

  show(text, items, lang) {
    this.text = text;
    this.root.lang = lang || "";
    this.places = new Points(text);
    this.segments = new Intl.Segmenter(lang || undefined, { granularity: "word" });
    this.leaves = [];
    this.marks.clear();
    this.root.replaceChildren();
    let chunk = null;
    for (const block of blocks(text)) {
      if (!chunk || this.leaves.length >= chunk.until) {
        chunk = make("div", { className: "chunk" });
        chunk.until = this.leaves.length + LEAVES_OF_A_CHUNK;
        this.root.append(chunk);
      }
      chunk.append(this.block(block));
    }
    this.mark(items);
  }

  block({ start, end }) {
    const leaf = (tag, from, to) => {
      const element = make(tag);
      element.textContent = this.text.slice(from, to);
      this.leaves.push({ element, start: from, end: to });
      return element;
    };
    if (!this.text.slice(start, end).includes("\t")) return leaf("p", start, end);
    const body = make("tbody");
    const rows = this.text.slice(start, end).split("\n").map((line) => line.split("\t"));
    const width = Math.max(...rows.map((cells) => cells.length));
    let at = start;
    for (const cells of rows) {
      const row = make("tr");
      for (const cell of cells) {
        const place = leaf("td", at, at + cell.length);
        // A number is not broken: the two lines of 36 072 would be two numbers.
        if (VALUE.test(cell)) place.className = "value";
        row.append(place);
        at += cell.length + 1;
      }
      for (let missing = cells.length; missing < width; missing += 1) row.append(make("td"));
      body.append(row);
    }
    return make("table", {}, body);
  }

  // Draws all marks anew.
  mark(items) {
    this.byLeaf = this.leaves.map(() => []);
    for (const item of items) if (item.span) this.place(item);
    this.byLeaf.forEach((_, at) => { if (this.byLeaf[at].length) this.draw(at); });
  }

  place(item) {
    const [start, end] = this.units(item.span);
    for (let at = this.leafAt(start); at >= 0 && at < this.leaves.length && this.leaves[at].start < end; at++) {
      if (this.leaves[at].end > start) this.byLeaf[at].push(item);
    }
  }

  // Draws the marks of one item anew, after its span was changed or in the place of an older state of it.
  remark(item, old = item) {
    const touched = this.taken(old);
    if (item.span) {
      const before = this.byLeaf.map((items) => items.length);
      this.place(item);
      this.byLeaf.forEach((items, at) => { if (items.length !== before[at]) touched.add(at); });
    }
    for (const at of touched) this.draw(at);
  }

  // Takes the marks of one item away.
  unmark(item) { for (const at of this.taken(item)) this.draw(at); }

  taken(item) {
    const touched = new Set();
    this.byLeaf.forEach((items, at) => {
      const place = items.indexOf(item);
      if (place >= 0) { items.splice(place, 1); touched.add(at); }
    });
    return touched;
  }

  draw(at) {
    const { element, start, end } = this.leaves[at];
    const items = this.byLeaf[at];
    for (const old of element.querySelectorAll("mark")) {
      for (const id of old.dataset.ids.split(" ")) {
        this.marks.set(id, (this.marks.get(id) || []).filter((mark) => mark !== old));
      }
    }
    const cuts = new Set([start, end]);
    for (const item of items) for (const unit of this.units(item.span)) if (unit > start && unit < end) cuts.add(unit);
    const edges = [...cuts].sort((a, b) => a - b);
    const parts = [];
    for (let cut = 0; cut + 1 < edges.length; cut++) {
      const [from, to] = [edges[cut], edges[cut + 1]];
      const here = items.filter((item) => { const [s, e] = this.units(item.span); return s <= from && e >= to; });
      const text = this.text.slice(from, to);
      if (!here.length) { parts.push(text); continue; }
      const mark = make("mark", {}, text);
      mark.dataset.ids = here.map((item) => item.id).join(" ");
      mark.items = here;
      for (const item of here) this.marks.set(item.id, [...(this.marks.get(item.id) || []), mark]);
      parts.push(mark);
      this.dress(mark);
    }
    element.replaceChildren(...parts);
  }

  dress(mark) {
    const top = mark.items.find((item) => item.id === this.now) || mark.items.at(-1);
    const isOff = this.shown ? !mark.items.some((item) => this.shown.has(item.id)) : false;
    const name = `${top.state} ${top.table}${mark.items.some((item) => item.id === this.now) ? " now" : ""}${isOff ? " off" : ""}`;
    if (mark.className !== name) mark.className = name;
  }

  restate(id) { for (const mark of this.marks.get(id) || []) this.dress(mark); }

  // Shows which item is the current one, and its words if they are out of sight.
  point(item) {
    const before = this.now;
    this.now = item ? item.id : null;
    if (before) this.restate(before);
    if (!item) return;
    this.restate(item.id);
    const mark = (this.marks.get(item.id) || [])[0];
    if (!mark) return;
    const here = mark.getBoundingClientRect(), frame = this.root.getBoundingClientRect();
    if (here.top < frame.top + 60 || here.bottom > frame.top + frame.height * 0.7) {
      this.root.scrollTop += here.top - frame.top - frame.height * 0.3;
    }
  }

  // Which items the filter shows; null for all.
  filter(ids) {
    if (!ids && !this.shown) return;
    this.shown = ids;
    this.root.classList.toggle("filtered", Boolean(ids));
    for (const marks of this.marks.values()) for (const mark of marks) this.dress(mark);
  }

  // Colours ranges of the text without touching it.
  colour(name, spans) {
    if (!("highlights" in CSS)) return;
    const ranges = spans.filter(Boolean).flatMap((span) => this.ranges(this.units(span)));
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }

  find(words) {
    const ranges = [];
    const wanted = words.toLowerCase();
    if (wanted.length > 1) {
      const text = this.text.toLowerCase();
      if (text.length === this.text.length) {
        for (let at = text.indexOf(wanted); at >= 0 && ranges.length < 500; at = text.indexOf(wanted, at + wanted.length)) {
          ranges.push([at, at + wanted.length]);
        }
      }
    }
    if ("highlights" in CSS) {
      const made = ranges.flatMap((units) => this.ranges(units));
      if (made.length) CSS.highlights.set("found", new Highlight(...made)); else CSS.highlights.delete("found");
    }
    return ranges;
  }

  reveal(units) {
    const [range] = this.ranges(units);
    if (!range) return;
    const here = range.getBoundingClientRect(), frame = this.root.getBoundingClientRect();
    this.root.scrollTop += here.top - frame.top - frame.height * 0.3;
  }

  ranges([start, end]) {
    const ranges = [];
    for (let at = this.leafAt(start); at >= 0 && at < this.leaves.length && this.leaves[at].start < end; at++) {
      const leaf = this.leaves[at];
      const from = Math.max(start, leaf.start) - leaf.start, to = Math.min(end, leaf.end) - leaf.start;
      if (from < to) ranges.push(rangeIn(leaf.element, from, to));
    }
    return ranges;
  }

  // The span that a person selected, in code points; null if nothing in the document is selected.
  selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.root.contains(range.commonAncestorContainer)) return null;
    const start = this.unitOf(range.startContainer, range.startOffset), end = this.unitOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    const words = this.text.slice(start, end);
    const from = start + words.length - words.trimStart().length, to = end - (words.length - words.trimEnd().length);
    return from < to ? this.points([from, to]) : null;
  }

  unitOf(node, offset) {
    const leaf = this.leaves.find(({ element }) => element === node || element.contains(node));
    if (!leaf) return null;
    const range = document.createRange();
    range.selectNodeContents(leaf.element);
    range.setEnd(node, offset);
    return leaf.start + range.toString().length;
  }

  // The span with one end a word further out or in.
  moved(span, edge, outwards) {
    const units = this.units(span), leaf = this.leaves[this.leafAt(units[0])];
    if (!leaf) return span;
    const words = this.segments.segment(this.text.slice(leaf.start, leaf.end));
    const moved = moveEdge([...words], units.map((unit) => unit - leaf.start), edge, outwards);
    return this.points(moved.map((unit) => unit + leaf.start));
  }

  // The first word behind a place, as a span.
  wordBehind(point) {
    const [unit] = this.units([point, point]);
    for (let at = Math.max(0, this.leafAt(unit)); at < this.leaves.length; at++) {
      const leaf = this.leaves[at];
      for (const { index, segment, isWordLike } of this.segments.segment(this.text.slice(leaf.start, leaf.end))) {
        const start = leaf.start + index;
        if (isWordLike && start >= unit) return this.points([start, start + segment.length]);
      }
    }
    return null;
  }

  sentenceAt(span) {
    const [start] = this.units(span);
    const leaf = this.leaves[this.leafAt(start)];
    if (!leaf) return "";
    const segments = new Intl.Segmenter(this.root.lang || undefined, { granularity: "sentence" });
    for (const { index, segment } of segments.segment(this.text.slice(leaf.start, leaf.end))) {
      if (leaf.start + index + segment.length > start) return segment.trim();
    }
    return "";
  }

  // The parts of a span that no mark covers.
  between([start, end]) {
    const [first, last] = this.units([start, end]);
    const parts = [];
    let from = start;
    for (let at = this.leafAt(first); at >= 0 && at < this.leaves.length && this.leaves[at].start < last; at++) {
      for (const { span } of [...this.byLeaf[at]].sort((a, b) => a.span[0] - b.span[0])) {
        if (span[1] <= from || span[0] >= end) continue;
        if (span[0] > from) parts.push([from, span[0]]);
        from = Math.max(from, span[1]);
      }
    }
    if (from < end) parts.push([from, end]);
    return parts;
  }

  words(span) { const [start, end] = this.units(span); return this.text.slice(start, end); }

  leafAt(unit) {
    let low = 0, high = this.leaves.length - 1, found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.leaves[middle].start <= unit) { found = middle; low = middle + 1; } else high = middle - 1;
    }
    return found >= 0 && this.leaves[found].end <= unit && found + 1 < this.leaves.length ? found + 1 : found;
  }

  units(span) { return this.places.units(span); }

  points(units) { return this.places.points(units); }
}

function* blocks(text) {
  let start = 0;
  for (const gap of text.matchAll(/\n{2,}/g)) {
    if (gap.index > start) yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  const end = text.trimEnd().length;
  if (end > start) yield { start, end };
}
