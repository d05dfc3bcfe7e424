/* Keeps an exam alive: signs of life, cuts measured, waiting screens that leave by themselves. */

const BEAT = 20000, POLL = 3000, RETRY = 4000, FIRST = 3000, PATIENCE = 10000, WARNING = 600;

class Life {
  constructor() {
    this.page = null;
    this.cutSince = 0;
    addEventListener("offline", () => this.fail(performance.now()));
    addEventListener("online", () => this.beat());
    document.addEventListener("pix-network", ({ detail }) => detail.ok ? this.afterAnswer() : this.fail(detail.since));
    document.addEventListener("visibilitychange", () => this.soon());
    addEventListener("blur", () => this.soon());
    addEventListener("focus", () => this.soon());
    addEventListener("pagehide", () => this.leave());
    setInterval(() => this.tick(), 1000);
  }

  attach(page) {
    this.page = page;
    this.left = Number(page.dataset.left);
    this.leftAt = performance.now();
    this.remember();
    this.tick();
    this.show();
    if (!this.next) this.plan(this.cutSince ? 0 : FIRST);
  }

  get storage() { return `pix-cut:${this.page.dataset.beat}`; }

  /* A page opened again after a cut goes on measuring it. */
  remember() {
    try {
      const since = Number(sessionStorage.getItem(this.storage));
      if (since && !this.cutSince) this.cutSince = performance.now() - (Date.now() - since);
    } catch { /* nothing kept */ }
  }

  fail(since) {
    if (this.cutSince || !this.page) return;
    this.cutSince = since;
    try { sessionStorage.setItem(this.storage, String(Date.now() - (performance.now() - since))); } catch { /* measured here only */ }
    this.show();
    this.plan(RETRY);
  }

  afterAnswer() { if (this.cutSince) this.beat(); }

  mend() {
    this.cutSince = 0;
    try { sessionStorage.removeItem(this.storage); } catch { /* nothing kept */ }
    this.show();
  }

  show() {
    const note = this.page?.querySelector("[data-exam-cut]");
    if (note) note.hidden = !this.cutSince;
  }

  plan(wait) {
    clearTimeout(this.next);
    this.next = setTimeout(() => this.beat(), wait);
  }

  soon() {
    clearTimeout(this.changed);
    this.changed = setTimeout(() => this.beat(), 250);
  }

  body() {
    const cut = this.cutSince ? (performance.now() - this.cutSince) / 1000 : 0;
    return new URLSearchParams({
      visible: document.visibilityState === "visible" ? "1" : "0", focused: document.hasFocus() ? "1" : "0",
      cut: cut.toFixed(1), seb: window.SafeExamBrowser?.version ?? "",
      csrfmiddlewaretoken: document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "",
    });
  }

  async beat() {
    if (!this.page?.isConnected || this.beating) return;
    this.beating = true;
    const started = performance.now();
    try {
      const reply = await fetch(this.page.dataset.beat, { method: "POST", body: this.body(), credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
      if (reply.status >= 500) throw new Error(String(reply.status));
      if (reply.ok && !reply.redirected) { this.mend(); this.hear(await reply.json()); }
      this.plan(BEAT * (0.85 + Math.random() * 0.3));
    } catch {
      this.fail(started);
      this.plan(RETRY);
    } finally { this.beating = false; }
  }

  leave() {
    if (this.page?.isConnected && this.cutSince) navigator.sendBeacon(this.page.dataset.beat, this.body());
  }

  hear(told) {
    if (!this.page?.isConnected) return;
    if ((told.over || !told.here) && this.page.dataset.kind !== "elsewhere") { location.assign(this.page.dataset.resume); return; }
    this.left = told.left;
    this.leftAt = performance.now();
    for (const end of document.querySelectorAll("[data-exam-end]")) if (end.textContent !== told.end) end.textContent = told.end;
    this.tick();
  }

  tick() {
    if (!this.page?.isConnected) return;
    const left = this.left - (performance.now() - this.leftAt) / 1000;
    this.page.querySelector("[data-exam-near]").hidden = left > WARNING || left <= 0;
    this.page.querySelector("[data-exam-past]").hidden = left > 0;
  }
}

const life = new Life();

class Exam extends HTMLElement {
  connectedCallback() {
    life.attach(this);
    if (window.SafeExamBrowser) this.prove();
    if (["pause", "environment"].includes(this.dataset.kind)) this.poll();
  }

  disconnectedCallback() { clearTimeout(this.waiting); }

  async poll() {
    try {
      const reply = await fetch(this.dataset.state, { credentials: "same-origin", headers: this.tag ? { "If-None-Match": this.tag } : {}, signal: AbortSignal.timeout(PATIENCE) });
      if (reply.status === 200) {
        this.tag = reply.headers.get("ETag");
        const told = await reply.json();
        if (told.over || !told.here || !told.paused) { location.replace(this.dataset.resume); return; }
      }
    } catch { /* asked again below */ }
    this.waiting = setTimeout(() => this.poll(), POLL);
  }

  /* Browsers that cannot send headers say from the page itself that they are the secured one. */
  async prove() {
    const { security } = window.SafeExamBrowser;
    if (!security) return;
    if (security.updateKeys) await new Promise((done) => { security.updateKeys(done); setTimeout(done, 2000); });
    try {
      const reply = await fetch(this.dataset.proof, { method: "POST", credentials: "same-origin", body: new URLSearchParams({
        url: location.href, key: security.configKey ?? "",
        csrfmiddlewaretoken: document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "" }) });
      if (this.dataset.kind === "environment" && (await reply.json()).proved) location.replace(this.dataset.resume);
    } catch { /* the screen stays as it is */ }
  }
}

class Door extends HTMLElement {
  connectedCallback() { this.waiting = setTimeout(() => this.look(), POLL); }
  disconnectedCallback() { clearTimeout(this.waiting); }

  async look() {
    try {
      const reply = await fetch(this.dataset.state, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
      if (reply.ok && (await reply.json()).open) { document.querySelector("form[data-exam-start]").requestSubmit(); return; }
    } catch { /* asked again below */ }
    this.waiting = setTimeout(() => this.look(), POLL);
  }
}

customElements.define("pix-exam", Exam);
customElements.define("pix-exam-door", Door);
