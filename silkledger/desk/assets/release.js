// Releases: what one would do, making it, and deciding on a candidate that waits.
import { $, ask, base, complain, make, say } from "./page.js";

const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const listed = (counts) => Object.entries(counts).filter(([, number]) => number).map(([name, number]) => `${name.replaceAll("_", " ")} ${number.toLocaleString("en")}`).join(", ");
const rowAddress = (place) => `${base}/sources/${encodeURIComponent(place.source)}/figures:${place.span.join("-")}`;

async function plan() {
  try {
    const found = await ask("/release");
    const facts = [
      ["Rows", `${count(found.rows, "row")}: ${listed({ published: found.published, refused: found.refused, duplicates: found.duplicates, excluded: found.excluded }) || "none"}`],
      ["Compared", listed(found.compared) || "nothing to compare"],
      ["Since", found.since ? `${found.since}: ${listed(found.changes) || "nothing has changed"}` : "this is the first release"],
      ...found.held_back.map((fault) => ["Held back", fault]),
      ...found.gate.map((sentence) => ["Gate", sentence]),
    ];
    $("plan-body").replaceChildren(
      make("dl", { className: "facts" }, facts.flatMap(([name, words]) => [make("dt", {}, name), make("dd", { className: name === "Held back" || name === "Gate" ? "bad" : "" }, words)])),
      found.compared.clash || found.compared.contradicted ? make("p", {}, make("a", { href: `${base}/conflicts` }, "Decide on what can’t both be true")) : "",
      found.causes.length ? make("p", {}, make("a", { href: `${base}/quarantine` }, `${count(found.refused, "row")} refused: fix the words`)) : "",
    );
    $("release").textContent = found.review === "none" ? "Publish" : "Submit for approval";
    $("release").disabled = false;
  } catch (error) {
    $("plan-body").replaceChildren(make("p", { className: "bad" }, error.message));
  }
}

async function release(accept) {
  $("release").disabled = true;
  $("outcome").textContent = "Building the release …";
  try {
    const made = await ask("/release", { accept });
    const words = { published: `Published ${made.version}.`, unchanged: "Nothing to publish: the content is that of the last release.", waiting: `${made.version} waits for approval.`, refused: "The gate refuses this.", rejected: "This candidate was rejected before." };
    $("outcome").replaceChildren(
      make("p", { className: made.outcome === "refused" || made.outcome === "rejected" ? "bad sentence" : "good sentence" }, words[made.outcome] || made.outcome),
      make("p", {}, made.why), ...made.notes.map((note) => make("p", {}, note)),
      made.outcome === "published" || made.outcome === "waiting" ? make("p", {}, make("a", { href: `${base}/reports/${made.dataset}/${made.run ? "runs/" : ""}${made.report}` }, "Report")) : "",
      made.refusing.length ? acceptForm(made.refusing) : "",
    );
    await Promise.all([waiting(), plan()]);
  } catch (error) { $("outcome").textContent = ""; complain(error); $("release").disabled = false; }
}

function acceptForm(refusing) {
  const fields = refusing.map((each) => [each.rule, make("input", { id: `rule-${each.rule}`, autocomplete: "off" })]);
  return make("form", { className: "stack", on: { submit: (event) => {
    event.preventDefault();
    release(Object.fromEntries(fields.map(([rule, input]) => [rule, input.value]).filter(([, reason]) => reason.trim())));
  } } },
  refusing.map((each, at) => make("div", {}, make("p", {}, each.sentence, make("small", {}, each.advice)), make("div", { className: "pair" }, make("label", { for: fields[at][1].id }, `Accept ${each.rule} because`), fields[at][1]))),
  make("p", { className: "buttons" }, make("button", {}, "Accept and build again")));
}

