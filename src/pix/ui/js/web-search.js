/* The search engine of the mini-web: lists what web_search.py lists, in the same order (tested). */

export const INLINE = /\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`/g;
export const plain = (text) => text.replace(INLINE, (...m) => plain(m[1] ?? m[3] ?? m[4] ?? m[5]));
export const fold = (text) => text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
export const words = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];
const STOP = new Set(("a ai au aux avec ce ces cet cette comment d dans de des du elle elles en est et eux il ils j je l la le les leur leurs " +
  "lui m ma mais me mes mon n ne nos notre nous on ou par pas pour qu quand que quel quelle quelles quels qui s sa se ses son sont sur " +
  "t ta te tes ton tu un une vos votre vous y").split(" "));

export function stem(word) {
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

export function parseQuery(query) {
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

export class Engine {
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
