function swapPage(html, url) {
const next = new DOMParser().parseFromString(html, "text/html");
const absolute = new URL(url, location.href).href;
if (absolute !== location.href) history.pushState({ swapped: true }, "", absolute);
addMissing(next);
document.title = next.title;
document.documentElement.lang = next.documentElement.lang;
document.body.className = next.body.className;
document.body.replaceChildren(...next.body.childNodes);
document.getElementById("main")?.focus({ preventScroll: true });
window.scrollTo(0, 0);
}
function addMissing(next) {
const known = new Set([...document.querySelectorAll("link[rel=stylesheet],script[src]")].map((e) => e.href || e.src));
for (const link of next.querySelectorAll("link[rel=stylesheet]")) {
if (known.has(link.href)) continue;
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = link.href;
document.head.append(sheet);
}
for (const script of next.querySelectorAll("script[type=module][src]")) {
if (!known.has(script.src)) import(script.src);
script.remove();
}
}
addEventListener("popstate", () => location.reload());
const FIRST_WAIT = 1000, LONGEST_WAIT = 15000, TIME_OUT = 20000, DRAFT_EVERY = 2000;
class Outbox {
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
class Timer extends HTMLElement {
connectedCallback() {
this.total = Number(this.dataset.seconds);
this.end = performance.now() + Number(this.dataset.left) * 1000;
this.count = this.querySelector("[data-count]");
this.gauge = this.querySelector("progress");
this.tick();
if (this.left() > 0) this.beat = setInterval(() => this.tick(), 250);
}
disconnectedCallback() { clearInterval(this.beat); }
left() { return Math.max(0, (this.end - performance.now()) / 1000); }
tick() {
const left = Math.ceil(this.left());
const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
if (this.count.textContent !== text) this.count.textContent = text;
this.gauge.value = this.total - this.left();
if (left === 0) this.finish();
}
finish() {
clearInterval(this.beat);
const form = this.closest("form");
if (!form || form.elements.late.value === "1") return;
form.elements.late.value = "1";
document.title = `${this.dataset.title} | ${document.title}`;
for (const part of document.querySelectorAll("[data-in-time]")) part.hidden = true;
for (const part of document.querySelectorAll("[data-too-late]")) part.hidden = false;
fetch(this.dataset.url, { method: "POST", credentials: "same-origin",
body: new URLSearchParams({ state: "timeout", csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }) }).catch(() => {});
}
}
customElements.define("pix-timer", Timer);
class FocusWatch extends HTMLElement {
connectedCallback() { this.beat = setInterval(() => this.look(), 1000); this.had = document.hasFocus(); }
disconnectedCallback() { clearInterval(this.beat); }
look() {
const has = document.hasFocus();
if (this.had && !has) this.lost();
this.had = has;
}
lost() {
clearInterval(this.beat);
const form = this.closest("form");
form.elements.focused_out.value = "1";
this.querySelector("[data-lost]").hidden = false;
fetch(this.dataset.url, { method: "POST", credentials: "same-origin",
body: new URLSearchParams({ state: "focusedout", csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }) }).catch(() => {});
}
}
customElements.define("pix-focus-watch", FocusWatch);
class ReadAloud extends HTMLElement {
connectedCallback() {
if (!("speechSynthesis" in window)) return;
this.button = this.querySelector("button");
this.button.hidden = false;
this.button.addEventListener("click", () => this.toggle());
}
disconnectedCallback() { window.speechSynthesis?.cancel(); }
toggle() {
if (speechSynthesis.speaking) { speechSynthesis.cancel(); this.show(false); return; }
const speech = new SpeechSynthesisUtterance(document.getElementById(this.dataset.for).textContent);
speech.lang = document.documentElement.lang;
speech.onend = () => this.show(false);
speechSynthesis.speak(speech);
this.show(true);
}
show(speaking) { this.button.setAttribute("aria-pressed", speaking); }
}
customElements.define("pix-read-aloud", ReadAloud);
class Correction extends HTMLElement {
connectedCallback() {
this.dialog = this.querySelector("dialog");
this.place = this.dialog.querySelector("[data-place]");
this.addEventListener("click", (event) => this.click(event));
this.dialog.addEventListener("close", () => this.opener?.focus());
}
async click(event) {
if (event.target === this.dialog || event.target.closest("[data-close]")) { event.preventDefault(); this.dialog.close(); return; }
const link = event.target.closest("a[data-testid^=answer-details]");
if (!link || event.ctrlKey || event.metaKey) return;
event.preventDefault();
this.opener = link;
link.setAttribute("aria-busy", "true");
try {
const reply = await fetch(link.href, { credentials: "same-origin" });
if (!reply.ok) throw new Error(String(reply.status));
const page = new DOMParser().parseFromString(await reply.text(), "text/html");
this.place.replaceChildren(page.getElementById("correction"));
this.dialog.showModal();
this.dialog.scrollTop = 0;
} catch { location.assign(link.href); } finally { link.removeAttribute("aria-busy"); }
}
}
customElements.define("pix-correction", Correction);
document.addEventListener("submit", async (event) => {
const form = event.target;
if (!form.querySelector("[data-testid=checkpoint-continue]")) return;
event.preventDefault();
const button = form.querySelector("button");
if (button.getAttribute("aria-busy") === "true") return;
button.setAttribute("aria-busy", "true");
try {
const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Answer-Form": "1" } });
const address = reply.headers.get("X-Page");
const go = reply.headers.get("X-Go");
if (address && reply.ok) swapPage(await reply.text(), address);
else if (go) location.assign(go);
else if (reply.redirected) location.assign(reply.url);
else form.submit();
} catch { form.submit(); }
});