async function waiting() {
  try {
    const { datasets } = await ask("/waiting");
    const waits = datasets.filter((each) => each.waiting);
    $("waiting").replaceChildren(...(waits.length ? waits.map(candidate) : [make("p", { className: "soft" }, "No candidate waits.")]));
    const decided = datasets.flatMap((each) => each.decisions.map((decision) => [each.name, decision]));
    $("decided").replaceChildren(decided.length ? make("table", { className: "list" }, make("thead", {}, make("tr", {}, ["Version", "Decision", "By", "When", "Note"].map((name) => make("th", { scope: "col" }, name)))),
      make("tbody", {}, decided.map(([, each]) => make("tr", {}, make("th", { scope: "row" }, `${each.version}`, make("small", {}, each.run)), make("td", { className: each.decision === "rejected" ? "bad" : "" }, each.decision), make("td", {}, each.by), make("td", {}, each.at.slice(0, 16).replace("T", " ")), make("td", {}, each.note),
        make("td", {}, each.decision === "rejected" ? overturn(each) : ""))))) : make("p", { className: "soft" }, "Nothing was decided yet."));
  } catch (error) { complain(error); }
}

function overturn(decision) {
  return make("button", { type: "button", on: { click: async () => {
    const note = make("input", { autocomplete: "off", "aria-label": "Why it is right now", placeholder: "Why it is right now" });
    const button = make("button", { type: "button", on: { click: () => decide("/approve", { run: decision.run, note: note.value }) } }, "Approve all the same");
    const cell = document.activeElement.parentElement;
    cell.replaceChildren(note, button);
    note.focus();
  } } }, "Overturn …");
}

function candidate(dataset) {
  const { waiting: waits } = dataset;
  const note = make("input", { id: `note-${waits.run}`, autocomplete: "off" });
  const comments = (figure) => waits.comments.filter((each) => each.figure === figure).map((each) => make("small", {}, `${each.by}: ${each.text}`));
  return make("article", { id: waits.run },
    make("h3", {}, `${dataset.name} ${waits.version}`), make("p", { className: "soft" }, `${waits.why}. Waits since ${waits.since.slice(0, 16).replace("T", " ")}. `,
      waits.approvals?.length ? `Approved by ${waits.approvals.join(", ")}; one more person has to approve it. ` : "",
      make("a", { href: `${base}/reports/${dataset.name}/runs/${waits.run}/report/index.html` }, "Report")),
    make("div", { className: "pair" }, make("label", { for: note.id }, "Note"), note),
    make("p", { className: "buttons start" },
      make("button", { type: "button", className: "main", on: { click: () => decide("/approve", { run: waits.run, note: note.value }) } }, "Approve"),
      make("button", { type: "button", on: { click: () => decide("/reject", { run: waits.run, note: note.value }) } }, "Reject")),
    make("table", { className: "list" }, make("caption", { className: "hidden" }, "Figures of the candidate"),
      make("thead", {}, make("tr", {}, ["Figure", "Reads", "Measures", "When", "Comment"].map((name) => make("th", { scope: "col" }, name)))),
      make("tbody", {}, waits.figures.map((each) => make("tr", { id: each.figure }, make("th", { scope: "row" }, make("a", { href: rowAddress(each) }, `“${each.words}”`), make("small", {}, each.source)),
        make("td", {}, each.reads, each.standing === "accepted" ? "" : make("small", { className: "bad" }, each.standing)), make("td", {}, `${each.indicator}`, make("small", {}, each.place)), make("td", {}, each.when),
        make("td", {}, comments(each.figure), commentField(waits.run, each.figure)))))));
}

function commentField(run, figure) {
  return make("input", { className: "comment", placeholder: "Comment", "aria-label": "Comment on this figure", autocomplete: "off", on: { change: async (event) => {
    try {
      await ask("/comment", { run, figure, text: event.target.value });
      event.target.before(make("small", {}, event.target.value));
      event.target.value = "";
      say("Comment kept with the candidate");
    } catch (error) { complain(error); }
  } } });
}

async function decide(path, content) {
  try {
    const made = await ask(path, content);
    say(made.version ? `Published ${made.version}` : made.waits ? made.waits : "Rejected");
    await Promise.all([waiting(), plan()]);
  } catch (error) { complain(error); }
}

$("release").addEventListener("click", () => release({}));
plan();
waiting();
