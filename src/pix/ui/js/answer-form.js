/* Sends an answer so that none is lost and none counts twice.
   The answer gets an id here, is kept in this browser until the server has acknowledged it, and is sent again
   with the same id after a cut, a reload or a restart of the server. The reply is the next page. */

import { swapPage } from "./page-swap.js";

const FIRST_WAIT = 1000, LONGEST_WAIT = 15000, TIME_OUT = 20000, DRAFT_EVERY = 2000;

export class Outbox {
  constructor(assessment) { this.key = `pix-outbox:${assessment}`; }
  get() { try { return JSON.parse(localStorage.getItem(this.key)); } catch { return null; } }
  put(entry) { try { localStorage.setItem(this.key, JSON.stringify(entry)); } catch { /* full or forbidden: the page still holds it */ } }
  clear() { try { localStorage.removeItem(this.key); } catch { /* nothing kept, nothing to clear */ } }
}

class AnswerForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form.q-form");
    this.assessment = this.dataset.assessment;
    this.outbox = new Outbox(this.assessment);
    this.draftKey = `pix-draft:${this.assessment}:${this.dataset.number}`;
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.form.addEventListener("submit", (event) => this.submit(event), { signal });
    this.form.addEventListener("input", () => { this.tell("problem", ""); this.dirty = true; }, { signal });
    this.addEventListener("pix-state", () => { this.dirty = true; }, { signal });
    window.addEventListener("online", () => this.retryNow(), { signal });
    window.addEventListener("pagehide", () => this.saveDraft(), { signal });
    this.drafting = setInterval(() => this.saveDraft(), DRAFT_EVERY);
    const waiting = this.outbox.get();
    if (waiting) this.send(waiting); else this.restoreDraft();
  }

  disconnectedCallback() {
    this.abort.abort();
    clearInterval(this.drafting);
    clearTimeout(this.pause);
  }

  submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const button = event.submitter;
    const leaves = button?.name === "skip" || this.form.elements.late?.value === "1";
    const problem = leaves ? "" : this.findProblem();
    if (problem) { this.tell("problem", problem); this.form.querySelector("input:not([type=hidden]),select,textarea,button")?.focus(); return; }
    const body = new URLSearchParams(new FormData(this.form, button));
    body.set("answer_id", crypto.randomUUID());
    body.delete("csrfmiddlewaretoken");
    const entry = { url: this.form.action, body: body.toString() };
    this.outbox.put(entry);
    this.send(entry);
  }

  findProblem() {
    const { check } = this.form.dataset;
    const filled = (field) => field.value.trim() !== "";
    const fields = [...this.form.querySelectorAll("[data-answer]")];
    if (check === "one") return fields.some((f) => f.checked) ? "" : this.form.dataset.missingOne;
    if (check === "several") return fields.filter((f) => f.checked).length > 1 ? "" : this.form.dataset.missingSeveral;
    if (check === "text") return fields.every(filled) ? "" : this.form.dataset.missingText;
    if (check === "number") return /^\s*\d[\d\s\u00a0\u202f]*([.,]\d+)?\s*$/.test(fields[0].value) ? "" : this.form.dataset.missingNumber;
    if (check === "fields") return fields.every(filled) ? "" : this.form.dataset.missingFields;
    if (check === "state") return filled(fields[0]) ? "" : this.form.dataset.missingState;
    return "";
  }

  async send(entry, wait = FIRST_WAIT) {
    this.setBusy(true);
    const body = new URLSearchParams(entry.body);
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    const since = performance.now();
    try {
      const reply = await fetch(entry.url, {
        method: "POST", body, headers: { "X-Answer-Form": "1" }, credentials: "same-origin",
        signal: AbortSignal.timeout(TIME_OUT),
      });
      if (reply.status >= 500 || reply.status === 429) throw new Error(String(reply.status));
      this.tellNetwork(true, since);
      await this.receive(reply);
    } catch (error) {
      if (!this.isConnected) return;
      this.tellNetwork(false, since);
      this.tell("offline", this.dataset.offline);
      this.pause = setTimeout(() => this.send(entry, Math.min(wait * 2, LONGEST_WAIT)), wait * (0.75 + Math.random() / 2));
      this.waiting = entry;
    }
  }

  tellNetwork(ok, since) { document.dispatchEvent(new CustomEvent("pix-network", { detail: { ok, since } })); }

  retryNow() {
    if (!this.waiting) return;
    clearTimeout(this.pause);
    const entry = this.waiting;
    this.waiting = null;
    this.send(entry);
  }

  async receive(reply) {
    if (reply.redirected && !reply.headers.get("X-Page") && new URL(reply.url).searchParams.has("next")) {
      location.assign(reply.url); /* the session is over: the answer waits here until the person is back */
      return;
    }
    const html = await reply.text();
    this.outbox.clear();
    if (reply.status < 400 || reply.status === 409) this.dropDrafts();
    if (reply.headers.get("X-Page")) swapPage(html, reply.headers.get("X-Page"));
    else if (reply.headers.get("X-Go")) location.assign(reply.headers.get("X-Go"));
    else if (reply.redirected) location.assign(reply.url);
    else if (html.includes("<main")) swapPage(html, location.href);
    else location.reload();
  }

  setBusy(busy) {
    this.busy = busy;
    for (const button of this.form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-busy", busy);
  }

  tell(place, text) {
    const box = this.querySelector(`[data-place="${place}"]`);
    if (!box) return;
    const line = box.querySelector("[data-text]");
    if (line.textContent !== text) line.textContent = text;
    box.hidden = !text;
  }

  saveDraft() {
    if (!this.dirty || this.busy) return;
    this.dirty = false;
    const values = {};
    for (const field of this.form.querySelectorAll("[data-answer]")) {
      if (field.type === "password") continue;
      const key = field.type === "radio" || field.type === "checkbox" ? `${field.name}=${field.value}` : field.name;
      values[key] = field.type === "radio" || field.type === "checkbox" ? field.checked : field.value;
    }
    try { localStorage.setItem(this.draftKey, JSON.stringify(values)); } catch { /* no draft then */ }
  }

  restoreDraft() {
    let values = null;
    try { values = JSON.parse(localStorage.getItem(this.draftKey)); } catch { return; }
    if (!values || this.form.querySelector("[aria-invalid=true]")) return;
    for (const field of this.form.querySelectorAll("[data-answer]")) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = values[`${field.name}=${field.value}`] ?? field.checked;
      else if (!field.value && values[field.name]) {
        field.value = values[field.name];
        field.dispatchEvent(new CustomEvent("pix-restore", { bubbles: true, detail: values[field.name] }));
      }
    }
  }

  dropDrafts() {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(`pix-draft:${this.assessment}:`)) localStorage.removeItem(key);
    } catch { /* nothing kept */ }
  }
}

customElements.define("pix-answer", AnswerForm);
