function h(tag, props, ...inside) {
const node = document.createElement(tag);
for (const [name, value] of Object.entries(props ?? {})) {
if (typeof value === "function" || name === "checked" || name === "value") node[name] = value;
else if (value !== false && value != null) node.setAttribute(name, value);
}
if (["input", "select", "textarea"].includes(tag)) node.setAttribute("form", "none");
node.append(...inside.flat(3).filter((one) => one != null && one !== false));
return node;
}
const press = (words, onclick, props) => h("button", { type: "button", onclick, ...props }, words);
const choose = (pairs, value, props) => {
const node = h("select", props, pairs.map(([name, text]) => h("option", { value: name }, text)));
node.value = value;
return node;
};
const labelled = (words, control, props) => h("label", props, h("span", null, words), control);
const tick = (words, props) => h("label", { class: "ex-choice" }, h("input", { type: "checkbox", ...props }), words);
const choices = (legend, rows, props) => h("fieldset", { class: "ex-choices", ...props }, h("legend", null, legend), rows);
const facts = (rows) => h("dl", { class: "ex-facts" }, rows.filter(([, value]) => value)
.map(([name, ...values]) => h("div", null, h("dt", null, name), h("dd", null, values))));
const neat = (text) => text.toWellFormed().normalize().replace(/\p{Cc}/gu, " ").replace(/\s+/g, " ").trim();
const GLYPHS = { text: "file", pdf: "file", sheet: "table", slides: "monitor", app: "terminal", web: "globe", usb: "plug", cloud: "share" };
const HEARD = ["hits", "sOpened", "sSorted"];
class SimulatorWindow extends HTMLElement {
connectedCallback() {
if (this.data) return;
this.data = JSON.parse(this.querySelector("script").textContent);
this.active = this.data.mode === "state";
this.locale = document.documentElement.lang || "fr";
this.model = this.make(this.data);
const name = CSS.escape(this.dataset.name ?? "");
this.field = name ? (this.closest("form") ?? document).querySelector(`input[name="${name}"]`) : null;
this.field?.addEventListener("pix-restore", (event) => this.start(event.detail));
this.start(this.field?.value || this.dataset.draft);
}
start(draft = "") {
let held = draft;
try {
if (draft) this.model.load(draft);
} catch {
this.model.reset();
held = "";
}
if (this.field) this.field.value = held;
this.prepare();
this.build();
this.draw();
}
prepare() {}
reset() {
const inside = this.contains(document.activeElement);
this.model.reset();
this.start();
this.save("");
this.say("sReset");
if (inside) this.rest();
}
save(state = this.model.state()) {
if (this.field) this.field.value = state;
this.dispatchEvent(new CustomEvent("pix-state", { bubbles: true, detail: { state } }));
}
done(refusal, ...message) {
if (refusal) this.ask(this.t("refused"), this.explain(refusal));
else this.after(null, ...message);
return refusal;
}
after(refusal, ...message) {
if (refusal) return refusal;
this.draw();
this.save();
this.say(...message);
return null;
}
undo() {
if (!this.model.past.length) return this.say("sNothing");
this.model.undo();
return this.after(null, "sUndone");
}
t(key, ...words) {
const [one, several = one] = typeof words[0] === "number" ? this.data.labels[key].split("|") : [this.data.labels[key]];
return (words[0] > 1 ? several : one).replace(/\{(\d)\}/g, (_, at) => words[at] ?? "");
}
can(name) { return this.data.can.includes(name); }
say(key, ...words) {
this.status.textContent = this.t(key, ...words);
this.status.classList.toggle("vh", this.isHeard(key));
}
isHeard(key) { return !this.active || HEARD.includes(key); }
explain([key, ...words]) { return this.t(key, ...words.map((word) => (word >= 0 ? this.bytes(word) : word))); }
bytes(size) {
const units = this.t("units").split(" "), at = Math.min(4, Math.floor(Math.log10(size || 1) / 3));
return `${(size / 1000 ** at).toLocaleString(this.locale, { maximumFractionDigits: 1 })}\u00a0${units[at]}`;
}
day(moment, options = { dateStyle: "long" }) {
return new Date(moment.length > 10 ? moment.replace(" ", "T") : `${moment}T12:00`).toLocaleString(this.locale, options);
}
icon(name, tint = "") {
const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
use.setAttribute("href", `${this.dataset.icons ?? new URL("../icons.svg", import.meta.url)}#i-${name}`);
svg.setAttribute("class", `i ${tint}`);
svg.setAttribute("aria-hidden", "true");
svg.append(use);
return svg;
}
tool(icon, label, run, props) {
return press(this.icon(icon), run, { class: "win-tool", "aria-label": this.t(label), title: this.t(label), ...props });
}
rest() { this.querySelector('[tabindex="0"], button').focus(); }
show(dialog) {
const leave = () => {
dialog.remove();
if (!this.contains(document.activeElement)) this.rest();
};
dialog.close = () => { HTMLDialogElement.prototype.close.call(dialog); leave(); };
dialog.addEventListener("cancel", (event) => { event.preventDefault(); dialog.close(); });
dialog.addEventListener("close", () => dialog.isConnected && leave());
dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
this.append(dialog);
dialog.showModal();
return dialog;
}
ask(title, body, ok, run, kind = "") { // `run` gives null, or a refusal: [label, ...words]
const error = h("p", { class: "err", role: "alert" });
const finish = () => {
const refusal = run();
if (refusal) error.textContent = this.explain(refusal);
else dialog.close();
};
const dialog = h("dialog", { class: `dialog ex-dialog ${kind}`, "aria-label": title }, h("header", null, h("h2", null, title)),
h("div", { class: "field" }, body, error), h("footer", null, ok && press(ok, finish, { class: "btn" }),
press(this.t(ok ? "cancel" : "close"), () => dialog.close(), { class: "btn soft" })));
dialog.addEventListener("keydown", (event) => {
if (event.key !== "Enter" || !ok || ["button", "textarea"].includes(event.target.type)) return;
event.preventDefault();
finish();
});
return this.show(dialog);
}
askName(title, label, value, ok, run) {
const input = h("input", { value, maxlength: 120, autocomplete: "off", spellcheck: "false" }), dot = value.lastIndexOf(".");
this.ask(title, h("label", null, label, input), ok, () => run(neat(input.value)));
input.setSelectionRange(0, dot > 0 ? dot : value.length);
}
pickOne(legend, pairs, chosen, props) {
return choices(legend, pairs.map(([value, words]) => h("label", { class: "ex-choice" }, h("input", { type: "radio", name: "pick", value, checked: value === chosen }), words)), props);
}
menu(name, list, anchor, note) { // `list`: [label or [label, ...words], run, aria-pressed]
const dialog = h("dialog", { class: "ex-menu", "aria-label": this.t(name) }, note && h("p", null, note),
list.map(([label, run, pressed]) => press(this.t(...[label].flat()), () => { dialog.close(); run(); }, { "aria-pressed": pressed })));
const { left = anchor.clientX, bottom = anchor.clientY } = anchor.getBoundingClientRect?.() ?? {};
dialog.addEventListener("keydown", (event) => {
const { activeElement } = document, step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
if (step) { event.preventDefault(); activeElement[step]?.focus(); }
});
this.show(dialog);
dialog.style.setProperty("--x", `${Math.max(8, Math.min(left, innerWidth - dialog.offsetWidth - 8))}px`);
dialog.style.setProperty("--y", `${Math.max(8, Math.min(bottom, innerHeight - dialog.offsetHeight - 8))}px`);
}
}
const MAX_BYTES = 7500, MAX_LOG = 290, FOREVER = 10 ** 9;
const UNITS = { o: 1, ko: 1e3, mo: 1e6, go: 1e9, to: 1e12 };
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
const bare = (text) => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, " ");
function numberOf(text) { // FNV-1a of 32 bits, as the server's
return new TextEncoder().encode(text).reduce((total, byte) => Math.imul(total ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
function shape(text, rules) {
const signs = [[/\p{Nd}/u, "0"], [/[\p{Lu}\p{Lt}]/u, "A"], [/\p{L}/u, "a"], [/./su, "-"]], marks = [...text].map((one) => signs.find(([sign]) => sign.test(one))[1]);
const low = [...text].map((one) => one.toLowerCase());
for (const word of rules.lacks ?? []) {
const letters = [...word].map((one) => one.toLowerCase());
low.forEach((_, at) => { if (letters.every((one, of) => one === low[at + of])) marks.fill("!", at, at + letters.length); });
}
return marks.join("");
}
function kept(name, value, rules) {
if (name === "length") return value.length >= rules.length;
return name === "lacks" ? value !== "" && !value.includes("!") : value.includes({ upper: "A", lower: "a", digit: "0", sign: "-" }[name]);
}
function rank(text) {
const [, number, unit] = /^([\d\s\u202f\u00a0]+(?:,\d+)?)\s*(\S*)/.exec(text) ?? [];
return number ? parseFloat(number.replace(/\s/g, "").replace(",", ".")) * (UNITS[unit.toLowerCase()] ?? 1) : text;
}
class Device {
constructor(data) {
this.data = data;
this.rows = new Map();
this.start = {};
const declare = (path, row, value) => { this.rows.set(path, row); this.start[path] = value; };
for (const row of data.pages.flatMap((page) => page.items)) {
if (row.k === "list") row.items.forEach((item) => declare(item.p, { ...row, ...item, k: "item" }, item.is));
else if (row.k === "table") row.rows.forEach((line) => row.cols.forEach(([id, name]) => line.cells[id] && declare(line.cells[id], { k: row.o ? "select" : "switch", o: row.o, n: `${line.n}, ${name}` }, line.is[id])));
else if (row.p) declare(row.p, row, row.is ?? row.o?.[0][0] ?? 0);
}
this.reset();
}
reset() { this.load("{}"); }
load(state) {
const { log = [], at = this.data.at } = JSON.parse(state);
this.replay(log);
this.at = at;
}
replay(log) {
[this.log, this.values] = [[], { ...this.start }];
for (const entry of log) this.apply(entry);
}
apply(entry) {
const [path, value] = entry;
if (entry.length > 1) this.values[path] = value;
else {
const effect = this.effect(path);
this.values[path] += 1;
Object.assign(this.values, effect.sets);
}
this.log.push(entry);
}
state() { return JSON.stringify({ v: 1, log: this.log, ...(this.at && { at: this.at }) }); }
get past() { return this.log; }
undo() { this.replay(this.log.slice(0, -1)); }
page(id) { return this.data.pages.find((page) => page.id === id); }
holds(test) {
if (!test) return true;
const [name, path, ...rest] = test, value = this.values[path];
if (name === "and") return test.slice(1).every((part) => this.holds(part));
if (name === "or") return test.slice(1).some((part) => this.holds(part));
if (name === "not") return !this.holds(path);
if (name === "is") return rest.some((one) => (typeof one === "boolean" ? !!value === one : value === one));
if (name === "between") return value >= rest[0] && value <= (rest[1] >= FOREVER ? Infinity : rest[1]);
if (name === "filled") return value.trim() !== "";
const row = this.rows.get(path);
return name === "accepted" ? (row.acc ?? []).includes(numberOf(value)) : this.follows(path);
}
follows(path) {
const { rules } = this.rows.get(path), value = this.values[path];
return Object.entries(rules).every(([name, wanted]) => !wanted || (name === "lacks" ? !value.includes("!") : kept(name, value, rules)));
}
pick(cases) { return cases.find(([test]) => this.holds(test)) ?? [null, "", ""]; }
effect(path) { return this.rows.get(path).fx.find((one) => this.holds(one.if)) ?? {}; }
set(path, value) {
const last = this.log.at(-1), again = last?.length === 2 && last[0] === path;
this.replay([...(again ? this.log.slice(0, -1) : this.log), [path, value]]);
if (again) {
const [, before] = [this.values[path], this.before(path)];
if (before === value) this.replay(this.log.slice(0, -1));
}
return this.full();
}
before(path) {
const twin = new this.constructor(this.data);
twin.replay(this.log.slice(0, -1));
return twin.values[path];
}
act(path) {
this.apply([path]);
return this.full();
}
full() {
if (this.log.length <= MAX_LOG && new TextEncoder().encode(this.state()).length <= MAX_BYTES) return null;
this.undo();
return ["eFull"];
}
}
const SHAPES = {
accessibility: '<circle cx="12" cy="4.5" r="1.5"/><path d="M4 8.5c5 1.6 11 1.6 16 0M12 9.5V14m0 0-3 7m3-7 3 7"/>',
bars: '<path d="M4 20v-3M9 20v-7M14 20V9M19 20V4"/>',
battery: '<rect x="2" y="7" width="17" height="10" rx="2"/><path d="M22 11v2M6 10.5v3M10 10.5v3"/>',
bluetooth: '<path d="m7 7.5 10 9-5 4.5V3l5 4.5-10 9"/>',
box: '<rect x="2" y="13" width="20" height="7" rx="2"/><path d="M6 16.5h.01M10 16.5h.01M15 13V9M12 6.2a4.5 4.5 0 0 1 6 0M9.7 3.4a8 8 0 0 1 10.6 0"/>',
cable: '<path d="M5 9V5h4v4M4 9h6v3a3 3 0 0 1-6 0zM7 15v1a4 4 0 0 0 4 4h1a4 4 0 0 0 4-4v-4M13 8h6v4h-6zM15 8V4M17 8V4"/>',
"cable-off": '<path d="M8 3v4M14 3v4M5 7h12v4a6 6 0 0 1-12 0zM11 17v4M16 16l5 5M21 16l-5 5"/>',
camera: '<path d="M4 7h3l2-3h6l2 3h3a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z"/><circle cx="12" cy="13" r="3.5"/>',
chip: '<rect x="6" y="6" width="12" height="12" rx="2"/><path d="M10 10h4v4h-4zM9 2v4M15 2v4M9 18v4M15 18v4M2 9h4M2 15h4M18 9h4M18 15h4"/>',
drive: '<path d="m5 5-3 8v5a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-5l-3-8a2 2 0 0 0-1.8-1H6.8A2 2 0 0 0 5 5zM2 13h20M6 16.5h.01M10 16.5h.01"/>',
gamepad: '<path d="M7 8h10a5 5 0 0 1 5 5.5c-.3 3-2.5 4.5-4.5 2.5L15.5 14h-7l-2 2c-2 2-4.2.5-4.5-2.5A5 5 0 0 1 7 8zM7 10v3M5.5 11.5h3M15.5 11.5h.01M18 11.5h.01"/>',
"globe-off": '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18M2 2l20 20"/>',
keyboard: '<rect x="2" y="6" width="20" height="12" rx="2"/><path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8"/>',
laptop: '<rect x="4" y="4" width="16" height="11" rx="2"/><path d="M2 19h20M2 19l2-4M22 19l-2-4"/>',
mic: '<rect x="9" y="2" width="6" height="12" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v4M8 22h8"/>',
moon: '<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z"/>',
mouse: '<rect x="6" y="3" width="12" height="18" rx="6"/><path d="M12 7v4"/>',
"plug-in": '<path d="M8 3v4M14 3v4M5 7h12v4a6 6 0 0 1-12 0zM11 17v4"/>',
power: '<path d="M12 3v9M6.5 7a8 8 0 1 0 11 0"/>',
sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"/>',
tablet: '<rect x="4" y="2" width="16" height="20" rx="2"/><path d="M11 18h2"/>',
"wifi-1": '<path d="M12 19h.01M8.5 15.5a5 5 0 0 1 7 0"/><path d="M5 12a10 10 0 0 1 14 0M2 8.5a15 15 0 0 1 20 0" stroke-dasharray="1 3.5"/>',
"wifi-2": '<path d="M12 19h.01M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 14 0"/><path d="M2 8.5a15 15 0 0 1 20 0" stroke-dasharray="1 3.5"/>',
"wifi-lock": '<path d="M12 19h.01M8.5 15.5a5 5 0 0 1 5-1.2M5 12a10 10 0 0 1 14 0M2 8.5a15 15 0 0 1 20 0M17 17v-1.5a1.5 1.5 0 0 1 3 0V17M16 17h5v4h-5z"/>',
"wifi-off": '<path d="M12 19h.01M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 14 0M2 8.5a15 15 0 0 1 20 0M3 3l18 18"/>',
window: '<rect x="2" y="4" width="20" height="16" rx="2"/><path d="M2 9h20M6 6.5h.01M9 6.5h.01"/>',
};
const TONES = { ok: "check", warn: "alert", bad: "cross" };
class SettingsItems extends SimulatorWindow {
icon(name, tint = "") {
const svg = super.icon(name, tint);
if (!(name in SHAPES)) return svg;
svg.setAttribute("viewBox", "0 0 24 24");
svg.innerHTML = SHAPES[name];
return svg;
}
words(text) { return text.replace(/\{([^{}]+)\}/g, (whole, path) => (this.model.rows.has(path) ? this.shown(path) : whole)); }
shown(path) {
const row = this.model.rows.get(path), value = this.model.values[path];
if (typeof value === "boolean") return this.t(value ? "on" : "off");
if (row.o) return row.o.find(([id]) => id === value)?.[1] ?? value;
return row.u ? `${value}\u00a0${row.u}` : `${value}`;
}
change(path, value) {
const row = this.model.rows.get(path);
this.done(this.model.set(path, value), row.k === "item" ? (value ? "sAdded" : "sRemoved") : "sSet", row.n, row.rules ? "" : this.shown(path));
}
shell(row, control, ...below) {
const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
const node = h("div", { class: "st-row", "data-row": row.p ?? row.n }, row.i && h("span", { class: "st-dot" }, this.icon(row.i)),
h("div", { class: "st-words" }, h("span", { class: "st-name" }, row.n), row.d && h("small", null, row.d), why), control, below);
return this.bind(row, node, why);
}
bind(row, node, why) {
this.live.push(() => {
node.hidden = !this.model.holds(row.if);
if (!row.needs) return;
const free = this.model.holds(row.needs);
for (const one of node.querySelectorAll("input, select, button")) one.disabled = !free;
if (why) why.hidden = free;
});
return node;
}
value(path) {
const node = h("span", { class: "st-value" });
this.live.push(() => { node.textContent = this.shown(path); });
return node;
}
toggle(path, name) {
const input = h("input", { type: "checkbox", role: "switch", class: "st-switch", "aria-label": name, onchange: () => this.change(path, input.checked) });
this.live.push(() => { input.checked = this.model.values[path]; });
return input;
}
drop(path, options, name) {
const node = choose(options, this.model.values[path], { "aria-label": name, onchange: () => this.change(path, node.value) });
this.live.push(() => { node.value = this.model.values[path]; });
return node;
}
case(node, cases) {
this.live.push(() => {
const [, text, tone] = this.model.pick(cases);
node.replaceChildren(...[tone && this.icon(TONES[tone], `st-${tone}`), this.words(text)].filter(Boolean));
});
return node;
}
textItem(row) { return this.bind(row, h("p", { class: "st-text" }, row.n.split("\n").flatMap((line) => [line, h("br")]).slice(0, -1))); }
lineItem(row) { return this.shell(row, this.case(h("span", { class: "st-value" }), row.is)); }
switchItem(row) {
if (!this.active) return this.shell(row, this.value(row.p));
const node = this.shell(row, this.toggle(row.p, row.n));
node.addEventListener("click", ({ target }) => target.matches("input") || node.querySelector("input:enabled")?.click());
return node;
}
choiceItem(row) {
if (!this.active) return this.shell(row, this.value(row.p));
const list = row.o.map(([id, name, note]) => {
const input = h("input", { type: "radio", name: `st ${row.p}`, "aria-label": name, onchange: () => this.change(row.p, id) });
this.live.push(() => { input.checked = this.model.values[row.p] === id; });
return h("label", { class: "st-option" }, input, h("span", { class: "st-words" }, h("span", null, name), note && h("small", null, note)));
});
const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
return this.bind(row, h("fieldset", { class: "st-choice", "data-row": row.p }, h("legend", null, row.n), row.d && h("small", null, row.d), why, list), why);
}
selectItem(row) { return this.shell(row, this.active ? this.drop(row.p, row.o, row.n) : this.value(row.p)); }
sliderItem(row) {
if (!this.active) return this.shell(row, this.value(row.p));
const output = this.value(row.p);
const input = h("input", { type: "range", class: "st-slider", min: row.lo, max: row.hi, step: row.st, "aria-label": row.n,
oninput: () => { output.textContent = row.u ? `${input.value}\u00a0${row.u}` : input.value; }, onchange: () => this.change(row.p, Number(input.value)) });
this.live.push(() => {
input.value = this.model.values[row.p];
input.setAttribute("aria-valuetext", this.shown(row.p));
});
return this.shell(row, output, input);
}
fieldItem(row) {
if (!this.active) return this.shell(row, this.value(row.p));
const input = h("input", { type: row.hide ? "password" : "text", maxlength: row.max, autocomplete: row.hide ? "new-password" : "off", spellcheck: "false", autocapitalize: "none",
"aria-label": row.n, class: "st-field", value: row.rules ? "" : this.model.values[row.p] });
const rules = row.rules && this.rules(row);
input.addEventListener("input", () => {
const typed = bare(input.value), refusal = this.model.set(row.p, row.rules ? shape(typed, row.rules) : typed);
if (!refusal) this.save();
this.refresh(input);
});
input.addEventListener("change", () => this.say("sSet", row.n, row.hide ? "" : input.value));
if (!row.rules) this.live.push((held) => { if (held !== input) input.value = this.model.values[row.p]; });
else this.live.push((held) => { if (held !== input && !this.model.values[row.p]) input.value = ""; });
const show = row.hide && press(this.icon("eye"), () => { input.type = input.type === "text" ? "password" : "text"; show.setAttribute("aria-pressed", input.type === "text"); },
{ class: "win-tool", "aria-label": this.t("show"), "aria-pressed": "false" });
return this.shell(row, h("div", { class: "st-fill" }, input, show), rules);
}
rules(row) {
const items = Object.entries(row.rules).filter(([name, wanted]) => (name === "lacks" ? wanted.length : wanted)).map(([name, wanted]) => {
const mark = h("span", { class: "st-mark" }), word = h("span", { class: "vh" });
this.live.push(() => {
const right = kept(name, this.model.values[row.p], row.rules);
mark.replaceChildren(this.icon(right ? "check" : "minus", right ? "st-ok" : ""));
word.textContent = `, ${this.t(right ? "kept" : "missing")}`;
});
return h("li", null, mark, this.t(`rule_${name}`, `${wanted}`), word);
});
return h("div", { class: "st-rules" }, h("p", null, this.t("rules")), h("ul", null, items), h("small", null, this.t("thrown")));
}
listItem(row) {
const box = h("div", { class: "st-list", "data-row": row.p });
const sorting = row.cols && choose([["-1", this.t("sortFirst")], ["n", row.n], ...row.cols.map((name, at) => [`${at}`, name])], "-1",
{ "aria-label": `${this.t("sortBy")}, ${row.n}`, onchange: () => this.refresh() });
const body = h("div", { class: "st-rows" });
this.live.push(() => this.fillList(row, body, sorting?.value ?? "-1"));
box.append(...[h("div", { class: "st-head" }, h("h3", { tabindex: -1 }, row.n), sorting && h("label", null, h("span", null, this.t("sortBy")), sorting)), row.d && h("small", null, row.d), body].filter(Boolean));
return this.bind(row, box);
}
fillList(row, body, order) {
const { values } = this.model, key = (item) => (order === "n" ? item.n : rank(item.f?.[order] ?? "")), number = order !== "n";
const sorted = order === "-1" ? row.items : [...row.items].sort((a, b) => {
const [x, y] = [key(a), key(b)];
return typeof x === "number" && typeof y === "number" ? (number ? y - x : x - y) : `${x}`.localeCompare(`${y}`);
});
const drawn = JSON.stringify([order, sorted.map((item) => values[item.p]), this.model.holds(row.needs)]);
if (body.dataset.drawn === drawn) return;
body.dataset.drawn = drawn;
const line = (item) => h("li", { class: "st-row", "data-row": item.p }, item.i && h("span", { class: "st-dot" }, this.icon(item.i)),
h("div", { class: "st-words" }, h("span", { class: "st-name" }, item.n), item.d && h("small", null, item.d),
item.f && h("dl", { class: "st-facts" }, item.f.map((fact, at) => h("div", null, h("dt", null, row.cols?.[at] ?? ""), h("dd", null, fact)))),
item.lock && h("small", { class: "st-lock" }, this.icon("lock"), item.lock)), this.active && !item.lock && this.mover(row, item));
const there = sorted.filter((item) => values[item.p]), others = sorted.filter((item) => !values[item.p]);
body.replaceChildren(there.length ? h("ul", null, there.map(line)) : h("p", { class: "st-text" }, this.t("empty")),
...(row.add && others.length ? [h("h4", null, this.t("others")), h("ul", null, others.map(line))] : []));
}
mover(row, item) {
const there = this.model.values[item.p], words = there ? row.rem : row.add;
if (!words) return null;
const run = () => { this.change(item.p, !there); this.pane.querySelector(`[data-row="${CSS.escape(row.p)}"] h3`)?.focus(); };
return press(words, () => (there && row.ask ? this.ask(`${words}\u00a0: ${item.n}`, row.ask, words, () => { run(); return null; }) : run()), { class: "st-press", "aria-label": `${words} ${item.n}` });
}
tableItem(row) {
const cell = (path, name, of) => h("label", { class: "st-cell" }, h("span", null, name), this.active ? (row.o ? this.drop(path, row.o, `${of}, ${name}`) : this.toggle(path, `${of}, ${name}`)) : this.value(path));
const rows = row.rows.map((line) => h("div", { class: "st-line", role: "group", "aria-label": line.n }, h("div", { class: "st-words" }, line.i && this.icon(line.i), h("span", { class: "st-name" }, line.n), line.d && h("small", null, line.d)),
h("div", { class: "st-cells" }, row.cols.filter(([id]) => line.cells[id]).map(([id, name]) => cell(line.cells[id], name, line.n)))));
const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
return this.bind(row, h("div", { class: "st-table", "data-row": row.p }, h("h3", null, row.n), row.d && h("small", null, row.d), why, rows), why);
}
actionItem(row) {
const answer = h("p", { class: "st-answer", role: "status" });
const run = () => {
const effect = this.model.effect(row.p), text = effect.say && this.words(effect.say);
if (effect.ref) { this.ask(row.n, text ?? this.t("refused")); return; }
const refusal = this.model.act(row.p);
if (refusal) { this.done(refusal); return; }
if (effect.go) this.go(effect.go);
this.after(null, "sDone", row.n);
answer.textContent = effect.say ? this.words(effect.say) : "";
if (effect.say) this.status.textContent = this.words(effect.say);
};
const button = press([row.i && this.icon(row.i), row.n], () => (row.ask ? this.ask(row.n, row.ask, this.t("confirm"), () => { setTimeout(run); return null; }) : run()),
{ class: row.style === "main" ? "btn tight" : `st-press ${row.style}`, disabled: !this.active });
const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
return this.bind(row, h("div", { class: "st-action", "data-row": row.p }, row.d && h("small", null, row.d), button, why, answer), why);
}
linkItem(row) {
const node = press([row.i && h("span", { class: "st-dot" }, this.icon(row.i)), h("span", { class: "st-words" }, h("span", { class: "st-name" }, row.n), row.d && h("small", null, row.d)), this.icon("next", "st-go")],
() => this.go(row.go === "home" ? "" : row.go), { class: "st-row st-link", "data-row": row.n });
return this.bind(row, node);
}
testItem(row) {
const report = h("dl", { class: "st-report" }), pick = row.o && choose(row.o, row.o[0][0], { "aria-label": `${row.n}, ${this.t("choose")}` });
const run = () => {
if (pick) this.model.values[row.p] = pick.value;
report.replaceChildren(...row.report.filter((line) => this.model.holds(line.if)).map((line) => {
const [, text, tone] = this.model.pick(line.is);
return h("div", null, h("dt", null, line.n), h("dd", null, tone && this.icon(TONES[tone], `st-${tone}`), this.words(text)));
}));
};
const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
return this.bind(row, h("div", { class: "st-test", "data-row": row.p }, row.d && h("small", null, row.d), h("div", { class: "st-fill" }, pick, press([this.icon(row.i ?? "play"), row.n], run, { class: "btn soft tight" })), why, h("div", { class: "st-fill", role: "status" }, report)), why);
}
meterItem(row) {
const bar = h("div", { class: "st-bar", "aria-hidden": "true" }), list = h("dl", { class: "st-facts st-parts" }), sum = h("span", { class: "st-value" });
const amount = (size) => `${size.toLocaleString(this.locale, { maximumFractionDigits: 1 })}\u00a0${row.u}`;
this.live.push(() => {
const parts = row.parts.filter(([test]) => this.model.holds(test)), used = parts.reduce((total, [, , size]) => total + size, 0);
bar.replaceChildren(...parts.map(([, , size], at) => {
const piece = h("i", { "data-tint": at % 5 });
piece.style.setProperty("inline-size", `${(100 * size) / row.of}%`);
return piece;
}));
sum.textContent = this.t("used", amount(used), amount(row.of));
list.replaceChildren(...[...parts.map(([, name, size], at) => [name, size, at]), [this.t("free"), Math.max(0, row.of - used), -1]].map(([name, size, at]) =>
h("div", { "data-tint": at % 5 }, h("dt", null, name), h("dd", null, amount(size)))));
});
return this.bind(row, h("div", { class: "st-meter", "data-row": row.n }, h("div", { class: "st-head" }, h("h3", null, row.n), sum), bar, list, row.d && h("small", null, row.d)));
}
}
const PICTURES = { computer: "laptop", phone: "phone", tablet: "tablet", router: "box", site: "globe" };
class Settings extends SettingsItems {
make(data) { return new Device(data); }
prepare() { [this.drawn, this.live, this.query] = [null, [], ""]; }
can() { return true; }
rest() { (this.pane.querySelector("h2") ?? this.querySelector("button")).focus(); }
isHeard(key) { return super.isHeard(key) || key === "sOpened"; }
build() {
const { device } = this.data, steps = device.layout === "steps";
this.status = h("p", { class: "ex-say st-say", role: "status" });
this.pane = h("div", { class: "st-page" });
this.results = h("ul", { class: "st-pages" });
const find = h("input", { type: "search", placeholder: this.t("search"), "aria-label": this.t("search"), autocomplete: "off", maxlength: 60, oninput: () => { this.query = find.value; this.drawMenu(); } });
this.menuBox = h("nav", { class: "st-menu", "aria-label": this.t("pages") }, device.search && h("div", { class: "st-find" }, this.icon("search"), find), this.results);
this.finder = find;
this.notes = h("div", { class: "st-notices" });
const bar = device.kind === "site"
? [this.icon("lock"), h("span", { class: "st-host", "aria-label": this.t("address") }, device.host)]
: [this.icon(PICTURES[device.kind]), h("strong", { class: "st-title" }, device.name)];
const strip = ["phone", "tablet"].includes(device.kind) && h("div", { class: "st-strip", "aria-hidden": "true" }, h("span", null, device.clock), h("span", null, device.battery, this.icon("battery")));
this.frame = h("section", { class: "win st", "data-device": device.kind, "data-layout": device.layout, "aria-label": this.t("title") },
h("div", { class: "win-bar" }, bar, this.active && this.tool("undo", "undo", () => this.undo()), this.active && this.tool("reset", "reset", () => this.reset())),
h("div", { class: "st-device" }, strip, this.notes, h("div", { class: "st-body" }, !steps && this.menuBox, this.pane)), this.status);
this.replaceChildren(this.frame);
}
draw() {
if (this.drawn !== this.model.at) this.drawPage();
this.refresh();
}
refresh(held) {
for (const run of this.live) run(held);
const at = this.model.at;
if (at && !this.model.holds(this.model.page(at)?.if)) this.go("");
if (this.data.device.layout === "menu") this.drawMenu();
this.drawNotices();
}
drawNotices() {
const notices = this.data.device.notices.filter((one) => this.model.holds(one.if)), key = JSON.stringify(notices);
if (this.notes.dataset.key === key) return;
this.notes.dataset.key = key;
this.notes.replaceChildren(...notices.map((one) => h("div", { class: `st-notice ${one.tone}`, role: "group", "aria-label": this.t("notice") }, this.icon({ ok: "check", warn: "alert", bad: "alert" }[one.tone] ?? "bell"),
h("p", null, this.words(one.n)), one.go && press(this.t("see"), () => this.go(one.go), { class: "st-press" }))));
}
way(page) { return page.in ? `${this.way(this.model.page(page.in))} › ${page.n}` : page.n; }
top(page) { return page?.in ? this.top(this.model.page(page.in)) : page?.id; }
drawMenu() {
const current = this.top(this.model.page(this.model.at)), key = JSON.stringify([this.query, current, this.shownPages().map(({ id }) => id)]);
if (this.results.dataset.key === key) return;
this.results.dataset.key = key;
const rows = folded(this.query) ? this.found() : this.shownPages().filter((page) => !page.in && !page.hidden).map((page) => this.entry(page, current));
this.results.replaceChildren(...(rows.length ? rows : [h("li", { class: "st-text" }, this.t("noResult"))]));
if (folded(this.query)) this.say("hits", rows.length);
}
shownPages() { return this.data.pages.filter((page) => this.model.holds(page.if)); }
entry(page, current) {
const tint = this.data.pages.indexOf(page) % 5;
return h("li", null, press([h("span", { class: "st-dot", "data-tint": tint }, this.icon(page.i)), h("span", { class: "st-words" }, page.n), this.icon("next", "st-go")], () => this.go(page.id),
{ "data-page": page.id, "aria-current": page.id === current && "page" }));
}
found() {
const wanted = folded(this.query).split(" "), fits = (...texts) => { const all = folded(texts.filter(Boolean).join(" ")); return wanted.every((word) => all.includes(word)); };
return this.shownPages().filter((page) => !page.hidden).flatMap((page) => {
const names = (row) => [row.n, row.also, row.d, ...(row.items ?? row.rows ?? []).map((one) => one.n)];
const rows = page.items.filter((row) => !["group", "text", "test"].includes(row.k) && this.model.holds(row.if) && fits(...names(row)));
const hit = (name, row) => h("li", null, press([h("span", { class: "st-words" }, h("span", null, name), row && h("small", null, this.way(page))), this.icon("next", "st-go")], () => this.go(page.id, row)));
return [...(fits(page.n, page.d) ? [hit(page.n)] : []), ...rows.map((row) => hit(row.n, row))];
}).slice(0, 12);
}
drawPage() {
const { at } = this.model, page = this.model.page(at);
[this.drawn, this.live] = [at, []];
this.frame.dataset.at = at;
if (!page) { this.pane.replaceChildren(this.overview()); return; }
const up = this.data.device.layout === "menu" && press([this.icon("back"), h("span", null, page.in ? this.model.page(page.in).n : this.t("back"))], () => this.go(page.in ?? ""), { class: "st-back", "data-top": !page.in, "aria-label": page.in ? `${this.t("back")}, ${this.model.page(page.in).n}` : this.t("back") });
const cards = [];
let card = null;
for (const row of page.items) {
if (row.k === "group" || !card) {
card = this.bind(row.k === "group" ? row : {}, h("div", { class: page.grid ? "st-card st-grid" : "st-card" }));
cards.push(row.k === "group" && this.bind(row, h("div", { class: "st-group" }, h("h3", null, row.n), row.d && h("small", null, row.d))), card);
}
if (row.k !== "group") card.append(this[`${row.k}Item`](row));
}
this.pane.replaceChildren(h("div", { class: page.card ? "st-sheet st-modal" : "st-sheet" }, up, h("h2", { tabindex: -1 }, page.n), page.d && h("p", { class: "st-note" }, page.d), cards.filter(Boolean)));
this.pane.scrollTop = 0;
}
overview() {
const { device } = this.data;
return h("div", { class: "st-hero" }, h("span", { class: "st-big" }, this.icon(PICTURES[device.kind])), h("h2", { tabindex: -1 }, device.name), h("p", null, device.system), device.about && h("p", null, device.about));
}
go(id, row) {
const from = this.model.at, inside = this.contains(document.activeElement);
this.model.at = id;
if (row) { this.query = ""; this.finder.value = ""; }
this.draw();
this.save();
this.say("sOpened", this.model.page(id)?.n ?? this.t("home"));
if (!inside) return;
const target = row && this.pane.querySelector(`[data-row="${CSS.escape(row.p ?? row.n)}"]`);
const entry = !id && this.results.querySelector(`[data-page="${CSS.escape(this.top(this.model.page(from)) ?? "")}"]`);
if (target) {
target.classList.add("st-found");
target.scrollIntoView({ block: "nearest" });
(target.querySelector("input:enabled, select:enabled, button:enabled, h3") ?? this.pane.querySelector("h2")).focus();
} else if (entry && entry.checkVisibility()) entry.focus();
else this.pane.querySelector("h2").focus();
}
}
customElements.define("pix-settings", Settings);
