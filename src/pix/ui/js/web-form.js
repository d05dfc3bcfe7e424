/* Forms of a page: their controls, what they send, and what the page says once they have been sent. */
import { pageKey } from "./web-model.js";
import { inline, slug } from "./web-page.js";
import { h, press } from "./window.js";

const TYPED = ["text", "email", "area", "date", "time"], OPTIONAL = "(facultatif)";

export function formsOf(blocks) {
  return blocks.flatMap((block) => (block[0] === "form" ? [block] : ["ad", "box", "card", "after", "before"].includes(block[0]) ? formsOf(block.at(-1)) : []));
}
export class Forms {
  constructor(t, locale, { pages, sites }) {
    Object.assign(this, { t, locale });
    const rows = [...pages.map(({ u, b }) => [pageKey(u), b]), ...Object.values(sites).map((site) => [site.h, site.ban ?? []])];
    this.known = new Map(rows.flatMap(([place, blocks]) => formsOf(blocks).map((form) => [`${place}#${form[1]}`, form])));
  }
  /* The words of a value, without any mark that the page would read. */
  worded([kind, , label], value) {
    if (kind === "check") return this.t(value ? "yes" : "no");
    if (kind === "radio") return label.find(([own]) => own === value)?.[1] ?? "";
    if (kind === "date" && value) return new Date(`${value}T12:00`).toLocaleDateString(this.locale, { dateStyle: "full" });
    return value.replace(/[*`[]/g, (sign) => ({ "*": "∗", "`": "‘", "[": "(" })[sign]);
  }
  /* A block or a text with `{field}` replaced by what was sent. */
  told(value, key, values) {
    if (Array.isArray(value)) return value.map((one) => this.told(one, key, values));
    if (typeof value !== "string" || !values) return value;
    const fields = this.known.get(key)?.[4] ?? [];
    return value.replace(/\{([\w-]+)\}/g, (whole, name) => {
      if (name === "bouton") return values._button;
      const field = fields.find(([kind, own]) => kind !== "p" && own === name);
      return field ? this.worded(field, values[name]) : whole;
    });
  }
  control([kind, own, label, value], id, named) {
    if (kind === "radio") {
      const group = h("fieldset", { "aria-labelledby": named }, label.map(([one, words]) => h("label", { class: "web-tick" }, h("input", { type: "radio", name: id, value: one, checked: one === value }), h("span", null, inline(words)))));
      return [group, () => group.querySelector(":checked")?.value ?? "", group.querySelector("input")];
    }
    if (kind === "check") {
      const box = h("input", { id, type: "checkbox", checked: value });
      return [h("label", { class: "web-tick" }, box, h("span", null, inline(label))), () => box.checked, box];
    }
    const input = kind === "area" ? h("textarea", { id, rows: 2, maxlength: 600, value: value ?? "" })
      : h("input", { id, type: ["date", "time"].includes(kind) ? kind : "text", value: value ?? "", autocomplete: "off", maxlength: 100, inputmode: kind === "email" && "email" });
    return [h("div", null, h("label", { for: id }, label), input), () => input.value.trim().slice(0, 600), input];
  }
  select([, , label, options, chosen = options[0]], id) {
    const list = h("select", { id }, options.map((one) => h("option", null, one)));
    list.value = chosen;
    return [h("div", null, h("label", { for: id }, label), list), () => list.value, list];
  }
  fault([kind, , label], value) {
    if (kind === "radio" && value === "") return "pick";
    if (!TYPED.includes(kind) || (value === "" && label.endsWith(OPTIONAL))) return "";
    if (value === "") return "fill";
    return kind === "email" && !/^\S+@\S+\.\S+$/.test(value) ? "wrongEmail" : "";
  }
  draw([, name, buttons, thanks, fields], place, sent, submit) {
    const key = `${place}#${name}`, id = `w-${slug(key)}`;
    if (sent[key]) {
      return h("div", { class: "web-thanks", id, tabindex: -1 }, h("p", { role: "status" }, inline(this.told(thanks, key, sent[key]))), press(this.t("undoForm"), () => submit(key, null, id), { class: "web-reset" }));
    }
    const error = h("p", { class: "err", role: "alert" }), controls = [];
    const rows = fields.map((field, at) => {
      if (field[0] === "p") return h("p", { id: fields[at + 1]?.[0] === "radio" && `${id}-${at + 1}-is` }, inline(field[1]));
      const [node, read, focus] = this[field[0] === "select" ? "select" : "control"](field, `${id}-${field[1]}`, fields[at - 1]?.[0] === "p" && `${id}-${at}-is`);
      controls.push([field, read, focus]);
      return node;
    });
    const send = (button) => {
      for (const [field, read, focus] of controls) {
        const fault = this.fault(field, read());
        if (fault) { error.textContent = this.t(fault); focus.focus(); return; }
      }
      submit(key, { _button: button, ...Object.fromEntries(controls.map(([field, read]) => [field[1], read()])) }, id);
    };
    return h("div", { class: fields.length ? "web-form" : "web-form bare", role: "group", id, tabindex: -1, "aria-label": buttons[0] }, rows, error, h("p", { class: "web-buttons" }, buttons.map((words) => press([words], () => send(words), { class: "btn soft" }))));
  }
}
