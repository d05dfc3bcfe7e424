/* <pix-blocks>: blocks are put together, a robot plays them on a grid. It shows and posts; the server judges. */
import { SimulatorWindow, h, press, choose } from "./window.js";
import { Blocks, Robot, lists } from "./blocks-model.js";

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

  // ---- words
  cell(x, y) { return `${String.fromCharCode(65 + x)}${y + 1}`; }
  name(block) {
    if (block.kind === "repeat") return `${this.t("repeat")} ${block.word} ${this.t("times")}`;
    return block.inside ? `${this.t(block.kind)} ${this.t(`t_${block.word}`)}` : this.t(block.kind);
  }

  // ---- drawing
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

  // ---- hands
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

  // ---- running
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
  pace() { // one block; true while there is more
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
