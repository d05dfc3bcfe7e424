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
const MAX_BYTES = 7500, MAX_NAME = 40, MAX_LETTERS = 12;
const ADDRESS = /^[a-z0-9][a-z0-9._+-]{0,40}@[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?){1,4}$/;
const NO_SEARCH = { text: "", from: "", to: "", subject: "", since: "", until: "", files: false, where: "here" };
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
const tidy = (text) => text.toWellFormed().replace(/[^\S\n]/g, " ").replace(/(?!\n)\p{Cc}/gu, "");
const key = (name) => name.normalize().toLowerCase();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
class Box {
constructor(data) {
this.data = { contacts: [], groups: {}, files: [], rules: [], open: "", types: {}, ...data };
this.base = new Map(data.messages.map((row) => [row.id, { from: ["", ""], to: [], cc: [], bcc: [], s: "", b: "", files: [], ...row }]));
this.known = new Map([...this.base.values()].flatMap((row) => [row.from, ...row.to, ...row.cc]).concat(this.data.contacts, [data.owner])
.filter(([name]) => name).map(([name, address]) => [address, name]));
this.reset();
}
reset() {
this.load("{}");
[this.past, this.find] = [[], { ...NO_SEARCH }];
}
item(id) { return this.items.get(id); }
person(address) { return [this.known.get(address) ?? "", address]; }
facts({ id, letter }) {
if (!letter) return this.base.get(id);
const people = (list = []) => list.map((address) => this.person(address));
return { id, from: this.data.owner, to: people(letter.to), cc: people(letter.cc), bcc: people(letter.bcc), s: letter.s ?? "", b: letter.b ?? "",
date: "", files: (letter.f ?? []).map((join) => [...this.file(join[0]).slice(0, 2), this.file(join[0])[2] ?? "", ...join.slice(1)]),
quote: ["reply", "all", "forward"].includes(letter.k) && letter.of };
}
file(source) {
const [id, at] = source.split(".");
return at ? this.base.get(id).files[at] : this.data.files[source.slice(1)];
}
get folders() { return { ...this.data.folders, ...this.made }; }
get tags() { return { ...this.data.tags, ...this.labels }; }
isOwn(item) { return !!item.letter || ["drafts", "sent"].includes(this.base.get(item.id).in); }
isDraft(item) { return item.letter ? !item.sent : item.in === "drafts"; }
get searching() { return Object.entries(this.find).some(([name, value]) => name !== "where" && value); }
inside(folder) {
const taken = new Set([...this.items.values()].filter(({ letter }) => letter?.k === "draft").map(({ letter }) => letter.of));
return [...this.items.values()].filter((item) => item.in && (!folder || item.in === folder) && !taken.has(item.id));
}
fits(item) {
const facts = this.facts(item), { find } = this, names = (people) => fold(people.map((one) => one.slice(0, 2).join(" ")).join(" "));
const from = names([facts.from]), to = names([...facts.to, ...facts.cc, ...facts.bcc]), day = facts.date.slice(0, 10) || "9";
const all = [from, to, facts.s, facts.b, facts.files.map(([name]) => name).join(" ")].map(fold).join(" ");
return fold(find.text).split(" ").every((word) => all.includes(word)) && from.includes(fold(find.from)) && to.includes(fold(find.to))
&& fold(facts.s).includes(fold(find.subject)) && (!find.since || day >= find.since) && (!find.until || day <= find.until)
&& (!find.files || facts.files.length > 0);
}
list() {
const found = this.searching ? this.inside(this.find.where === "here" && this.at).filter((item) => this.fits(item)) : this.inside(this.at);
const when = (item) => this.facts(item).date || `9${item.id.slice(1).padStart(4, "0")}`;
return found.sort((a, b) => (when(a) < when(b) ? 1 : -1));
}
matches({ t, any }, facts) { // as the server's rules do
const names = (people) => people.map(([name, address]) => (name ? `${name} <${address}>` : address)).join(" ");
const texts = { from: names([facts.from]), to: names([...facts.to, ...facts.cc]), subject: facts.s, body: facts.b };
const held = t.map(([name, text, absent]) => fold(texts[name]).includes(fold(text)) !== !!absent);
return any ? held.some(Boolean) : held.every(Boolean);
}
weight(files) { return files.reduce((sum, [source, access]) => sum + (access ? 0 : this.file(source)[1]), 0); }
address(text) {
const name = fold(text), typed = /<(.+)>/.exec(text)?.[1] ?? text;
const held = this.data.contacts.find((one) => fold(one[0]) === name)?.[1] ?? typed.trim().toLowerCase();
return held.length <= 80 && !held.includes("..") && ADDRESS.test(held) ? held : "";
}
attempt(change) {
const before = this.state();
change();
if (new TextEncoder().encode(this.state()).length > MAX_BYTES) {
this.load(before);
return ["eFull"];
}
this.past.push(before);
return null;
}
undo() { if (this.past.length) this.load(this.past.pop()); }
each(ids, change) { return this.attempt(() => ids.map((id) => this.item(id)).forEach(change)); }
move(ids, to, reported = false) {
return this.each(ids, (item) => {
item.in = to;
item.rep = reported || (item.rep && ["junk", "trash"].includes(to));
});
}
mark(ids, name, value) { return this.each(ids, (item) => { item[name] = value; }); }
save(id, at) {
return this.each([id], (item) => { item.saved = item.saved.includes(at) ? item.saved.filter((one) => one !== at) : [...item.saved, at]; });
}
empty() { return this.attempt(() => this.inside("trash").forEach((item) => (item.letter && !item.sent ? this.items.delete(item.id) : (item.in = "")))); }
name(name, among, letter) { // a new folder or label: its id in `made` or `labels`
if (!name) return ["eName"];
if (name.length > MAX_NAME) return ["eLong"];
if (/[/\\:*?"<>|]|\.$/.test(name)) return ["eChars"];
if (Object.values(letter === "d" ? this.folders : this.tags).some((one) => key(one) === key(name))) return ["eTaken", name];
for (let at = 1; ; at++) if (!among[letter + at]) return at < 100 ? this.attempt(() => { among[letter + at] = name; }) : ["eMany"];
}
create(name) { return this.name(name, this.made, "d"); }
dropFolder(id) {
if (this.rules.some((rule) => rule.to === id)) return ["eMany"];
return this.attempt(() => { delete this.made[id]; this.at = "inbox"; });
}
begin(k, of) {
const source = of && this.facts(this.item(of)), letter = this.item(of)?.letter, { owner } = this.data;
const addresses = (people) => [...new Set(people.map((one) => one[1]))], back = source?.replyTo ?? source?.from;
if (letter && !this.item(of).sent) this.writing = { ...letter, id: of };
else if (k === "draft") this.writing = { k, of, to: addresses(source.to), cc: addresses(source.cc), bcc: addresses(source.bcc), s: source.s, b: source.b };
else this.writing = { k, of };
if (k === "reply" || k === "all") this.writing.to = this.isOwn(this.item(of)) ? addresses(source.to) : [back[1]];
if (k === "all") this.writing.cc = addresses([...source.to, ...source.cc]).filter((one) => one !== owner[1] && !this.writing.to.includes(one));
if (k === "forward") this.writing.f = source.files.map((_, at) => [`${of}.${at}`]);
this.begun = JSON.stringify(this.writing);
}
get isBegun() { return !!this.writing && JSON.stringify(this.writing) !== this.begun; }
finish(sent) {
const { id, ...letter } = this.writing, letters = [...this.items.values()].filter((item) => item.letter), { limit } = this.data;
if (sent && !["to", "cc", "bcc"].some((name) => letter[name]?.length)) return ["eNobody"];
if (limit && this.weight(letter.f ?? []) > limit) return ["eHeavy", this.weight(letter.f), limit];
if (!id && letters.length >= MAX_LETTERS) return ["eMany"];
const made = id ?? `n${1 + Math.max(0, ...letters.map((item) => +item.id.slice(1)))}`;
return this.attempt(() => {
this.items.set(made, { id: made, in: sent ? "sent" : "drafts", sent, letter, read: true, star: false, tags: [], saved: [] });
this.writing = null;
if (this.open && [id, letter.k === "draft" && letter.of].includes(this.open)) this.open = sent ? "" : made;
});
}
state() {
const out = { v: 1, moved: {}, deleted: [], read: {}, star: {}, tags: {}, reported: [], saved: {}, folders: this.made, labels: this.labels, letters: [] };
for (const row of this.base.values()) {
const item = this.item(row.id);
if (!item.in) out.deleted.push(row.id);
else if (item.in !== row.in) out.moved[row.id] = item.in;
if (item.read !== !row.unread) out.read[row.id] = item.read;
if (item.star !== !!row.star) out.star[row.id] = item.star;
if (!same([...item.tags].sort(), row.tags ?? [])) out.tags[row.id] = item.tags;
if (item.rep) out.reported.push(row.id);
if (item.saved.length) out.saved[row.id] = item.saved;
}
for (const { id, in: place, sent, letter } of this.items.values()) {
if (letter) out.letters.push({ id, ...this.slim(letter), in: place, sent });
}
for (const name of Object.keys(out)) if (typeof out[name] === "object" && !Object.keys(out[name]).length) delete out[name];
if (!same(this.rules, this.data.rules)) out.rules = this.rules;
if (this.at !== this.data.at) out.at = this.at;
if (this.open !== this.data.open) out.open = this.open;
if (this.writing) out.writing = this.slim(this.writing);
return JSON.stringify(out);
}
slim(letter) { return Object.fromEntries(Object.entries(letter).filter(([name, value]) => value?.length && name !== "id")); }
load(text) {
const state = JSON.parse(text), { moved = {}, deleted = [], read = {}, star = {}, tags = {}, reported = [], saved = {}, letters = [] } = state;
const named = [moved, read, star, tags, saved].flatMap(Object.keys).concat(deleted, reported, letters.map(({ of }) => of ?? []).flat());
if (named.some((id) => !this.base.has(id))) throw new Error("a state of another mailbox");
this.items = new Map([...this.base.values()].map(({ id, in: place, unread, star: starred, tags: held = [] }) => [id, {
id, in: deleted.includes(id) ? "" : moved[id] ?? place, read: read[id] ?? !unread, star: star[id] ?? !!starred, tags: tags[id] ?? held,
rep: reported.includes(id), saved: saved[id] ?? [] }]));
for (const { id, in: place, sent, ...letter } of letters) {
this.items.set(id, { id, in: place ?? (sent ? "sent" : "drafts"), sent: !!sent, letter: { k: "new", ...letter }, read: true, star: false, tags: [], saved: [] });
}
[this.made, this.labels] = [{ ...state.folders }, { ...state.labels }];
this.rules = state.rules ?? this.data.rules;
this.at = this.folders[state.at ?? this.data.at] ? state.at ?? this.data.at : "inbox";
this.open = state.open ?? this.data.open;
if (this.open && !this.item(this.open)?.in) this.open = "";
this.writing = state.writing ?? null;
this.begun = "";
}
}
const LINES = ["to", "cc", "bcc"];
class MailboxWriting extends SimulatorWindow {
get box() { return this.model; }
begin(kind, of) {
this.leave();
this.box.begin(kind, of);
this.draw();
this.save();
this.pane.querySelector(kind === "new" || kind === "forward" ? "input" : "textarea").focus();
}
leave() {
if (!this.box.isBegun) this.box.writing = null;
else if (this.box.finish(false)) this.box.writing = null;
else this.say("sKept");
}
finish(sent) {
LINES.forEach((line) => this.take(line));
const { to = [], cc = [], bcc = [] } = this.box.writing, first = this.box.person([...to, ...cc, ...bcc][0]);
if (this.refusals.size) return this.complain(["eAddress", [...this.refusals.values()][0]]);
const refusal = this.box.finish(sent);
if (refusal) return this.complain(refusal);
const others = to.length + cc.length + bcc.length - 1;
this.after(null, sent ? "sSent" : "sKept", (first[0] || first[1]) + (others > 0 ? ` ${this.t("others", others)}` : ""));
return this.rest();
}
complain(refusal) { this.pane.querySelector(".ml-err").textContent = refusal ? this.explain(refusal) : ""; }
drawWriting() {
const { writing } = this.box, { k, of } = writing, { data } = this.box;
const title = { reply: "writingReply", all: "writingReply", forward: "writingForward", draft: "draft" }[k] ?? (writing.id ? "draft" : "writing");
const field = (name, tag, props) => h(tag, { value: writing[name] ?? "", autocomplete: "off", ...props,
oninput: ({ target }) => { writing[name] = tidy(target.value); this.save(); } });
this.refusals = new Map();
if (writing.s == null && of) writing.s = this.t(k === "forward" ? "prefixForward" : "prefixReply") + this.box.facts(this.box.item(of)).s.slice(0, 140);
if (!this.box.begun) this.box.begun = "-";
else if (of || !writing.to) this.box.begun = JSON.stringify(writing);
this.lines = h("div", { role: "group", "aria-label": this.t("recipients") });
this.joined = h("ul", { class: "ml-files", "aria-label": this.t("files") });
this.pane.replaceChildren(h("div", { class: "ml-write", role: "group", "aria-label": this.t(title) }, h("h3", null, this.t(title)), this.lines,
this.box.base.size && data.contacts.length > 0 && press([this.icon("users"), this.t("pickContacts")], () => this.askContacts(), { class: "ex-tool" }),
labelled(this.t("subject"), field("s", "input", { maxlength: 150 })), labelled(this.t("text"), field("b", "textarea", { rows: 7, maxlength: 2000 })),
["reply", "all", "forward"].includes(k) && h("details", { class: "ml-quote" }, h("summary", null, this.t("quote")), h("p", null, this.t("quoted")), this.text(this.box.facts(this.box.item(of)).b)),
this.joined, data.files.length > 0 && h("div", { class: "ml-bar" }, press([this.icon("clip"), this.t("attach")], () => this.askFile(false), { class: "ex-tool" }),
data.links && press([this.icon("link"), this.t("linkTo")], () => this.askFile(true), { class: "ex-tool" }),
data.limit && h("span", { class: "ml-note" }, this.t("limit", this.bytes(data.limit)))),
h("div", { class: "ml-bar" },
press([this.icon("send"), this.t("send")], () => this.finish(true), { class: "btn" }), press(this.t("keep"), () => this.finish(false), { class: "btn soft" }),
press(this.t("drop"), () => { this.box.writing = null; this.draw(); this.save(); this.rest(); }, { class: "btn quiet" })),
h("p", { class: "err ml-err", role: "alert" }), h("p", { class: "ml-note" }, this.t("notSent"))));
this.drawLines();
this.drawJoined();
}
drawLines(focus, taken) {
const { writing, data } = this.box, typed = Object.fromEntries([...this.lines.querySelectorAll("input")].map(({ dataset, value }) => [dataset.line, value]));
this.lines.replaceChildren(...LINES.map((line) => {
const words = this.t(line), input = h("input", { list: "ml-people", autocomplete: "off", spellcheck: "false", "aria-label": `${words}, ${this.t("addHint")}`,
placeholder: line === "to" && !writing.to?.length ? this.t("addHint") : "", value: (line === taken ? this.refusals.get(line) : typed[line]) ?? "", "data-line": line, onblur: ({ relatedTarget }) => this.lines.contains(relatedTarget) || setTimeout(() => this.take(line), 200),
oninput: ({ target }) => [...target.list.options].some(({ value }) => value === target.value) && this.take(line), onkeydown: (event) => {
if (![",", ";", "Enter"].includes(event.key)) return;
event.preventDefault();
this.take(line);
this.lines.querySelector(`[data-line=${line}]`).focus();
} });
return h("div", { class: "ml-line" }, h("span", { "aria-hidden": "true" }, words), h("ul", { "aria-label": words }, (writing[line] ?? []).map((address) => {
const [name] = this.box.person(address);
return h("li", null, h("span", { title: address }, name || address), press(this.icon("cross"), () => {
writing[line] = writing[line].filter((one) => one !== address);
this.drawLines(line);
this.save();
}, { "aria-label": this.t("remove", name || address) }));
})), input);
}), h("datalist", { id: "ml-people" }, data.contacts.map(([name, address]) => h("option", { value: `${name} <${address}>` }))));
if (focus) this.lines.querySelector(`[data-line=${focus}]`).focus();
}
drawJoined() {
const { writing } = this.box;
this.joined.replaceChildren(...(writing.f ?? []).map((join, at) => h("li", null, this.icon(join[1] ? "link" : "clip"), h("span", null, this.box.file(join[0])[0]),
h("span", { class: "ml-note" }, join[1] ? this.linkWords(join) : this.bytes(this.box.file(join[0])[1])), press(this.icon("cross"), () => {
writing.f = writing.f.filter((_, one) => one !== at);
this.drawJoined();
this.save();
this.pane.querySelector("textarea").focus();
}, { "aria-label": this.t("remove", this.box.file(join[0])[0]) }))));
}
linkWords([, access, until]) {
const who = this.t({ anyone: "anyone", recipients: "recipientsOnly", owner: "ownerOnly" }[access]);
return this.t("asLink", who) + (until ? `, ${this.t("expires", this.day(until))}` : "");
}
take(line) {
const input = this.lines.querySelector(`[data-line=${line}]`), { writing } = this.box;
if (!input?.isConnected || this.taking) return;
const parts = input.value.split(/[,;]/).map((part) => part.trim()).filter(Boolean), found = parts.map((part) => this.box.address(part));
const wrong = parts.find((_, at) => !found[at]), had = this.refusals.get(line);
if (wrong ? wrong === had && parts.length === 1 : !parts.length && !had) return;
writing[line] = [...new Set([...(writing[line] ?? []), ...found.filter(Boolean)])].slice(0, 60);
if (wrong) this.refusals.set(line, wrong);
else this.refusals.delete(line);
const active = document.activeElement === input;
this.taking = true;
this.drawLines(active && line, line);
this.taking = false;
this.complain(wrong && ["eAddress", wrong]);
this.save();
}
askContacts() {
const { data, writing } = this.box, groups = Object.entries(data.groups).map(([name, people]) => [people.join(), this.t("group", name, people.length)]);
const where = this.pickOne(this.t("addAs"), LINES.map((line) => [line, this.t(line)]), "to", { class: "ex-choices ml-across" });
const people = choices(this.t("contacts"), [...groups, ...data.contacts.map(([name, address]) => [address, name || address])].map(([value, text]) => tick(text, { value })));
this.ask(this.t("pickContacts"), [where, people], this.t("add"), () => {
const line = where.querySelector(":checked").value, picked = [...people.querySelectorAll(":checked")].flatMap(({ value }) => value.split(","));
writing[line] = [...new Set([...(writing[line] ?? []), ...picked])].slice(0, 60);
this.drawLines(line);
this.save();
});
}
askFile(link) {
const { data, writing } = this.box, held = (writing.f ?? []).map(([source]) => source);
const list = this.pickOne(this.t("fileChoice"), data.files.map(([name, size], at) => [`f${at}`, `${name} (${this.bytes(size)})`]).filter(([source]) => !held.includes(source)));
const access = choose([["", this.t("choose")], ["anyone", this.t("anyone")], ["recipients", this.t("recipientsOnly")], ["owner", this.t("ownerOnly")]], "");
const until = h("input", { type: "date" }), more = link && [labelled(this.t("access"), access), labelled(this.t("untilDay"), until)];
this.ask(this.t(link ? "linkTo" : "attach"), [list, more], this.t(link ? "linkIt" : "joinIt"), () => {
const source = list.querySelector(":checked")?.value, join = link ? [source, access.value, ...(until.value ? [until.value] : [])] : [source];
if (!source || (link && !access.value)) return [source ? "eAccess" : "eFile"];
const files = [...(writing.f ?? []), join], weight = this.box.weight(files);
if (data.limit && weight > data.limit) return ["eHeavy", weight, data.limit];
writing.f = files;
this.drawJoined();
this.save();
return null;
});
}
askAddressBook() {
const groups = Object.entries(this.box.data.groups).map(([name, people]) => [this.t("group", name, people.length), people.map((one) => this.box.person(one)[0]).join(", ")]);
this.ask(this.t("contacts"), facts([...this.box.data.contacts, ...groups].map(([name, address, note]) => [name || address, address, note && h("p", null, note)])));
}
sentence({ t, any, to, tag, star, stop }) {
const names = { from: "fieldFrom", to: "fieldTo", subject: "fieldSubject", body: "fieldBody" };
const tests = t.map(([name, text, absent]) => this.t(absent ? "hasNot" : "has", this.t(names[name]), text)).join(this.t(any ? "or" : "and"));
const acts = [to && this.t("doMove", this.box.folders[to]), tag && this.t("doTag", this.box.tags[tag]), star && this.t("doStar"), stop && this.t("doStop")];
return `${this.t("ruleIf", tests)}, ${this.t("then", acts.filter(Boolean).join(", "))}.`;
}
changeRules(rules) {
const refusal = rules.length > 10 ? ["eMany"] : this.box.attempt(() => { this.box.rules = rules; });
return this.after(refusal, "sRule");
}
askRules(last) {
const { rules } = this.box, active = this.can("rules");
const set = (run) => () => { dialog.close(); run(); };
const put = (list, at) => { this.changeRules(list); this.askRules(at); };
const swap = (at, to) => rules.map((rule, one) => (one === at ? rules[to] : one === to ? rules[at] : rule));
const tool = (label, at, run, off) => press(this.t(label), set(run), { class: "ex-tool", disabled: off && "", "aria-label": this.t("ofRule", this.t(label), at + 1) });
const dialog = this.ask(this.t("rules"), [h("p", null, this.t("rulesHelp")), rules.length ? h("ol", { class: "ml-rules" }, rules.map((rule, at) => h("li", null,
h("p", null, h("strong", null, `${this.t("rule", at + 1)}. `), this.sentence(rule)), active && h("div", { class: "ml-bar" },
tool("edit", at, () => this.askRule(at)), tool("up", at, () => put(swap(at, at - 1), at - 1), !at), tool("down", at, () => put(swap(at, at + 1), at + 1), at === rules.length - 1),
tool("deleteRule", at, () => put(rules.filter((one) => one !== rule)))))))
: h("p", { class: "ml-note" }, this.t("noRule")), active && press([this.icon("plus"), this.t("newRule")], set(() => this.askRule(rules.length)), { class: "ex-tool" })]);
if (last >= 0) dialog.querySelectorAll("li")[last]?.querySelector("button").focus();
}
askRule(at) {
const { box } = this, rule = structuredClone(box.rules[at] ?? { t: [["from", ""]] }), names = ["from", "to", "subject", "body"];
const tests = h("div"), count = h("p", { class: "ml-note", role: "status" });
const tally = () => { count.textContent = rule.t.every(([, text]) => text.trim()) ? this.t("matching", box.inside("inbox").filter((item) => box.matches(rule, box.facts(item))).length) : ""; };
const drawTests = () => tests.replaceChildren(...[...rule.t.map((test, place) => h("fieldset", { class: "ml-test" }, h("legend", null, this.t("condition", place + 1)),
choose(names.map((name) => [name, this.t({ from: "from", to: "to", subject: "subject", body: "text" }[name])]), test[0], { "aria-label": this.t("field"), onchange: ({ target }) => { test[0] = target.value; tally(); } }),
choose([["", this.t("contains")], ["1", this.t("lacks")]], test[2] ? "1" : "", { "aria-label": this.t("relation"), onchange: ({ target }) => { test.splice(2, 1, ...(target.value ? [true] : [])); tally(); } }),
h("input", { value: test[1], maxlength: 80, autocomplete: "off", placeholder: this.t("value"), "aria-label": this.t("value"), oninput: ({ target }) => { test[1] = tidy(target.value); tally(); } }),
rule.t.length > 1 && press(this.icon("cross"), () => { rule.t.splice(place, 1); drawTests(); tally(); tests.querySelector("select").focus(); },
{ class: "win-tool", "aria-label": this.t("remove", this.t("condition", place + 1)) }))), rule.t.length < 4 && press([this.icon("plus"), this.t("addTest")], () => {
rule.t.push(["subject", ""]);
drawTests();
tally();
tests.querySelector("fieldset:last-of-type select").focus();
}, { class: "ex-tool" }), rule.t.length > 1 && labelled(this.t("join"), choose([["", this.t("joinAll")], ["1", this.t("joinAny")]], rule.any ? "1" : "", {
onchange: ({ target }) => { rule.any = !!target.value; tally(); } }))].filter(Boolean));
const pick = (label, name, all) => labelled(this.t(label), choose([["", this.t("none")], ...Object.entries(all)], rule[name] ?? "", { onchange: ({ target }) => { rule[name] = target.value; } }));
const option = (label, name) => tick(this.t(label), { checked: !!rule[name], onchange: ({ target }) => { rule[name] = target.checked; } });
const { drafts, sent, ...places } = box.folders;
drawTests();
tally();
this.ask(this.t("newRule"), [tests, count, pick("ruleMove", "to", places), Object.keys(box.tags).length > 0 && pick("ruleTag", "tag", box.tags), option("doStar", "star"), option("doStop", "stop")],
this.t("keepRule"), () => {
if (!rule.t.every(([, text]) => text.trim())) return ["eTest"];
if (!rule.to && !rule.tag && !rule.star) return ["eDo"];
const kept = Object.fromEntries(Object.entries(rule).filter(([, value]) => value)), list = [...box.rules];
list[at] = kept;
return this.changeRules(list);
});
}
}
const PAGE = 50;
const FOLDERS = { inbox: "mail", drafts: "edit", sent: "send", archive: "archive", junk: "alert", trash: "trash" };
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;
class Mailbox extends MailboxWriting {
make(data) { return new Box(data); }
prepare() { [this.selected, this.more, this.cursor] = [new Set(), PAGE, ""]; }
day(moment, options = { dateStyle: "medium" }) { return moment ? super.day(moment, options) : this.t("now"); }
rest() { (this.pane.querySelector("h3, [tabindex='0']") ?? this.tools.querySelector("button") ?? this.undoer).focus(); }
build() {
this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": this.t("actions") });
this.finder = this.buildFinder();
this.tree = h("ul", { class: "tree" });
this.pane = h("div", { class: "ex-pane ml-pane" });
[this.count, this.hint, this.status] = [h("span"), h("span", { class: "mono" }), h("p", { class: "ex-say", role: "status" })];
this.undoer = this.tool("undo", "undo", () => this.undo());
const frame = h("section", { class: "win ex ml", "aria-label": this.t("title") }, h("div", { class: "win-bar" }, this.icon("mail"),
h("strong", { class: "ml-owner" }, this.data.owner[1]), this.active && this.undoer, this.tool("reset", "reset", () => this.reset())), this.tools, this.finder,
h("div", { class: "win-body" }, h("nav", { "aria-label": this.t("folders") }, this.tree), this.pane), h("p", { class: "win-foot" }, this.count, this.hint), this.status);
frame.addEventListener("keydown", (event) => this.key(event));
this.pane.addEventListener("contextmenu", (event) => this.context(event));
this.replaceChildren(frame);
}
buildFinder() {
const { find } = this.box, update = (name, at) => ({ target }) => {
find[name] = target[at];
[this.more, this.box.open] = [PAGE, ""];
this.selected.clear();
this.draw();
this.say("hits", this.shown.length);
};
const field = (label, name, props) => labelled(this.t(label), h("input", { ...props, maxlength: 100, autocomplete: "off", value: find[name], oninput: update(name, "value") }));
const node = h("div", { class: "ex-find", role: "search" }, field("searchText", "text", { type: "search" }), field("searchFrom", "from"), field("searchTo", "to"),
field("searchSubject", "subject"), field("since", "since", { type: "date" }), field("until", "until", { type: "date" }),
labelled(this.t("where"), choose([["here", this.box.folders[this.box.at]], ["all", this.t("everywhere")]], find.where, { onchange: update("where", "value") })),
labelled(this.t("hasFiles"), h("input", { type: "checkbox", checked: find.files, oninput: update("files", "checked") })),
press(this.t("closeSearch"), () => this.search(false), { class: "ex-tool" }));
node.hidden = !this.box.searching;
return node;
}
search(on) {
if (!on) this.box.reset.call({ load() {}, __proto__: this.box });
if (this.box.writing) this.leave();
this.finder.replaceWith(this.finder = this.buildFinder());
this.finder.hidden = !on;
this.box.open = "";
this.draw();
if (on) this.finder.querySelector("input").focus();
else this.rest();
}
draw() {
const { box } = this, held = this.pane.contains(document.activeElement);
this.tree.replaceChildren(...Object.entries(box.folders).map(([id, name]) => {
const unread = box.inside(id).filter((item) => !item.read).length;
return h("li", null, press([this.icon(FOLDERS[id] ?? "folder"), name, unread > 0 && h("b", { "aria-hidden": "true" }, unread)], () => this.go(id),
{ "aria-current": id === box.at && !box.searching && "true", "aria-label": unread ? `${name}, ${this.t("unreadIn", unread)}` : name }));
}));
this.shown = box.list();
this.selected = new Set([...this.selected].filter((id) => this.shown.some((item) => item.id === id)));
if (box.writing) this.drawWriting();
else if (box.open) this.drawMessage(box.item(box.open));
else this.drawList();
this.mark();
if (held && !this.pane.contains(document.activeElement)) this.rest();
}
people(list) { return list.map(([name, address]) => (name ? `${name} <${address}>` : address)).join(", "); }
title(item) { return this.box.facts(item).s || this.t("noSubject"); }
who(item) {
const { from, to } = this.box.facts(item), names = to.map(([name, address]) => name || address).join(", ");
return this.box.isOwn(item) ? this.t("toShort", names || this.t("nobody")) : from[0] || from[1];
}
chips(item) { return item.tags.map((id) => h("span", { class: "tag info" }, this.box.tags[id])); }
drawList() {
const { active, box } = this, rows = this.shown.slice(0, this.more).map((item) => {
const { date, files } = box.facts(item), who = this.who(item), title = this.title(item), hidden = (key) => h("span", { class: "vh" }, `${this.t(key)}, `);
return h("tr", { "data-id": item.id, class: !item.read && "ml-unread" }, active && h("td", null, h("label", null, h("input", { type: "checkbox", tabindex: -1,
"aria-label": this.t("select", who, title), onchange: () => this.pick(item.id) }))),
h("th", { scope: "row" }, press([!item.read && hidden("unread"), item.star && hidden("starred"), h("span", { class: "ml-who" }, who),
h("span", { class: "ml-title" }, title, this.chips(item)), h("span", { class: "ml-marks" }, item.star && this.icon("star", "ml-star"),
files.length > 0 && [this.icon("clip"), h("span", { class: "vh" }, `, ${this.t("clip")}`)])], () => this.open(item.id))),
h("td", null, this.day(date), box.searching && h("span", null, box.folders[item.in])));
});
const table = h("table", { class: "files ml-list", role: "grid", "aria-multiselectable": `${active}` }, h("caption", { class: "vh" }, this.t("list", box.folders[box.at])),
h("thead", { class: "vh" }, h("tr", null, active && h("td"), h("th", { scope: "col" }, this.t("message")), h("th", { scope: "col" }, this.t("date")))), h("tbody", null, rows));
this.pane.replaceChildren(rows.length ? table : h("p", { class: "ex-empty" }, this.t(box.searching ? "noResult" : "empty")));
if (this.shown.length > this.more) this.pane.append(press(this.t("more"), () => { this.more += PAGE; this.draw(); }, { class: "ex-tool" }));
}
drawMessage(item) {
const { box } = this, facts = box.facts(item), line = (label, people) => people.length > 0 && h("div", null, h("dt", null, this.t(label)), h("dd", null, this.people(people)));
const act = (label, icon, kind, run = kind) => this.can(run) && press([this.icon(icon), this.t(label)], () => this.begin(kind, item.id), { class: "ex-tool" });
this.pane.replaceChildren(h("article", { class: "ml-read", "aria-label": this.title(item) }, press([this.icon("back"), this.t("back")], () => this.close(), { class: "ex-tool" }),
h("h3", { tabindex: -1 }, this.title(item)), h("p", { class: "ml-chips" }, box.isDraft(item) && h("span", { class: "tag warn" }, this.t("draft")), item.star && [this.icon("star", "ml-star"), h("span", { class: "vh" }, this.t("starred"))], this.chips(item),
item.rep && h("span", { class: "tag warn" }, this.t("reported"))),
h("dl", null, line("from", [facts.from]), line("to", facts.to), line("cc", facts.cc), line("bcc", facts.bcc),
h("div", null, h("dt", null, this.t("date")), h("dd", null, this.day(facts.date, { dateStyle: "full", timeStyle: "short" })))),
this.text(facts.b), facts.quote && h("blockquote", null, this.text(box.facts(box.item(facts.quote)).b)), this.attachments(item, facts.files),
h("div", { class: "ml-bar" }, box.isDraft(item) ? act("resume", "edit", item.letter ? item.letter.k : "draft", "write")
: [act("reply", "undo", "reply"), act("all", "users", "all", "reply"), act("forward", "next", "forward")])));
}
text(source) {
return h("div", { class: "ml-text" }, source.split(/\n\s*\n/).map((part) => h("p", null, part.split(/(\[[^\]]+\]\([^)\s]+\))/).map((piece) => {
const [, words, address] = LINK.exec(piece) ?? [], hint = (shown) => () => { this.hint.textContent = shown; };
return words ? press(words, () => this.ask(this.t("linkTitle"), [h("p", { class: "mono ml-address" }, address), h("p", null, this.t("linkShown", words)), h("p", null, this.t("linkNote"))]), {
class: "ml-link", "aria-label": this.t("link", words), onmouseenter: hint(address), onfocus: hint(address), onmouseleave: hint(""), onblur: hint("") }) : piece;
}))));
}
attachments(item, files) {
if (!files.length) return null;
const rows = files.map(([name, size, text, access, until], at) => {
const last = /.\.([^.]+)$/.exec(name)?.[1].toLowerCase(), [icon, kind] = this.data.types?.[last] ?? ["file", ""], saved = item.saved.includes(at);
const look = () => this.ask(name, text ? h("p", { class: "ex-text" }, text) : this.t("noPreview"));
const save = () => this.done(this.box.save(item.id, at), saved ? "sUnsaved" : "sSaved", name);
return h("li", null, this.icon(access ? "link" : GLYPHS[icon] ?? icon), h("span", null, name), h("span", { class: "ml-note" }, access ? this.linkWords(["", access, until])
: `${kind ? `${kind}, ` : ""}${this.bytes(size)}`), this.can("preview") && press(this.t("preview"), look, { class: "ex-tool", "aria-label": this.t("previewOf", name) }),
!item.letter && this.active && this.can("save") && press([saved && this.icon("check"), this.t(saved ? "saved" : "save")], save,
{ class: "ex-tool", "aria-pressed": `${saved}`, "aria-label": `${this.t("saveOf", name)}` }));
});
return h("div", null, h("h4", null, this.t("files")), h("ul", { class: "ml-files" }, rows));
}
mark() {
const { box, selected } = this, ids = [...selected];
if (!this.shown.some(({ id }) => id === this.cursor)) this.cursor = this.shown[0]?.id;
for (const row of this.pane.querySelectorAll("tbody tr")) {
const { id } = row.dataset, check = row.querySelector("input");
row.setAttribute("aria-selected", selected.has(id));
row.querySelector("button").tabIndex = id === this.cursor ? 0 : -1;
if (check) check.checked = selected.has(id);
}
const total = this.t(box.searching ? "hits" : "count", this.shown.length);
this.count.textContent = ids.length && !box.open ? `${total}, ${this.t("picked", ids.length)}` : total;
const wide = box.writing ? [] : this.entries().filter(([label]) => ["archiveIt", "delete", "moveTo", "report"].includes(label));
const tool = (label, icon, run) => press([this.icon(icon), this.t(label)], run, { class: "ex-tool" });
this.tools.replaceChildren(...[this.can("write") && press([this.icon("edit"), this.t("write")], () => this.begin("new"), { class: "btn tight" }),
...wide.map(([label, run]) => press(this.t(label), run, { class: "ex-tool ex-wide" })),
!box.writing && (this.active || box.open) && press(this.t("actions"), ({ target }) => this.actionMenu(target), { class: "ex-tool ex-more" }),
this.can("contacts") && box.data.contacts.length > 0 && tool("contacts", "users", () => this.askAddressBook()),
(this.can("rules") || box.rules.length > 0) && tool("rules", "filter", () => this.askRules()),
this.can("search") && press([this.icon("search"), this.t("search")], () => this.search(true), { class: "ex-tool ex-last" })].filter(Boolean));
}
get ids() { return this.box.open ? [this.box.open] : [...this.selected]; }
entries() {
const { box, ids } = this, items = ids.map((id) => box.item(id)), every = (test) => items.length > 0 && items.every(test), first = items[0];
const received = every((item) => !box.isOwn(item)), placed = this.active && every((item) => !box.isDraft(item)), junk = placed && every((item) => item.in === "junk");
const act = (label, test, run) => test && [label, run], names = () => this.names(ids);
const move = (to) => () => this.done(box.move(ids, to), "sMoved", names(), box.folders[to]);
const flag = (name, value, message) => () => this.done(box.mark(ids, name, value), message, names());
const only = ids.length === 1 && first;
return [
act("open", only && !box.open, () => this.open(ids[0])),
act("archiveIt", placed && this.can("archive") && every((item) => !["archive", "trash"].includes(item.in)), move("archive")),
act("delete", this.active && every((item) => item.in !== "trash") && this.can("delete"), move("trash")),
act("moveTo", placed && this.can("move"), () => this.askFolder(ids)),
act("tagAs", this.active && received && this.can("tag"), () => this.askTags(ids)),
act("markRead", this.active && this.can("read") && items.some((item) => !item.read), flag("read", true, "sRead")),
act("markUnread", this.active && received && this.can("read") && items.some((item) => item.read), flag("read", false, "sUnread")),
act("star", this.active && this.can("star") && every((item) => !item.star && !item.letter), flag("star", true, "sStar")),
act("unstar", this.active && this.can("star") && every((item) => item.star), flag("star", false, "sUnstar")),
act("junkIt", received && placed && !junk && this.can("junk"), move("junk")),
act("notJunk", junk && (this.can("junk") || this.can("move")), move("inbox")),
act("report", received && placed && this.can("report") && !items.some((item) => item.rep), () => this.done(box.move(ids, "junk", true), "sReported", names())),
act("source", only && !only.letter && this.can("source"), () => this.askSource(box.base.get(only.id))),
act("selectAll", this.active && !box.open && this.shown.length > 1, () => { this.shown.forEach(({ id }) => this.selected.add(id)); this.mark(); }),
act("newFolder", this.active && this.can("new_folder"), () => this.askName(this.t("newFolder"), this.t("folderName"), "", this.t("create"), (name) => this.after(box.create(name), "sMade", name))),
act("dropFolder", box.made[box.at] && !this.shown.length && !box.searching, () => this.done(box.dropFolder(box.at), "sDropped", this.t("folders"))),
act("emptyTrash", this.active && box.at === "trash" && this.shown.length > 0 && this.can("empty_trash"), () =>
this.ask(this.t("emptyTrash"), this.t("emptyAsk"), this.t("emptyTrash"), () => this.after(box.empty(), "sEmptied"))),
].filter(Boolean).map(([label, run]) => [label, () => { run(); if (box.open && !box.item(box.open)?.in) this.close(); }]);
}
names(ids) {
const title = this.title(this.box.item(ids[0]));
return ids.length > 1 ? `${title} ${this.t("others", ids.length - 1)}` : title;
}
askFolder(ids) {
const { drafts, sent, ...places } = this.box.folders, list = this.pickOne(this.t("destination"), Object.entries(places).filter(([id]) => this.box.item(ids[0]).in !== id
&& (id !== "trash" || this.can("delete")) && (id !== "junk" || this.can("junk"))));
const create = h("input", { maxlength: 60, autocomplete: "off" });
this.ask(this.t("moveTo"), [list, this.can("new_folder") && labelled(this.t("newFolder"), create)], this.t("move"), () => {
const name = neat(create.value), before = Object.keys(this.box.made), refusal = name && this.box.create(name);
if (refusal) return refusal;
const to = name ? Object.keys(this.box.made).find((id) => !before.includes(id)) : list.querySelector(":checked")?.value;
return to ? this.after(this.box.move(ids, to), "sMoved", this.names(ids), this.box.folders[to]) : ["eFolder"];
});
}
askTags(ids) {
const { box } = this, all = Object.entries(box.tags), create = h("input", { maxlength: 60, autocomplete: "off" });
const list = choices(this.t("tagAs"), all.map(([id, name]) => tick(name, { value: id, checked: ids.every((one) => box.item(one).tags.includes(id)) })));
this.ask(this.t("tagAs"), [all.length > 0 && list, this.can("new_tag") && labelled(this.t("tagName"), create)], this.t("apply"), () => {
const name = neat(create.value), refusal = name && box.name(name, box.labels, "t");
if (refusal) return refusal;
const chosen = [...list.querySelectorAll(":checked")].map(({ value }) => value), made = name ? Object.keys(box.labels).slice(-1) : [];
return this.after(box.mark(ids, "tags", [...chosen, ...made]), "sTagged", this.names(ids));
});
}
askSource(row) {
const day = new Date(`${row.date}:00Z`).toUTCString().replace("GMT", "+0100");
const lines = row.h ?? [["From", this.people([row.from])], ["To", this.people(row.to)], ...(row.cc.length ? [["Cc", this.people(row.cc)]] : []),
...(row.replyTo ? [["Reply-To", this.people([row.replyTo])]] : []), ["Date", day], ["Subject", row.s], ["Message-ID", `<${row.id}@${row.from[1].split("@")[1]}>`]];
this.ask(this.t("source"), h("dl", { class: "ml-source" }, lines.map(([name, value]) => h("div", null, h("dt", null, `${name}:`), h("dd", null, value)))));
}
actionMenu(anchor) { this.menu("actions", this.entries(), anchor, !this.ids.length && this.t("pickFirst")); }
go(id) {
this.leave();
[this.box.at, this.box.open, this.more] = [id, "", PAGE];
this.selected.clear();
Object.assign(this.box.find, { text: "", from: "", to: "", subject: "", since: "", until: "", files: false });
this.finder.replaceWith(this.finder = this.buildFinder());
this.draw();
this.save();
this.say("sOpened", this.box.folders[id], this.t("count", this.shown.length));
this.tree.querySelector("[aria-current]").focus();
}
open(id) {
[this.box.open, this.cursor] = [id, id];
this.box.item(id).read = true;
this.draw();
this.save();
this.pane.querySelector("h3").focus();
this.scrollIntoView({ block: "nearest" });
}
close() {
this.box.open = "";
this.draw();
this.save();
this.rest();
}
pick(id) {
this.selected[this.selected.has(id) ? "delete" : "add"](id);
this.cursor = id;
this.mark();
}
context(event) {
const id = event.target.closest("tr[data-id]")?.dataset.id;
if (!id) return;
event.preventDefault();
if (!this.selected.has(id)) { this.selected.clear(); this.pick(id); }
this.actionMenu(event);
}
key(event) {
const { target, key } = event, row = target.closest("tbody tr"), written = target.closest("input:not([type=checkbox]), textarea, select");
const label = { Delete: "delete", z: (event.ctrlKey || event.metaKey) && "undo" }[key];
if (written || !label) {
const list = [...this.pane.querySelectorAll("tbody button")], to = { ArrowDown: 1, ArrowUp: -1 }[key];
if (key === "Escape" && target.closest(".ex-find")) return this.search(false);
if (key === "Escape" && this.box.open && !this.box.writing) return this.close();
if (!row || !(to || key === " ")) return null;
event.preventDefault();
if (key === " ") return this.pick(row.dataset.id);
const next = list[list.indexOf(row.querySelector("button")) + to] ?? row.querySelector("button");
this.cursor = next.closest("tr").dataset.id;
this.mark();
return next.focus();
}
event.preventDefault();
if (label === "undo") return this.active && this.undo();
if (row && !this.selected.size) this.pick(row.dataset.id);
return this.entries().find(([one]) => one === label)?.[1]();
}
}
customElements.define("pix-mailbox", Mailbox);
