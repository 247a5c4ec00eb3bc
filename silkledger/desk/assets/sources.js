// The list of sources: documents that are dropped or chosen, and texts that are pasted.
import { $, ask, base, complain, say } from "./page.js";

async function take(path, content) {
  say("Extracting …");
  document.body.classList.add("busy");
  try {
    const made = await ask(path, content);
    location.href = `${base}/sources/${encodeURIComponent(made.source)}`;
  } catch (error) {
    complain(error);
    document.body.classList.remove("busy");
  }
}

async function takeFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  await take("/documents", { name: file.name, content: btoa(text) });
}

$("file").addEventListener("change", (event) => { if (event.target.files[0]) takeFile(event.target.files[0]); });
$("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  take("/texts", { name: $("paste-name").value.trim(), text: $("paste-text").value });
});
$("paste-text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); $("paste").requestSubmit(); }
});
addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("dropping"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); });
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const [file] = event.dataTransfer.files;
  if (file) takeFile(file);
  else if (event.dataTransfer.getData("text/plain")) { $("paste-text").value = event.dataTransfer.getData("text/plain"); $("paste-name").focus(); }
});
