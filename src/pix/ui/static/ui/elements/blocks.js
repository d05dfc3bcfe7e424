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
const MOVES = [[0, -1], [1, 0], [0, 1], [-1, 0]], MAX_BLOCKS = 60, MAX_STEPS = 800, MAX_PAST = 60;
const LETTERS = { forward: "f", left: "l", right: "r", take: "t", repeat: "n", until: "u", if: "i" };
const KINDS = Object.fromEntries(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]));
const wake = (data) => {
if (typeof data === "string") return { kind: KINDS[data] };
const [letter, word, inside, otherwise] = data, kind = KINDS[letter];
if (!kind || !Array.isArray(inside)) throw new Error("block");
return { kind, word, inside: inside.map(wake), ...(kind === "if" && { otherwise: otherwise.map(wake) }) };
};
const written = (block) => (block.inside ? [LETTERS[block.kind], block.word, block.inside.map(written), ...(block.otherwise ? [block.otherwise.map(written)] : [])] : LETTERS[block.kind]);
const lists = (block) => [block.inside, block.otherwise].filter(Boolean);
const size = (list) => list.reduce((total, block) => total + 1 + lists(block).reduce((sum, one) => sum + size(one), 0), 0);
const depth = (list) => list.reduce((most, block) => Math.max(most, 1, ...lists(block).map((one) => 1 + depth(one))), 0);
class Blocks {
constructor(data) {
this.data = data;
this.reset();
}
reset() {
this.program = this.data.program.map(wake);
this.past = [];
this.here = this.program;
}
load(state) {
this.program = JSON.parse(state).p.map(wake);
[this.past, this.here] = [[], this.program];
}
state() { return JSON.stringify({ v: 1, p: this.program.map(written) }); }
get size() { return size(this.program); }
remember() {
this.past.push([this.state(), this.route(this.here)]);
if (this.past.length > MAX_PAST) this.past.shift();
}
undo() {
const [state, route] = this.past.pop(), { past } = this;
this.load(state);
this.past = past;
this.here = route.reduce((list, [at, branch]) => lists(list[at])[branch], this.program);
}
route(wanted, list = this.program) {
if (wanted === list) return [];
for (const [at, block] of list.entries()) {
for (const [branch, inner] of lists(block).entries()) {
const rest = this.route(wanted, inner);
if (rest) return [[at, branch], ...rest];
}
}
return null;
}
owner(wanted) {
const route = this.route(wanted), [at, branch] = route.pop();
return [route.reduce((list, [rank, one]) => lists(list[rank])[one], this.program), at, branch];
}
attempt(change) {
this.remember();
change();
if (this.size > Math.min(MAX_BLOCKS, this.data.limit) && this.size > size(JSON.parse(this.past.at(-1)[0]).p.map(wake))) return this.refuse("eFull");
return depth(this.program) > this.data.deepest ? this.refuse("eDeep") : null;
}
refuse(label) {
this.undo();
return [label];
}
add(kind) {
const holds = ["repeat", "until", "if"].includes(kind);
const block = { kind, ...(holds && { word: kind === "repeat" ? this.data.turns[0] : this.data.tests[0], inside: [] }), ...(kind === "if" && { otherwise: [] }) };
const refusal = this.attempt(() => { this.here.push(block); });
if (!refusal && holds) this.here = block.inside;
return refusal;
}
set(block, word) { return this.attempt(() => { block.word = word; }); }
remove(list, at) {
return this.attempt(() => {
list.splice(at, 1);
if (!this.route(this.here)) this.here = list;
});
}
move(list, at, way) {
const next = list[at + way], outer = list !== this.program && this.owner(list);
if (!next && !outer) return ["sNothing"];
return this.attempt(() => {
const [block] = list.splice(at, 1);
if (next && lists(next).length) {
const inner = way < 0 ? lists(next).at(-1) : lists(next)[0];
inner.splice(way < 0 ? inner.length : 0, 0, block);
} else if (next) list.splice(at + way, 0, block);
else {
const [holder, rank, branch] = outer, other = lists(holder[rank])[branch + way];
if (other) other.splice(way < 0 ? other.length : 0, 0, block);
else holder.splice(way < 0 ? rank : rank + 1, 0, block);
}
});
}
canMove(list, at, way) { return list !== this.program || list[at + way] !== undefined; }
}
class Robot {
constructor(world) {
this.world = world;
const [x, y, heading] = world.start;
Object.assign(this, { x, y, heading, taken: [], steps: 0, stopped: "" });
}
at(list, x = this.x, y = this.y) { return list.some(([a, b]) => a === x && b === y); }
free(turn) {
const [dx, dy] = MOVES[(this.heading + turn + 4) % 4], [x, y] = [this.x + dx, this.y + dy], [width, height] = this.world.size;
return x >= 0 && y >= 0 && x < width && y < height && !this.at(this.world.walls, x, y);
}
get atGoal() { return !!this.world.goal && this.world.goal[0] === this.x && this.world.goal[1] === this.y; }
holds(test) {
if (test === "goal") return this.atGoal;
if (test === "item") return this.at(this.world.items) && !this.at(this.taken);
return test === "wall" ? !this.free(0) : this.free(test === "left" ? -1 : 1);
}
count() {
this.steps += 1;
if (this.steps > MAX_STEPS) this.stopped = "sLong";
}
* walk(program) {
for (const block of program) {
this.count();
if (!this.stopped) yield* this.one(block);
if (this.stopped) return;
}
}
* one(block) {
if (block.kind === "repeat") {
for (let turn = 0; turn < block.word && !this.stopped; turn += 1) { yield* this.walk(block.inside); this.count(); }
} else if (block.kind === "until") {
while (!this.stopped && !this.holds(block.word)) { yield* this.walk(block.inside); this.count(); }
} else if (block.kind === "if") yield* this.walk(this.holds(block.word) ? block.inside : block.otherwise);
else {
this.act(block.kind);
yield block;
}
}
act(kind) {
if (kind === "forward") {
if (!this.free(0)) { this.stopped = "sWall"; return; }
const [dx, dy] = MOVES[this.heading];
this.x += dx;
this.y += dy;
} else if (kind === "take") {
if (!this.holds("item")) this.stopped = "sEmpty";
else this.taken.push([this.x, this.y]);
} else this.heading = (this.heading + (kind === "right" ? 1 : 3)) % 4;
}
}
const SIGNS = { forward: "up", left: "undo", right: "undo", take: "hand", repeat: "refresh", until: "refresh", if: "path" };
const PACE = 320;
class BlocksWindow extends SimulatorWindow {
make(data) { return new Blocks(data); }
can() { return true; }
prepare() {
this.halt();
this.shown ??= 0;
this.robot = new Robot(this.data.worlds[this.shown]);
}
rest() { (this.listBox.querySelector('[aria-current="true"]') ?? this.querySelector("button")).focus(); }
isHeard() { return false; }
disconnectedCallback() { this.halt(); }
cell(x, y) { return `${String.fromCharCode(65 + x)}${y + 1}`; }
name(block) {
if (block.kind === "repeat") return `${this.t("repeat")} ${block.word} ${this.t("times")}`;
return block.inside ? `${this.t(block.kind)} ${this.t(`t_${block.word}`)}` : this.t(block.kind);
}
build() {
const several = this.data.worlds.length > 1, worlds = this.data.worlds.map((_, at) => press(this.t("grid", at + 1), () => this.turnTo(at), { class: "bk-tab", "data-world": at }));
this.status = h("p", { class: "bk-say", role: "status" });
this.listBox = h("div", { class: "bk-list" });
this.counter = h("small", { class: "bk-count" });
this.scene = h("div", { class: "bk-scene", role: "img" });
this.tabs = several && h("div", { class: "bk-tabs", role: "group", "aria-label": this.t("grids") }, worlds);
const palette = h("div", { class: "bk-palette", role: "group", "aria-label": this.t("palette") }, this.active && this.data.blocks.map((kind) =>
press([this.sign(kind), h("span", null, this.t(kind), kind === "repeat" ? ` … ${this.t("times")}` : kind === "until" || kind === "if" ? " …" : "")], () => this.add(kind), { class: "bk-block", "data-kind": kind, "aria-label": this.t("add", this.t(kind)) })));
this.replaceChildren(h("section", { class: "win bk", "aria-label": this.data.title },
h("div", { class: "win-bar" }, this.icon("code"), h("strong", { class: "bk-title" }, this.data.title), this.active && this.tool("undo", "undo", () => this.undo()), this.active && this.tool("reset", "reset", () => this.reset())),
h("div", { class: "bk-body" },
h("div", { class: "bk-stage" }, this.tabs, this.scene, h("div", { class: "bk-run" },
press([this.icon("play"), this.t("run")], () => this.play(), { class: "btn bk-go" }), press([this.icon("next"), this.t("step")], () => this.pace(), { class: "btn soft" }),
press(this.icon("home"), () => this.home(), { class: "win-tool", "aria-label": this.t("stop"), title: this.t("stop") })), this.status),
h("div", { class: "bk-edit" }, this.active && h("h2", null, this.t("palette")), palette,
h("div", { class: "bk-head" }, h("h2", null, this.t("program")), this.counter), this.listBox))));
}
sign(kind) {
const icon = this.icon(SIGNS[kind], "bk-sign");
if (kind === "right") icon.classList.add("bk-flip");
return icon;
}
draw() {
this.drawProgram();
this.drawScene();
}
drawProgram() {
this.rows = new Map();
this.listBox.replaceChildren(this.level(this.model.program, null));
const { size } = this.model, { limit } = this.data;
this.counter.textContent = limit < 60 ? this.t("countOf", size, limit) : this.t("count", size);
}
level(list, holder) {
const rows = list.map((block, at) => this.row(list, block, at)), chosen = this.model.here === list;
const slot = this.active && h("li", { class: "bk-slot" }, press(h("span", null, this.t(chosen ? "placed" : "here")), () => this.aim(list), { "aria-current": chosen ? "true" : "false", "aria-label": chosen ? this.t("placed") : holder ? this.t("hereIn", this.name(holder)) : this.t("here") }));
return h("ol", { class: "bk-level" }, rows, slot);
}
row(list, block, at) {
const tools = this.active && h("span", { class: "bk-tools" }, this.lever("up", "up", block, this.model.canMove(list, at, -1), () => this.shift(list, at, -1)),
this.lever("down", "down", block, this.model.canMove(list, at, 1), () => this.shift(list, at, 1)), this.lever("trash", "delete", block, true, () => this.drop(list, at)));
const head = h("div", { class: "bk-row", "data-kind": block.kind }, this.sign(block.kind), this.title(block), tools);
const item = h("li", { class: "bk-item", "data-kind": block.kind }, head, block.inside && this.level(block.inside, block),
block.otherwise && [h("div", { class: "bk-row bk-else", "data-kind": "if" }, this.t("else")), this.level(block.otherwise, block)]);
this.rows.set(block, head);
return item;
}
title(block) {
if (!this.active || !block.inside) return h("span", { class: "bk-name" }, this.name(block));
const [low, high] = this.data.turns, numbers = Array.from({ length: high - low + 1 }, (_, at) => [low + at, String(low + at)]);
const node = block.kind === "repeat" ? choose(numbers, block.word, { "aria-label": this.t("turns") }) : choose(this.data.tests.map((test) => [test, this.t(`t_${test}`)]), block.word, { "aria-label": this.t("test") });
node.addEventListener("change", () => {
this.changed(this.model.set(block, block.kind === "repeat" ? Number(node.value) : node.value), "sChanged", block);
});
return h("span", { class: "bk-name" }, this.t(block.kind), " ", node, " ", block.kind === "repeat" ? this.t("times") : block.kind === "if" ? this.t("then") : "");
}
lever(icon, label, block, allowed, run) {
return press(this.icon(icon === "down" ? "up" : icon, icon === "down" ? "bk-turned" : ""), run, { class: "bk-tool", disabled: !allowed, "aria-label": this.t(label, this.name(block)), title: this.t(label, this.name(block)), "data-tool": icon });
}
drawScene() {
const world = this.data.worlds[this.shown], [width, height] = world.size, { robot } = this, cells = [];
for (let y = 0; y < height; y += 1) {
for (let x = 0; x < width; x += 1) {
const has = (list) => list.some(([a, b]) => a === x && b === y), goal = world.goal && world.goal[0] === x && world.goal[1] === y;
const kind = has(world.walls) ? "wall" : goal ? "goal" : "floor", here = robot.x === x && robot.y === y, item = has(world.items) && !robot.at(robot.taken, x, y);
const bot = here && h("span", { class: "bk-bot" }, this.icon("up"));
if (bot) bot.style.setProperty("--turn", `${90 * robot.heading}deg`);
cells.push(h("span", { class: "bk-cell", "data-is": kind }, goal && this.icon("flag"), item && this.icon("sprout", "bk-item-sign"), bot));
}
}
const heads = (count, words) => Array.from({ length: count }, (_, at) => h("span", { class: "bk-rule" }, words(at)));
const board = h("div", { class: "bk-board", "aria-hidden": "true" }, h("span"), heads(width, (at) => String.fromCharCode(65 + at)),
Array.from({ length: height }, (_, y) => [h("span", { class: "bk-rule" }, String(y + 1)), cells.slice(y * width, (y + 1) * width)]));
board.style.setProperty("--columns", width);
this.scene.replaceChildren(board);
this.scene.setAttribute("aria-label", this.describe(world));
for (const tab of this.tabs?.children ?? []) tab.setAttribute("aria-pressed", String(Number(tab.dataset.world) === this.shown));
}
describe(world) {
const { robot } = this, all = (list) => list.map(([x, y]) => this.cell(x, y)).join(", "), left = world.items.filter(([x, y]) => !robot.at(robot.taken, x, y));
const parts = [this.t("robotAt", this.cell(robot.x, robot.y), this.t(`dir${robot.heading}`)), world.goal && this.t("goalAt", this.cell(...world.goal)), left.length && this.t("itemsAt", all(left)), world.walls.length && this.t("wallsAt", all(world.walls))];
return this.t("scene", String(world.size[0]), this.cell(world.size[0] - 1, 0)[0], String(world.size[1]), parts.filter(Boolean).join(" "));
}
changed(refusal, label, block, tool) {
this.home(false);
if (this.done(refusal, label, this.name(block))) return;
const row = this.rows.get(block);
const target = tool ? row.querySelector(`[data-tool="${tool}"]:enabled`) ?? row.querySelector(".bk-tool:enabled") : row.querySelector("select");
target.focus();
row.scrollIntoView({ block: "nearest" });
}
add(kind) {
const held = document.activeElement;
this.home(false);
if (this.done(this.model.add(kind), "sAdded", this.t(kind))) return;
held?.focus();
}
shift(list, at, way) {
const block = list[at];
this.changed(this.model.move(list, at, way), "sMoved", block, way < 0 ? "up" : "down");
}
drop(list, at) {
const block = list[at], rank = [...this.rows.keys()].indexOf(block);
this.home(false);
if (this.done(this.model.remove(list, at), "sDeleted", this.name(block))) return;
const row = [...this.rows.values()][Math.min(rank, this.rows.size - 1)];
(row?.querySelector('[data-tool="trash"]') ?? this.listBox.querySelector('[aria-current="true"]')).focus();
}
aim(list) {
this.model.here = list;
this.drawProgram();
this.say("sPlace");
this.listBox.querySelector('[aria-current="true"]').focus();
}
turnTo(at) {
this.shown = at;
this.home(false);
this.say("sGrid", String(at + 1));
}
halt() {
clearTimeout(this.clock);
[this.clock, this.walker] = [null, null];
}
home(told = true) {
this.halt();
this.robot = new Robot(this.data.worlds[this.shown]);
this.mark(null);
this.drawScene();
if (told) this.say("sStart");
}
mark(block) {
for (const [one, row] of this.rows ?? []) row.classList.toggle("bk-now", one === block);
}
begin() {
this.home(false);
if (!this.model.program.length) { this.say("sBare"); return false; }
this.walker = this.robot.walk(this.model.program);
return true;
}
pace() {
clearTimeout(this.clock);
if (!this.walker && !this.begin()) return false;
const { value, done } = this.walker.next(), { robot } = this;
this.drawScene();
this.mark(value ?? null);
const place = this.cell(robot.x, robot.y);
if (!done && !robot.stopped) { this.say("sMoved1", this.name(value), place, this.t(`dir${robot.heading}`)); return true; }
this.walker = null;
this.conclude(place);
return false;
}
conclude(place) {
const { robot } = this, world = this.data.worlds[this.shown], left = world.items.length - robot.taken.length;
if (robot.stopped) this.say(robot.stopped, place);
else if (world.goal && !robot.atGoal) this.say("sShort", place);
else if (left) this.say("sLeft", left);
else this.say(world.goal ? "sGoal" : "sEnd", place);
this.scene.dataset.end = robot.stopped || (world.goal && !robot.atGoal) || left ? "no" : "yes";
}
play() {
delete this.scene.dataset.end;
if (!this.begin()) return;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches, next = () => { if (this.pace()) this.clock = setTimeout(next, still ? 0 : PACE); };
this.say("sRunning");
this.clock = setTimeout(next, still ? 0 : PACE);
}
}
customElements.define("pix-blocks", BlocksWindow);
