/* Blocks of a page to real HTML elements. No text of a page is ever read as HTML. */
import { Forms } from "./web-form.js";
import { INLINE, fold } from "./web-search.js";
import { h, press } from "./window.js";

export const link = (words, url, props) => h("span", { role: "link", tabindex: 0, class: "web-link", "data-url": url, ...props }, words);

/* French signs keep to their word. */
const held = (text) => text.replace(/« /g, "«\u00a0").replace(/ (?=[»?!:;€%])/g, "\u00a0");

export function inline(text) {
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

export const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/* A small landscape, another for each picture: what it stands for is told by its caption. */
export function scene(words) {
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

export class Painter {
  constructor(t, locale, data) { [this.t, this.locale, this.forms] = [t, locale, new Forms(t, locale, data)]; }
  /* `place`: key of the page, or host for a banner; `sent`: forms already sent; `submit(name, values or null, id)`. */
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
