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
class Fault { constructor(code) { this.code = code; } }
const [DIVISION, NAME, REFERENCE, VALUE, MISSING, SYNTAX, LOOP] = ["#DIV/0!", "#NOM?", "#REF!", "#VALEUR!", "#N/A", "#ERREUR!", "#CIRC!"].map((code) => new Fault(code));
const FAULTS = Object.fromEntries([DIVISION, NAME, REFERENCE, VALUE, MISSING].map((fault) => [fault.code, fault]));
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const EPOCH = Date.UTC(1899, 11, 30), DAY = 86400000;
const flat = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const isNumber = (value) => typeof value === "number", isText = (value) => typeof value === "string", isFault = (value) => value instanceof Fault;
const serial = (year, month, day) => Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
const dayOf = (number) => (number >= 1 && number < 2958466 ? new Date(EPOCH + Math.floor(number) * DAY) : null);
function readDate(text) {
const match = /^(?:(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))$/.exec(text);
if (!match) return null;
const [year, month, day] = match[4] ? match.slice(4).map(Number) : [Number(match[3]) + (match[3].length === 2 ? 2000 : 0), Number(match[2]), Number(match[1])];
const date = new Date(Date.UTC(year, month - 1, day));
return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serial(year, month, day) : null;
}
function readNumber(text) {
const match = /^([+-]?)((?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})?)(?:,(\d{1,15}))?[ \u00a0\u202f]*([€%]?)$/.exec(text);
if (!match || !(match[2] || match[3])) return null;
const [, sign, whole, part = "", unit] = match, number = Number(`${sign}${whole.replace(/\D/g, "") || "0"}.${part || "0"}`);
return unit === "%" ? [number / 100, `p${Math.min(part.length, 4)}`] : [number, unit ? `e${part ? 2 : 0}` : "g"];
}
function readInput(raw) {
const text = raw.trim(), upper = text.toUpperCase();
if (!text) return [null, "g"];
if (text.startsWith("'")) return [text.slice(1), "g"];
if (upper === "VRAI" || upper === "FAUX") return [upper === "VRAI", "g"];
const number = readNumber(text);
if (number) return number;
const date = readDate(text);
return date === null ? [text, "g"] : [date, "d"];
}
function roundTo(number, places) {
const digits = Math.max(-15, Math.min(places, 15));
if (!Number.isFinite(number) || Math.abs(number) * 10 ** digits >= 1e15 || Math.abs(number) >= 1e15) return number;
const [mantissa, power] = Math.abs(number).toExponential(14).split("e"), whole = Math.round(Number(`${mantissa}e${Number(power) + digits}`));
return Math.sign(number) * Number(`${whole}e${-digits}`) + 0;
}
function grouped(number, digits) {
const rounded = roundTo(number, digits), [whole, part] = Math.abs(rounded).toFixed(digits).split(".");
return `${rounded < 0 ? "-" : ""}${whole.length < 16 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole}${part ? `,${part}` : ""}`;
}
function display(value, style = "g") {
if (value === null || value === undefined) return "";
if (isFault(value)) return value.code;
if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
if (isText(value)) return value;
const [kind, digits] = style;
if (kind === "d" || kind === "l") {
const date = dayOf(value), two = (one) => `${one}`.padStart(2, "0");
if (!date) return "#####";
const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
return kind === "l" ? `${day}${day === 1 ? "er" : ""} ${MONTHS[month]} ${year}` : `${two(day)}/${two(month + 1)}/${year}`;
}
if (kind === "g") {
const text = Number(value.toPrecision(11)).toFixed(10).replace(/\.?0+$/, "").replace(".", ",");
return text === "-0" ? "0" : text;
}
return kind === "p" ? `${grouped(value * 100, Number(digits))}\u00a0%` : grouped(value, Number(digits)) + (kind === "e" ? "\u00a0€" : "");
}
function toNumber(value) {
if (isFault(value) || isNumber(value)) return value;
if (!isText(value)) return value ? 1 : 0;
const [read] = readInput(value);
return isNumber(read) ? read : VALUE;
}
const toTruth = (value) => (isFault(value) ? value : isText(value) ? VALUE : !!value);
const near = (a, b) => Math.abs(a - b) <= Math.max(1e-12 * Math.max(Math.abs(a), Math.abs(b)), 1e-12);
function compare(left, right) {
const filled = (value, other) => value ?? (isText(other) ? "" : typeof other === "boolean" ? false : 0);
const key = (value) => (isText(value) ? [1, 0, flat(value)] : isFault(value) ? [3, 0, ""] : [typeof value === "boolean" ? 2 : 0, Number(value), ""]);
const a = key(filled(left, right)), b = key(filled(right, left));
if (!a[0] && !b[0] && near(a[1], b[1])) return 0;
const at = [0, 1, 2].find((rank) => a[rank] !== b[rank]);
return at === undefined ? 0 : a[at] > b[at] ? 1 : -1;
}
const SHEET = "(?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_]*)!)?", CELL = "\\$?[A-Za-z]{1,2}\\$?[1-9][0-9]{0,3}", COLUMN = "\\$?[A-Za-z]{1,2}";
const REFER = `${SHEET}(?:${CELL}(?:\\s*:\\s*${CELL})?|${COLUMN}:${COLUMN})(?![\\p{L}\\p{N}_(.!]|\\s*\\()`;
const PARTS = new RegExp(`^(${SHEET})(${CELL}|${COLUMN})(?:\\s*:\\s*(${CELL}|${COLUMN}))?$`, "u");
const letters = (number) => (number < 26 ? "" : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));
const columnOf = (text) => [...text.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const nameOf = (row, column) => `${letters(column)}${row + 1}`;
function parseArea(text) {
const match = PARTS.exec(text.trim());
if (!match) return null;
const place = (word) => {
const [, fixedColumn, column, fixedRow, row] = /^(\$?)([A-Za-z]+)(\$?)(\d*)$/.exec(word);
return { row: row ? Number(row) - 1 : null, column: columnOf(column), fr: !!fixedRow, fc: !!fixedColumn };
};
const first = place(match[2]), last = match[3] ? place(match[3]) : first, sheet = match[1].slice(0, -1);
if ((first.row === null) !== (last.row === null) || (first.row === null && !match[3])) return null;
const whole = first.row === null, span = (a, b) => [Math.min(a, b), Math.max(a, b)];
return { first, last, one: !match[3], sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
rows: whole ? [0, 9999] : span(first.row, last.row), columns: span(first.column, last.column) };
}
function writeArea({ first, last, one, sheet }) {
const place = ({ row, column, fr, fc }) => `${fc ? "$" : ""}${letters(column)}${row === null ? "" : `${fr ? "$" : ""}${row + 1}`}`;
const name = !sheet ? "" : /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
return name + place(first) + (one ? "" : `:${place(last)}`);
}
function rewrite(formula, change) {
return formula.replace(new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.$])(${REFER})`, "gu"), (all, reference) => {
if (!reference) return all;
const area = change(parseArea(reference));
return area ? writeArea(area) : "#REF!";
});
}
const moved = (area, move) => {
const first = move(area.first), last = area.one ? first : move(area.last);
return first && last && { ...area, first, last };
};
function shift(formula, rows, columns) {
return rewrite(formula, (area) => moved(area, (ref) => {
const row = ref.row === null || ref.fr ? ref.row : ref.row + rows, column = ref.fc ? ref.column : ref.column + columns;
return column >= 0 && column < 702 && (row === null || (row >= 0 && row < 9999)) ? { ...ref, row, column } : null;
}));
}
const concerns = (area, own, sheet) => (area.sheet || own).toLowerCase() === sheet.toLowerCase();
function insertLines(formula, own, sheet, axis, at, count) {
const move = (ref) => (axis === "c" ? { ...ref, column: ref.column + (ref.column >= at ? count : 0) } : { ...ref, row: ref.row !== null && ref.row >= at ? ref.row + count : ref.row });
return rewrite(formula, (area) => (concerns(area, own, sheet) ? moved(area, move) : area));
}
function deleteLines(formula, own, sheet, axis, at, count) {
return rewrite(formula, (area) => {
if (!concerns(area, own, sheet) || (axis === "r" && area.first.row === null)) return area;
const [low, high] = axis === "r" ? area.rows : area.columns, key = axis === "r" ? "row" : "column";
if (at <= low && high < at + count) return null;
const [from, to] = bounds(low, high, at, -count);
return { ...area, first: { ...area.first, [key]: from }, last: { ...area.last, [key]: to } };
});
}
function bounds(low, high, at, count) {
if (count > 0) return [at <= low ? low + count : low, at <= high ? high + count : high];
const end = at - count;
return [low - Math.min(-count, Math.max(0, low - at)), high - Math.max(0, Math.min(high, end - 1) - at + 1)];
}
const TOKEN = new RegExp(`(?<space>\\s+)|(?<text>"(?:[^"]|"")*")|(?<fault>#(?:DIV/0!|NOM\\?|REF!|VALEUR!|N/A))|(?<reference>${REFER})|(?<number>\\d{1,15}(?:[.,]\\d{1,15})?)|(?<call>\\p{L}[\\p{L}\\p{N}_.]*)(?=\\s*\\()|(?<name>\\p{L}[\\p{L}\\p{N}_.]*)|(?<sign><=|>=|<>|[-+*/^&=<>%();])`, "uy");
const LEVELS = [["<=", ">=", "<>", "=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];
class FormulaError extends Error { constructor(key, word) { super(key); [this.key, this.word] = [key, word]; } }
const wrong = (key, word = "") => { throw new FormulaError(key, word); };
function tokens(formula) {
const found = [];
for (TOKEN.lastIndex = 1; TOKEN.lastIndex < formula.length;) {
const at = TOKEN.lastIndex, match = TOKEN.exec(formula);
if (!match) wrong("fPlace", formula[at]);
found.push(Object.entries(match.groups).find(([, word]) => word !== undefined));
}
return found;
}
const trees = new Map();
function parseFormula(formula) {
if (formula.length > 400) wrong("fTooLong");
if (!trees.has(formula)) trees.set(formula, read(tokens(formula).filter(([kind]) => kind !== "space").reverse()));
return trees.get(formula);
}
function read(rest) {
let depth = 0;
const sign = (...wanted) => (rest.at(-1)?.[0] === "sign" && wanted.includes(rest.at(-1)[1]) ? rest.pop()[1] : "");
const misplaced = (key = "fPlace") => wrong(key, rest.at(-1)[1]);
const level = (at) => {
if (at === LEVELS.length) return signed();
let tree = level(at + 1);
for (let found; (found = sign(...LEVELS[at]));) tree = ["pair", found, tree, level(at + 1)];
return tree;
};
const whole = () => {
if (++depth > 24) wrong("fNested");
const tree = level(0);
depth -= 1;
return tree;
};
const signed = () => {
const signs = [];
for (let found; (found = sign("-", "+"));) signs.push(found);
let tree = atom();
while (sign("%")) tree = ["one", "%", tree];
for (const own of signs.slice(-24).reverse()) tree = ["one", own, tree];
return tree;
};
const close = () => { if (rest.length && !sign(")")) misplaced("fSemicolon"); };
const atom = () => {
if (!rest.length) wrong("fEnd");
const [kind, word] = rest.pop();
if (kind === "number") return ["value", Number(word.replace(",", "."))];
if (kind === "text") return ["value", word.slice(1, -1).replaceAll('""', '"')];
if (kind === "fault") return ["value", FAULTS[word]];
if (kind === "reference") return ["area", parseArea(word)];
if (kind === "name") return ["value", { VRAI: true, FAUX: false }[word.toUpperCase()] ?? NAME];
if (kind === "call") {
sign("(");
const list = [];
if (!sign(")")) {
do list.push(!rest.length || (rest.at(-1)[0] === "sign" && ";)".includes(rest.at(-1)[1])) ? ["value", null] : whole()); while (sign(";"));
close();
}
return ["call", flat(word).toUpperCase(), list];
}
if (word !== "(") { rest.push([kind, word]); misplaced(); }
const tree = whole();
close();
return tree;
};
const tree = whole();
if (rest.length) misplaced();
return tree;
}
const parts = (tree) => [tree, ...(tree[0] === "one" ? parts(tree[2]) : tree[0] === "pair" ? [...parts(tree[2]), ...parts(tree[3])] : tree[0] === "call" ? tree[2].flatMap(parts) : [])];
function tidyFormula(formula) {
const found = tokens(formula), open = found.filter(([kind, word]) => kind === "sign" && word === "(").length - found.filter(([kind, word]) => kind === "sign" && word === ")").length;
return `=${found.map(([kind, word]) => (kind === "call" || kind === "reference" && !word.includes("!") || kind === "name" ? word.toUpperCase() : word)).join("").trim()}${")".repeat(Math.max(0, open))}`;
}
class Stop { constructor(fault) { this.fault = fault; } }
const stop = (fault) => { throw new Stop(fault); };
const checked = (value) => (isFault(value) ? stop(value) : value), isGrid = (one) => one?.grid !== undefined;
const grid = (one) => (isGrid(one) ? one.grid : [[one]]), cells = (one) => grid(one).flat();
const scalar = (one) => { const found = isGrid(one) ? cells(one) : [one]; return found.length === 1 ? checked(found[0]) : stop(VALUE); };
const num = (one) => checked(toNumber(scalar(one))), text = (one) => display(scalar(one)), truth = (one) => checked(toTruth(scalar(one)));
const whole = (one) => { const found = num(one); return Math.abs(found) < 1e15 ? Math.floor(found) : stop(VALUE); };
const nums = (list) => list.flatMap((one) => (isGrid(one) ? cells(one).map(checked).filter(isNumber) : one === null ? [] : [num(one)]));
const finite = (number) => (Number.isFinite(number) ? number : VALUE), sum = (list) => list.reduce((a, b) => a + b, 0), mean = (list) => (list.length ? sum(list) / list.length : DIVISION);
const all = (list) => list.flatMap(cells), kindOf = (value) => (isFault(value) ? "fault" : value === null ? "none" : typeof value);
const HOLDS = { "=": (order) => order === 0, "<>": (order) => order !== 0, "<": (order) => order < 0, ">": (order) => order > 0, "<=": (order) => order <= 0, ">=": (order) => order >= 0 };
function criterion(wanted) {
let [sign, target] = ["=", wanted];
if (isText(wanted)) {
const match = /^\s*(<=|>=|<>|=|<|>)?([^]*)$/.exec(wanted);
[sign, target] = [match[1] ?? "=", readInput(match[2])[0]];
}
if (isText(target) && (sign === "=" || sign === "<>")) {
const pattern = flat(target).match(/~[*?~]|[*?]|[^*?~]|~/gsu) ?? [];
return (value) => (isText(value) && matches(pattern, flat(value))) === (sign === "=");
}
if (target === null) return (value) => (value === null || value === "") === (sign === "=");
return (value) => (kindOf(value) === kindOf(target) ? HOLDS[sign](compare(value, target)) : sign === "<>");
}
function matches(pattern, value) {
const chars = [...value];
let reached = new Set([0]);
for (const one of pattern) {
const next = new Set(), low = Math.min(...reached);
if (one === "*") for (let at = low; at <= chars.length; at++) next.add(at);
else for (const at of reached) if (at < chars.length && (one === "?" || chars[at] === one.at(-1))) next.add(at + 1);
reached = next;
}
return reached.has(chars.length);
}
function chosen(pairs) {
if (!pairs.length || pairs.length % 2) stop(VALUE);
const ranges = pairs.filter((_, at) => at % 2 === 0).map(cells), tests = pairs.filter((_, at) => at % 2).map((one) => criterion(scalar(one)));
if (ranges.some((one) => one.length !== ranges[0].length)) stop(VALUE);
return ranges[0].map((_, at) => at).filter((at) => tests.every((test, rank) => test(ranges[rank][at])));
}
const picked = (one, places) => { const list = cells(one); return places.filter((at) => at < list.length).map((at) => checked(list[at])).filter(isNumber); };
const sumOf = (list) => picked(list[list.length === 3 ? 2 : 0], chosen(list.slice(0, 2)));
const nearest = (list, wanted) => list.reduce((found, value, at) => (kindOf(value) === kindOf(wanted) && compare(value, wanted) <= 0 ? at : found), -1);
const exact = (list, wanted) => list.findIndex((value) => kindOf(value) === kindOf(wanted) && compare(value, wanted) === 0);
function vlookup([key, table, number, close]) {
const wanted = scalar(key), rows = grid(table), column = whole(number);
if (!(column >= 1 && column <= rows[0].length)) return column >= 1 ? REFERENCE : VALUE;
const at = (close === undefined || truth(close) ? nearest : exact)(rows.map((row) => row[0]), wanted);
return at >= 0 ? rows[at][column - 1] : MISSING;
}
function xlookup([key, keys, results, none]) {
const list = cells(keys), values = cells(results), wanted = scalar(key);
if (list.length !== values.length) return VALUE;
const at = exact(list, wanted);
return at >= 0 ? values[at] : none === undefined ? MISSING : scalar(none);
}
function index([table, down, across]) {
const rows = grid(table);
let [row, column] = [whole(down), across === undefined ? 1 : whole(across)];
if (rows.length === 1 && across === undefined) [row, column] = [1, row];
return row >= 1 && row <= rows.length && column >= 1 && column <= rows[0].length ? rows[row - 1][column - 1] : REFERENCE;
}
function rank([key, list, way]) {
const own = num(key), found = nums([list]), rising = way !== undefined && num(way) !== 0;
return found.some((value) => compare(own, value) === 0) ? 1 + found.filter((value) => compare(value, own) === (rising ? -1 : 1)).length : MISSING;
}
const nth = (largest) => ([list, place]) => { const found = nums([list]).sort((a, b) => (largest ? b - a : a - b)), at = whole(place); return at >= 1 && at <= found.length ? found[at - 1] : VALUE; };
const rounded = (way) => ([one, places]) => {
const own = num(one), digits = places === undefined ? 0 : whole(places);
if (!way || digits < -12 || digits > 12) return roundTo(own, digits);
return finite(Math.sign(own) * roundTo(way(roundTo(Math.abs(own) * 10 ** digits, 9)) / 10 ** digits, 12));
};
function power(base, exponent) {
if (base === 0 && exponent < 0) return DIVISION;
return finite(base ** exponent);
}
const dated = (run) => ([one]) => { const day = dayOf(num(one)); return day ? run(day) : VALUE; };
function truths(list) {
const found = list.flatMap((one) => cells(one).map(checked).filter((value) => !isGrid(one) || (value !== null && !isText(value))).map(truth));
return found.length ? found : stop(VALUE);
}
const long = (one) => (one.length <= 2000 ? one : VALUE), count = (test) => (list) => all(list).filter(test).length, is = (test) => ([one]) => test(cells(one)[0]);
const extreme = (run) => (list) => { const found = nums(list); return found.length ? run(...found) : 0; };
const FUNCTIONS = {
SOMME: [(a) => finite(sum(nums(a))), 1], MOYENNE: [(a) => mean(nums(a)), 1], MIN: [extreme(Math.min), 1], MAX: [extreme(Math.max), 1], PRODUIT: [(a) => finite(nums(a).reduce((x, y) => x * y, 1)), 1],
MEDIANE: [(a) => { const found = nums(a).sort((x, y) => x - y), half = found.length >> 1; return !found.length ? VALUE : found.length % 2 ? found[half] : (found[half - 1] + found[half]) / 2; }, 1],
NB: [count(isNumber), 1, 60, 1], NBVAL: [count((value) => value !== null), 1, 60, 1], "NB.VIDE": [count((value) => value === null || value === ""), 1, 1, 1],
"NB.SI": [(a) => chosen(a).length, 2, 2, 1], "NB.SI.ENS": [(a) => chosen(a).length, 2, 60, 1], "SOMME.SI": [(a) => sum(sumOf(a)), 2, 3, 1], "MOYENNE.SI": [(a) => mean(sumOf(a)), 2, 3, 1],
"SOMME.SI.ENS": [(a) => sum(picked(a[0], chosen(a.slice(1)))), 3, 60, 1], "MOYENNE.SI.ENS": [(a) => mean(picked(a[0], chosen(a.slice(1)))), 3, 60, 1],
SOMMEPROD: [(a) => { const lists = a.map(cells); return lists.some((one) => one.length !== lists[0].length) ? VALUE : finite(sum(lists[0].map((_, at) => lists.reduce((total, one) => total * (isNumber(checked(one[at])) ? one[at] : 0), 1)))); }, 1],
RECHERCHEV: [vlookup, 3, 4, 1], RECHERCHEX: [xlookup, 3, 6, 1], INDEX: [index, 2, 3, 1], RANG: [rank, 2, 3], "GRANDE.VALEUR": [nth(true), 2, 2], "PETITE.VALEUR": [nth(false), 2, 2],
EQUIV: [([key, list, way]) => { const at = ((way === undefined ? 1 : num(way)) > 0 ? nearest : exact)(cells(list), scalar(key)); return at >= 0 ? at + 1 : MISSING; }, 2, 3, 1],
ET: [(a) => truths(a).every(Boolean), 1], OU: [(a) => truths(a).some(Boolean), 1], NON: [([one]) => !truth(one), 1, 1],
ARRONDI: [rounded(), 1, 2], "ARRONDI.SUP": [rounded(Math.ceil), 1, 2], "ARRONDI.INF": [rounded(Math.floor), 1, 2], ENT: [([one]) => Math.floor(num(one)), 1, 1], ABS: [([one]) => Math.abs(num(one)), 1, 1],
MOD: [([a, b]) => { const [own, by] = [num(a), num(b)]; return by === 0 ? DIVISION : finite(own - by * Math.floor(own / by)); }, 2, 2], PUISSANCE: [([a, b]) => power(num(a), num(b)), 2, 2],
RACINE: [([one]) => { const own = num(one); return own >= 0 ? Math.sqrt(own) : VALUE; }, 1, 1],
GAUCHE: [([one, n]) => { const size = n === undefined ? 1 : whole(n); return size >= 0 ? text(one).slice(0, size) : VALUE; }, 1, 2],
DROITE: [([one, n]) => { const own = text(one), size = n === undefined ? 1 : whole(n); return size < 0 ? VALUE : own.slice(Math.max(0, own.length - size)); }, 1, 2],
STXT: [([one, from, n]) => { const [at, size] = [whole(from), whole(n)]; return at >= 1 && size >= 0 ? text(one).slice(at - 1, at - 1 + size) : VALUE; }, 3, 3],
CHERCHE: [([what, one, from]) => { const start = from === undefined ? 1 : whole(from), at = flat(text(one)).indexOf(flat(text(what)), Math.max(0, start - 1)); return at >= 0 && start >= 1 ? at + 1 : VALUE; }, 2, 3],
NBCAR: [([one]) => text(one).length, 1, 1], MAJUSCULE: [([one]) => text(one).toUpperCase(), 1, 1], MINUSCULE: [([one]) => text(one).toLowerCase(), 1, 1],
NOMPROPRE: [([one]) => text(one).replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()), 1, 1], SUPPRESPACE: [([one]) => text(one).trim().replace(/\s+/g, " "), 1, 1],
SUBSTITUE: [([one, old, by]) => { const own = text(one), from = text(old), to = text(by); return from ? long(own.replaceAll(from, () => to)) : own; }, 3, 3], CONCAT: [(a) => long(all(a).map(text).join("")), 1], CNUM: [([one]) => num(one), 1, 1],
ANNEE: [dated((day) => day.getUTCFullYear()), 1, 1], MOIS: [dated((day) => day.getUTCMonth() + 1), 1, 1], JOUR: [dated((day) => day.getUTCDate()), 1, 1],
DATE: [(a) => { const [year, month, day] = a.map(whole); if (!(year >= 1900 && year <= 9998 && Math.abs(month) < 1000 && Math.abs(day) < 1e5)) return VALUE; const found = serial(year, month, 1) + day - 1; return dayOf(found) ? found : VALUE; }, 3, 3],
JOURSEM: [([one, way]) => { const day = dayOf(num(one))?.getUTCDay(), kind = way === undefined ? 1 : whole(way); return day === undefined || ![1, 2, 3].includes(kind) ? VALUE : [day + 1, ((day + 6) % 7) + 1, (day + 6) % 7][kind - 1]; }, 1, 2],
ESTVIDE: [is((value) => value === null), 1, 1, 1], ESTNUM: [is(isNumber), 1, 1, 1], ESTTEXTE: [is(isText), 1, 1, 1], ESTERREUR: [is(isFault), 1, 1, 1],
};
const ENGLISH = Object.fromEntries(("SUM SOMME AVERAGE MOYENNE MEDIAN MEDIANE PRODUCT PRODUIT COUNT NB COUNTA NBVAL COUNTBLANK NB.VIDE COUNTIF NB.SI COUNTIFS NB.SI.ENS SUMIF SOMME.SI SUMIFS SOMME.SI.ENS AVERAGEIF MOYENNE.SI AVERAGEIFS MOYENNE.SI.ENS SUMPRODUCT SOMMEPROD VLOOKUP RECHERCHEV XLOOKUP RECHERCHEX MATCH EQUIV RANK RANG LARGE GRANDE.VALEUR SMALL PETITE.VALEUR AND ET OR OU NOT NON "
+ "ROUND ARRONDI ROUNDUP ARRONDI.SUP ROUNDDOWN ARRONDI.INF INT ENT POWER PUISSANCE SQRT RACINE LEFT GAUCHE RIGHT DROITE MID STXT SEARCH CHERCHE LEN NBCAR UPPER MAJUSCULE LOWER MINUSCULE PROPER NOMPROPRE TRIM SUPPRESPACE SUBSTITUTE SUBSTITUE CONCATENATE CONCAT CONCATENER CONCAT VALUE CNUM YEAR ANNEE MONTH MOIS DAY JOUR WEEKDAY JOURSEM ISBLANK ESTVIDE ISNUMBER ESTNUM ISTEXT ESTTEXTE ISERROR ESTERREUR IF SI IFERROR SIERREUR IFS SI.CONDITIONS")
.split(" ").reduce((pairs, word, at, list) => (at % 2 ? pairs : [...pairs, [word, list[at + 1]]]), []));
const french = (name) => ENGLISH[name] ?? name;
function call(name, list) {
const [run, least, most = 60, total] = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : [];
if (!run) return NAME;
if (list.length < least || list.length > most) return VALUE;
const fault = !total && list.find(isFault);
if (fault) return fault;
try { return run(list); } catch (error) { if (error instanceof Stop) return error.fault; throw error; }
}
class Evaluation {
constructor(book) { [this.book, this.known] = [book, new Map()]; }
places(area, sheet) {
const at = area.sheet ? this.book.sheetNamed(area.sheet) : sheet, found = [];
if (at < 0) return null;
const [height, width] = this.book.size(at);
for (let row = area.rows[0]; row <= area.rows[1] && row < height; row++) for (let column = area.columns[0]; column <= area.columns[1] && column < width; column++) found.push([at, row, column]);
return found;
}
value(sheet, row, column) {
const key = `${sheet},${row},${column}`;
if (this.known.has(key)) return this.known.get(key);
const raw = this.book.raw(sheet, row, column);
if (!raw.startsWith("=")) this.known.set(key, readInput(raw)[0]);
else {
this.known.set(key, LOOP);
this.looped ??= new Set();
this.chain ??= [];
this.chain.push(key);
const found = this.formula(raw, sheet);
this.chain.pop();
this.known.set(key, this.looped.has(key) ? LOOP : found);
}
return this.known.get(key);
}
need(place) {
const key = place.join(","), at = this.chain?.indexOf(key) ?? -1;
if (at >= 0) this.looped.add(key);
return at >= 0 ? LOOP : this.value(...place);
}
formula(raw, sheet) {
let tree;
try { tree = parseFormula(raw); } catch (error) { if (error instanceof FormulaError) return SYNTAX; throw error; }
for (const [kind, area] of parts(tree)) if (kind === "area") for (const place of this.places(area, sheet) ?? []) this.need(place);
const found = this.of(tree, sheet), result = isGrid(found) ? (cells(found).length === 1 ? cells(found)[0] : VALUE) : found;
return result ?? 0;
}
of(tree, sheet) {
const [kind, one, two, three] = tree;
if (kind === "value") return one;
if (kind === "area") return this.area(one, sheet);
if (kind === "one") return mapped((value) => signed(one, value), this.of(two, sheet));
if (kind === "pair") return paired(one, this.of(two, sheet), this.of(three, sheet));
return this.call(french(one), two, sheet);
}
area(area, sheet) {
const found = this.places(area, sheet);
if (!found) return REFERENCE;
if (area.one) return found.length ? this.need(found[0]) : null;
if (!found.length) return { grid: [[null]] };
const values = found.map((place) => this.need(place)), width = found.filter(([, row]) => row === found[0][1]).length, rows = [];
for (let begin = 0; begin < values.length; begin += width) rows.push(values.slice(begin, begin + width));
return { grid: rows };
}
call(name, list, sheet) {
const single = (at) => { const found = this.of(list[at], sheet); return isGrid(found) ? (cells(found).length === 1 ? cells(found)[0] : VALUE) : found; };
if (name === "SI") {
if (list.length < 2 || list.length > 3) return VALUE;
const choice = toTruth(single(0));
return isFault(choice) ? choice : choice ? this.of(list[1], sheet) : list[2] ? this.of(list[2], sheet) : false;
}
if (name === "SIERREUR" && list.length === 2) { const own = single(0); return isFault(own) ? this.of(list[1], sheet) : own; }
if (name === "SI.CONDITIONS") {
for (let at = 0; at + 1 < list.length; at += 2) {
const choice = toTruth(single(at));
if (isFault(choice)) return choice;
if (choice) return this.of(list[at + 1], sheet);
}
return MISSING;
}
return call(name, list.map((one) => this.of(one, sheet)));
}
}
const mapped = (run, one) => (isGrid(one) ? { grid: one.grid.map((row) => row.map(run)) } : run(one));
function paired(sign, left, right) {
if (!isGrid(left) && !isGrid(right)) return applied(sign, left, right);
if (isGrid(left) && isGrid(right)) {
const same = left.grid.length === right.grid.length && left.grid.every((row, at) => row.length === right.grid[at].length);
return same ? { grid: left.grid.map((row, r) => row.map((value, c) => applied(sign, value, right.grid[r][c]))) } : VALUE;
}
return isGrid(left) ? mapped((value) => applied(sign, value, right), left) : mapped((value) => applied(sign, left, value), right);
}
function signed(sign, value) {
const number = sign === "+" ? value : toNumber(value);
return sign === "+" || isFault(number) ? number : sign === "%" ? number / 100 : 0 - number;
}
function applied(sign, left, right) {
if (isFault(left) || isFault(right)) return isFault(left) ? left : right;
if (HOLDS[sign]) return HOLDS[sign](compare(left, right));
if (sign === "&") return long(display(left) + display(right));
const a = toNumber(left), b = toNumber(right);
if (isFault(a) || isFault(b)) return isFault(a) ? a : b;
if (sign === "^") return power(a, b);
if (sign === "/") return b === 0 ? DIVISION : finite(a / b);
return finite(sign === "*" ? a * b : sign === "+" ? a + b : a - b);
}
const MOST_BYTES = 8000, MOST_ACTIONS = 400;
const isFormula = (raw) => raw.startsWith("=");
const boxOf = (text) => {
const area = parseArea(text);
return area && { top: area.rows[0], left: area.columns[0], bottom: area.rows[1], right: area.columns[1] };
};
const boxName = ({ top, left, bottom, right }) => nameOf(top, left) + (top === bottom && left === right ? "" : `:${nameOf(bottom, right)}`);
function* each({ top, left, bottom, right }) {
for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}
class Workbook {
constructor(data) {
this.data = data;
this.reset();
}
reset() { [this.past, this.future, this.at] = [[], [], null]; this.replay(); }
load(draft) {
const { v, do: done = [], at } = JSON.parse(draft);
if (v !== 1 || !Array.isArray(done)) throw new Error("another state");
[this.past, this.future, this.at] = [done, [], null];
this.replay();
if (at) { const box = boxOf(at[1]); this.select(at[0], box.top, box.left, box.bottom, box.right); }
}
state() {
const chosen = [this.at.sheet, boxName(this.at)], [sheet, ...box] = this.data.at;
const moved = sheet !== chosen[0] || boxName({ top: box[0], left: box[1], bottom: box[2], right: box[3] }) !== chosen[1];
return JSON.stringify({ v: 1, ...(this.past.length && { do: this.past }), ...(moved && { at: chosen }) });
}
get small() { return this.past.length <= MOST_ACTIONS && new TextEncoder().encode(JSON.stringify(this.past)).length <= MOST_BYTES; }
replay() {
this.pages = this.data.sheets.map((sheet) => {
const [height, width] = sheet.size, cells = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => ({ raw: sheet.rows[row]?.[column] ?? "", style: "", bold: false })));
for (const [cells_, style] of sheet.f ?? []) for (const [row, column] of each(boxOf(cells_))) cells[row][column].style = style;
for (const cells_ of sheet.b ?? []) for (const [row, column] of each(boxOf(cells_))) cells[row][column].bold = true;
const [top, left, bottom, right] = sheet.t ?? [];
return { name: sheet.n, cells, widths: Array.from({ length: width }, (_, column) => sheet.w?.[column]), table: sheet.t && { top, left, bottom, right }, filters: new Map(), frozen: sheet.z ?? 0 };
});
for (const action of this.past) this.apply(action);
const { sheet, top, left, bottom, right } = this.at ?? {};
if (this.at) this.select(sheet, top, left, bottom, right, this.at.row, this.at.column);
else { const [own, ...box] = this.data.at; this.select(own, ...box); }
this.computed();
}
do(...action) {
const last = this.past.at(-1), again = action[0] === "s" && last?.[0] === "s" && last[1] === action[1] && last[2] === action[2], before = this.past;
this.past = [...(again ? before.slice(0, -1) : before), action];
if (!this.small) { this.past = before; return ["eFull"]; }
this.apply(action);
this.future = [];
this.computed();
return null;
}
undo() { this.future.push(this.past.pop()); this.replay(); }
redo() { this.past.push(this.future.pop()); this.replay(); }
select(sheet, top, left, bottom = top, right = left, row = top, column = left) {
const { cells } = this.pages[sheet], inside = (at, size) => Math.max(0, Math.min(at, size - 1)), [height, width] = [cells.length, cells[0].length];
this.at = { sheet, top: inside(top, height), left: inside(left, width), bottom: inside(bottom, height), right: inside(right, width), row: inside(row, height), column: inside(column, width) };
}
get page() { return this.pages[this.at.sheet]; }
get cell() { return this.page.cells[this.at.row][this.at.column]; }
raw(sheet, row, column) { return this.pages[sheet].cells[row][column].raw; }
size(sheet) { const { cells } = this.pages[sheet]; return [cells.length, cells[0].length]; }
sheetNamed(name) { return this.pages.findIndex((page) => page.name.toLowerCase() === name.toLowerCase()); }
computed() {
this.values = new Evaluation(this);
this.pages.forEach((page, sheet) => { page.shown = this.visible(sheet); });
}
value(row, column, sheet = this.at.sheet) { return this.values.value(sheet, row, column); }
style(row, column, sheet = this.at.sheet) {
const { raw, style } = this.pages[sheet].cells[row][column];
return style || (isFormula(raw) ? "g" : readInput(raw)[1]);
}
text(row, column, sheet = this.at.sheet) { return display(this.value(row, column, sheet), this.style(row, column, sheet)); }
visible(sheet) {
const { table, filters } = this.pages[sheet], rows = [];
if (!table) return rows;
for (let row = table.top + 1; row <= table.bottom; row++) if ([...filters].every(([column, rule]) => this.keeps(rule, row, column, sheet))) rows.push(row);
return rows;
}
keeps([kind, ...words], row, column, sheet) {
const value = this.value(row, column, sheet), shown = this.text(row, column, sheet);
if (kind === "in") return words.includes(shown);
const passes = (sign, wanted) => (sign === "~" ? flat(shown).includes(flat(wanted)) : criterion(sign + wanted)(value));
const first = passes(words[0], words[1]);
return words.length < 3 ? first : words[2] === "et" ? first && passes(words[3], words[4]) : first || passes(words[3], words[4]);
}
isHidden(row) { const { table, filters, shown } = this.page; return filters.size > 0 && row > table.top && row <= table.bottom && !shown.includes(row); }
isInTable(row, column) { const { table } = this.page; return !!table && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right; }
heading(column) { return this.text(this.page.table.top, column) || letters(column); }
apply([kind, sheet, ...rest]) { this[{ s: "type", b: "block", x: "erase", c: "copy", m: "move", f: "paint", g: "embolden", o: "sort", t: "filter", i: "insert", d: "remove", z: "freeze" }[kind]](this.pages[sheet], ...rest); }
put(page, row, column, change) { page.cells[row][column] = { ...page.cells[row][column], ...change }; }
type(page, at, raw) { const { top, left } = boxOf(at); this.put(page, top, left, { raw }); }
block(page, at, lines) { const { top, left } = boxOf(at); lines.forEach((line, row) => line.forEach((raw, column) => this.put(page, top + row, left + column, { raw }))); }
erase(page, cells) { for (const [row, column] of each(boxOf(cells))) this.put(page, row, column, { raw: "" }); }
paint(page, cells, style) { for (const [row, column] of each(boxOf(cells))) this.put(page, row, column, { style }); }
embolden(page, cells, bold) { for (const [row, column] of each(boxOf(cells))) this.put(page, row, column, { bold }); }
copy(page, source, into, target) {
const from = boxOf(source), to = boxOf(target), height = from.bottom - from.top + 1, width = from.right - from.left + 1, changed = [];
for (const [row, column] of each(to)) {
const [r, c] = [from.top + ((row - to.top) % height), from.left + ((column - to.left) % width)], { raw, style, bold } = page.cells[r][c];
changed.push([row, column, { raw: isFormula(raw) ? shift(raw, row - r, column - c) : raw, style, bold }]);
}
for (const one of changed) this.put(this.pages[into], ...one);
}
move(page, source, into, target) {
const from = boxOf(source), to = boxOf(target), taken = [...each(from)].map(([row, column]) => [row - from.top + to.top, column - from.left + to.left, { ...page.cells[row][column] }]);
for (const [row, column] of each(from)) page.cells[row][column] = { raw: "", style: "", bold: false };
for (const one of taken) this.put(this.pages[into], ...one);
}
sort(page, keys) {
const { table } = page, sheet = this.pages.indexOf(page), values = new Evaluation(this), rows = [];
for (let row = table.top + 1; row <= table.bottom; row++) rows.push({ row, keys: keys.map(([column]) => values.value(sheet, row, column)), cells: page.cells[row].slice(table.left, table.right + 1) });
const blank = (value) => value === null || value === "";
rows.sort((a, b) => keys.reduce((order, [, down], at) => order || (blank(a.keys[at]) || blank(b.keys[at]) ? blank(a.keys[at]) - blank(b.keys[at]) : compare(a.keys[at], b.keys[at]) * (down ? -1 : 1)), 0));
rows.forEach(({ row, cells }, at) => {
const by = table.top + 1 + at - row;
cells.forEach((cell, column) => { page.cells[row + by][table.left + column] = { ...cell, raw: by && isFormula(cell.raw) ? shift(cell.raw, by, 0) : cell.raw }; });
});
}
filter(page, column, rule) {
if (column < 0) page.filters.clear();
else if (rule) page.filters.set(column, rule);
else page.filters.delete(column);
}
rewrite(change) { for (const page of this.pages) for (const line of page.cells) for (const cell of line) if (isFormula(cell.raw)) cell.raw = change(cell.raw, page.name); }
insert(page, axis, at, count) {
this.rewrite((raw, own) => insertLines(raw, own, page.name, axis, at, count));
const fresh = () => ({ raw: "", style: "", bold: false });
if (axis === "r") page.cells.splice(at, 0, ...Array.from({ length: count }, () => page.cells[0].map(fresh)));
else for (const line of [...page.cells]) line.splice(at, 0, ...Array.from({ length: count }, fresh));
if (axis === "c") page.widths.splice(at, 0, ...Array(count));
this.restructure(page, axis, at, count);
}
remove(page, axis, at, count) {
this.rewrite((raw, own) => deleteLines(raw, own, page.name, axis, at, count));
if (axis === "r") page.cells.splice(at, count);
else for (const line of [...page.cells, page.widths]) line.splice(at, count);
this.restructure(page, axis, at, -count);
}
restructure(page, axis, at, count) {
const { table } = page, end = at - count;
if (table) {
const [from, to] = axis === "r" ? ["top", "bottom"] : ["left", "right"], [low, high] = bounds(table[from], table[to], at, count);
const gone = high < low || (axis === "r" && count < 0 && at <= table.top && table.top < end);
page.table = gone ? null : { ...table, [from]: low, [to]: high };
}
if (axis === "c") page.filters = new Map([...page.filters].filter(([column]) => !(count < 0 && at <= column && column < end)).map(([column, rule]) => [column >= at ? column + count : column, rule]));
if (!page.table) page.filters.clear();
}
freeze(page, rows) { page.frozen = rows; }
}
const FORMATS = [["fAuto", ""], ["fNumber", "n2"], ["fEuro", "e2"], ["fPercent", "p0"], ["fDate", "d"], ["fLong", "l"]];
const RULES = [["", "ruleNone"], ["=", "ruleIs"], ["<>", "ruleIsNot"], [">", "ruleMore"], [">=", "ruleAtLeast"], ["<", "ruleLess"], ["<=", "ruleAtMost"], ["~", "ruleHas"]];
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };
const MOST_VALUES = 80;
class Sheet extends SimulatorWindow {
make(data) { return new Workbook(data); }
prepare() { [this.clip, this.editing, this.extending, this.streak] = [null, null, false, null]; }
isHeard() { return true; }
rest() { this.focusCell(); }
build() {
const t = (...words) => this.t(...words), big = (icon, label, run, props) => press([icon && this.icon(icon), h("span", null, t(label))], run, { class: "ex-tool", ...props });
const menu = (label, list) => press(t(label), ({ currentTarget }) => this.menu(label, list(), currentTarget), { class: "ex-tool ex-more", "aria-haspopup": "dialog" });
this.undoer = this.tool("undo", "undo", () => this.undo());
this.redoer = this.tool("undo", "redo", () => this.redo(), { class: "win-tool sh-redo" });
this.bolder = press("G", () => this.embolden(), { class: "win-tool sh-bold", "aria-label": t("bold"), title: t("bold") });
this.range = press(t("range"), () => { this.extending = !this.extending; this.mark(); }, { class: "ex-tool sh-range" });
this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": t("tools") }, this.can("format") && [this.bolder, menu("format", () => this.formats())],
this.can("edit") && press("Σ", () => this.sum(), { class: "win-tool sh-sum", "aria-label": t("sum"), title: t("sum") }), this.can("sort") && menu("sort", () => this.sorts()),
this.can("filter") && big("filter", "filter", () => this.askFilter(), { class: "ex-tool" }), this.range, menu("more", () => this.entries()));
this.place = h("input", { class: "sh-name", "aria-label": t("nameBox"), maxlength: 20, autocomplete: "off", autocapitalize: "characters", spellcheck: "false" });
this.place.addEventListener("focus", () => this.place.select());
this.place.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); this.goTo(this.place.value); } });
this.bar = h("input", { class: "sh-input", maxlength: 200, autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "done", readonly: !this.can("edit") && "" });
this.enterer = press([this.icon("check"), t("enter")], () => this.editing && this.commit(0, 0), { class: "btn tight sh-enter" });
this.canceler = this.tool("cross", "cancel", () => this.stop());
this.bar.addEventListener("focus", () => this.can("edit") && !this.editing && this.edit(null, this.bar));
this.pane = h("div", { class: "ex-pane sh-pane", tabindex: -1 });
this.tabs = h("div", { class: "sh-tabs", role: "group", "aria-label": t("sheets") });
[this.count, this.stats, this.status] = [h("span"), h("span", { class: "sh-stats" }), h("p", { class: "ex-say vh", role: "status" })];
const frame = h("section", { class: "win ex sh", "aria-label": t("title") }, h("div", { class: "win-bar" }, this.icon("table"), h("strong", null, t("name")), h("span", { class: "sh-gap" }), this.undoer, this.redoer,
this.tool("reset", "reset", () => this.reset()), this.tool("help", "help", () => this.help())), this.tools,
this.line = h("div", { class: "sh-line" }, this.place, h("span", { class: "sh-fx", "aria-hidden": "true" }, "fx"), this.bar, this.can("edit") && [this.canceler, this.enterer]), this.status, this.pane, this.tabs, h("p", { class: "win-foot" }, this.count, this.stats));
for (const [kind, run] of [["keydown", "key"], ["pointerdown", "down"], ["pointermove", "over"], ["dblclick", "twice"], ["copy", "copied"], ["cut", "copied"], ["paste", "pasted"], ["contextmenu", "context"], ["focusin", "reached"], ["mousedown", "pressed"]]) this.pane.addEventListener(kind, (event) => this[run](event));
this.pane.addEventListener("input", ({ target }) => this.mirror(target, this.bar));
this.bar.addEventListener("input", () => this.mirror(this.bar));
this.bar.addEventListener("keydown", (event) => this.typing(event));
addEventListener("pointerup", () => this.up());
this.replaceChildren(frame);
}
draw() {
const { model } = this, { page, at } = model, { table } = page, held = this.pane.contains(document.activeElement) && !this.editing, top = this.pane.scrollTop, left = this.pane.scrollLeft;
const head = h("tr", { "aria-rowindex": 1 }, h("td", { class: "sh-corner" }, h("span", { class: "vh" }, this.t("row", ""))), page.cells[0].map((_, column) => h("th", { scope: "col", "data-c": column, "aria-label": this.t("column", letters(column)), style: null }, letters(column))));
const rows = page.cells.map((line, row) => model.isHidden(row) ? null : h("tr", { "aria-rowindex": row + 2, class: row < page.frozen && "sh-frozen" }, h("th", { scope: "row", "data-r": row, class: page.filters.size && model.isInTable(row, table?.left) && "sh-kept" }, row + 1),
line.map((cell, column) => {
const value = model.value(row, column), kind = typeof value === "number" ? "n" : typeof value === "boolean" ? "c" : value?.code ? "e" : "";
const node = h("td", { role: "gridcell", tabindex: -1, "data-r": row, "data-c": column, class: `${kind}${cell.bold ? " b" : ""}${cell.raw.startsWith("=") ? " f" : ""}` }, h("span", null, model.text(row, column)));
if (table && row === table.top && model.isInTable(row, column) && (this.can("filter") || this.can("sort"))) node.append(this.header(column));
return node;
})));
const grid = h("table", { role: "grid", "aria-label": this.t("grid", page.name), "aria-multiselectable": "true", "aria-rowcount": page.cells.length + 1, "aria-colcount": page.cells[0].length + 1 }, h("thead", null, head), h("tbody", null, rows.filter(Boolean)));
page.widths.forEach((width, column) => width && head.children[column + 1].style.setProperty("min-width", `${width}ch`));
this.handle = h("span", { class: "sh-handle", title: this.t("handle"), "aria-hidden": "true" });
this.pane.replaceChildren(grid);
[this.pane.scrollTop, this.pane.scrollLeft] = [top, left];
this.tabs.hidden = model.pages.length < 2;
this.tabs.replaceChildren(...model.pages.map((one, sheet) => press(one.name, () => this.show_(sheet), { class: "sh-tab", "aria-pressed": `${sheet === at.sheet}`, "aria-label": this.t("sheet", one.name) })));
this.mark();
if (held) this.focusCell();
}
header(column) {
const { page } = this.model, on = page.filters.has(column), name = this.t("filterMenu", this.model.heading(column));
return press(on ? this.icon("filter") : "", ({ currentTarget }) => { this.go(page.table.top, column); this.menu("sort", [...this.sorts(), ...(this.can("filter") ? [[["filterMenu", this.model.heading(column)], () => this.askFilter()]] : [])], currentTarget); }, { class: `sh-arrow${on ? " on" : ""}`, tabindex: -1, "aria-label": on ? `${name} (${this.t("filterOn")})` : name });
}
node(row, column) { return this.pane.querySelector(`td[data-r="${row}"][data-c="${column}"]`); }
mark() {
const { model } = this, { at } = model, active = this.node(at.row, at.column) ?? this.pane.querySelector("td[role]"), one = at.top === at.bottom && at.left === at.right;
for (const node of this.pane.querySelectorAll("[data-r], [data-c]")) {
const [row, column] = [node.dataset.r, node.dataset.c].map((part) => (part === undefined ? null : Number(part)));
const inside = (row === null || (row >= at.top && row <= at.bottom)) && (column === null || (column >= at.left && column <= at.right));
node.classList.toggle("on", inside);
if (node.localName === "td") { node.setAttribute("aria-selected", inside); node.tabIndex = node === active ? 0 : -1; node.classList.toggle("at", node === active); }
node.classList.toggle("sh-cut", !!this.clip && this.clip.sheet === at.sheet && node.localName === "td" && row >= this.clip.top && row <= this.clip.bottom && column >= this.clip.left && column <= this.clip.right);
}
const corner = this.node(at.bottom, at.right);
if (corner && this.can("edit")) corner.append(this.handle);
if (!this.editing) {
this.place.value = boxName(at);
this.bar.value = model.cell.raw;
this.bar.setAttribute("aria-label", this.t("formulaBar", nameOf(at.row, at.column)));
}
this.line.classList.toggle("sh-typing", !!this.editing);
for (const button of [this.enterer, this.canceler]) button.classList.toggle("sh-idle", !this.editing);
this.bolder.setAttribute("aria-pressed", `${model.cell.bold}`);
this.range.setAttribute("aria-pressed", `${this.extending}`);
this.undoer.setAttribute("aria-disabled", !model.past.length);
this.redoer.setAttribute("aria-disabled", !model.future.length);
const fault = model.value(at.row, at.column)?.code, { page } = model;
this.count.textContent = fault ? `${fault} ${this.t(`x${fault}`)}` : page.filters.size ? this.t("shown", page.shown.length, `${page.table.bottom - page.table.top}`) : page.table ? this.t("rows", page.table.bottom - page.table.top) : "";
this.count.classList.toggle("sh-fault", !!fault);
this.stats.textContent = one ? "" : this.summary();
}
summary() {
const { model } = this, values = [...each(model.at)].filter(([row]) => !model.isHidden(row)).map(([row, column]) => model.value(row, column)).filter((value) => value !== null), numbers = values.filter((value) => typeof value === "number");
const shown = (value) => value.toLocaleString(this.locale, { maximumFractionDigits: 2 }), total = numbers.reduce((a, b) => a + b, 0);
return numbers.length ? this.t("stats", shown(total), shown(total / numbers.length), `${values.length}`) : values.length ? this.t("values", `${values.length}`) : "";
}
focusCell() {
const { at } = this.model, cell = this.node(at.row, at.column) ?? this.pane.querySelector("td");
cell.focus({ preventScroll: true });
this.reveal(cell);
}
reveal(cell) {
const { pane } = this, box = cell.getBoundingClientRect(), frame = pane.getBoundingClientRect(), head = pane.querySelector("thead").offsetHeight, side = pane.querySelector("tbody th").offsetWidth, frozen = cell.closest(".sh-frozen") ? 0 : [...pane.querySelectorAll(".sh-frozen")].reduce((sum, row) => sum + row.offsetHeight, 0);
if (box.top < frame.top + head + frozen) pane.scrollTop -= frame.top + head + frozen - box.top;
else if (box.bottom > frame.top + pane.clientHeight) pane.scrollTop += box.bottom - frame.top - pane.clientHeight;
if (box.left < frame.left + side) pane.scrollLeft -= frame.left + side - box.left;
else if (box.right > frame.left + pane.clientWidth) pane.scrollLeft += box.right - frame.left - pane.clientWidth;
}
go(row, column, extend) {
const { model } = this, { at } = model;
if (extend) model.select(at.sheet, Math.min(at.row, row), Math.min(at.column, column), Math.max(at.row, row), Math.max(at.column, column), at.row, at.column);
else model.select(at.sheet, row, column);
[this.tip, this.streak] = [extend ? [row, column] : null, null];
this.mark();
this.save();
if (!extend) this.focusCell();
else { const node = this.node(row, column); if (node) this.reveal(node); }
if (extend) this.say("sRange", boxName(model.at));
else if (model.cell.raw.startsWith("=")) this.say("sCell", nameOf(row, column), `${model.cell.raw}. ${this.count.textContent}`);
else this.status.textContent = "";
}
step(down, right, extend) {
const { model } = this, { at, page } = model, [from, column] = extend ? (this.tip ?? [at.row, at.column]) : [at.row, at.column], last = page.cells.length - 1;
let row = Math.max(0, Math.min(from + down, last));
while (model.isHidden(row) && row > 0 && row < last) row += down < 0 ? -1 : 1;
this.go(model.isHidden(row) ? from : row, Math.max(0, Math.min(column + right, page.cells[0].length - 1)), extend);
}
edge(down, right, extend) {
const { model } = this, { page, at } = model, [row, column] = extend ? (this.tip ?? [at.row, at.column]) : [at.row, at.column], filled = (r, c) => !!page.cells[r]?.[c]?.raw, run = filled(row, column) && filled(row + down, column + right);
let [r, c] = [row, column];
while (page.cells[r + down]?.[c + right] && (run ? filled(r + down, c + right) : r === row && c === column ? true : !filled(r, c))) [r, c] = [r + down, c + right];
this.go(r, c, extend);
}
goTo(text) {
const area = /^[A-Za-z]{1,2}$/.test(text.trim()) ? boxOf(`${text.trim()}:${text.trim()}`) : boxOf(text), { model } = this, [height, width] = model.size(model.at.sheet);
if (!area || area.top >= height || area.right >= width) { this.say("eOut"); this.status.classList.remove("vh"); return; }
model.select(model.at.sheet, area.top, area.left, area.bottom, area.right);
this.mark();
this.save();
this.focusCell();
this.say("sRange", boxName(model.at));
}
show_(sheet) {
this.stop();
this.model.select(sheet, 0, 0);
this.after(null, "sSheet", this.model.page.name);
this.tabs.children[sheet].focus();
}
target(event) { const node = event.target.closest?.("[data-r], [data-c]"); return node && [node.dataset.r, node.dataset.c].map((part) => (part === undefined ? null : Number(part))); }
pressed(event) { if (!this.editing && event.target.closest("td[data-r]") && !event.target.closest("button, input")) event.preventDefault(); }
reached({ target }) {
const { at } = this.model, [row, column] = [Number(target.dataset.r), Number(target.dataset.c)];
if (this.editing || target.localName !== "td" || (row === at.row && column === at.column)) return;
this.model.select(at.sheet, row, column);
this.mark();
this.save();
}
down(event) {
const spot = this.target(event), { model } = this, touch = event.pointerType === "touch", [height, width] = model.size(model.at.sheet);
if (!spot || event.button || event.target.closest("button, input")) return;
const [row, column] = spot;
if (event.target === this.handle) { event.preventDefault(); this.drag = "fill"; this.pane.setPointerCapture?.(event.pointerId); return; }
if (this.editing && row !== null && column !== null && this.point(row, column)) { event.preventDefault(); this.drag = "point"; return; }
if (this.editing && !this.commit(0, 0)) { event.preventDefault(); return; }
if (row === null || column === null) {
model.select(model.at.sheet, row ?? 0, column ?? 0, row ?? height - 1, column ?? width - 1);
this.mark();
this.save();
this.focusCell();
} else {
if (!touch) event.preventDefault();
this.go(row, column, event.shiftKey || this.extending);
if (!touch) this.drag = "range";
}
}
over(event) {
if (!this.drag) return;
const under = document.elementFromPoint(event.clientX, event.clientY)?.closest?.("td[data-r]");
if (!under || !this.pane.contains(under)) return;
const [row, column] = [Number(under.dataset.r), Number(under.dataset.c)], { at } = this.model;
if (this.drag === "range") { if (!this.tip || this.tip[0] !== row || this.tip[1] !== column) this.go(row, column, true); }
else if (this.drag === "point") this.point(row, column, true);
else {
const past = { down: row - at.bottom, up: at.top - row, right: column - at.right, left: at.left - column }, [way, far] = Object.entries(past).sort((a, b) => b[1] - a[1])[0];
this.into = far <= 0 ? null : { down: { ...at, top: at.bottom + 1, bottom: row }, up: { ...at, top: row, bottom: at.top - 1 }, right: { ...at, left: at.right + 1, right: column }, left: { ...at, left: column, right: at.left - 1 } }[way];
for (const node of this.pane.querySelectorAll("td[data-r]")) { const [r, c] = [Number(node.dataset.r), Number(node.dataset.c)]; node.classList.toggle("into", !!this.into && r >= this.into.top && r <= this.into.bottom && c >= this.into.left && c <= this.into.right); }
}
}
up() {
const { drag, into } = this;
[this.drag, this.into] = [null, null];
if (drag === "fill" && into) this.fill(into);
}
twice(event) {
const spot = this.target(event), { model } = this, { at, page } = model;
if (event.target === this.handle) {
const bottom = model.isInTable(at.bottom, at.left) ? page.table.bottom : at.bottom;
if (bottom > at.bottom) this.fill({ ...at, top: at.bottom + 1, bottom });
} else if (spot?.every((part) => part !== null) && !event.target.closest("button, input")) this.edit(model.cell.raw);
}
context(event) {
const spot = this.target(event);
if (!spot || event.target.closest("input")) return;
event.preventDefault();
const [row, column] = spot, { at } = this.model;
if (row !== null && column !== null && !(row >= at.top && row <= at.bottom && column >= at.left && column <= at.right)) this.go(row, column);
this.menu("more", this.entries(), event);
}
key(event) {
if (this.editing) { this.typing(event); return; }
if (event.target.localName !== "td") return;
const { key } = event, ctrl = event.ctrlKey || event.metaKey, { model } = this, { at } = model, letter = ctrl && !event.altKey && key.toLowerCase(), run = this.shortcut(event, letter);
if (run) { event.preventDefault(); run(); return; }
if (key === "Tab" && this.streak !== null) { event.preventDefault(); const { streak } = this; this.step(0, event.shiftKey ? -1 : 1); this.streak = streak; return; }
if (STEPS[key]) { event.preventDefault(); (ctrl ? this.edge : this.step).call(this, ...STEPS[key], event.shiftKey); return; }
if (key === "Home" || key === "End") { event.preventDefault(); const [height, width] = model.size(at.sheet); this.go(ctrl ? (key === "Home" ? 0 : height - 1) : at.row, key === "Home" ? 0 : width - 1, event.shiftKey); return; }
if (key === "Escape") { [this.clip, this.streak] = [null, null]; this.mark(); return; }
if (!this.can("edit") || ctrl || event.altKey || key.length > 1 || event.isComposing) return;
event.preventDefault();
this.edit(key);
}
shortcut({ key, shiftKey }, letter) {
const { model } = this, { at, page } = model, can = (name, run) => this.can(name) && run;
if (letter) return { z: () => (shiftKey ? this.redo() : this.undo()), y: () => this.redo(), a: () => { const { table } = page; const box = table && model.isInTable(at.row, at.column) ? table : { top: 0, left: 0, bottom: page.cells.length - 1, right: page.cells[0].length - 1 }; model.select(at.sheet, box.top, box.left, box.bottom, box.right, at.row, at.column); this.mark(); this.save(); this.say("sRange", boxName(model.at)); },
d: can("edit", () => this.fillDown()), g: can("format", () => this.embolden()), b: can("format", () => this.embolden()) }[letter];
return can("edit", { Enter: () => this.edit(model.cell.raw), F2: () => this.edit(model.cell.raw), Delete: () => this.erase(), Backspace: () => this.edit("") }[key]);
}
edit(text, input) {
const { model } = this, { at } = model;
if (!this.can("edit")) return;
this.editing = { row: at.row, column: at.column, spot: null };
const node = this.node(at.row, at.column);
if (input) { this.editing.input = input; this.mark(); return; }
const own = h("input", { class: "sh-editor", value: text, maxlength: 200, autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-label": this.t("formulaBar", nameOf(at.row, at.column)) });
node.querySelector("span").hidden = true;
node.append(own);
this.editing.input = own;
this.bar.value = text;
own.focus();
own.setSelectionRange(text.length, text.length);
this.grow(own);
this.mark();
}
grow(input) { input.style.setProperty("min-width", `${Math.min(38, input.value.length + 3)}ch`); }
mirror(from, other) {
if (!this.editing) return;
this.editing.spot = null;
if (other) { other.value = from.value; this.grow(from); } else this.node(this.editing.row, this.editing.column).querySelector("span").textContent = from.value;
}
point(row, column, drag) {
const { editing } = this, { input } = editing, { value, selectionStart: caret } = input;
const [from, to] = editing.spot ?? [caret, caret];
if (!value.startsWith("=") || (!editing.spot && !/[=(;+\-*/^&<>:]\s*$/.test(value.slice(0, caret)))) return false;
if (!drag) editing.begin = [row, column];
const [r, c] = editing.begin, box = { top: Math.min(r, row), left: Math.min(c, column), bottom: Math.max(r, row), right: Math.max(c, column) }, name = boxName(box);
input.value = value.slice(0, from) + name + value.slice(to);
input.setSelectionRange(from + name.length, from + name.length);
this.mirror(input, input === this.bar ? null : this.bar);
editing.spot = [from, from + name.length];
return true;
}
typing(event) {
const { key } = event;
if (!this.editing || event.isComposing) return;
if (key === "Escape") { event.preventDefault(); event.stopPropagation(); this.stop(); this.focusCell(); }
else if (key === "Enter") { event.preventDefault(); this.commit(event.shiftKey ? -1 : 1, 0); }
else if (key === "Tab" && event.target !== this.bar) { event.preventDefault(); this.commit(0, event.shiftKey ? -1 : 1); }
else if (key === "F4" && event.target.value.startsWith("=")) { event.preventDefault(); this.hold(event.target); }
}
hold(input) {
const { value, selectionStart: caret } = input, found = [...value.matchAll(/\$?[A-Za-z]{1,2}\$?[1-9]\d{0,3}/g)].find(({ index, 0: text }) => index <= caret && caret <= index + text.length);
if (!found) return;
const [, a, column, b, row] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(found[0]), [x, y] = a && b ? ["", "$"] : b ? ["$", ""] : a ? ["", ""] : ["$", "$"], text = `${x}${column}${y}${row}`;
input.value = value.slice(0, found.index) + text + value.slice(found.index + found[0].length);
input.setSelectionRange(found.index + text.length, found.index + text.length);
this.mirror(input, input === this.bar ? null : this.bar);
}
stop() {
if (!this.editing) return;
const inside = this.pane.contains(document.activeElement);
this.editing = null;
this.draw();
if (inside) this.focusCell();
}
commit(down, right) {
const { editing, model } = this, { row, column, input } = editing, typed = input.value.trim();
let text = typed;
if (typed.startsWith("=") && typed.length > 1) {
try {
parseFormula(typed);
text = tidyFormula(typed);
} catch (error) {
if (!(error instanceof FormulaError)) throw error;
this.say("eFormula", this.t(error.key, error.word));
this.status.classList.remove("vh");
input.focus();
return false;
}
}
const refusal = text === model.raw(model.at.sheet, row, column) ? null : model.do("s", model.at.sheet, nameOf(row, column), text), { streak } = this;
this.editing = null;
if (refusal) { this.done(refusal); return false; }
this.after(null, "sTyped", nameOf(row, column), model.text(row, column));
const start = right > 0 ? streak ?? column : streak;
if (down && streak !== null) this.go(Math.max(0, row + down), streak);
else if (down || right) { model.select(model.at.sheet, row, column); this.step(down, right); }
else this.focusCell();
this.streak = right > 0 ? start : null;
this.say("sTyped", nameOf(row, column), `${model.text(row, column)}. ${this.count.textContent}`);
this.save();
return true;
}
act(action, ...message) {
const refusal = this.done(this.model.do(...action), ...message);
if (!refusal) this.focusCell();
return refusal;
}
redo() {
if (!this.model.future.length) { this.say("sNoRedo"); return; }
this.model.redo();
this.after(null, "sRedone");
}
get box() { return boxName(this.model.at); }
erase() { this.act(["x", this.model.at.sheet, this.box], "sErased", this.box); }
embolden() {
const { model } = this, on = !model.cell.bold;
this.act(["g", model.at.sheet, this.box, on], on ? "sBold" : "sThin", this.box);
}
paint(style, name) { this.act(["f", this.model.at.sheet, this.box, style], "sFormat", this.box, name); }
formats() {
const { model } = this, { at } = model, [kind, digits] = model.style(at.row, at.column), own = model.cell.style, decimals = (by) => { const base = "nep".includes(kind) ? kind : "n", next = Math.max(0, Math.min(4, Number(digits ?? ((model.text(at.row, at.column).split(",")[1] ?? "").length)) + by)); this.paint(`${base}${next}`, this.t(by > 0 ? "moreDecimals" : "lessDecimals")); };
return [...FORMATS.map(([label, style]) => [label, () => this.paint(style, this.t(label)), `${style ? own[0] === style[0] : !own}`]), ["moreDecimals", () => decimals(1)], ["lessDecimals", () => decimals(-1)]];
}
fill(into) {
const { model } = this, { at } = model, whole = { top: Math.min(at.top, into.top), left: Math.min(at.left, into.left), bottom: Math.max(at.bottom, into.bottom), right: Math.max(at.right, into.right) };
const series = this.series(into), refusal = series ? model.do("b", at.sheet, nameOf(into.top, into.left), series) : model.do("c", at.sheet, boxName(at), at.sheet, boxName(into));
if (!refusal) model.select(at.sheet, whole.top, whole.left, whole.bottom, whole.right, at.row, at.column);
this.done(refusal, "sFilled", boxName(into));
}
series(into) {
const { model } = this, { at } = model, down = into.top > at.bottom || into.bottom < at.top, back = into.bottom < at.top || into.right < at.left;
const lines = [], own = [...each(at)].map(([row, column]) => model.raw(at.sheet, row, column)), typed = own.map(readInput), days = typed.every(([, style]) => style === "d");
if (own.some((raw) => raw.startsWith("=")) || !(days || (typed.length > 1 && typed.every(([value, style]) => typeof value === "number" && style === "g")))) return null;
if ((down ? at.left !== at.right : at.top !== at.bottom)) return null;
const values = typed.map(([value]) => value), by = values.length > 1 ? values[1] - values[0] : 1;
if (values.some((value, rank) => rank && Math.abs(value - values[rank - 1] - by) > 1e-9)) return null;
const count = down ? into.bottom - into.top + 1 : into.right - into.left + 1, list = Array.from({ length: count }, (_, rank) => (back ? values[0] - by * (count - rank) : values.at(-1) + by * (rank + 1)));
const written = list.map((value) => { const day = new Date(Date.UTC(1899, 11, 30) + value * 86400000); return days ? `${`${day.getUTCDate()}`.padStart(2, "0")}/${`${day.getUTCMonth() + 1}`.padStart(2, "0")}/${day.getUTCFullYear()}` : `${Number(value.toPrecision(12))}`.replace(".", ","); });
if (down) lines.push(...written.map((one) => [one]));
else lines.push(written);
return lines;
}
fillDown() { this.fillFrom("bottom", "top"); }
fillRight() { this.fillFrom("right", "left"); }
fillFrom(far, near) {
const { model } = this, box = { ...model.at };
if (box[far] === box[near]) { if (!box[near]) return; box[near] -= 1; }
const source = { ...box, [far]: box[near] }, target = { ...box, [near]: box[near] + 1 };
this.act(["c", box.sheet, boxName(source), box.sheet, boxName(target)], "sFilled", boxName(target));
}
sum() {
const { model } = this, { row, column } = model.at, isNumber = (r, c) => r >= 0 && c >= 0 && typeof model.value(r, c) === "number";
let [r, c] = [row, column];
while (isNumber(r - 1, column)) r -= 1;
if (r === row) while (isNumber(row, c - 1)) c -= 1;
this.edit(r < row ? `=SOMME(${boxName({ top: r, left: column, bottom: row - 1, right: column })})` : c < column ? `=SOMME(${boxName({ top: row, left: c, bottom: row, right: column - 1 })})` : "=SOMME(");
}
lines(kind, axis) {
const { model } = this, { at } = model, [from, to] = axis === "r" ? [at.top, at.bottom] : [at.left, at.right], size = model.size(at.sheet)[axis === "r" ? 0 : 1], count = to - from + 1;
if (kind === "d" ? count >= size : size + 1 > (axis === "r" ? 160 : 26)) { this.done(["eRoom"]); return; }
this.act([kind, at.sheet, axis, from, kind === "d" ? Math.min(count, 50) : 1], kind === "d" ? "sDeleted" : "sInserted");
model.select(at.sheet, at.row, at.column);
this.mark();
}
entries() {
const { at, page } = this.model, rows = at.bottom - at.top + 1, columns = at.right - at.left + 1;
return [...(this.can("edit") ? [["edit", () => this.edit(this.model.cell.raw)], ["fillDown", () => this.fillDown()], ["fillRight", () => this.fillRight()], ["copy", () => this.take(false)], ["cut", () => this.take(true)], ["paste", () => this.drop()], ["erase", () => this.erase()]] : []),
...(this.can("structure") ? [["insertRow", () => this.lines("i", "r")], ["insertColumn", () => this.lines("i", "c")], [["deleteRow", rows], () => this.lines("d", "r")], [["deleteColumn", columns], () => this.lines("d", "c")]] : []),
...(this.can("freeze") ? [["freeze", () => this.act(["z", at.sheet, page.frozen ? 0 : 1], page.frozen ? "sFree" : "sFrozen"), `${page.frozen > 0}`]] : []),
...(this.can("filter") && page.filters.size ? [["unfilterAll", () => this.act(["t", at.sheet, -1, null], "sUnfiltered", "")]] : [])];
}
take(cut) {
const { model } = this;
this.clip = { ...model.at, cut };
this.mark();
this.say(cut ? "sCut" : "sCopied", this.box);
return Array.from({ length: model.at.bottom - model.at.top + 1 }, (_, row) => Array.from({ length: model.at.right - model.at.left + 1 }, (__, column) => model.text(model.at.top + row, model.at.left + column)).join("\t")).join("\n");
}
copied(event) {
if (this.editing || event.target.localName === "input") return;
event.preventDefault();
event.clipboardData.setData("text/plain", this.outside = this.take(event.type === "cut" && this.can("edit")));
}
pasted(event) {
if (this.editing || !this.can("edit") || event.target.localName === "input") return;
event.preventDefault();
const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
if (!text || (this.clip && text === this.outside)) { this.drop(); return; }
const { model } = this, { at } = model, [height, width] = model.size(at.sheet), lines = text.split("\n").map((line) => line.split("\t").map((cell) => cell.replace(/\p{Cc}/gu, " ").slice(0, 200).toWellFormed()));
if (at.top + lines.length > height || at.left + Math.max(...lines.map((line) => line.length)) > width) this.done(["eRoom"]);
else this.act(["b", at.sheet, nameOf(at.top, at.left), lines], "sPasted", this.box);
}
drop() {
const { clip, model } = this, { at } = model;
if (!clip) { this.done(["eNothing"]); return; }
const [height, width] = [clip.bottom - clip.top + 1, clip.right - clip.left + 1], [most, widest] = model.size(at.sheet), many = (own, size) => (own > size && own % size === 0 ? own : size);
const box = { top: at.top, left: at.left, bottom: at.top + (clip.cut ? height : many(at.bottom - at.top + 1, height)) - 1, right: at.left + (clip.cut ? width : many(at.right - at.left + 1, width)) - 1 };
if (box.bottom >= most || box.right >= widest) { this.done(["eRoom"]); return; }
const refusal = clip.cut ? model.do("m", clip.sheet, boxName(clip), at.sheet, nameOf(box.top, box.left)) : model.do("c", clip.sheet, boxName(clip), at.sheet, boxName(box));
if (!refusal) { model.select(at.sheet, box.top, box.left, box.bottom, box.right); if (clip.cut) this.clip = null; }
this.done(refusal, "sPasted", boxName(box));
}
column() {
const { page, at } = this.model, { table } = page;
if (table && at.column >= table.left && at.column <= table.right) return at.column;
this.done(["eTable"]);
return null;
}
sorts() {
const { table } = this.model.page, { at } = this.model, column = table && at.column >= table.left && at.column <= table.right ? at.column : table?.left ?? 0, name = table ? this.model.heading(column) : "";
const run = (down) => () => this.column() !== null && this.sort([[column, down]]);
return [[["sortUp", name], run(false)], [["sortDown", name], run(true)], ["sortMore", () => this.askSort()]];
}
sort(keys) { this.act(["o", this.model.at.sheet, keys], "sSorted", keys.map(([column]) => this.model.heading(column)).join(", "), this.t(keys[0][1] ? "down" : "up")); }
askSort() {
const { page, at } = this.model, { table } = page;
if (!table) { this.done(["eTable"]); return; }
const columns = Array.from({ length: table.right - table.left + 1 }, (_, rank) => [`${table.left + rank}`, this.model.heading(table.left + rank)]), first = this.model.isInTable(table.top, at.column) ? `${at.column}` : columns[0][0];
const keys = [0, 1, 2].map((rank) => [choose(rank ? [["", this.t("none")], ...columns] : columns, rank ? "" : first), choose([["", this.t("ascending")], ["down", this.t("descending")]], "")]);
const body = keys.map(([name, way], rank) => h("div", { class: "sh-key" }, labelled(this.t(rank ? "thenBy" : "sortBy"), name), labelled(this.t("order"), way)));
this.ask(this.t("sortTitle"), body, this.t("ok"), () => { this.sort(keys.filter(([name]) => name.value).map(([name, way]) => [Number(name.value), way.value === "down"])); return null; });
}
askFilter() {
const column = this.column(), { model } = this, { page, at } = model;
if (column === null) return;
const rule = page.filters.get(column), values = new Set(), rows = [];
for (let row = page.table.top + 1; row <= page.table.bottom; row++) values.add(model.text(row, column));
const sorted = [...values].sort((a, b) => a.localeCompare(b, this.locale, { numeric: true })).slice(0, MOST_VALUES);
for (const value of sorted) rows.push(tick(value || this.t("blankValue"), { checked: rule?.[0] !== "in" || rule.includes(value, 1), value }));
const boxes = () => rows.map((row) => row.querySelector("input")), toggle = tick(this.t("everything"), { checked: boxes().every((box) => box.checked), onchange: ({ target }) => { for (const box of boxes()) box.checked = target.checked; } });
const test = (sign, value) => [choose(RULES.map(([name, label]) => [name, this.t(label)]), sign ?? ""), h("input", { value: value ?? "", maxlength: 60, autocomplete: "off" })], own = rule?.[0] === "if" ? rule : [], tests = [test(own[1], own[2]), test(own[4], own[5])], join = choose([["et", this.t("and")], ["ou", this.t("or")]], own[3] ?? "et");
const line = ([sign, value], label) => h("div", { class: "sh-key" }, labelled(label, sign), labelled(this.t("ruleValue"), value));
const body = [choices(this.t("byValues"), [toggle, ...rows]), h("fieldset", { class: "ex-choices" }, h("legend", null, this.t("byRule")), line(tests[0], this.t("filter1")), labelled(this.t("order2"), join), line(tests[1], this.t("filter2")))];
const dialog = this.ask(this.t("filterTitle", model.heading(column)), body, this.t("ok"), () => {
const kept = boxes().filter((box) => box.checked).map((box) => box.value), ruled = tests.filter(([sign]) => sign.value).map(([sign, value]) => [sign.value, value.value.trim()]);
if ((!ruled.length && !kept.length) || ruled.some(([, value]) => !value)) return ["eValue"];
const next = ruled.length ? ["if", ...ruled[0], ...(ruled[1] ? [join.value, ...ruled[1]] : [])] : kept.length === rows.length ? null : ["in", ...kept], refusal = model.do("t", at.sheet, column, next);
if (!refusal) this.after(null, next ? "sFiltered" : "sUnfiltered", this.t("shown", page.shown.length, `${page.table.bottom - page.table.top}`));
return refusal;
});
if (rule) dialog.querySelector("footer").append(press(this.t("unfilter"), () => { dialog.close(); this.act(["t", at.sheet, column, null], "sUnfiltered", ""); }, { class: "btn soft" }));
}
help() { this.ask(this.t("helpTitle"), [h("ul", { class: "sh-help" }, this.t("helpText").split("|").map((line) => h("li", null, line))), h("p", null, h("strong", null, this.t("functions"))), h("p", { class: "sh-names" }, this.t("names"))]); }
}
customElements.define("pix-sheet", Sheet);
