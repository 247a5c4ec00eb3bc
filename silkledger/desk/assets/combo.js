// A field with completion from a vocabulary (the combobox pattern of WAI-ARIA).
import { make } from "./page.js";

const MOST = 9;
let count = 0;

export function combo(input, options, chosen) {
  const id = `options-${++count}`;
  const list = make("ul", { className: "options", role: "listbox", id, hidden: true, "aria-label": input.getAttribute("aria-label") || "Completions" });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.after(list);
  let at = -1, shown = [];

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const select = (place) => {
    at = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (option, isLast) => { input.value = completed(input.value, option[0], input.dataset.many); close(); chosen(isLast); };
  const open = () => {
    shown = ranked(options(), lastPart(input.value, input.dataset.many));
    if (!shown.length) return close();
    list.replaceChildren(...shown.map((option, number) => make("li", {
      role: "option", id: `${id}-${number}`, "aria-selected": "false",
      on: { pointerdown: (event) => { event.preventDefault(); take(option); } },
    }, make("span", {}, option[0]), make("span", {}, option[1]))));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    at = -1;
  };
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      if (shown.length && !list.hidden) select((at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if ((event.key === "Enter" || event.key === "Tab") && !list.hidden && at >= 0) {
      if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); }
      take(shown[at], event.key === "Enter");
    }
  });
  return { close };
}

function lastPart(value, many) { return many ? value.slice(value.lastIndexOf(";") + 1).trim() : value.trim(); }

function completed(value, option, many) {
  if (!many) return option;
  const before = value.slice(0, value.lastIndexOf(";") + 1);
  return before ? `${before} ${option}` : option;
}

// The options whose words begin with those that were typed, the best first.
function ranked(options, typed) {
  const words = typed.toLowerCase().split(/[\s_]+/).filter(Boolean);
  const scored = [];
  for (const option of options) {
    const [value, name, more] = option.map((text) => text.toLowerCase());
    let score = 0;
    for (const word of words) {
      if (value === typed.toLowerCase()) score += 9;
      else if (starts(value, word)) score += 4;
      else if (starts(name, word)) score += 3;
      else if (starts(more, word)) score += 2;
      else { score = -1; break; }
    }
    if (score >= 0) scored.push([score - value.length / 200, option]);
  }
  if (words.length) scored.sort((a, b) => b[0] - a[0]);
  return scored.slice(0, MOST).map(([, option]) => option);
}

function starts(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[\s_;,(–-]/.test(text[at - 1]) || text.charCodeAt(at) > 0x2e7f) return true;
  }
  return false;
}
