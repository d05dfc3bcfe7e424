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
const TRASH = "trash";
const MAX_BYTES = 7500, MAX_DEPTH = 36, MAX_NAME = 100;
const SEARCH = { text: "", in: "subfolders", icon: "", since: "", until: "", contents: false };
const PARTS = ["moved", "renamed", "created", "deleted", "readonly"];
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
const key = (name) => name.normalize().toLowerCase();
const ending = (name) => /.\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";
function pattern(query) {
const source = query.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".");
return new RegExp(`^${source}$`, "su");
}
class Desk {
constructor(data) {
this.data = data;
this.base = new Map(data.nodes.map((row) => [row.id, { in: "", ro: false, ...row }]));
this.reset();
}
reset() {
this.load("{}");
[this.past, this.was] = [[], {}];
}
item(id) { return this.items.get(id); }
row(item) { return this.base.get(item.src) ?? {}; }
children(id) { return [...this.items.values()].filter((item) => item.in === id); }
above(id) {
const chain = [];
for (let item = this.item(id); item; item = this.item(item.in)) chain.unshift(item);
return chain;
}
isFolder(item) { return item.k === "p" || item.k === "d"; }
inArchive(id) { return this.above(id).slice(0, -1).some((item) => item.k === "z"); }
inTrash(id) { return this.above(id)[0].id === TRASH; }
isHidden(id) { return !this.show[1] && this.above(id).some((item) => this.row(item).hid); }
takes(id) { return this.isFolder(this.item(id)) && !this.inArchive(id) && !this.inTrash(id); }
icon(item) {
return this.row(item).icon ?? (this.isFolder(item) ? "folder" : this.data.types[ending(item.n)]?.[0] ?? "file");
}
label(item) {
const last = ending(item.n);
return this.show[0] || this.isFolder(item) || !last ? item.n : item.n.slice(0, -last.length - 1);
}
size(item) {
if (item.src && !this.isFolder(item)) return this.row(item).s ?? 0;
const inside = this.children(item.id);
return item.k === "z" ? this.packed(inside) : inside.reduce((sum, one) => sum + this.size(one), 0);
}
packed(items) {
return items.reduce((sum, one) => {
if (this.isFolder(one)) return sum + this.packed(this.children(one.id));
const percent = this.data.types[one.src ? ending(this.row(one).n) : "zip"]?.[2] ?? 60;
return sum + Math.floor((this.size(one) * percent) / 100);
}, 0);
}
get searching() { return !!(this.find.text.trim() || this.find.icon || this.find.since || this.find.until); }
reach() {
const found = [], scope = this.find.in;
const starts = scope === "everywhere" ? this.children("").map(({ id }) => id).filter((id) => id !== TRASH) : [this.at];
while (starts.length) {
for (const item of this.children(starts.pop())) {
found.push(item);
if (item.k === "d" && scope !== "folder") starts.push(item.id);
}
}
return found;
}
fits(item) {
const { icon, since, until, contents } = this.find, query = fold(this.find.text), name = fold(item.n);
const { m = "", text = "" } = this.row(item), day = m.slice(0, 10);
if ((since && day < since) || (until && !(day && day <= until)) || (icon && this.icon(item) !== icon)) return false;
if (/[*?]/.test(query)) return pattern(query).test(name);
const all = (where) => query.split(" ").every((word) => where.includes(word));
return all(name) || (contents && text && all(fold(text)));
}
list(kind) {
const found = this.searching ? this.reach().filter((item) => this.fits(item)) : this.children(this.at);
const [column, down] = this.sort, { compare } = new Intl.Collator("fr", { numeric: true });
const value = {
name: (item) => item.n.replaceAll(".", " "), type: kind, modified: (item) => this.row(item).m ?? "9",
size: (item) => (this.isFolder(item) ? "" : `${this.size(item)}`),
}[column];
return found.filter(({ id }) => !this.isHidden(id)).sort((a, b) => this.isFolder(b) - this.isFolder(a)
|| (down ? -1 : 1) * compare(value(a), value(b)) || compare(a.n.replaceAll(".", " "), b.n.replaceAll(".", " ")));
}
attempt(change) {
const before = this.state(), places = this.children("").map((place) => [place, this.size(place)]);
change();
const refusal = this.check(places);
if (refusal) this.load(before);
else this.past.push(before);
return refusal;
}
check(places) {
const seen = new Set();
for (const item of this.items.values()) {
const name = `${item.in}/${key(item.n)}`;
if (item.in !== TRASH && seen.has(name)) return ["eTaken", item.n];
seen.add(name);
if (this.above(item.id).length > MAX_DEPTH) return ["eFull"];
}
for (const [place, was] of places) {
const now = this.size(place), room = this.row(place).cap;
if (room && now > room) return ["eRoom", place.n, room - was, now - was];
}
return new TextEncoder().encode(this.state()).length > MAX_BYTES ? ["eFull"] : null;
}
undo() { if (this.past.length) this.load(this.past.pop()); }
named(name, change) {
if (!name) return ["eName"];
if ([...name].length > MAX_NAME) return ["eLong"];
return /[/\\:*?"<>|\p{Cc}\p{Cs}]|\.$/u.test(name) ? ["eChars"] : this.attempt(change);
}
fixed(ids, bound) {
for (const item of ids.map((id) => this.item(id))) {
if (item.k === "p") return ["ePlace"];
if (this.inArchive(item.id)) return ["eArchive"];
if (bound && item.ro) return ["eReadonly", this.label(item)];
}
return null;
}
into(ids, to) {
if (!this.takes(to)) return ["eArchive"];
return ids.some((id) => this.above(to).some((item) => item.id === id)) ? ["eInside"] : null;
}
add(parent, n, k, src = "", ro = false) {
const numbers = [...this.items.keys()].map((id) => (id[0] === "n" ? +id.slice(1) : 0));
const id = `n${Math.max(...numbers) + 1}`;
this.items.set(id, { id, in: parent, n, k, src, ro });
return id;
}
duplicate(item, parent, name = item.n) {
const inside = this.children(item.id), made = this.add(parent, name, item.k, item.src, item.ro);
for (const one of inside) this.duplicate(one, made);
}
create(parent, name) { return this.named(name, () => this.add(parent, name, "d")); }
rename(id, name) { return this.fixed([id], true) ?? this.named(name, () => { this.item(id).n = name; }); }
move(ids, to) {
if (ids.every((id) => this.item(id).in === to)) return ["eHere"];
return this.fixed(ids) ?? this.into(ids, to) ?? this.attempt(() => ids.forEach((id) => { this.item(id).in = to; }));
}
copy(ids, to, copyName) {
return this.into(ids, to) ?? this.attempt(() => ids.forEach((id) => {
const item = this.item(id), taken = new Set(this.children(to).map((one) => key(one.n)));
let name = item.n;
for (let at = 1; item.in === to && taken.has(key(name)); at++) name = copyName(item, at);
this.duplicate(item, to, name);
}));
}
remove(ids) {
return this.fixed(ids, true) ?? this.attempt(() => ids.forEach((id) => {
this.was[id] = this.item(id).in;
this.item(id).in = TRASH;
}));
}
restore(ids) {
return this.attempt(() => ids.forEach((id) => {
const { from, in: first } = this.base.get(id) ?? {};
const home = [this.was[id], from, first].find((one) => one && this.item(one) && this.takes(one));
this.item(id).in = home ?? this.children("")[0].id;
}));
}
empty() {
return this.attempt(() => [...this.items.keys()].filter((id) => id !== TRASH && this.inTrash(id))
.forEach((id) => this.items.delete(id)));
}
compress(ids, name) {
return this.named(name, () => {
const items = ids.map((id) => this.item(id)), made = this.add(this.at, name, "z");
items.forEach((item) => this.duplicate(item, made));
});
}
extract(id, to, folder) {
return this.into([], to) ?? this.attempt(() => {
const made = folder ? this.add(to, folder, "d") : to;
this.children(id).forEach((item) => this.duplicate(item, made));
});
}
lock(id, value) { return this.attempt(() => { this.item(id).ro = value; }); }
state() {
const out = { v: 1, moved: {}, renamed: {}, created: [], deleted: [], readonly: {} }, { data } = this;
for (const row of this.base.values()) {
const item = this.item(row.id), parent = this.item(row.in);
if (!item && parent) out.deleted.push(row.id);
if (item && item.in !== row.in) out.moved[row.id] = item.in;
if (item && item.n !== row.n) out.renamed[row.id] = item.n;
}
for (const item of this.items.values()) {
const row = this.row(item), source = item.src || (item.k === "d" ? "+" : "zip");
if (!this.base.has(item.id)) out.created.push([item.id, item.in, source, ...(item.n === row.n ? [] : [item.n])]);
if (item.src && item.ro !== row.ro) out.readonly[item.id] = item.ro;
}
for (const part of PARTS) if (!Object.keys(out[part]).length) delete out[part];
if (this.selected.size) out.selected = [...this.selected].slice(0, 60);
for (const part of ["at", "sort", "show"]) if (`${this[part]}` !== `${data[part]}`) out[part] = this[part];
if (this.searching) out.find = this.find;
return JSON.stringify(out);
}
load(text) {
const { data, base } = this, state = JSON.parse(text), { moved = {}, deleted = [], renamed = {}, readonly = {} } = state;
this.items = new Map([...base.values()].map((row) => [row.id, { id: row.id, in: row.in, n: row.n, k: row.k, src: row.id, ro: row.ro }]));
for (const [id, to] of Object.entries(moved)) this.item(id).in = to;
for (const [id, parent, source, name] of state.created ?? []) {
const row = base.get(source);
this.items.set(id, { id, in: parent, n: name ?? row.n, k: row?.k ?? (source === "+" ? "d" : "z"), src: row?.id ?? "", ro: !!row?.ro });
}
for (const [id, name] of Object.entries(renamed)) this.item(id).n = name;
for (const [id, value] of Object.entries(readonly)) this.item(id).ro = value;
const gone = [...this.items.keys()].filter((id) => this.above(id).some((item) => deleted.includes(item.id)));
gone.forEach((id) => this.items.delete(id));
this.at = this.item(state.at ?? this.at) ? state.at ?? data.at : data.at;
this.sort = [...(state.sort ?? data.sort)];
this.show = [...(state.show ?? data.show)];
this.find = { ...SEARCH, ...state.find };
this.selected = new Set((state.selected ?? []).filter((id) => this.item(id)));
}
}
class ExplorerActions extends SimulatorWindow {
get desk() { return this.model; }
rest() { (this.pane.querySelector('[tabindex="0"]') ?? this.tools.firstChild).focus(); }
askFolder(title, ok, run, more) {
const { desk } = this, rows = (items, level) => items.flatMap((item) => desk.takes(item.id) && !desk.isHidden(item.id) ? [
h("label", { class: "ex-choice", "data-level": Math.min(level, 6) }, h("input", { type: "radio", name: "to", value: item.id,
checked: !!more && item.id === desk.at }), this.picture(item), item.n), ...rows(desk.children(item.id), level + 1)] : []);
const list = choices(this.t("destination"), rows(desk.children(""), 0));
this.ask(title, [list, more], ok, () => {
const to = list.querySelector(":checked")?.value;
return to ? run(to) : ["eFolder"];
});
}
entries() {
const { desk, clip, active } = this, ids = [...desk.selected], some = active && ids.length > 0;
const one = ids.length === 1 && desk.item(ids[0]), at = desk.item(desk.at), trash = desk.at === TRASH;
const free = desk.takes(desk.at) && !desk.searching;
const own = some && !trash && at.k !== "z" && !desk.inArchive(desk.at);
const when = {
newFolder: free && this.can("new_folder"), open: one && !trash, rename: one && own && this.can("rename"),
cut: own && this.can("move"), copy: some && !trash && (this.can("copy") || (!own && this.can("extract"))),
paste: clip && free, moveTo: own && this.can("move"), duplicate: own && free && this.can("copy"),
compress: own && free && this.can("compress"), extractTo: one?.k === "z" && own && this.can("extract"),
delete: own && this.can("delete"), restore: some && trash && this.can("restore"),
emptyTrash: trash && this.shown.length && this.can("empty_trash"), selectAll: active && this.shown.length > 1,
properties: (one || !ids.length) && this.can("properties"),
};
return Object.keys(when).filter((label) => when[label]).map((label) => [label, () => this[label]()]);
}
actionMenu(anchor) { this.menu("actions", this.entries(), anchor, !this.desk.selected.size && this.t("pickFirst")); }
displays() {
const { desk } = this, change = (run) => () => { run(); this.draw(); this.save(); };
const views = ["details", "list"].map((view) => [view, change(() => { this.view = view; }), `${this.view === view}`]);
const shows = ["extensions", "hidden"].map((name, at) => [name, change(() => { desk.show[at] = !desk.show[at]; }), `${desk.show[at]}`])
.filter(([name]) => this.can(`show_${name}`));
const sorts = this.can("sort") ? ["name", "type", "size", "modified"].map((name) =>
[["sortBy", this.t(name)], () => this.sortBy(name), `${desk.sort[0] === name}`]) : [];
return [...views, ...shows, ...sorts];
}
get ids() { return [...this.desk.selected]; }
newFolder() {
this.askName(this.t("newFolder"), this.t("folderName"), "", this.t("create"), (name) =>
this.after(this.desk.create(this.desk.at, name), "sMade", name));
}
rename() {
const [id] = this.ids, item = this.desk.item(id), shown = this.desk.label(item), tail = item.n.slice(shown.length);
this.askName(this.t("rename"), this.t("newName"), shown, this.t("rename"), (name) =>
this.after(this.desk.rename(id, name && name + tail), "sRenamed", shown, name));
}
cut() { this.hold(true); }
copy() { this.hold(false); }
hold(cut) {
if (cut && this.ids.some((id) => this.desk.item(id).k === "p")) return;
this.clip = { ids: this.ids, cut };
this.mark();
this.say(cut ? "sCut" : "sCopy", this.names(this.ids));
}
paste() {
const ids = this.clip.ids.filter((id) => this.desk.item(id)), { cut } = this.clip;
if (ids.length && !this[cut ? "transfer" : "clone"](ids, this.desk.at) && cut) this.clip = null;
}
transfer(ids, to) {
const refusal = to === TRASH ? this.desk.remove(ids) : this.desk.move(ids, to), names = this.names(ids);
return this.done(refusal, to === TRASH ? "sDeleted" : "sMoved", names, this.desk.item(to).n);
}
clone(ids, to) {
const copyName = (item, at) => {
const last = item.k === "d" ? "" : ending(item.n), stem = last ? item.n.slice(0, -last.length - 1) : item.n;
return this.t("copyName", stem) + (at > 1 ? ` (${at})` : "") + (last && item.n.slice(-last.length - 1));
};
return this.done(this.desk.copy(ids, to, copyName), "sCopied", this.names(ids), this.desk.item(to).n);
}
moveTo() {
const { ids } = this, names = this.names(ids);
this.askFolder(`${this.t("moveTo")} ${names}`, this.t("move"), (to) => this.after(this.desk.move(ids, to), "sMoved", names, this.desk.item(to).n));
}
duplicate() { this.clone(this.ids, this.desk.at); }
delete() { this.transfer(this.ids, TRASH); }
restore() {
const names = this.names(this.ids);
this.done(this.desk.restore(this.ids), "sRestored", names);
}
emptyTrash() {
this.ask(this.t("emptyTrash"), this.t("emptyAsk"), this.t("emptyTrash"), () => this.after(this.desk.empty(), "sEmptied"));
}
compress() {
const { ids } = this, item = this.desk.item(ids[0]), stem = ids.length > 1 ? this.desk.item(this.desk.at).n : item.n.replace(/(.)\.[^.]+$/, "$1");
this.askName(this.t("compress"), this.t("archiveName"), `${stem}.zip`, this.t("create"), (name) => {
const full = name && (ending(name) === "zip" ? name : `${name}.zip`);
return this.after(this.desk.compress(ids, full), "sMade", full);
});
}
extractTo() {
const [id] = this.ids, { n } = this.desk.item(id), stem = n.replace(/(.)\.[^.]+$/, "$1");
const sub = tick(this.t("subFolder", stem), { checked: true });
this.askFolder(`${this.t("extractTo")} ${n}`, this.t("extract"), (to) =>
this.after(this.desk.extract(id, to, sub.control.checked && stem), "sExtracted", n, this.desk.item(to).n), sub);
}
selectAll() {
for (const { id } of this.shown) this.desk.selected.add(id);
this.mark();
this.save();
}
open(id = this.ids[0]) {
const item = this.desk.item(id), { text } = this.desk.row(item);
if (this.desk.isFolder(item) || item.k === "z") this.go(id);
else this.ask(this.desk.label(item), this.can("preview") && text ? h("p", { class: "ex-text" }, text) : this.t("noPreview"));
}
properties() {
const { desk } = this, item = desk.item(this.ids[0] ?? desk.at), row = desk.row(item), size = desk.size(item), folder = desk.isFolder(item);
const full = { dateStyle: "long", timeStyle: "short" }, exact = `${this.bytes(size)} (${size.toLocaleString(this.locale)} ${this.t("bytes")})`;
const lines = {
type: this.kind(item), path: desk.above(item.in).map((one) => one.n).join(" › "), size: exact,
holds: folder && this.t("count", desk.children(item.id).filter(({ id }) => !desk.isHidden(id)).length),
capacity: row.cap && this.bytes(row.cap), free: row.cap && this.bytes(row.cap - size),
modified: row.m && this.day(row.m, full), created: row.c && this.day(row.c, full), author: row.by, tags: row.tags?.join(", "),
origin: row.from && item.in === TRASH && desk.above(row.from).map((one) => one.n).join(" › "), readonly: item.ro && this.t("yes"), hidden: row.hid && this.t("yes"),
};
const lock = !folder && this.active && this.can("readonly") && !desk.inArchive(item.id) && !desk.inTrash(item.id);
const toggle = ({ target }) => this.done(desk.lock(item.id, target.checked), target.checked ? "sLocked" : "sUnlocked", item.n);
this.ask(`${this.t("properties")} : ${desk.label(item)}`, [facts(Object.entries(lines).filter(([name]) => !lock || name !== "readonly").map(([name, value]) => [this.t(name), value])),
lock && tick(this.t("readonly"), { checked: item.ro, onchange: toggle })]);
}
pick(id, how) {
const { desk, shown, anchor } = this, ids = shown.map((item) => item.id), wanted = this.active ? how : "one";
const ends = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
if (wanted === "toggle") desk.selected[desk.selected.has(id) ? "delete" : "add"](id);
else desk.selected = new Set(wanted === "range" && ends[0] >= 0 ? ids.slice(ends[0], ends[1] + 1) : [id]);
if (wanted !== "range") this.anchor = id;
this.cursor = id;
this.mark();
this.save();
}
click(id, event) {
const only = this.cursor === id && this.ids.join() === id;
if (event.shiftKey || event.ctrlKey || event.metaKey) this.pick(id, event.shiftKey ? "range" : "toggle");
else if (only) this.open(id);
else this.pick(id, "one");
}
context(event) {
const id = event.target.closest("tr[data-id]")?.dataset.id;
event.preventDefault();
if (id && !this.desk.selected.has(id)) this.pick(id, "one");
this.actionMenu(event);
}
drag(event, kind) {
const id = event.target.closest("tr[data-id]")?.dataset.id, over = event.target.closest("[data-drop]");
this.querySelector(".ex-over")?.classList.remove("ex-over");
if (kind === "dragstart") {
if (id && !this.desk.selected.has(id)) this.pick(id, "one");
this.dragged = this.entries().some(([label]) => label === "cut") ? this.ids : null;
event.dataTransfer.setData("text/plain", this.dragged ? this.names(this.ids) : "");
} else if (over && this.dragged) {
event.preventDefault();
if (kind === "drop") this.transfer(this.dragged, over.dataset.drop);
else over.classList.add("ex-over");
}
}
key(event) {
const { target, key, shiftKey } = event, command = event.ctrlKey || event.metaKey;
if (target.closest(".ex-find")) return key === "Escape" ? this.search(false) : null;
const label = command ? { x: "cut", c: "copy", v: "paste", z: "undo", a: "selectAll" }[key.toLowerCase()] : { F2: "rename", Delete: "delete" }[key];
const entry = this.entries().find(([one]) => one === label);
if (entry || (label === "undo" && this.active)) { event.preventDefault(); return entry ? entry[1]() : this.undo(); }
const branch = target.closest("[role=treeitem]"), list = branch ? [...this.tree.querySelectorAll("button")] : [...this.pane.querySelectorAll("tbody th button")];
const at = list.indexOf(branch ?? target), to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[key];
if (at < 0) return null;
if (to != null) this.step(list[Math.max(0, Math.min(to, list.length - 1))], branch, shiftKey ? "range" : command ? "" : "one");
else if (!(branch ? this.branchKey(branch, key) : this.rowKey(key))) return null;
return event.preventDefault();
}
step(button, branch, how) {
const { id } = button.closest("tr")?.dataset ?? {};
if (how && !branch) this.pick(id, how);
else if (!branch) { this.cursor = id; this.mark(); }
button.focus();
}
branchKey(branch, key) {
const open = branch.getAttribute("aria-expanded"), wanted = { ArrowRight: "false", ArrowLeft: "true" }[key];
if (!wanted || open !== wanted) return false;
this.unfold(branch.dataset.drop, open === "false");
this.tree.querySelector(`[data-drop="${branch.dataset.drop}"]`).focus();
return true;
}
rowKey(key) {
if (key === "Enter") this.open(this.cursor);
else if (key === " ") this.pick(this.cursor, "toggle");
else if (key === "Backspace") this.up();
else if (key === "Escape") { this.clip = null; this.desk.selected.clear(); this.mark(); this.save(); }
return ["Enter", " ", "Backspace", "Escape"].includes(key);
}
}
const TINTS = { folder: "fold", archive: "fold", image: "pic", video: "pic", sound: "pic", pdf: "pdf", app: "pdf", trash: "bin" };
class Explorer extends ExplorerActions {
make(data) { return new Desk(data); }
prepare() {
this.view ??= this.data.view;
this.unfolded ??= new Set();
[this.trail, this.clip] = [[], null];
for (const item of this.desk.above(this.desk.at)) this.unfolded.add(item.id);
}
day(moment, options) { return super.day(moment, options ?? { dateStyle: "short" }).replace(/\/(\d\d)$/, "/20$1"); }
kind(item) {
if (this.desk.isFolder(item)) return this.t(item.k === "p" ? "place" : "folder");
const last = ending(item.n);
return this.desk.row(item).type ?? this.data.types[last]?.[1] ?? this.t("extension", last.toUpperCase()).trim();
}
pieces(name) { return name.split(/(?<=_)|(?=\.[^.]+$)/).flatMap((part) => [h("wbr"), part]); }
names(ids) {
const name = this.desk.label(this.desk.item(ids[0]));
return ids.length > 1 ? `${name} ${this.t("others", ids.length - 1)}` : name;
}
picture(item) {
const name = this.desk.icon(item);
return this.icon(GLYPHS[name] ?? name, TINTS[name] ?? "doc");
}
build() {
const t = (key) => this.t(key);
this.crumbs = h("ol", { class: "crumbs", "aria-label": t("location") });
this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": t("actions") });
this.finder = this.buildFinder();
this.tree = h("ul", { class: "tree", role: "tree", "aria-label": t("folders") });
this.pane = h("div", { class: "ex-pane" });
[this.count, this.chosen, this.status] = [h("span"), h("span"), h("p", { class: "ex-say", role: "status" })];
const bar = h("div", { class: "win-bar" }, this.tool("back", "back", () => this.back()), this.tool("up", "up", () => this.up()), this.crumbs,
this.active && this.tool("undo", "undo", () => this.undo()), this.tool("reset", "reset", () => this.reset()));
const frame = h("section", { class: "win ex", "aria-label": t("title") }, bar, this.tools, this.finder,
h("div", { class: "win-body" }, h("nav", { "aria-label": t("folders") }, this.tree), this.pane),
h("p", { class: "win-foot" }, this.count, this.chosen), this.status);
frame.addEventListener("keydown", (event) => this.key(event));
for (const kind of ["dragstart", "dragover", "drop"]) frame.addEventListener(kind, (event) => this.drag(event, kind));
this.pane.addEventListener("contextmenu", (event) => this.context(event));
this.replaceChildren(frame);
}
buildFinder() {
const { find, base } = this.desk, met = new Set([...base.keys()].map((id) => this.desk.icon(this.desk.item(id) ?? base.get(id))));
const field = (label, name, tag, props = {}, pairs = []) => {
const at = props.type === "checkbox" ? "checked" : "value";
const update = ({ target }) => {
find[name] = target[at];
this.desk.selected.clear();
this.draw();
this.save();
this.say("hits", this.shown.length);
};
const control = h(tag, { ...props, oninput: update }, pairs.map(([value, text]) => h("option", { value }, text)));
control[at] = find[name];
return labelled(this.t(label), control);
};
const kinds = this.t("icons").split(" ").map((pair) => pair.replace("_", " ").split(":")).filter(([name]) => met.has(name));
const scopes = [["subfolders", this.t("inSub")], ["folder", this.t("inFolder")], ["everywhere", this.t("inAll")]];
const node = h("div", { class: "ex-find", role: "search" },
field("searchName", "text", "input", { type: "search", maxlength: 100, title: this.t("searchHint") }),
field("scope", "in", "select", {}, scopes), field("type", "icon", "select", {}, [["", this.t("anyType")], ...kinds]),
field("since", "since", "input", { type: "date" }), field("until", "until", "input", { type: "date" }),
this.can("content_search") && field("contents", "contents", "input", { type: "checkbox" }),
press(this.t("closeSearch"), () => this.search(false), { class: "ex-tool" }));
node.hidden = !this.desk.searching;
return node;
}
draw(row = this.pane.contains(document.activeElement)) {
const { desk } = this, chain = desk.above(desk.at), branch = this.tree.contains(document.activeElement);
this.crumbs.replaceChildren(...chain.map((item) => h("li", null, press(item.n, () => this.go(item.id),
{ "aria-current": item.id === desk.at && "location", "data-drop": item.id }))));
this.tree.replaceChildren(...this.branches(desk.children("")));
const here = this.tree.querySelector("[aria-current]") ?? this.tree.querySelector("button");
here.tabIndex = 0;
this.tree.scrollLeft = here.offsetLeft - 32;
this.drawFiles();
this.mark();
if (row) this.pane.querySelector('[tabindex="0"]')?.focus();
if (branch) this.tree.querySelector('[tabindex="0"]').focus();
}
branches(items, level = 1) {
const { desk, unfolded } = this;
return items.flatMap((item) => {
const inside = desk.children(item.id).filter(({ id, k }) => k === "d" && !desk.isHidden(id));
inside.sort((a, b) => a.n.localeCompare(b.n, this.locale, { numeric: true }));
const open = unfolded.has(item.id), mark = h("span", { class: "ex-fold" });
const run = ({ target }) => (target === mark ? this.unfold(item.id, !open) : this.go(item.id));
return [h("li", { role: "none" }, press([mark, this.picture(item), item.n], run, {
role: "treeitem", tabindex: -1, "aria-level": level, "aria-expanded": inside.length ? `${open}` : null,
"aria-current": item.id === desk.at && "true", "data-drop": item.id })),
open ? this.branches(inside, level + 1) : []].flat();
});
}
drawFiles() {
const { desk, active } = this, { searching } = desk, [column, down] = desk.sort, t = (key) => this.t(key);
this.shown = desk.list((item) => this.kind(item));
desk.selected = new Set(this.shown.map(({ id }) => id).filter((id) => desk.selected.has(id)));
const heads = ["name", "type", "size", "modified"].map((name) => h("th", { scope: "col", class: name,
"aria-sort": column === name && (down ? "descending" : "ascending") },
this.can("sort") ? press(t(name), () => this.sortBy(name)) : t(name)));
const rows = this.shown.map((item) => {
const row = desk.row(item), name = desk.label(item), folder = desk.isFolder(item);
const box = active && h("td", null, h("label", null, h("input", { type: "checkbox", tabindex: -1,
"aria-label": this.t("select", name), onchange: () => this.pick(item.id, "toggle") })));
return h("tr", { "data-id": item.id, "data-drop": folder && item.id, draggable: active && "true" }, box,
h("th", { scope: "row" }, press([this.picture(item), h("span", null, this.pieces(name))], (event) => this.click(item.id, event))),
h("td", { class: "type" }, this.kind(item)), h("td", { class: "size" }, folder ? "" : this.bytes(desk.size(item))),
h("td", { class: "modified" }, row.m ? this.day(row.m) : item.src ? "" : t("new")),
searching && h("td", { class: "where" }, desk.above(item.in).map((one) => one.n).join(" › ")));
});
const table = h("table", { class: `files by-${column} ${searching ? "found" : this.view}`, role: "grid", "aria-multiselectable": `${active}` },
h("caption", { class: "vh" }, this.t("content", desk.item(desk.at).n)),
h("thead", null, h("tr", null, active && h("td"), heads, searching && h("th", { scope: "col" }, t("where")))), h("tbody", null, rows));
this.pane.replaceChildren(rows.length ? table : h("p", { class: "ex-empty" }, t(searching ? "noResult" : "empty")));
}
mark() {
const { desk, shown, clip } = this, ids = [...desk.selected], one = ids.length === 1 && desk.item(ids[0]);
if (!shown.some(({ id }) => id === this.cursor)) this.cursor = shown[0]?.id;
for (const row of this.pane.querySelectorAll("tbody tr")) {
const { id } = row.dataset, box = row.querySelector("input");
row.setAttribute("aria-selected", desk.selected.has(id));
row.classList.toggle("ex-cut", !!clip?.cut && clip.ids.includes(id));
row.querySelector("button").tabIndex = id === this.cursor ? 0 : -1;
if (box) box.checked = desk.selected.has(id);
}
const total = this.t(desk.searching ? "hits" : "count", shown.length);
this.count.textContent = ids.length ? `${total}, ${this.t("picked", ids.length)}` : total;
this.chosen.textContent = one ? desk.label(one) + (desk.isFolder(one) ? "" : ` · ${this.bytes(desk.size(one))}`) : "";
const menu = (name, run) => press(this.t(name), ({ target }) => run(target), { class: "ex-tool ex-more" });
this.tools.replaceChildren(
...this.entries().filter(([label]) => ["newFolder", "rename", "moveTo", "delete", "restore"].includes(label))
.map(([label, run]) => press(this.t(label), run, { class: "ex-tool ex-wide" })),
...(this.active ? [menu("actions", (target) => this.actionMenu(target))] : []), menu("display", (target) => this.menu("display", this.displays(), target)),
...(this.can("search") ? [press([this.icon("search"), this.t("search")], () => this.search(true), { class: "ex-tool ex-last" })] : []));
}
go(id, back) {
if (!back) this.trail.push(this.desk.at);
this.desk.at = id;
for (const item of this.desk.above(id)) this.unfolded.add(item.id);
this.desk.selected.clear();
this.search(false);
this.say("sOpened", this.desk.item(id).n, this.t("count", this.shown.length));
}
back() { const id = this.trail.pop(); if (this.desk.item(id)) this.go(id, true); }
up() { const id = this.desk.item(this.desk.at).in; if (id) this.go(id); }
unfold(id, open) {
this.unfolded[open ? "add" : "delete"](id);
this.draw();
}
sortBy(name) {
const [column, down] = this.desk.sort;
this.desk.sort = [name, column === name && !down];
this.after(null, "sSorted", this.t(name), this.t(this.desk.sort[1] ? "descending" : "ascending"));
this.pane.querySelector(`th.${name} button`)?.focus();
}
search(on) {
if (!on) Object.assign(this.desk.find, { text: "", icon: "", since: "", until: "" });
this.finder.replaceWith(this.finder = this.buildFinder());
this.finder.hidden = !on;
this.draw();
this.save();
if (on) this.finder.querySelector("input").focus();
}
}
customElements.define("pix-explorer", Explorer);
