// The keyboard. Single letters are keys only outside of fields, and can be switched off (WCAG 2.1.4).
import { make } from "./page.js";

// Group, key, what it does in words, the action, and further keys.
const KEYS = [
  ["Decide", "Enter", "accept, or add", "accept"],
  ["Decide", "x", "reject, or remove", "reject"],
  ["Decide", "X", "reject with a note", "rejectWithNote"],
  ["Decide", "z", "undo", "undo"],
  ["Decide", "Z", "redo", "redo"],
  ["Decide", "A", "accept all above a confidence", "acceptAll"],
  ["Move", "j", "next", "next", ["ArrowDown"]],
  ["Move", "k", "previous", "previous", ["ArrowUp"]],
  ["Move", "u", "next unconfirmed", "nextOpen"],
  ["Move", "Home", "first", "first"],
  ["Move", "End", "last", "last"],
  ["Move", "/", "search", "search"],
  ["Move", "f", "filter", "filter"],
  ["Change", "e", "edit the cell that needs it most", "edit"],
  ["Change", "i", "edit the indicator or kind", "editIndicator"],
  ["Change", "g", "edit the place", "editPlace"],
  ["Change", "p", "edit the period", "editPeriod"],
  ["Change", "n", "next meaning", "nextMeaning"],
  ["Change", "1", "meaning by number, to 9", "meaning", ["2", "3", "4", "5", "6", "7", "8", "9"]],
  ["Change", "m", "all cells, or the usual ones", "moreCells"],
  ["Words", "[", "widen to the left", "widenLeft"],
  ["Words", "]", "widen to the right", "widenRight"],
  ["Words", "{", "narrow from the left", "narrowLeft"],
  ["Words", "}", "narrow from the right", "narrowRight"],
  ["Words", "a", "add a figure at the selected words", "addFigure"],
  ["Words", "v", "add an event at the selected words", "addEvent"],
  ["Source", "s", "what the source says of itself", "editSource"],
  ["Source", "w", "add a word to the vocabulary", "addWord"],
  ["Source", "?", "these keys", "help"],
];
const SWITCH = "silkledger-single-keys";

export function listen(actions, field) {
  const toggle = document.getElementById("single-keys");
  toggle.checked = localStorage.getItem(SWITCH) !== "off";
  toggle.addEventListener("change", () => localStorage.setItem(SWITCH, toggle.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const target = event.target;
    const isField = target.matches?.("input, select, textarea");
    if (isField && target.closest(".cells")) {
      if (event.key === "Enter" && !event.defaultPrevented) { event.preventDefault(); if (event.ctrlKey || event.metaKey) field.acceptNow(); else field.commit(); }
      else if (event.key === "Escape" && !event.defaultPrevented) { event.preventDefault(); field.leave(); }
      return;
    }
    if (isField || (event.altKey && toggle.checked)) return;
    const isModified = event.ctrlKey || event.metaKey;
    if (isModified && !["z", "Z", "y", "Enter"].includes(event.key)) return;
    const isButton = target.matches?.("button, a, summary");
    if (isButton && (event.key === "Enter" || event.key === " ")) return;
    if (!toggle.checked && !isModified && !event.altKey && event.key.length === 1) return;
    let key = event.key;
    if (isModified && key === "y") key = "Z";
    else if (isModified && key === "z" && event.shiftKey) key = "Z";
    const found = KEYS.find(([, main, , , others]) => main === key || others?.includes(key));
    if (!found) return;
    event.preventDefault();
    actions[found[3]](event);
  });
}

export function keys(root) {
  const groups = Map.groupBy ? Map.groupBy(KEYS, ([group]) => group) : KEYS.reduce((map, row) => map.set(row[0], [...(map.get(row[0]) || []), row]), new Map());
  root.replaceChildren(...[...groups].map(([group, rows]) => make("section", {}, make("h3", {}, group), rows.map(([, key, words]) => make("div", {}, words, make("kbd", {}, key))))));
}
