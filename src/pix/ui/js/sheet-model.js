/* The workbook of « Colonnes » while it is worked on: what was done is a list of actions, done again by the server
   (pix.core.items.simulators.sheet_actions does the same). */
import { Evaluation, bounds, compare, criterion, deleteLines, display, flat, insertLines, letters, nameOf, parseArea, readInput, shift } from "./sheet-formula.js";

const MOST_BYTES = 8000, MOST_ACTIONS = 400;
const isFormula = (raw) => raw.startsWith("=");
export const boxOf = (text) => {
  const area = parseArea(text);
  return area && { top: area.rows[0], left: area.columns[0], bottom: area.rows[1], right: area.columns[1] };
};
export const boxName = ({ top, left, bottom, right }) => nameOf(top, left) + (top === bottom && left === right ? "" : `:${nameOf(bottom, right)}`);
export function* each({ top, left, bottom, right }) {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}

export class Workbook {
  constructor(data) {
    this.data = data;
    this.reset();
  }
  // ---- the state: actions from the start, and what is selected
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
  do(...action) { // null, or why not
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

  // ---- reading
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
  visible(sheet) { // rows of the table that its filters leave
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

  // ---- actions
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
