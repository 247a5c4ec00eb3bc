// Changes on their way to the server, one behind the other; the page has shown them already. Changes of
// several items that wait are sent together, and each is still undone alone.
import { ask, complain } from "./page.js";

export class Changes {
  constructor(path, { receive, fail }) {
    this.path = path;
    this.receive = receive;
    this.fail = fail;
    this.unsent = [];
    this.isSending = false;
    this.waiting = new Map();
  }

  // Resolves when the server has answered, whatever it said.
  send(where, content, then, id = "") {
    this.waiting.set(id, (this.waiting.get(id) || 0) + 1);
    return new Promise((done) => {
      this.unsent.push({ where, content, then, id, done });
      this.count();
      if (!this.isSending) this.flush();
    });
  }

  // Whether a later change of an item is on its way.
  waits(id) { return this.waiting.get(id) > 0; }

  count() { document.body.dataset.pending = String(this.unsent.length + (this.isSending ? 1 : 0)); }

  async flush() {
    while (this.unsent.length) {
      this.isSending = true;
      const jobs = this.next();
      this.count();
      try {
        await this.post(jobs);
      } catch (error) {
        if (jobs.length === 1) await this.failed(jobs[0], error);
        else for (const job of jobs) { try { await this.post([job]); } catch (fault) { await this.failed(job, fault); } }
      }
      for (const job of jobs) job.done();
    }
    this.isSending = false;
    this.count();
  }

  next() {
    const jobs = [this.unsent.shift()];
    const has = (id) => jobs.some((job) => job.id === id);
    while (jobs[0].where === "change" && this.unsent[0]?.where === "change" && !has(this.unsent[0].id)) jobs.push(this.unsent.shift());
    return jobs;
  }

  async post(jobs) {
    const content = jobs.length > 1 ? { changes: jobs.flatMap((job) => job.content.changes) } : jobs[0].content;
    const answer = await ask(`${this.path}/${jobs[0].where}`, content);
    for (const job of jobs) this.waiting.set(job.id, this.waiting.get(job.id) - 1);
    this.receive(answer);
    for (const job of jobs) job.then?.(answer);
  }

  async failed(job, error) {
    complain(error);
    this.waiting.delete(job.id);
    if (error.status) await this.fail();
  }
}
