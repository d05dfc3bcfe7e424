/* Formulas of « Colonnes »: the same as pix.core.items.formulas, value for value (tests/core/items/formula_cases.json). */
export class Fault { constructor(code) { this.code = code; } }
const [DIVISION, NAME, REFERENCE, VALUE, MISSING, SYNTAX, LOOP] = ["#DIV/0!", "#NOM?", "#REF!", "#VALEUR!", "#N/A", "#ERREUR!", "#CIRC!"].map((code) => new Fault(code));
const FAULTS = Object.fromEntries([DIVISION, NAME, REFERENCE, VALUE, MISSING].map((fault) => [fault.code, fault]));
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const EPOCH = Date.UTC(1899, 11, 30), DAY = 86400000;
export const flat = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const isNumber = (value) => typeof value === "number", isText = (value) => typeof value === "string", isFault = (value) => value instanceof Fault;

// ---- what is typed, what is shown
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
export function readInput(raw) {
  const text = raw.trim(), upper = text.toUpperCase();
  if (!text) return [null, "g"];
  if (text.startsWith("'")) return [text.slice(1), "g"];
  if (upper === "VRAI" || upper === "FAUX") return [upper === "VRAI", "g"];
  const number = readNumber(text);
  if (number) return number;
  const date = readDate(text);
  return date === null ? [text, "g"] : [date, "d"];
}
export function roundTo(number, places) {
  const digits = Math.max(-15, Math.min(places, 15));
  if (!Number.isFinite(number) || Math.abs(number) * 10 ** digits >= 1e15 || Math.abs(number) >= 1e15) return number;
  const [mantissa, power] = Math.abs(number).toExponential(14).split("e"), whole = Math.round(Number(`${mantissa}e${Number(power) + digits}`));
  return Math.sign(number) * Number(`${whole}e${-digits}`) + 0;
}
function grouped(number, digits) {
  const rounded = roundTo(number, digits), [whole, part] = Math.abs(rounded).toFixed(digits).split(".");
  return `${rounded < 0 ? "-" : ""}${whole.length < 16 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole}${part ? `,${part}` : ""}`;
}
export function display(value, style = "g") {
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
export function compare(left, right) {
  const filled = (value, other) => value ?? (isText(other) ? "" : typeof other === "boolean" ? false : 0);
  const key = (value) => (isText(value) ? [1, 0, flat(value)] : isFault(value) ? [3, 0, ""] : [typeof value === "boolean" ? 2 : 0, Number(value), ""]);
  const a = key(filled(left, right)), b = key(filled(right, left));
  if (!a[0] && !b[0] && near(a[1], b[1])) return 0;
  const at = [0, 1, 2].find((rank) => a[rank] !== b[rank]);
  return at === undefined ? 0 : a[at] > b[at] ? 1 : -1;
}

// ---- references
const SHEET = "(?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_]*)!)?", CELL = "\\$?[A-Za-z]{1,2}\\$?[1-9][0-9]{0,3}", COLUMN = "\\$?[A-Za-z]{1,2}";
const REFER = `${SHEET}(?:${CELL}(?:\\s*:\\s*${CELL})?|${COLUMN}:${COLUMN})(?![\\p{L}\\p{N}_(.!]|\\s*\\()`;
const PARTS = new RegExp(`^(${SHEET})(${CELL}|${COLUMN})(?:\\s*:\\s*(${CELL}|${COLUMN}))?$`, "u");
export const letters = (number) => (number < 26 ? "" : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));
export const columnOf = (text) => [...text.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
export const nameOf = (row, column) => `${letters(column)}${row + 1}`;
export function parseArea(text) {
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
export function shift(formula, rows, columns) {
  return rewrite(formula, (area) => moved(area, (ref) => {
    const row = ref.row === null || ref.fr ? ref.row : ref.row + rows, column = ref.fc ? ref.column : ref.column + columns;
    return column >= 0 && column < 702 && (row === null || (row >= 0 && row < 9999)) ? { ...ref, row, column } : null;
  }));
}
const concerns = (area, own, sheet) => (area.sheet || own).toLowerCase() === sheet.toLowerCase();
export function insertLines(formula, own, sheet, axis, at, count) {
  const move = (ref) => (axis === "c" ? { ...ref, column: ref.column + (ref.column >= at ? count : 0) } : { ...ref, row: ref.row !== null && ref.row >= at ? ref.row + count : ref.row });
  return rewrite(formula, (area) => (concerns(area, own, sheet) ? moved(area, move) : area));
}
export function deleteLines(formula, own, sheet, axis, at, count) {
  return rewrite(formula, (area) => {
    if (!concerns(area, own, sheet) || (axis === "r" && area.first.row === null)) return area;
    const [low, high] = axis === "r" ? area.rows : area.columns, key = axis === "r" ? "row" : "column";
    if (at <= low && high < at + count) return null;
    const [from, to] = bounds(low, high, at, -count);
    return { ...area, first: { ...area.first, [key]: from }, last: { ...area.last, [key]: to } };
  });
}
export function bounds(low, high, at, count) {
  if (count > 0) return [at <= low ? low + count : low, at <= high ? high + count : high];
  const end = at - count;
  return [low - Math.min(-count, Math.max(0, low - at)), high - Math.max(0, Math.min(high, end - 1) - at + 1)];
}

// ---- a formula read into a tree: [kind, …]
const TOKEN = new RegExp(`(?<space>\\s+)|(?<text>"(?:[^"]|"")*")|(?<fault>#(?:DIV/0!|NOM\\?|REF!|VALEUR!|N/A))|(?<reference>${REFER})|(?<number>\\d{1,15}(?:[.,]\\d{1,15})?)|(?<call>\\p{L}[\\p{L}\\p{N}_.]*)(?=\\s*\\()|(?<name>\\p{L}[\\p{L}\\p{N}_.]*)|(?<sign><=|>=|<>|[-+*/^&=<>%();])`, "uy");
const LEVELS = [["<=", ">=", "<>", "=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];
export class FormulaError extends Error { constructor(key, word) { super(key); [this.key, this.word] = [key, word]; } }
const wrong = (key, word = "") => { throw new FormulaError(key, word); };
export function tokens(formula) {
  const found = [];
  for (TOKEN.lastIndex = 1; TOKEN.lastIndex < formula.length;) {
    const at = TOKEN.lastIndex, match = TOKEN.exec(formula);
    if (!match) wrong("fPlace", formula[at]);
    found.push(Object.entries(match.groups).find(([, word]) => word !== undefined));
  }
  return found;
}
const trees = new Map();
export function parseFormula(formula) {
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
/* As a spreadsheet writes it back: capitals for addresses and functions, brackets closed. */
export function tidyFormula(formula) {
  const found = tokens(formula), open = found.filter(([kind, word]) => kind === "sign" && word === "(").length - found.filter(([kind, word]) => kind === "sign" && word === ")").length;
  return `=${found.map(([kind, word]) => (kind === "call" || kind === "reference" && !word.includes("!") || kind === "name" ? word.toUpperCase() : word)).join("").trim()}${")".repeat(Math.max(0, open))}`;
}

// ---- functions. A range or a computed table is {grid: rows}
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
export function criterion(wanted) {
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
const FUNCTIONS = { // name: [run, least arguments, most, whether it may receive faults]
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

// ---- a workbook computed: `book` gives raw(sheet, row, column), size(sheet) and sheetNamed(name)
export class Evaluation {
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
      this.known.set(key, LOOP); // whoever needs it while it is computed goes in circles
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
