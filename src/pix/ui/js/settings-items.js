/* The items of a page of settings: each builder gives an element and says in `live` how it is brought up to date. */
import { SimulatorWindow, choose, h, press } from "./window.js";
import { SHAPES } from "./settings-icons.js";
import { bare, kept, rank, shape } from "./settings-model.js";

const TONES = { ok: "check", warn: "alert", bad: "cross" };

export class SettingsItems extends SimulatorWindow {
  icon(name, tint = "") {
    const svg = super.icon(name, tint);
    if (!(name in SHAPES)) return svg;
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.innerHTML = SHAPES[name];
    return svg;
  }
  words(text) { return text.replace(/\{([^{}]+)\}/g, (whole, path) => (this.model.rows.has(path) ? this.shown(path) : whole)); }
  shown(path) { // a value as a person reads it
    const row = this.model.rows.get(path), value = this.model.values[path];
    if (typeof value === "boolean") return this.t(value ? "on" : "off");
    if (row.o) return row.o.find(([id]) => id === value)?.[1] ?? value;
    return row.u ? `${value}\u00a0${row.u}` : `${value}`;
  }
  change(path, value) {
    const row = this.model.rows.get(path);
    this.done(this.model.set(path, value), row.k === "item" ? (value ? "sAdded" : "sRemoved") : "sSet", row.n, row.rules ? "" : this.shown(path));
  }

  // ---- parts
  shell(row, control, ...below) { // name and note on the left, control on the right
    const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
    const node = h("div", { class: "st-row", "data-row": row.p ?? row.n }, row.i && h("span", { class: "st-dot" }, this.icon(row.i)),
      h("div", { class: "st-words" }, h("span", { class: "st-name" }, row.n), row.d && h("small", null, row.d), why), control, below);
    return this.bind(row, node, why);
  }
  bind(row, node, why) { // shown and enabled as its conditions say
    this.live.push(() => {
      node.hidden = !this.model.holds(row.if);
      if (!row.needs) return;
      const free = this.model.holds(row.needs);
      for (const one of node.querySelectorAll("input, select, button")) one.disabled = !free;
      if (why) why.hidden = free;
    });
    return node;
  }
  value(path) { // reading: what a control would show
    const node = h("span", { class: "st-value" });
    this.live.push(() => { node.textContent = this.shown(path); });
    return node;
  }
  toggle(path, name) {
    const input = h("input", { type: "checkbox", role: "switch", class: "st-switch", "aria-label": name, onchange: () => this.change(path, input.checked) });
    this.live.push(() => { input.checked = this.model.values[path]; });
    return input;
  }
  drop(path, options, name) {
    const node = choose(options, this.model.values[path], { "aria-label": name, onchange: () => this.change(path, node.value) });
    this.live.push(() => { node.value = this.model.values[path]; });
    return node;
  }
  case(node, cases) {
    this.live.push(() => {
      const [, text, tone] = this.model.pick(cases);
      node.replaceChildren(...[tone && this.icon(TONES[tone], `st-${tone}`), this.words(text)].filter(Boolean));
    });
    return node;
  }

