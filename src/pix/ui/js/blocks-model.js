// A program of blocks and the robot it moves. Nothing of the page; the server runs the program again.
const MOVES = [[0, -1], [1, 0], [0, 1], [-1, 0]], MAX_BLOCKS = 60, MAX_STEPS = 800, MAX_PAST = 60;
export const LETTERS = { forward: "f", left: "l", right: "r", take: "t", repeat: "n", until: "u", if: "i" };
const KINDS = Object.fromEntries(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]));

const wake = (data) => { // posted form -> a block that can change
  if (typeof data === "string") return { kind: KINDS[data] };
  const [letter, word, inside, otherwise] = data, kind = KINDS[letter];
  if (!kind || !Array.isArray(inside)) throw new Error("block");
  return { kind, word, inside: inside.map(wake), ...(kind === "if" && { otherwise: otherwise.map(wake) }) };
};
const written = (block) => (block.inside ? [LETTERS[block.kind], block.word, block.inside.map(written), ...(block.otherwise ? [block.otherwise.map(written)] : [])] : LETTERS[block.kind]);
export const lists = (block) => [block.inside, block.otherwise].filter(Boolean);
const size = (list) => list.reduce((total, block) => total + 1 + lists(block).reduce((sum, one) => sum + size(one), 0), 0);
const depth = (list) => list.reduce((most, block) => Math.max(most, 1, ...lists(block).map((one) => 1 + depth(one))), 0);

export class Blocks {
  constructor(data) {
    this.data = data;
    this.reset();
  }
  reset() {
    this.program = this.data.program.map(wake);
    this.past = [];
    this.here = this.program; // the list where blocks are added, at its end
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
  route(wanted, list = this.program) { // [[rank, branch], …] that leads to a list; null when it is no longer there
    if (wanted === list) return [];
    for (const [at, block] of list.entries()) {
      for (const [branch, inner] of lists(block).entries()) {
        const rest = this.route(wanted, inner);
        if (rest) return [[at, branch], ...rest];
      }
    }
    return null;
  }
  owner(wanted) { // [the list that holds the block of this list, its rank, the branch]
    const route = this.route(wanted), [at, branch] = route.pop();
    return [route.reduce((list, [rank, one]) => lists(list[rank])[one], this.program), at, branch];
  }

  // ---- changing: null, or a refusal
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
  move(list, at, way) { // up -1, down 1; through the borders of the blocks that hold others
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

/* The robot: `walk` yields after each block; what it yields says how things stand. */
export class Robot {
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
