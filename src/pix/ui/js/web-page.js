/* Blocks of a page to real HTML elements. No text of a page is ever read as HTML. */
import { INLINE, fold } from "./web-search.js";

export function h(tag, props, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function" || name === "checked" || name === "value") node[name] = value;
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  if (["input", "select"].includes(tag)) node.setAttribute("form", "none"); // never sent with the answer
  node.append(...inside.flat(3).filter((one) => one != null && one !== false));
  return node;
}
export const press = (words, onclick, props) => h("button", { type: "button", onclick, ...props }, words);
export const link = (words, url, props) => h("span", { role: "link", tabindex: 0, class: "web-link", "data-url": url, ...props }, words);

export function inline(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, words, url, bold, soft, code] = match;
    parts.push(text.slice(end, match.index));
    if (url) parts.push(link(inline(words), url));
    else parts.push(h(bold ? "strong" : soft ? "em" : "code", null, code ?? inline(bold ?? soft)));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
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
  constructor(t, locale) { [this.t, this.locale] = [t, locale]; }
  /* `place`: key of the page, or host for a banner; `sent`: forms already sent; `submit(name, values)`. */
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
    return this.form(parts, place, sent, submit);
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
  form([name, buttons, thanks, fields], place, sent, submit) {
    const key = `${place}#${name}`, done = sent[key];
    if (done) return h("p", { class: "web-thanks", role: "status" }, inline(thanks));
    const error = h("p", { class: "err", role: "alert" }), controls = [];
    const draw = (field) => {
      const [kind, own, label, value] = field, id = `w-${slug(place)}-${name}-${own}`;
      if (kind === "p") return h("p", null, inline(own));
      if (kind === "radio") {
        const group = h("fieldset", null, label.map(([one, words]) => h("label", { class: "web-tick" }, h("input", { type: "radio", name: id, value: one, checked: one === value }), h("span", null, inline(words)))));
        controls.push([own, () => group.querySelector(":checked")?.value ?? ""]);
        return group;
      }
      const control = kind === "select" ? h("select", { id }, value.map((one) => h("option", null, one)))
        : h("input", { id, type: kind === "check" ? "checkbox" : "text", checked: kind === "check" && value, autocomplete: "off", maxlength: 100, inputmode: kind === "email" && "email" });
      controls.push([own, () => (kind === "check" ? control.checked : control.value.trim()), kind, control]);
      return kind === "check" ? h("label", { class: "web-tick" }, control, h("span", null, inline(label))) : h("div", null, h("label", { for: id }, label), control);
    };
    const send = (button) => {
      for (const [, read, kind, control] of controls) {
        const fault = ["text", "email"].includes(kind) && (read() === "" ? "fill" : kind === "email" && !/^\S+@\S+\.\S+$/.test(read()) && "wrongEmail");
        if (fault) { error.textContent = this.t(fault); control.focus(); return; }
      }
      submit(key, { _button: button, ...Object.fromEntries(controls.map(([own, read]) => [own, read()])) });
    };
    return h("div", { class: "web-form", role: "group" }, fields.map(draw), error, h("p", { class: "web-buttons" }, buttons.map((words) => press([words], () => send(words), { class: "btn soft" }))));
  }
}
