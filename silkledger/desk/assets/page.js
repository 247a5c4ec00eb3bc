// What every page has: asking the server, saying what happened, and the name of the person.
export const base = document.documentElement.dataset.base;
export const $ = (id) => document.getElementById(id);

export class Fault extends Error {
  constructor(message, status) { super(message); this.status = status; }
}

export async function ask(path, content, signal) {
  const options = content === undefined ? { signal } : {
    method: "POST", body: JSON.stringify(content), signal,
    headers: { "content-type": "application/json", "x-silkledger-desk": "1" },
  };
  let answer;
  try {
    answer = await fetch(`${base}/api${path}`, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Fault("The desk does not answer. Everything up to the last key is saved; start it again with silkledger desk.", 0);
  }
  const is_json = (answer.headers.get("content-type") || "").startsWith("application/json");
  const value = is_json ? await answer.json() : { fault: (await answer.text()).trim() };
  if (!answer.ok) throw new Fault(value.fault || `status ${answer.status}`, answer.status);
  return value;
}

let timer;
export function say(message) {
  $("fault").textContent = "";
  $("said").textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => { $("said").textContent = ""; }, 3500);
}

export function complain(error) {
  if (error.name === "AbortError") return;
  $("said").textContent = "";
  $("fault").textContent = error.message;
  clearTimeout(timer);
  timer = setTimeout(() => { $("fault").textContent = ""; }, 9000);
}

// An element with properties and children; text is always text.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, heard] of Object.entries(value)) element.addEventListener(event, heard);
    else if (name in element && name !== "list" && typeof value !== "string") element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// Opens a dialog and returns what was chosen in it, "" for nothing.
export function opened(dialog) {
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    dialog.showModal();
    dialog.scrollTop = 0;
  });
}
// Enter in a field is the main button of its dialog, not the first one.
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])") && !event.defaultPrevented) {
      event.preventDefault();
      dialog.close(dialog.querySelector("button.main").value);
    }
  });
}

$("who").addEventListener("click", async () => {
  if ((await opened($("name-dialog"))) !== "save") return;
  try {
    $("who-name").textContent = (await ask("/name", { name: $("name-input").value })).name;
  } catch (error) { complain(error); }
});
