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
const INLINE = /\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`/g;
const plain = (text) => text.replace(INLINE, (...m) => plain(m[1] ?? m[3] ?? m[4] ?? m[5]));
const fold = (text) => text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
const words = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];
const STOP = new Set(("a ai au aux avec ce ces cet cette comment d dans de des du elle elles en est et eux il ils j je l la le les leur leurs " +
"lui m ma mais me mes mon n ne nos notre nous on ou par pas pour qu quand que quel quelle quelles quels qui s sa se ses son sont sur " +
"t ta te tes ton tu un une vos votre vous y").split(" "));
function stem(word) {
if (word.length < 4 || /^\d/.test(word)) return word;
if (word.endsWith("aux") && !word.endsWith("eaux") && word.length > 4) word = `${word.slice(0, -3)}al`;
else if (/[sx]$/.test(word)) word = word.slice(0, -1);
if (word.length > 4 && /(ee|er|ez)$/.test(word)) return word.slice(0, -2);
return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}
const stems = (text) => words(text).map(stem);
const term = (kind, text, out) => ({ kind, texts: text ? [text] : [], out });
function readTerm([, minus, operator = "", quoted, bare = ""]) {
const text = quoted ?? bare, name = operator.toLowerCase(), out = minus === "-";
if (!name && quoted === undefined && !out && (text === "OU" || text === "OR")) return null;
if (name === "site") return term("site", fold(text).replace(/^https:\/\//, "").replace(/^http:\/\//, "").replace(/^www\./, "").split("/")[0], out);
if (name === "type" || name === "filetype") return term("type", fold(text).replace(/^\.+/, ""), out);
if (name === "intitre") return term("title", stems(text).join(" "), out);
if (quoted !== undefined) return term("phrase", words(text).join(" "), out);
const parts = words(text), useful = parts.filter((part) => !STOP.has(part));
if (parts.length > 1) return useful.length === 1 ? term("word", stem(useful[0]), out) : term("phrase", parts.join(" "), out);
return term("word", parts.map(stem).join(" "), out);
}
function parseQuery(query) {
const all = [...query.matchAll(/(-?)(?:(site|type|filetype|intitre):)?(?:"([^"]*)"|([^\s"]+))/gi)].map(readTerm).slice(0, 20);
const joined = [];
let either = false;
for (const one of all) {
const last = joined.at(-1);
if (one === null) { either = joined.length > 0; continue; }
if (either && last && last.kind === one.kind && !last.out && !one.out) last.texts.push(...one.texts);
else joined.push(one);
either = false;
}
const terms = joined.filter(({ texts }) => texts.length);
const useful = terms.filter(({ kind, texts }) => kind !== "word" || !texts.every((text) => STOP.has(text)));
return useful.length ? useful : terms;
}
function indexedTexts(blocks) {
const heads = [], texts = [];
for (const [name, ...parts] of blocks) {
if (name === "h") heads.push(plain(parts[1]));
else if (name === "p" || name === "quote") texts.push(plain(parts[0]));
else if (name === "ul" || name === "ol") texts.push(...parts[0].map(plain));
else if (name === "t" || name === "list") texts.push(...[parts.at(-2), ...parts.at(-1)].flat().map(plain));
else if (name === "img") texts.push(parts[0], plain(parts[1]));
else if (name === "box" || name === "card" || name === "before") {
const [inner, others] = indexedTexts(parts.at(-1));
heads.push(...(name === "before" ? [] : [plain(parts[0])]), ...inner);
texts.push(...(name === "card" ? [plain(parts[1])] : []), ...others);
}
}
return [heads, texts];
}
function index(page, site) {
const [heads, texts] = indexedTexts(page.b), weights = new Map(), d = page.d ?? "";
for (const [weight, list] of [[3, [page.t]], [2, heads], [1, [d, site, ...texts]]]) {
for (const word of list.flatMap(stems)) weights.set(word, Math.min((weights.get(word) ?? 0) + weight, 12));
}
return {
page, weights, host: page.u.split("/")[2], type: page.y ?? "page", title: stems(page.t),
image: page.y === "image" || page.b.some(([name]) => name === "img"),
texts: [page.t, ...heads, d, ...texts, page.by ?? "", site].map((text) => ` ${words(text).join(" ")} `),
};
}
const holds = (page, kind, text) => ({
word: () => page.weights.has(text),
phrase: () => page.texts.some((whole) => whole.includes(` ${text} `)),
title: () => text.split(" ").every((part) => page.title.includes(part)),
site: () => page.host === text || page.host.endsWith(`.${text}`),
type: () => page.type === text,
})[kind]();
class Engine {
constructor(pages, sites) { [this.all, this.sites] = [pages, sites]; }
get pages() { return this.indexed ??= this.all.filter(({ rob = "" }) => !rob.includes("noindex")).map((page) => index(page, this.sites[page.s].n)); }
rarity(text) {
const holding = this.pages.filter(({ weights }) => weights.has(text)).length;
return holding ? 32 - Math.clz32(Math.floor(this.pages.length / holding)) : 0;
}
score(page, terms, rarity) {
let met = 0, weight = 0;
for (const { kind, texts, out } of terms) {
const found = texts.some((text) => holds(page, kind, text));
if (out && found) return null;
if (out || found) met += 1;
if (!out && found) weight += Math.max(...texts.map((text) => (page.weights.get(text) ?? 0) * (rarity.get(text) ?? 0)));
else if (!out && kind !== "word") return null;
}
return 2 * met >= terms.length && (weight || !terms.some(({ kind, out }) => kind === "word" && !out)) ? [met, weight] : null;
}
search({ text, tab, since, until }) {
const terms = parseQuery(text);
if (terms.every(({ out }) => out)) return [];
const own = terms.filter(({ kind }) => kind === "word").flatMap(({ texts }) => texts), rarity = new Map(own.map((one) => [one, this.rarity(one)]));
const dated = ({ pub }) => (!since && !until) || (pub && since <= pub && pub <= (until || "9999"));
return this.pages.filter((one) => (tab !== "images" || one.image) && (tab !== "actualites" || one.page.k === "article") && dated(one.page))
.map((one) => [this.score(one, terms, rarity), one.page]).filter(([score]) => score)
.sort(([a, p], [b, q]) => b[0] - a[0] || b[1] - a[1] || (p.u < q.u ? -1 : 1)).map(([, page]) => page);
}
}
function pageKey(address) {
const [rest] = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split("#");
let [, host, path] = rest.match(/^([^/]*)\/?(.*)$/);
if (!rest.includes("/") && host.includes("?")) [host, path] = [host.slice(0, host.indexOf("?")), host.slice(host.indexOf("?"))];
return `${host.toLowerCase().replace(/^www\./, "")}/${path.replace(/\/+$/, "")}`.replace(/\/$/, "");
}
const TABS = ["tout", "images", "actualites"];
class Browser {
constructor(data) {
this.data = data;
this.pages = new Map(data.pages.map((page) => [pageKey(page.u), page]));
this.engine = new Engine(data.pages, data.sites);
this.hosts = new Map(Object.values(data.sites).map((site) => [site.h, site]));
this.reset();
}
reset() {
const { open, marks, closed } = this.data;
this.tabs = open.map((url) => ({ trail: [url], pos: 0 }));
[this.at, this.marks, this.sent, this.closed, this.seen] = [0, [...marks], {}, [...closed], []];
this.see();
}
get tab() { return this.tabs[this.at]; }
get url() { return this.tab.trail[this.tab.pos]; }
page(url = this.url) { return this.pages.get(pageKey(url)); }
site(url = this.url) { return this.hosts.get(pageKey(url).split("/")[0]); }
outside(url) { return this.data.out.includes(pageKey(url)); }
isEngine(url = this.url) { return this.data.engine !== "" && pageKey(url).split("/")[0] === this.data.engine; }
question(url = this.url) {
const site = this.site(url);
if (!this.isEngine(url) && !site?.find) return null;
let address;
try { address = new URL(url); } catch { return null; }
if (address.pathname.replace(/\/+$/, "") !== "/recherche") return null;
const get = (name) => address.searchParams.get(name) ?? "", tab = get("onglet");
return { text: get("q").split(/\s+/).filter(Boolean).join(" "), tab: TABS.includes(tab) ? tab : "tout", since: get("du"), until: get("au"), page: Number(get("p")) || 1 };
}
results(question, site) {
return this.engine.search(question).filter(({ u }) => !site || pageKey(u).split("/")[0] === site.h);
}
adsFor(question) {
const asked = new Set(words(question.text));
return question.tab === "tout" && question.page === 1 ? this.data.ads.filter(([own]) => own.some((word) => asked.has(words(word)[0]))) : [];
}
title(url = this.url) {
const question = this.question(url);
if (question) return `${question.text} – ${this.isEngine(url) ? this.data.labels.engine : this.site(url).n}`;
return this.page(url)?.t ?? (this.isEngine(url) && !pageKey(url).includes("/") ? this.data.labels.engine : this.data.labels.missing);
}
typed(text) {
const words = text.trim().replace(/\s+/g, " ");
if (!words) return null;
if (/^https?:\/\/\S+$/i.test(words)) return words;
if (!words.includes(" ") && /^[^.]+\.[^.]/.test(words)) return `https://${words}`;
return this.data.engine ? this.asking({ q: words.slice(0, 100) }) : `https://${encodeURIComponent(words).slice(0, 200)}`;
}
asking(fields, host = this.data.engine) {
const kept = Object.entries(fields).filter(([name, value]) => value || name === "q");
return `https://${host}/recherche?${new URLSearchParams(kept)}`;
}
see() { if (this.seen.at(-1) !== this.url) this.seen.push(this.url); }
go(url) {
const { tab } = this;
tab.trail.splice(tab.pos + 1, Infinity, url);
tab.pos += 1;
this.see();
}
step(by) {
if (!this.tab.trail[this.tab.pos + by]) return false;
this.tab.pos += by;
this.see();
return true;
}
open(url) {
if (this.tabs.length === 8) return false;
this.tabs.push({ trail: [url], pos: 0 });
this.at = this.tabs.length - 1;
this.see();
return true;
}
close(at) {
const [{ trail, pos }] = this.tabs.splice(at, 1);
this.closed.unshift(trail[pos]);
if (!this.tabs.length) this.tabs.push({ trail: [this.data.engine ? `https://${this.data.engine}/` : this.data.open[0]], pos: 0 });
if (this.at > at || this.at === this.tabs.length) this.at -= 1;
}
isMarked(url = this.url) { return this.marks.some((one) => pageKey(one) === pageKey(url)); }
mark(url = this.url) {
const key = pageKey(url), had = this.isMarked(url);
this.marks = had ? this.marks.filter((one) => pageKey(one) !== key) : [...this.marks, url];
return !had;
}
state() {
const state = { v: 1, tabs: this.tabs.map(({ trail, pos }) => trail[pos]), at: this.at };
if (this.marks.join(" ") !== this.data.marks.join(" ")) state.marks = this.marks;
if (Object.keys(this.sent).length) state.sent = this.sent;
return JSON.stringify(state);
}
load(draft) {
const state = JSON.parse(draft), text = (one) => typeof one === "string" && /^https?:\/\//.test(one);
if (state.v !== 1 || !state.tabs.length || !state.tabs.every(text) || !state.tabs[state.at]) throw new Error("not a state of this page");
this.reset();
this.tabs = state.tabs.map((url) => ({ trail: [url], pos: 0 }));
[this.at, this.marks, this.sent] = [state.at, state.marks ?? this.marks, state.sent ?? {}];
this.see();
}
}
const TYPED = ["text", "email", "area", "date", "time"], OPTIONAL = "(facultatif)";
function formsOf(blocks) {
return blocks.flatMap((block) => (block[0] === "form" ? [block] : ["ad", "box", "card", "after", "before"].includes(block[0]) ? formsOf(block.at(-1)) : []));
}
class Forms {
constructor(t, locale, { pages, sites }) {
Object.assign(this, { t, locale });
const rows = [...pages.map(({ u, b }) => [pageKey(u), b]), ...Object.values(sites).map((site) => [site.h, site.ban ?? []])];
this.known = new Map(rows.flatMap(([place, blocks]) => formsOf(blocks).map((form) => [`${place}#${form[1]}`, form])));
}
worded([kind, , label], value) {
if (kind === "check") return this.t(value ? "yes" : "no");
if (kind === "radio") return label.find(([own]) => own === value)?.[1] ?? "";
if (kind === "date" && value) return new Date(`${value}T12:00`).toLocaleDateString(this.locale, { dateStyle: "full" });
return value.replace(/[*`[]/g, (sign) => ({ "*": "∗", "`": "‘", "[": "(" })[sign]);
}
told(value, key, values) {
if (Array.isArray(value)) return value.map((one) => this.told(one, key, values));
if (typeof value !== "string" || !values) return value;
const fields = this.known.get(key)?.[4] ?? [];
return value.replace(/\{([\w-]+)\}/g, (whole, name) => {
if (name === "bouton") return values._button;
const field = fields.find(([kind, own]) => kind !== "p" && own === name);
return field ? this.worded(field, values[name]) : whole;
});
}
control([kind, own, label, value], id, named) {
if (kind === "radio") {
const group = h("fieldset", { "aria-labelledby": named }, label.map(([one, words]) => h("label", { class: "web-tick" }, h("input", { type: "radio", name: id, value: one, checked: one === value }), h("span", null, inline(words)))));
return [group, () => group.querySelector(":checked")?.value ?? "", group.querySelector("input")];
}
if (kind === "check") {
const box = h("input", { id, type: "checkbox", checked: value });
return [h("label", { class: "web-tick" }, box, h("span", null, inline(label))), () => box.checked, box];
}
const input = kind === "area" ? h("textarea", { id, rows: 2, maxlength: 600, value: value ?? "" })
: h("input", { id, type: ["date", "time"].includes(kind) ? kind : "text", value: value ?? "", autocomplete: "off", maxlength: 100, inputmode: kind === "email" && "email" });
return [h("div", null, h("label", { for: id }, label), input), () => input.value.trim().slice(0, 600), input];
}
select([, , label, options, chosen = options[0]], id) {
const list = h("select", { id }, options.map((one) => h("option", null, one)));
list.value = chosen;
return [h("div", null, h("label", { for: id }, label), list), () => list.value, list];
}
fault([kind, , label], value) {
if (kind === "radio" && value === "") return "pick";
if (!TYPED.includes(kind) || (value === "" && label.endsWith(OPTIONAL))) return "";
if (value === "") return "fill";
return kind === "email" && !/^\S+@\S+\.\S+$/.test(value) ? "wrongEmail" : "";
}
draw([, name, buttons, thanks, fields], place, sent, submit) {
const key = `${place}#${name}`, id = `w-${slug(key)}`;
if (sent[key]) {
return h("div", { class: "web-thanks", id, tabindex: -1 }, h("p", { role: "status" }, inline(this.told(thanks, key, sent[key]))), press(this.t("undoForm"), () => submit(key, null, id), { class: "web-reset" }));
}
const error = h("p", { class: "err", role: "alert" }), controls = [];
const rows = fields.map((field, at) => {
if (field[0] === "p") return h("p", { id: fields[at + 1]?.[0] === "radio" && `${id}-${at + 1}-is` }, inline(field[1]));
const [node, read, focus] = this[field[0] === "select" ? "select" : "control"](field, `${id}-${field[1]}`, fields[at - 1]?.[0] === "p" && `${id}-${at}-is`);
controls.push([field, read, focus]);
return node;
});
const send = (button) => {
for (const [field, read, focus] of controls) {
const fault = this.fault(field, read());
if (fault) { error.textContent = this.t(fault); focus.focus(); return; }
}
submit(key, { _button: button, ...Object.fromEntries(controls.map(([field, read]) => [field[1], read()])) }, id);
};
return h("div", { class: fields.length ? "web-form" : "web-form bare", role: "group", id, tabindex: -1, "aria-label": buttons[0] }, rows, error, h("p", { class: "web-buttons" }, buttons.map((words) => press([words], () => send(words), { class: "btn soft" }))));
}
}
const link = (words, url, props) => h("span", { role: "link", tabindex: 0, class: "web-link", "data-url": url, ...props }, words);
const held = (text) => text.replace(/« /g, "«\u00a0").replace(/ (?=[»?!:;€%])/g, "\u00a0");
function inline(text) {
const parts = [];
let end = 0;
for (const match of text.matchAll(INLINE)) {
const [whole, words, url, bold, soft, code] = match;
parts.push(held(text.slice(end, match.index)));
if (url) parts.push(link(inline(words), url));
else parts.push(h(bold ? "strong" : soft ? "em" : "code", null, code ?? inline(bold ?? soft)));
end = match.index + whole.length;
}
return [...parts, held(text.slice(end))];
}
const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
function scene(words) {
const seed = [...words].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7), ns = "http://www.w3.org/2000/svg";
const make = (tag, props) => {
const node = document.createElementNS(ns, tag);
for (const [name, value] of Object.entries(props)) node.setAttribute(name, value);
return node;
};
const hill = (y, shift, tone) => make("path", { d: `M0 ${y} Q ${30 + shift} ${y - 28} 80 ${y - 4} T 160 ${y - 10 + (shift % 17)} V90 H0 Z`, class: `web-hill${tone}` });
const svg = make("svg", { viewBox: "0 0 160 90", class: `web-scene tone-${seed % 5}`, "aria-hidden": "true" });
svg.append(make("circle", { cx: 24 + (seed % 112), cy: 18 + (seed % 14), r: 8 + (seed % 5), class: "web-sun" }), hill(62, seed % 40, 1), hill(78, (seed * 7) % 50, 2));
if (seed % 2) svg.append(make("path", { d: `M${40 + (seed % 60)} 70 v-14 l8 -8 l8 8 v14 z`, class: "web-house" }));
return svg;
}
const number = (cell) => {
const found = cell.replace(/[\s\u00a0\u202f]/g, "").match(/^-?\d+(,\d+)?/);
return found ? Number(found[0].replace(",", ".")) : null;
};
function compare(a, b, locale) {
const [x, y] = [number(a), number(b)];
return x !== null && y !== null ? x - y : a.localeCompare(b, locale, { numeric: true });
}
class Painter {
constructor(t, locale, data) { [this.t, this.locale, this.forms] = [t, locale, new Forms(t, locale, data)]; }
blocks(list, place, sent, submit) { return list.map((block) => this.block(block, place, sent, submit)); }
block([name, ...parts], place, sent, submit) {
if (name === "h") return h(`h${Math.min(parts[0] + 2, 6)}`, { id: `w-${slug(parts[1])}`, tabindex: -1 }, inline(parts[1]));
if (name === "p") return h("p", null, inline(parts[0]));
if (name === "quote") return h("blockquote", null, h("p", null, inline(parts[0])));
if (name === "ul" || name === "ol") return h(name, null, parts[0].map((item) => h("li", null, inline(item))));
if (name === "hr") return h("hr");
if (name === "t") return this.table(...parts);
if (name === "list") return this.list(...parts);
if (name === "img") return h("figure", null, scene(parts[0]), h("figcaption", null, h("span", { class: "web-alt" }, `${this.t("picture")} : ${parts[0]}`), parts[1] && [h("br"), inline(parts[1])]));
if (name === "ad") return h("aside", { class: "web-ad", "aria-label": parts[0] || null }, parts[0] && h("p", { class: "web-tag" }, parts[0]), this.blocks(parts[1], place, sent, submit));
if (name === "box") return h("section", { class: "web-box" }, h("h4", null, inline(parts[0])), this.blocks(parts[1], place, sent, submit));
if (name === "card") return h("article", { class: "web-card" }, h("h4", null, inline(parts[0])), parts[1] && h("p", { class: "web-meta" }, inline(parts[1])), this.blocks(parts[2], place, sent, submit));
if (name === "after") return sent[parts[0]] && this.blocks(this.forms.told(parts[1], parts[0], sent[parts[0]]), place, sent, submit);
if (name === "before") return !sent[parts[0]] && this.blocks(parts[1], place, sent, submit);
return this.forms.draw([name, ...parts], place, sent, submit);
}
table(head, rows) {
return h("div", { class: "web-table", tabindex: 0, role: "group", "aria-label": head[0] }, h("table", null, h("thead", null, h("tr", null, head.map((cell) => h("th", { scope: "col" }, inline(cell))))),
h("tbody", null, rows.map(([first, ...rest]) => h("tr", null, h("th", { scope: "row" }, inline(first)), rest.map((cell) => h("td", null, inline(cell))))))));
}
list(filters, sorts, head, rows) {
const chosen = filters.map(() => ""), order = { by: -1, down: false }, hold = h("div"), count = h("p", { role: "status", class: "web-count" });
const draw = () => {
const kept = rows.filter((row) => filters.every((column, at) => !chosen[at] || row[column] === chosen[at]));
if (order.by >= 0) kept.sort((a, b) => compare(a[order.by], b[order.by], this.locale) * (order.down ? -1 : 1));
const table = this.table(head, kept);
for (const [column, cell] of table.querySelectorAll("thead th").entries()) {
if (order.by === column) cell.setAttribute("aria-sort", order.down ? "descending" : "ascending");
if (!sorts.includes(column)) continue;
const sort = () => { Object.assign(order, { by: column, down: order.by === column && !order.down }); draw(); hold.querySelectorAll("thead th")[column].firstChild.focus(); };
cell.replaceChildren(press([head[column]], sort, { "aria-label": this.t("sortBy", head[column]) }));
}
count.textContent = this.t("rows", kept.length);
hold.replaceChildren(table);
};
const picks = filters.map((column, at) => h("label", null, h("span", null, head[column]), h("select", { oninput: ({ target }) => { chosen[at] = target.value; draw(); } },
h("option", { value: "" }, this.t("all")), [...new Set(rows.map((row) => row[column]))].sort((a, b) => compare(a, b, this.locale)).map((value) => h("option", { value }, value)))));
draw();
return h("div", { class: "web-list" }, h("div", { class: "web-filters" }, picks), count, hold);
}
}
class Web extends SimulatorWindow {
get browser() { return this.model; }
make(data) {
this.painter = new Painter((...words) => this.t(...words), this.locale, data);
return new Browser(data);
}
isHeard() { return true; }
rest() { this.menuButton.focus(); }
build() {
this.tabs = h("ul", { class: "web-tabs", "aria-label": this.t("tabs") });
this.back = this.tool("back", "back", () => this.step(-1));
this.next = this.tool("arrow", "forward", () => this.step(1));
this.lock = h("span", { class: "web-lock" });
this.address = h("input", { type: "text", inputmode: "url", "aria-label": this.t("address"), maxlength: 300, autocomplete: "off", autocapitalize: "off", spellcheck: "false", readonly: !this.can("address") && "" });
this.address.addEventListener("keydown", (event) => this.enter(event, () => this.load(this.address.value)));
this.star = this.tool("star", "addMark", () => this.mark());
this.menuButton = this.tool("more", "menu", () => this.showMenu(), { "aria-haspopup": "dialog" });
const place = h("div", { class: "web-place" }, this.lock, this.address, this.can("address") && press([this.t("go")], () => this.load(this.address.value), { class: "web-go" }));
this.finder = this.buildFinder();
this.view = h("div", { class: "web-view", role: "region", "aria-label": this.t("page"), tabindex: 0 });
[this.hint, this.status] = [h("span", { class: "web-hint" }), h("p", { class: "web-say vh", role: "status" })];
const bar = h("div", { class: "win-bar web-bar" }, this.back, this.next, this.tool("refresh", "reload", () => this.draw()), place, this.can("bookmarks") && this.star, this.menuButton);
this.replaceChildren(h("section", { class: "win web", "aria-label": this.t("title") }, h("h2", { class: "vh" }, this.t("title")), this.tabs, bar, this.finder, this.view,
h("p", { class: "win-foot" }, this.hint, press([this.t("reset")], () => this.reset(), { class: "web-reset" })), this.status));
for (const [kind, run] of [["click", "click"], ["auxclick", "click"], ["keydown", "click"], ["contextmenu", "details"], ["mouseover", "point"], ["focusin", "point"]]) {
this.view.addEventListener(kind, (event) => { const target = event.target.closest?.("[data-url]"); this[run](event, target); });
}
this.firstChild.addEventListener("keydown", (event) => {
if (!(event.ctrlKey || event.metaKey) || !this.can("find") || event.key.toLowerCase() !== "f") return;
event.preventDefault();
this.find(true);
});
}
enter(event, run) { if (event.key === "Enter") { event.preventDefault(); run(); } }
draw(inPage = this.view.contains(document.activeElement)) {
const { browser } = this, { url, page, site } = { url: browser.url, page: browser.page(), site: browser.site() };
this.drawTabs();
this.address.value = url;
const secure = url.startsWith("https://") && (site ? !!site.crt : browser.isEngine());
this.lock.replaceChildren(press([this.icon(secure ? "lock" : "alert"), h("span", { class: "vh" }, `${this.t(secure ? "secure" : "notSecure")}. ${this.t("info")}`)], () => this.info(), { class: "web-info" }));
for (const [button, by] of [[this.back, -1], [this.next, 1]]) button.setAttribute("aria-disabled", !browser.tab.trail[browser.tab.pos + by]);
this.star.hidden = !page;
const marked = browser.isMarked();
for (const name of ["aria-label", "title"]) this.star.setAttribute(name, this.t(marked ? "dropMark" : "addMark"));
this.star.classList.toggle("on", marked);
const question = browser.question();
this.view.replaceChildren(...(question ? this.results(question, site) : page ? this.page(page, site) : browser.isEngine() && !pageKey(url).includes("/") ? this.engineHome() : this.missing(url)).flat().filter(Boolean));
this.view.setAttribute("lang", page?.lang ?? "fr");
this.view.scrollTop = 0;
this.hint.textContent = "";
if (!this.finder.hidden) this.search(this.finder.querySelector("input").value);
if (inPage) this.view.focus({ preventScroll: true });
const place = url.split("#")[1];
if (place) this.jump(place);
}
drawTabs() {
const { browser } = this, held = this.tabs.contains(document.activeElement);
const rows = browser.tabs.map(({ trail, pos }, at) => {
const title = browser.title(trail[pos]);
return h("li", { class: at === browser.at && "on" }, press([title], () => { browser.at = at; browser.see(); this.after(null, "sGone", title); }, { class: "web-tab", "aria-current": at === browser.at && "true" }),
this.can("tabs") && press([this.icon("cross")], () => { browser.close(at); this.after(null, "sClosed"); }, { class: "web-x", "aria-label": this.t("closeTab", title) }));
});
this.tabs.replaceChildren(...rows, this.can("tabs") ? h("li", null, press([this.icon("plus")], () => this.newTab(), { class: "web-x", "aria-label": this.t("newTab") })) : "");
if (held) this.tabs.querySelector("[aria-current]").focus();
}
go(url, aside) {
if (aside && this.can("tabs")) {
if (!this.browser.open(url)) { this.say("eTabs"); return; }
} else this.browser.go(url);
this.after(null, aside ? "sTab" : "sGone", this.browser.title());
}
load(text) {
const url = this.browser.typed(text);
if (!url) return;
this.go(url);
this.view.focus({ preventScroll: true });
}
step(by) { if (this.browser.step(by)) this.after(null, "sGone", this.browser.title()); }
newTab() {
this.go(this.data.engine ? `https://${this.data.engine}/` : this.data.open[0], true);
this.address.focus();
this.address.select();
}
mark() {
const added = this.browser.mark();
this.after(null, added ? "sMarked" : "sUnmarked", this.browser.title());
}
click(event, target) {
if (!target || event.button > 1 || (event.type === "keydown" && event.key !== "Enter")) return;
event.preventDefault();
const { url } = target.dataset;
if (url.startsWith("#")) this.jump(url.slice(1));
else this.go(url, event.ctrlKey || event.metaKey || event.button === 1);
}
jump(place) { const node = this.view.querySelector(`#w-${CSS.escape(slug(place))}`); node?.scrollIntoView({ block: "start" }); node?.focus({ preventScroll: true }); }
point(_event, target) { this.hint.textContent = target && !target.dataset.url.startsWith("#") ? target.dataset.url : ""; }
details(event, target) {
if (!target) return;
event.preventDefault();
const { url } = target.dataset, open = (label, aside) => [label, () => this.go(url, aside)];
this.menu("linkMenu", [open("openHere"), ...(this.can("tabs") ? [open("openNew", true)] : [])], target, [this.t("linkTo", ""), h("code", null, url)]);
}
submit(key, values, id) {
const { browser, view: { scrollTop } } = this;
if (values) browser.sent[key] = values;
else delete browser.sent[key];
this.after(null, values ? "sSent" : "sUnsent");
const node = this.view.querySelector(`#${CSS.escape(id ?? "-")}`);
this.view.scrollTop = scrollTop;
node?.focus({ preventScroll: true });
node?.scrollIntoView({ block: "nearest" });
}
page(page, site) {
const { browser } = this, submit = (...sent) => this.submit(...sent);
const entries = (list, label, cls) => list?.length && h("nav", { "aria-label": this.t(label), class: cls }, h("ul", null, list.map(([words, url]) => h("li", null, link([words], url, { "aria-current": pageKey(url) === pageKey(browser.url) && "page" })))));
const own = (site.ban ?? []).filter(([name, form]) => name !== "form" || !browser.sent[`${site.h}#${form}`]);
const banner = own.some(([name]) => name === "form") && h("section", { class: "web-banner", "aria-label": this.t("consent") }, this.painter.blocks(own, site.h, browser.sent, submit));
const dates = [page.by && this.t("by", page.by), page.pub && this.t("published", this.day(page.pub)), page.mod && page.mod !== page.pub && this.t("modified", this.day(page.mod))].filter(Boolean);
const meta = h("p", { class: "web-meta" }, page.y && h("span", { class: "web-tag" }, page.y.toUpperCase()), dates.join(" · "), page.lic && [h("br"), this.t("licence", page.lic)]);
return [banner, h("div", { class: `web-head tint-${site.tint ?? 2}` }, h("p", { class: "web-site" }, h("strong", null, site.n), site.slo && h("span", null, site.slo)), entries(site.menu, "siteMenu", "web-menu"),
site.find && this.searchForm("", (q) => this.load(browser.asking({ q }, site.h)), "siteSearch")),
h("article", { class: "web-body" }, h("h3", null, page.t), meta.textContent && meta, this.painter.blocks(page.b, pageKey(page.u), browser.sent, submit)),
h("div", { class: "web-foot" }, entries(site.foot, "siteFoot", "web-menu"), h("p", null, site.own))];
}
missing(url) {
const outside = this.browser.outside(url);
return [h("div", { class: "web-body web-missing" }, this.icon(outside ? "info" : "search"), h("h3", null, this.t(outside ? "outside" : "missing")), h("p", null, this.t(outside ? "outsideText" : "missingText", url)))];
}
searchForm(value, run, label = "searchWords") {
const input = h("input", { type: "search", maxlength: 100, value, "aria-label": this.t(label), placeholder: this.t(label), autocomplete: "off", spellcheck: "false" });
const send = () => input.value.trim() && run(input.value.trim().replace(/\s+/g, " "));
input.addEventListener("keydown", (event) => this.enter(event, send));
return h("div", { class: "web-search", role: "search" }, input, press([this.icon("search"), h("span", null, this.t("search"))], send, { class: "btn" }));
}
helpBox() { return h("details", { class: "web-help" }, h("summary", null, this.t("help")), h("ul", null, this.data.labels.helpText.split("|").map((line) => h("li", null, line)))); }
engineHome() {
return [h("div", { class: "web-body web-home" }, h("h3", { class: "web-name" }, this.icon("globe"), this.t("engine")), h("p", null, this.t("engineHint")), this.searchForm("", (q) => this.load(this.browser.asking({ q }))), this.helpBox())];
}
results(question, site) {
const { browser } = this, t = (...words) => this.t(...words), host = site?.h ?? this.data.engine, { text, tab, since, until } = question;
const ask = (change) => browser.asking({ q: text, onglet: tab === "tout" ? "" : tab, du: since, au: until, ...change }, host);
const found = browser.results(question, site), first = (question.page - 1) * 10, shown = found.slice(first, first + 10), terms = parseQuery(text);
const tabs = [["tout", "web"], ["images", "images"], ["actualites", "news"]].map(([name, label]) => h("li", null, link([t(label)], ask({ onglet: name === "tout" ? "" : name }), { "aria-current": name === tab && "page" })));
const [from, to] = [since, until].map((value) => h("input", { type: "date", value }));
const dates = h("details", { class: "web-help", open: since || until ? "" : null }, h("summary", null, t("filters")), h("div", { class: "web-filters" }, labelled(t("since"), from), labelled(t("before_day"), to),
press([t("apply")], () => this.load(ask({ du: from.value, au: to.value })), { class: "btn soft" })));
const ads = site ? [] : browser.adsFor(question).map(([, title, url, words]) => h("li", { class: "web-result ad" }, h("p", { class: "web-from" }, h("span", { class: "web-tag" }, t("ad")), " ", url.replace(/^https:\/\//, "")), h("h4", null, link([title], url)), h("p", null, words)));
const rows = shown.map((page) => h("li", { class: "web-result" }, tab === "images" && scene(page.b.find(([name]) => name === "img")?.[1] ?? page.t), h("p", { class: "web-from" }, this.browser.site(page.u).n, h("span", null, page.u.replace(/^https:\/\//, "")), page.y && h("span", { class: "web-tag" }, page.y.toUpperCase())),
h("h4", null, link([page.t], page.u)), h("p", null, page.pub && h("span", { class: "web-date" }, `${this.day(page.pub)} — `), this.excerpt(page, terms))));
const { text: lines, sources } = this.data.sum, more = Math.ceil(found.length / 10);
const summary = !site && lines && tab === "tout" && h("section", { class: "web-box", "aria-label": t("summary") }, h("h4", null, t("summary")), h("ol", { class: "web-lines" }, lines.map((line) => h("li", null, inline(line)))), h("p", null, `${t("sources")} : `, sources.flatMap((url, at) => [at ? ", " : "", link([browser.title(url)], url)])));
return [h("div", { class: "web-body web-results" }, h("div", { class: "web-top" }, h("h3", { class: "web-name" }, this.icon(site ? "search" : "globe"), site?.n ?? t("engine")), this.searchForm(text, (q) => this.load(ask({ q })))),
!site && h("ul", { class: "web-menu" }, tabs), !site && dates, h("p", { class: "web-count", role: "status" }, t("results", found.length)), summary,
ads.length + rows.length ? h("ol", { class: "web-list" }, ads, rows) : h("p", null, t("noResult", text), " ", t("noResultHint")), more > 1 && h("nav", { "aria-label": t("pages"), class: "web-menu" }, h("ul", null, [...Array(more).keys()].map((at) => h("li", null, link([`${at + 1}`], ask({ p: at ? at + 1 : "" }), { "aria-label": t("pageNumber", `${at + 1}`), "aria-current": at + 1 === question.page && "page" }))))), !site && this.helpBox())];
}
excerpt(page, terms) {
const own = new Set(terms.flatMap(({ kind, texts }) => (kind === "word" ? texts : kind === "phrase" ? texts[0].split(" ").map(stem) : []))), phrase = terms.find(({ kind, out }) => kind === "phrase" && !out)?.texts[0];
const all = page.b.flatMap(([name, ...parts]) => (name === "p" || name === "quote" ? [plain(parts[0])] : name === "ul" || name === "ol" ? parts[0].map(plain) : []));
const text = (phrase && all.find((one) => words(one).join(" ").includes(phrase))) || page.d || all[0] || "";
return (text.length > 220 ? `${text.slice(0, 217).replace(/\s+\S*$/, "")}…` : text).split(/([\p{L}\d]+)/u).map((part, at) => (at % 2 && own.has(stem(words(part)[0] ?? "")) ? h("b", null, part) : part));
}
buildFinder() {
const input = h("input", { type: "search", "aria-label": this.t("findWord"), maxlength: 60, autocomplete: "off", oninput: () => this.search(input.value) });
input.addEventListener("keydown", (event) => {
this.enter(event, () => this.turn(event.shiftKey ? -1 : 1));
if (event.key === "Escape") this.find(false);
});
const by = (label, way) => press([this.t(label)], () => this.turn(way), { class: "ex-tool" });
this.tally = h("span", { role: "status" });
return h("div", { class: "web-finder", role: "search", "aria-label": this.t("find"), hidden: "" }, input, by("previous", -1), by("next", 1), this.tally, press([this.t("close")], () => this.find(false), { class: "ex-tool" }));
}
find(on) {
this.finder.hidden = !on;
this.search(on ? this.finder.querySelector("input").value : "");
(on ? this.finder.querySelector("input") : this.view).focus();
}
search(text) {
for (const mark of this.view.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
this.view.normalize();
const wanted = fold(text.trim()), nodes = [], walker = document.createTreeWalker(this.view, NodeFilter.SHOW_TEXT);
while (wanted && walker.nextNode()) if (!walker.currentNode.parentElement.closest("select, .web-head, .web-foot")) nodes.push(walker.currentNode);
for (const node of nodes) {
const flat = node.data.replace(/\u00a0/g, " ").split("").map((letter) => fold(letter)[0] ?? letter).join("");
for (let at = flat.lastIndexOf(wanted), rest = node; at >= 0; at = at ? flat.lastIndexOf(wanted, at - 1) : -1) {
const hit = rest.splitText(at);
if (hit.length > wanted.length) hit.splitText(wanted.length);
hit.replaceWith(h("mark", null, hit.data));
}
}
this.hits = [...this.view.querySelectorAll("mark")];
this.place = -1;
this.tally.textContent = wanted && !this.hits.length ? this.t("notFound") : "";
if (this.hits.length) this.turn(1);
}
turn(way) {
const { hits } = this;
if (!hits?.length) return;
hits[this.place]?.classList.remove("on");
this.place = (this.place + way + hits.length) % hits.length;
hits[this.place].classList.add("on");
hits[this.place].scrollIntoView({ block: "center" });
this.tally.textContent = this.t("found", `${this.place + 1}`, hits.length);
}
panel(title, ...body) { return this.ask(title, body, null, null, "web-panel"); }
showMenu() {
const names = ["bookmarks", "history", "closed", "find", "info", "source"].filter((name) => this.can(name));
this.menu("menu", names.map((name) => [name, () => (name === "find" ? this.find(true) : this[name]())]), this.menuButton, this.t("linkHint"));
}
list(title, rows, none, drop) {
const dialog = this.panel(title, rows.length ? h("ul", { class: "web-rows" }, rows.map(([url, words, note]) => (url ? h("li", null, press([h("span", null, words), h("small", null, note)], () => { dialog.close(); this.go(url); }, { class: "web-row" }), drop && press([this.icon("cross")], () => { drop(url); dialog.close(); this.bookmarks(); }, { class: "web-x", "aria-label": this.t("remove", words) })) : h("li", { class: "web-sub" }, words)))) : h("p", null, none));
}
bookmarks() {
const { browser } = this, drop = (url) => { browser.mark(url); this.after(null, "sUnmarked", browser.title(url)); };
this.list(this.t("bookmarks"), browser.marks.map((url) => [url, browser.title(url), url]), this.t("noMark"), this.can("bookmarks") && drop);
}
history() {
const { browser, data } = this, seen = [...browser.seen].reverse().map((url) => [url, browser.title(url), url]);
const past = data.past.map(([url, moment]) => [url, browser.title(url), `${this.day(moment, { dateStyle: "full", timeStyle: "short" })} · ${url}`]);
this.list(this.t("history"), [[null, this.t("during")], ...seen, ...(past.length ? [[null, this.t("before")], ...past] : [])], this.t("noHistory"));
}
closed() { const { browser } = this; this.list(this.t("closed"), browser.closed.map((url) => [url, browser.title(url), url]), this.t("noClosed")); }
info() {
const { browser } = this, site = browser.site(), page = browser.page(), { url } = browser, [, scheme, host, path, query] = url.match(/^(https?):\/\/([^/?#]*)([^?#]*)\??([^#]*)/) ?? [];
const rows = [["address", url], ["scheme", scheme], ["host", host], ["path", path], ["query", query]];
if (site?.crt) rows.push(["certificate", site.crt[0]], ["issuer", site.crt[1]], ["until", site.crt[2]]);
if (site) rows.push(...(site.crt ? [] : [["certificate", this.t("noCertificate")]]), ["cookies", `${site.ck ?? 0}`], ["updated", page?.mod && this.day(page.mod)], ["language", this.t(page?.lang === "en" ? "english" : "french")]);
this.panel(this.t("info"), facts(rows.map(([label, value]) => [this.t(label), value])));
}
source() {
const { browser } = this, page = browser.page(), site = browser.site(), tag = (name, own) => `  <${name} ${Object.entries(own).map(([key, value]) => `${key}="${value}"`).join(" ")}>`;
if (!page) return;
const head = [tag("meta", { charset: "utf-8" }), `  <title>${page.t}</title>`, page.d && tag("meta", { name: "description", content: page.d }), page.by && tag("meta", { name: "author", content: page.by }), page.rob && tag("meta", { name: "robots", content: page.rob }),
tag("link", { rel: "canonical", href: page.u }), site.feed && tag("link", { rel: "alternate", type: "application/rss+xml", href: site.feed })];
const body = page.b.filter(([name]) => ["h", "p"].includes(name)).map(([name, ...parts]) => (name === "h" ? `  <h${parts[0]}>${plain(parts[1])}</h${parts[0]}>` : `  <p>${plain(parts[0])}</p>`));
const lines = ["<!doctype html>", `<html lang="${page.lang ?? "fr"}">`, "<head>", ...head.filter(Boolean), "</head>", "<body>", `  <h1>${page.t}</h1>`, ...body, "</body>", "</html>"];
this.panel(this.t("source"), h("pre", { class: "web-source", tabindex: 0 }, lines.join("\n")));
}
}
customElements.define("pix-web", Web);