  // ---- items
  textItem(row) { return this.bind(row, h("p", { class: "st-text" }, row.n.split("\n").flatMap((line) => [line, h("br")]).slice(0, -1))); }
  lineItem(row) { return this.shell(row, this.case(h("span", { class: "st-value" }), row.is)); }
  switchItem(row) {
    if (!this.active) return this.shell(row, this.value(row.p));
    const node = this.shell(row, this.toggle(row.p, row.n));
    node.addEventListener("click", ({ target }) => target.matches("input") || node.querySelector("input:enabled")?.click());
    return node;
  }
  choiceItem(row) {
    if (!this.active) return this.shell(row, this.value(row.p));
    const list = row.o.map(([id, name, note]) => {
      const input = h("input", { type: "radio", name: `st ${row.p}`, "aria-label": name, onchange: () => this.change(row.p, id) });
      this.live.push(() => { input.checked = this.model.values[row.p] === id; });
      return h("label", { class: "st-option" }, input, h("span", { class: "st-words" }, h("span", null, name), note && h("small", null, note)));
    });
    const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
    return this.bind(row, h("fieldset", { class: "st-choice", "data-row": row.p }, h("legend", null, row.n), row.d && h("small", null, row.d), why, list), why);
  }
  selectItem(row) { return this.shell(row, this.active ? this.drop(row.p, row.o, row.n) : this.value(row.p)); }
  sliderItem(row) {
    if (!this.active) return this.shell(row, this.value(row.p));
    const output = this.value(row.p);
    const input = h("input", { type: "range", class: "st-slider", min: row.lo, max: row.hi, step: row.st, "aria-label": row.n,
      oninput: () => { output.textContent = row.u ? `${input.value}\u00a0${row.u}` : input.value; }, onchange: () => this.change(row.p, Number(input.value)) });
    this.live.push(() => {
      input.value = this.model.values[row.p];
      input.setAttribute("aria-valuetext", this.shown(row.p));
    });
    return this.shell(row, output, input);
  }
  fieldItem(row) {
    if (!this.active) return this.shell(row, this.value(row.p));
    const input = h("input", { type: row.hide ? "password" : "text", maxlength: row.max, autocomplete: row.hide ? "new-password" : "off", spellcheck: "false", autocapitalize: "none",
      "aria-label": row.n, class: "st-field", value: row.rules ? "" : this.model.values[row.p] });
    const rules = row.rules && this.rules(row);
    input.addEventListener("input", () => { // written at once, the rest of the page follows when one leaves the field
      const typed = bare(input.value), refusal = this.model.set(row.p, row.rules ? shape(typed, row.rules) : typed);
      if (!refusal) this.save();
      this.refresh(input);
    });
    input.addEventListener("change", () => this.say("sSet", row.n, row.hide ? "" : input.value));
    if (!row.rules) this.live.push((held) => { if (held !== input) input.value = this.model.values[row.p]; });
    else this.live.push((held) => { if (held !== input && !this.model.values[row.p]) input.value = ""; });
    const show = row.hide && press(this.icon("eye"), () => { input.type = input.type === "text" ? "password" : "text"; show.setAttribute("aria-pressed", input.type === "text"); },
      { class: "win-tool", "aria-label": this.t("show"), "aria-pressed": "false" });
    return this.shell(row, h("div", { class: "st-fill" }, input, show), rules);
  }
  rules(row) {
    const items = Object.entries(row.rules).filter(([name, wanted]) => (name === "lacks" ? wanted.length : wanted)).map(([name, wanted]) => {
      const mark = h("span", { class: "st-mark" }), word = h("span", { class: "vh" });
      this.live.push(() => {
        const right = kept(name, this.model.values[row.p], row.rules);
        mark.replaceChildren(this.icon(right ? "check" : "minus", right ? "st-ok" : ""));
        word.textContent = `, ${this.t(right ? "kept" : "missing")}`;
      });
      return h("li", null, mark, this.t(`rule_${name}`, `${wanted}`), word);
    });
    return h("div", { class: "st-rules" }, h("p", null, this.t("rules")), h("ul", null, items), h("small", null, this.t("thrown")));
  }
  listItem(row) {
    const box = h("div", { class: "st-list", "data-row": row.p });
    const sorting = row.cols && choose([["-1", this.t("sortFirst")], ["n", row.n], ...row.cols.map((name, at) => [`${at}`, name])], "-1",
      { "aria-label": `${this.t("sortBy")}, ${row.n}`, onchange: () => this.refresh() });
    const body = h("div", { class: "st-rows" });
    this.live.push(() => this.fillList(row, body, sorting?.value ?? "-1"));
    box.append(...[h("div", { class: "st-head" }, h("h3", { tabindex: -1 }, row.n), sorting && h("label", null, h("span", null, this.t("sortBy")), sorting)), row.d && h("small", null, row.d), body].filter(Boolean));
    return this.bind(row, box);
  }
  fillList(row, body, order) {
    const { values } = this.model, key = (item) => (order === "n" ? item.n : rank(item.f?.[order] ?? "")), number = order !== "n";
    const sorted = order === "-1" ? row.items : [...row.items].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return typeof x === "number" && typeof y === "number" ? (number ? y - x : x - y) : `${x}`.localeCompare(`${y}`);
    });
    const drawn = JSON.stringify([order, sorted.map((item) => values[item.p]), this.model.holds(row.needs)]);
    if (body.dataset.drawn === drawn) return;
    body.dataset.drawn = drawn;
    const line = (item) => h("li", { class: "st-row", "data-row": item.p }, item.i && h("span", { class: "st-dot" }, this.icon(item.i)),
      h("div", { class: "st-words" }, h("span", { class: "st-name" }, item.n), item.d && h("small", null, item.d),
        item.f && h("dl", { class: "st-facts" }, item.f.map((fact, at) => h("div", null, h("dt", null, row.cols?.[at] ?? ""), h("dd", null, fact)))),
        item.lock && h("small", { class: "st-lock" }, this.icon("lock"), item.lock)), this.active && !item.lock && this.mover(row, item));
    const there = sorted.filter((item) => values[item.p]), others = sorted.filter((item) => !values[item.p]);
    body.replaceChildren(there.length ? h("ul", null, there.map(line)) : h("p", { class: "st-text" }, this.t("empty")),
      ...(row.add && others.length ? [h("h4", null, this.t("others")), h("ul", null, others.map(line))] : []));
  }
  mover(row, item) {
    const there = this.model.values[item.p], words = there ? row.rem : row.add;
    if (!words) return null;
    const run = () => { this.change(item.p, !there); this.pane.querySelector(`[data-row="${CSS.escape(row.p)}"] h3`)?.focus(); };
    return press(words, () => (there && row.ask ? this.ask(`${words}\u00a0: ${item.n}`, row.ask, words, () => { run(); return null; }) : run()), { class: "st-press", "aria-label": `${words} ${item.n}` });
  }
  tableItem(row) {
    const cell = (path, name, of) => h("label", { class: "st-cell" }, h("span", null, name), this.active ? (row.o ? this.drop(path, row.o, `${of}, ${name}`) : this.toggle(path, `${of}, ${name}`)) : this.value(path));
    const rows = row.rows.map((line) => h("div", { class: "st-line", role: "group", "aria-label": line.n }, h("div", { class: "st-words" }, line.i && this.icon(line.i), h("span", { class: "st-name" }, line.n), line.d && h("small", null, line.d)),
      h("div", { class: "st-cells" }, row.cols.filter(([id]) => line.cells[id]).map(([id, name]) => cell(line.cells[id], name, line.n)))));
    const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
    return this.bind(row, h("div", { class: "st-table", "data-row": row.p }, h("h3", null, row.n), row.d && h("small", null, row.d), why, rows), why);
  }
  actionItem(row) {
    const answer = h("p", { class: "st-answer", role: "status" });
    const run = () => {
      const effect = this.model.effect(row.p), text = effect.say && this.words(effect.say);
      if (effect.ref) { this.ask(row.n, text ?? this.t("refused")); return; }
      const refusal = this.model.act(row.p);
      if (refusal) { this.done(refusal); return; }
      if (effect.go) this.go(effect.go);
      this.after(null, "sDone", row.n);
      answer.textContent = effect.say ? this.words(effect.say) : "";
      if (effect.say) this.status.textContent = this.words(effect.say);
    };
    const button = press([row.i && this.icon(row.i), row.n], () => (row.ask ? this.ask(row.n, row.ask, this.t("confirm"), () => { setTimeout(run); return null; }) : run()),
      { class: row.style === "main" ? "btn tight" : `st-press ${row.style}`, disabled: !this.active });
    const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
    return this.bind(row, h("div", { class: "st-action", "data-row": row.p }, row.d && h("small", null, row.d), button, why, answer), why);
  }
  linkItem(row) {
    const node = press([row.i && h("span", { class: "st-dot" }, this.icon(row.i)), h("span", { class: "st-words" }, h("span", { class: "st-name" }, row.n), row.d && h("small", null, row.d)), this.icon("next", "st-go")],
      () => this.go(row.go === "home" ? "" : row.go), { class: "st-row st-link", "data-row": row.n });
    return this.bind(row, node);
  }
  testItem(row) {
    const report = h("dl", { class: "st-report" }), pick = row.o && choose(row.o, row.o[0][0], { "aria-label": `${row.n}, ${this.t("choose")}` });
    const run = () => {
      if (pick) this.model.values[row.p] = pick.value;
      report.replaceChildren(...row.report.filter((line) => this.model.holds(line.if)).map((line) => {
        const [, text, tone] = this.model.pick(line.is);
        return h("div", null, h("dt", null, line.n), h("dd", null, tone && this.icon(TONES[tone], `st-${tone}`), this.words(text)));
      }));
    };
    const why = row.why && h("small", { class: "st-why", hidden: true }, row.why);
    return this.bind(row, h("div", { class: "st-test", "data-row": row.p }, row.d && h("small", null, row.d), h("div", { class: "st-fill" }, pick, press([this.icon(row.i ?? "play"), row.n], run, { class: "btn soft tight" })), why, h("div", { class: "st-fill", role: "status" }, report)), why);
  }
  meterItem(row) {
    const bar = h("div", { class: "st-bar", "aria-hidden": "true" }), list = h("dl", { class: "st-facts st-parts" }), sum = h("span", { class: "st-value" });
    const amount = (size) => `${size.toLocaleString(this.locale, { maximumFractionDigits: 1 })}\u00a0${row.u}`;
    this.live.push(() => {
      const parts = row.parts.filter(([test]) => this.model.holds(test)), used = parts.reduce((total, [, , size]) => total + size, 0);
      bar.replaceChildren(...parts.map(([, , size], at) => {
        const piece = h("i", { "data-tint": at % 5 });
        piece.style.setProperty("inline-size", `${(100 * size) / row.of}%`);
        return piece;
      }));
      sum.textContent = this.t("used", amount(used), amount(row.of));
      list.replaceChildren(...[...parts.map(([, name, size], at) => [name, size, at]), [this.t("free"), Math.max(0, row.of - used), -1]].map(([name, size, at]) =>
        h("div", { "data-tint": at % 5 }, h("dt", null, name), h("dd", null, amount(size)))));
    });
    return this.bind(row, h("div", { class: "st-meter", "data-row": row.n }, h("div", { class: "st-head" }, h("h3", null, row.n), sum), bar, list, row.d && h("small", null, row.d)));
  }
}
