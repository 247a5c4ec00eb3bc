// The keyboard. Single letters are keys only outside of fields, and can be switched off (WCAG 2.1.4).
import { make } from "./page.js";

let table = [];
const SWITCH = "silkledger-single-keys";

export function listen(bindings, field) {
  table = bindings;
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
    const found = table.find(([, main, , , others]) => main === key || others?.includes(key));
    if (!found) return;
    event.preventDefault();
    found[3](event);
  });
}

export function keys(root) {
  const groups = Map.groupBy ? Map.groupBy(table, ([group]) => group) : table.reduce((map, row) => map.set(row[0], [...(map.get(row[0]) || []), row]), new Map());
  root.replaceChildren(...[...groups].map(([group, rows]) => make("section", {}, make("h3", {}, group), rows.map(([, key, words]) => make("div", {}, words, make("kbd", {}, key))))));
}
