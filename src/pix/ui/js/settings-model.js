// How a device stands: what was done is kept as a log and played again. Nothing of the page; the server plays it again.
const MAX_BYTES = 7500, MAX_LOG = 290, FOREVER = 10 ** 9;
const UNITS = { o: 1, ko: 1e3, mo: 1e6, go: 1e9, to: 1e12 };

export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
export const bare = (text) => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, " ");
export function numberOf(text) { // FNV-1a of 32 bits, as the server's
  return new TextEncoder().encode(text).reduce((total, byte) => Math.imul(total ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
export function shape(text, rules) { // a secret text without its content
  const signs = [[/\p{Nd}/u, "0"], [/[\p{Lu}\p{Lt}]/u, "A"], [/\p{L}/u, "a"], [/./su, "-"]], marks = [...text].map((one) => signs.find(([sign]) => sign.test(one))[1]);
  const low = [...text].map((one) => one.toLowerCase());
  for (const word of rules.lacks ?? []) {
    const letters = [...word].map((one) => one.toLowerCase());
    low.forEach((_, at) => { if (letters.every((one, of) => one === low[at + of])) marks.fill("!", at, at + letters.length); });
  }
  return marks.join("");
}
export function kept(name, value, rules) { // whether a rule is respected by a shape
  if (name === "length") return value.length >= rules.length;
  return name === "lacks" ? value !== "" && !value.includes("!") : value.includes({ upper: "A", lower: "a", digit: "0", sign: "-" }[name]);
}
export function rank(text) { // « 1,2 Go » and « 12 % » as numbers, to sort
  const [, number, unit] = /^([\d\s\u202f\u00a0]+(?:,\d+)?)\s*(\S*)/.exec(text) ?? [];
  return number ? parseFloat(number.replace(/\s/g, "").replace(",", ".")) * (UNITS[unit.toLowerCase()] ?? 1) : text;
}

export class Device {
  constructor(data) {
    this.data = data;
    this.rows = new Map(); // path -> what declares it
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

  // ---- reading
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

  // ---- changing: null, or a refusal
  set(path, value) {
    const last = this.log.at(-1), again = last?.length === 2 && last[0] === path;
    this.replay([...(again ? this.log.slice(0, -1) : this.log), [path, value]]);
    if (again) { // back where it was before these steps: as if nothing had been done
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
