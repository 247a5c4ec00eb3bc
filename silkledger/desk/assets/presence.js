// Who is at a source, and what is to be said above its document.
import { $, ask, base, complain, make } from "./page.js";

const POLL = 4000;

export class Presence {
  constructor(path, { changed, polled, declare, move }) {
    this.path = path;
    this.does = { changed, polled, declare, move };
    this.lock = { by: "", mine: true };
    setInterval(() => { if (document.visibilityState === "visible") this.poll(); }, POLL);
    addEventListener("pagehide", () => {
      fetch(`${base}/api${path}/leave`, { method: "POST", body: "{}", keepalive: true, headers: { "content-type": "application/json", "x-silkledger-desk": "1" } }).catch(() => {});
    });
  }

  get isMine() { return this.lock.mine; }

  take(lock) {
    const before = this.lock.mine;
    this.lock = lock;
    if (before !== lock.mine) this.does.changed();
  }

  async poll() {
    try {
      const state = await ask(`${this.path}/state`);
      const before = this.lock.mine;
      this.take(state.lock);
      await this.does.polled(state, !before && this.lock.mine);
    } catch (error) { complain(error); }
  }

  // Says who is here, else what the source lacks, else how many rows have moved.
  tell(fault, moved) {
    const box = $("notice");
    const by = this.lock.by;
    const button = (words, click, key) => make("button", { type: "button", on: { click } }, words, key ? make("kbd", {}, key) : null);
    const isCalm = this.isMine && !fault && moved > 0;
    box.className = isCalm ? "notice calm" : "notice";
    box.hidden = this.isMine && !fault && !moved;
    if (!this.isMine) {
      box.replaceChildren(`${by || "Somebody"} is at this source. You can read it; it is yours to change as soon as ${by || "the other person"} leaves.`);
    } else if (fault) {
      box.replaceChildren(fault, button("Say what is missing ", this.does.declare, "s"));
    } else if (isCalm) {
      box.replaceChildren(`The document has changed. ${moved} accepted ${moved === 1 ? "row stands" : "rows stand"} at another place in it now.`, button("Move them there", this.does.move));
    }
  }
}
