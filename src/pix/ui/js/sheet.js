/* <pix-sheet>: the window of the spreadsheet « Colonnes ». It shows and posts; the server judges. */
import { FormulaError, letters, nameOf, parseFormula, readInput, tidyFormula } from "./sheet-formula.js";
import { Workbook, boxName, boxOf, each } from "./sheet-model.js";
import { SimulatorWindow, choices, choose, h, labelled, press, tick } from "./window.js";

const FORMATS = [["fAuto", ""], ["fNumber", "n2"], ["fEuro", "e2"], ["fPercent", "p0"], ["fDate", "d"], ["fLong", "l"]];
const RULES = [["", "ruleNone"], ["=", "ruleIs"], ["<>", "ruleIsNot"], [">", "ruleMore"], [">=", "ruleAtLeast"], ["<", "ruleLess"], ["<=", "ruleAtMost"], ["~", "ruleHas"]];
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };
const MOST_VALUES = 80;

class Sheet extends SimulatorWindow {
  make(data) { return new Workbook(data); }
  prepare() { [this.clip, this.editing, this.extending, this.streak] = [null, null, false, null]; }
  isHeard() { return true; }
  rest() { this.focusCell(); }

  // ---- the window
  build() {
    const t = (...words) => this.t(...words), big = (icon, label, run, props) => press([icon && this.icon(icon), h("span", null, t(label))], run, { class: "ex-tool", ...props });
    const menu = (label, list) => press(t(label), ({ currentTarget }) => this.menu(label, list(), currentTarget), { class: "ex-tool ex-more", "aria-haspopup": "dialog" });
    this.undoer = this.tool("undo", "undo", () => this.undo());
    this.redoer = this.tool("undo", "redo", () => this.redo(), { class: "win-tool sh-redo" });
    this.bolder = press("G", () => this.embolden(), { class: "win-tool sh-bold", "aria-label": t("bold"), title: t("bold") });
    this.range = press(t("range"), () => { this.extending = !this.extending; this.mark(); }, { class: "ex-tool sh-range" });
    this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": t("tools") }, this.can("format") && [this.bolder, menu("format", () => this.formats())],
      this.can("edit") && press("Σ", () => this.sum(), { class: "win-tool sh-sum", "aria-label": t("sum"), title: t("sum") }), this.can("sort") && menu("sort", () => this.sorts()),
      this.can("filter") && big("filter", "filter", () => this.askFilter(), { class: "ex-tool" }), this.range, menu("more", () => this.entries()));
    this.place = h("input", { class: "sh-name", "aria-label": t("nameBox"), maxlength: 20, autocomplete: "off", autocapitalize: "characters", spellcheck: "false" });
    this.place.addEventListener("focus", () => this.place.select());
    this.place.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); this.goTo(this.place.value); } });
    this.bar = h("input", { class: "sh-input", maxlength: 200, autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "done", readonly: !this.can("edit") && "" });
    this.enterer = press([this.icon("check"), t("enter")], () => this.editing && this.commit(0, 0), { class: "btn tight sh-enter" });
    this.canceler = this.tool("cross", "cancel", () => this.stop());
    this.bar.addEventListener("focus", () => this.can("edit") && !this.editing && this.edit(null, this.bar));
    this.pane = h("div", { class: "ex-pane sh-pane", tabindex: -1 });
    this.tabs = h("div", { class: "sh-tabs", role: "group", "aria-label": t("sheets") });
    [this.count, this.stats, this.status] = [h("span"), h("span", { class: "sh-stats" }), h("p", { class: "ex-say vh", role: "status" })];
    const frame = h("section", { class: "win ex sh", "aria-label": t("title") }, h("div", { class: "win-bar" }, this.icon("table"), h("strong", null, t("name")), h("span", { class: "sh-gap" }), this.undoer, this.redoer,
      this.tool("reset", "reset", () => this.reset()), this.tool("help", "help", () => this.help())), this.tools,
    this.line = h("div", { class: "sh-line" }, this.place, h("span", { class: "sh-fx", "aria-hidden": "true" }, "fx"), this.bar, this.can("edit") && [this.canceler, this.enterer]), this.status, this.pane, this.tabs, h("p", { class: "win-foot" }, this.count, this.stats));
    for (const [kind, run] of [["keydown", "key"], ["pointerdown", "down"], ["pointermove", "over"], ["dblclick", "twice"], ["copy", "copied"], ["cut", "copied"], ["paste", "pasted"], ["contextmenu", "context"], ["focusin", "reached"], ["mousedown", "pressed"]]) this.pane.addEventListener(kind, (event) => this[run](event));
    this.pane.addEventListener("input", ({ target }) => this.mirror(target, this.bar));
    this.bar.addEventListener("input", () => this.mirror(this.bar));
    this.bar.addEventListener("keydown", (event) => this.typing(event));
    addEventListener("pointerup", () => this.up());
    this.replaceChildren(frame);
  }
  draw() {
    const { model } = this, { page, at } = model, { table } = page, held = this.pane.contains(document.activeElement) && !this.editing, top = this.pane.scrollTop, left = this.pane.scrollLeft;
    const head = h("tr", { "aria-rowindex": 1 }, h("td", { class: "sh-corner" }, h("span", { class: "vh" }, this.t("row", ""))), page.cells[0].map((_, column) => h("th", { scope: "col", "data-c": column, "aria-label": this.t("column", letters(column)), style: null }, letters(column))));
    const rows = page.cells.map((line, row) => model.isHidden(row) ? null : h("tr", { "aria-rowindex": row + 2, class: row < page.frozen && "sh-frozen" }, h("th", { scope: "row", "data-r": row, class: page.filters.size && model.isInTable(row, table?.left) && "sh-kept" }, row + 1),
      line.map((cell, column) => {
        const value = model.value(row, column), kind = typeof value === "number" ? "n" : typeof value === "boolean" ? "c" : value?.code ? "e" : "";
        const node = h("td", { role: "gridcell", tabindex: -1, "data-r": row, "data-c": column, class: `${kind}${cell.bold ? " b" : ""}${cell.raw.startsWith("=") ? " f" : ""}` }, h("span", null, model.text(row, column)));
        if (table && row === table.top && model.isInTable(row, column) && (this.can("filter") || this.can("sort"))) node.append(this.header(column));
        return node;
      })));
    const grid = h("table", { role: "grid", "aria-label": this.t("grid", page.name), "aria-multiselectable": "true", "aria-rowcount": page.cells.length + 1, "aria-colcount": page.cells[0].length + 1 }, h("thead", null, head), h("tbody", null, rows.filter(Boolean)));
    page.widths.forEach((width, column) => width && head.children[column + 1].style.setProperty("min-width", `${width}ch`));
    this.handle = h("span", { class: "sh-handle", title: this.t("handle"), "aria-hidden": "true" });
    this.pane.replaceChildren(grid);
    [this.pane.scrollTop, this.pane.scrollLeft] = [top, left];
    this.tabs.hidden = model.pages.length < 2;
    this.tabs.replaceChildren(...model.pages.map((one, sheet) => press(one.name, () => this.show_(sheet), { class: "sh-tab", "aria-pressed": `${sheet === at.sheet}`, "aria-label": this.t("sheet", one.name) })));
    this.mark();
    if (held) this.focusCell();
  }
  header(column) {
    const { page } = this.model, on = page.filters.has(column), name = this.t("filterMenu", this.model.heading(column));
    return press(on ? this.icon("filter") : "", ({ currentTarget }) => { this.go(page.table.top, column); this.menu("sort", [...this.sorts(), ...(this.can("filter") ? [[["filterMenu", this.model.heading(column)], () => this.askFilter()]] : [])], currentTarget); }, { class: `sh-arrow${on ? " on" : ""}`, tabindex: -1, "aria-label": on ? `${name} (${this.t("filterOn")})` : name });
  }
  node(row, column) { return this.pane.querySelector(`td[data-r="${row}"][data-c="${column}"]`); }
  mark() { // what is selected, and what there is to say of it
    const { model } = this, { at } = model, active = this.node(at.row, at.column) ?? this.pane.querySelector("td[role]"), one = at.top === at.bottom && at.left === at.right;
    for (const node of this.pane.querySelectorAll("[data-r], [data-c]")) {
      const [row, column] = [node.dataset.r, node.dataset.c].map((part) => (part === undefined ? null : Number(part)));
      const inside = (row === null || (row >= at.top && row <= at.bottom)) && (column === null || (column >= at.left && column <= at.right));
      node.classList.toggle("on", inside);
      if (node.localName === "td") { node.setAttribute("aria-selected", inside); node.tabIndex = node === active ? 0 : -1; node.classList.toggle("at", node === active); }
      node.classList.toggle("sh-cut", !!this.clip && this.clip.sheet === at.sheet && node.localName === "td" && row >= this.clip.top && row <= this.clip.bottom && column >= this.clip.left && column <= this.clip.right);
    }
    const corner = this.node(at.bottom, at.right);
    if (corner && this.can("edit")) corner.append(this.handle);
    if (!this.editing) {
      this.place.value = boxName(at);
      this.bar.value = model.cell.raw;
      this.bar.setAttribute("aria-label", this.t("formulaBar", nameOf(at.row, at.column)));
    }
    this.line.classList.toggle("sh-typing", !!this.editing);
    for (const button of [this.enterer, this.canceler]) button.classList.toggle("sh-idle", !this.editing);
    this.bolder.setAttribute("aria-pressed", `${model.cell.bold}`);
    this.range.setAttribute("aria-pressed", `${this.extending}`);
    this.undoer.setAttribute("aria-disabled", !model.past.length);
    this.redoer.setAttribute("aria-disabled", !model.future.length);
    const fault = model.value(at.row, at.column)?.code, { page } = model;
    this.count.textContent = fault ? `${fault} ${this.t(`x${fault}`)}` : page.filters.size ? this.t("shown", page.shown.length, `${page.table.bottom - page.table.top}`) : page.table ? this.t("rows", page.table.bottom - page.table.top) : "";
    this.count.classList.toggle("sh-fault", !!fault);
    this.stats.textContent = one ? "" : this.summary();
  }
  summary() {
    const { model } = this, values = [...each(model.at)].filter(([row]) => !model.isHidden(row)).map(([row, column]) => model.value(row, column)).filter((value) => value !== null), numbers = values.filter((value) => typeof value === "number");
    const shown = (value) => value.toLocaleString(this.locale, { maximumFractionDigits: 2 }), total = numbers.reduce((a, b) => a + b, 0);
    return numbers.length ? this.t("stats", shown(total), shown(total / numbers.length), `${values.length}`) : values.length ? this.t("values", `${values.length}`) : "";
  }

  // ---- moving about
  focusCell() {
    const { at } = this.model, cell = this.node(at.row, at.column) ?? this.pane.querySelector("td");
    cell.focus({ preventScroll: true });
    this.reveal(cell);
  }
  reveal(cell) {
    const { pane } = this, box = cell.getBoundingClientRect(), frame = pane.getBoundingClientRect(), head = pane.querySelector("thead").offsetHeight, side = pane.querySelector("tbody th").offsetWidth, frozen = cell.closest(".sh-frozen") ? 0 : [...pane.querySelectorAll(".sh-frozen")].reduce((sum, row) => sum + row.offsetHeight, 0);
    if (box.top < frame.top + head + frozen) pane.scrollTop -= frame.top + head + frozen - box.top;
    else if (box.bottom > frame.top + pane.clientHeight) pane.scrollTop += box.bottom - frame.top - pane.clientHeight;
    if (box.left < frame.left + side) pane.scrollLeft -= frame.left + side - box.left;
    else if (box.right > frame.left + pane.clientWidth) pane.scrollLeft += box.right - frame.left - pane.clientWidth;
  }
  go(row, column, extend) {
    const { model } = this, { at } = model;
    if (extend) model.select(at.sheet, Math.min(at.row, row), Math.min(at.column, column), Math.max(at.row, row), Math.max(at.column, column), at.row, at.column);
    else model.select(at.sheet, row, column);
    [this.tip, this.streak] = [extend ? [row, column] : null, null];
    this.mark();
    this.save();
    if (!extend) this.focusCell();
    else { const node = this.node(row, column); if (node) this.reveal(node); }
    if (extend) this.say("sRange", boxName(model.at));
    else if (model.cell.raw.startsWith("=")) this.say("sCell", nameOf(row, column), `${model.cell.raw}. ${this.count.textContent}`);
    else this.status.textContent = "";
  }
  step(down, right, extend) {
    const { model } = this, { at, page } = model, [from, column] = extend ? (this.tip ?? [at.row, at.column]) : [at.row, at.column], last = page.cells.length - 1;
    let row = Math.max(0, Math.min(from + down, last));
    while (model.isHidden(row) && row > 0 && row < last) row += down < 0 ? -1 : 1;
    this.go(model.isHidden(row) ? from : row, Math.max(0, Math.min(column + right, page.cells[0].length - 1)), extend);
  }
  edge(down, right, extend) { // to the end of what is filled
    const { model } = this, { page, at } = model, [row, column] = extend ? (this.tip ?? [at.row, at.column]) : [at.row, at.column], filled = (r, c) => !!page.cells[r]?.[c]?.raw, run = filled(row, column) && filled(row + down, column + right);
    let [r, c] = [row, column];
    while (page.cells[r + down]?.[c + right] && (run ? filled(r + down, c + right) : r === row && c === column ? true : !filled(r, c))) [r, c] = [r + down, c + right];
    this.go(r, c, extend);
  }
  goTo(text) {
    const area = /^[A-Za-z]{1,2}$/.test(text.trim()) ? boxOf(`${text.trim()}:${text.trim()}`) : boxOf(text), { model } = this, [height, width] = model.size(model.at.sheet);
    if (!area || area.top >= height || area.right >= width) { this.say("eOut"); this.status.classList.remove("vh"); return; }
    model.select(model.at.sheet, area.top, area.left, area.bottom, area.right);
    this.mark();
    this.save();
    this.focusCell();
    this.say("sRange", boxName(model.at));
  }
  show_(sheet) {
    this.stop();
    this.model.select(sheet, 0, 0);
    this.after(null, "sSheet", this.model.page.name);
    this.tabs.children[sheet].focus();
  }

  // ---- mouse and touch
  target(event) { const node = event.target.closest?.("[data-r], [data-c]"); return node && [node.dataset.r, node.dataset.c].map((part) => (part === undefined ? null : Number(part))); }
  pressed(event) { if (!this.editing && event.target.closest("td[data-r]") && !event.target.closest("button, input")) event.preventDefault(); } // the focus is ours to move
  reached({ target }) { // by a screen reader: it is then the active cell
    const { at } = this.model, [row, column] = [Number(target.dataset.r), Number(target.dataset.c)];
    if (this.editing || target.localName !== "td" || (row === at.row && column === at.column)) return;
    this.model.select(at.sheet, row, column);
    this.mark();
    this.save();
  }
  down(event) {
    const spot = this.target(event), { model } = this, touch = event.pointerType === "touch", [height, width] = model.size(model.at.sheet);
    if (!spot || event.button || event.target.closest("button, input")) return;
    const [row, column] = spot;
    if (event.target === this.handle) { event.preventDefault(); this.drag = "fill"; this.pane.setPointerCapture?.(event.pointerId); return; }
    if (this.editing && row !== null && column !== null && this.point(row, column)) { event.preventDefault(); this.drag = "point"; return; }
    if (this.editing && !this.commit(0, 0)) { event.preventDefault(); return; }
    if (row === null || column === null) {
      model.select(model.at.sheet, row ?? 0, column ?? 0, row ?? height - 1, column ?? width - 1);
      this.mark();
      this.save();
      this.focusCell();
    } else {
      if (!touch) event.preventDefault();
      this.go(row, column, event.shiftKey || this.extending);
      if (!touch) this.drag = "range";
    }
  }
  over(event) {
    if (!this.drag) return;
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest?.("td[data-r]");
    if (!under || !this.pane.contains(under)) return;
    const [row, column] = [Number(under.dataset.r), Number(under.dataset.c)], { at } = this.model;
    if (this.drag === "range") { if (!this.tip || this.tip[0] !== row || this.tip[1] !== column) this.go(row, column, true); }
    else if (this.drag === "point") this.point(row, column, true);
    else {
      const past = { down: row - at.bottom, up: at.top - row, right: column - at.right, left: at.left - column }, [way, far] = Object.entries(past).sort((a, b) => b[1] - a[1])[0];
      this.into = far <= 0 ? null : { down: { ...at, top: at.bottom + 1, bottom: row }, up: { ...at, top: row, bottom: at.top - 1 }, right: { ...at, left: at.right + 1, right: column }, left: { ...at, left: column, right: at.left - 1 } }[way];
      for (const node of this.pane.querySelectorAll("td[data-r]")) { const [r, c] = [Number(node.dataset.r), Number(node.dataset.c)]; node.classList.toggle("into", !!this.into && r >= this.into.top && r <= this.into.bottom && c >= this.into.left && c <= this.into.right); }
    }
  }
  up() {
    const { drag, into } = this;
    [this.drag, this.into] = [null, null];
    if (drag === "fill" && into) this.fill(into);
  }
  twice(event) {
    const spot = this.target(event), { model } = this, { at, page } = model;
    if (event.target === this.handle) { // down to the end of the table
      const bottom = model.isInTable(at.bottom, at.left) ? page.table.bottom : at.bottom;
      if (bottom > at.bottom) this.fill({ ...at, top: at.bottom + 1, bottom });
    } else if (spot?.every((part) => part !== null) && !event.target.closest("button, input")) this.edit(model.cell.raw);
  }
  context(event) {
    const spot = this.target(event);
    if (!spot || event.target.closest("input")) return;
    event.preventDefault();
    const [row, column] = spot, { at } = this.model;
    if (row !== null && column !== null && !(row >= at.top && row <= at.bottom && column >= at.left && column <= at.right)) this.go(row, column);
    this.menu("more", this.entries(), event);
  }

  // ---- keyboard in the grid
  key(event) {
    if (this.editing) { this.typing(event); return; }
    if (event.target.localName !== "td") return;
    const { key } = event, ctrl = event.ctrlKey || event.metaKey, { model } = this, { at } = model, letter = ctrl && !event.altKey && key.toLowerCase(), run = this.shortcut(event, letter);
    if (run) { event.preventDefault(); run(); return; }
    if (key === "Tab" && this.streak !== null) { event.preventDefault(); const { streak } = this; this.step(0, event.shiftKey ? -1 : 1); this.streak = streak; return; }
    if (STEPS[key]) { event.preventDefault(); (ctrl ? this.edge : this.step).call(this, ...STEPS[key], event.shiftKey); return; }
    if (key === "Home" || key === "End") { event.preventDefault(); const [height, width] = model.size(at.sheet); this.go(ctrl ? (key === "Home" ? 0 : height - 1) : at.row, key === "Home" ? 0 : width - 1, event.shiftKey); return; }
    if (key === "Escape") { [this.clip, this.streak] = [null, null]; this.mark(); return; }
    if (!this.can("edit") || ctrl || event.altKey || key.length > 1 || event.isComposing) return;
    event.preventDefault();
    this.edit(key);
  }
  shortcut({ key, shiftKey }, letter) {
    const { model } = this, { at, page } = model, can = (name, run) => this.can(name) && run;
    if (letter) return { z: () => (shiftKey ? this.redo() : this.undo()), y: () => this.redo(), a: () => { const { table } = page; const box = table && model.isInTable(at.row, at.column) ? table : { top: 0, left: 0, bottom: page.cells.length - 1, right: page.cells[0].length - 1 }; model.select(at.sheet, box.top, box.left, box.bottom, box.right, at.row, at.column); this.mark(); this.save(); this.say("sRange", boxName(model.at)); },
      d: can("edit", () => this.fillDown()), g: can("format", () => this.embolden()), b: can("format", () => this.embolden()) }[letter];
    return can("edit", { Enter: () => this.edit(model.cell.raw), F2: () => this.edit(model.cell.raw), Delete: () => this.erase(), Backspace: () => this.edit("") }[key]);
  }

  // ---- typing
  edit(text, input) { // in the cell, or in the bar
    const { model } = this, { at } = model;
    if (!this.can("edit")) return;
    this.editing = { row: at.row, column: at.column, spot: null };
    const node = this.node(at.row, at.column);
    if (input) { this.editing.input = input; this.mark(); return; }
    const own = h("input", { class: "sh-editor", value: text, maxlength: 200, autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-label": this.t("formulaBar", nameOf(at.row, at.column)) });
    node.querySelector("span").hidden = true;
    node.append(own);
    this.editing.input = own;
    this.bar.value = text;
    own.focus();
    own.setSelectionRange(text.length, text.length);
    this.grow(own);
    this.mark();
  }
  grow(input) { input.style.setProperty("min-width", `${Math.min(38, input.value.length + 3)}ch`); }
  mirror(from, other) {
    if (!this.editing) return;
    this.editing.spot = null;
    if (other) { other.value = from.value; this.grow(from); } else this.node(this.editing.row, this.editing.column).querySelector("span").textContent = from.value;
  }
  point(row, column, drag) { // a click on a cell writes its address in the formula
    const { editing } = this, { input } = editing, { value, selectionStart: caret } = input;
    const [from, to] = editing.spot ?? [caret, caret];
    if (!value.startsWith("=") || (!editing.spot && !/[=(;+\-*/^&<>:]\s*$/.test(value.slice(0, caret)))) return false;
    if (!drag) editing.begin = [row, column];
    const [r, c] = editing.begin, box = { top: Math.min(r, row), left: Math.min(c, column), bottom: Math.max(r, row), right: Math.max(c, column) }, name = boxName(box);
    input.value = value.slice(0, from) + name + value.slice(to);
    input.setSelectionRange(from + name.length, from + name.length);
    this.mirror(input, input === this.bar ? null : this.bar);
    editing.spot = [from, from + name.length];
    return true;
  }
  typing(event) {
    const { key } = event;
    if (!this.editing || event.isComposing) return;
    if (key === "Escape") { event.preventDefault(); event.stopPropagation(); this.stop(); this.focusCell(); }
    else if (key === "Enter") { event.preventDefault(); this.commit(event.shiftKey ? -1 : 1, 0); }
    else if (key === "Tab" && event.target !== this.bar) { event.preventDefault(); this.commit(0, event.shiftKey ? -1 : 1); }
    else if (key === "F4" && event.target.value.startsWith("=")) { event.preventDefault(); this.hold(event.target); }
  }
  hold(input) { // F4: the dollars of the address beside the caret
    const { value, selectionStart: caret } = input, found = [...value.matchAll(/\$?[A-Za-z]{1,2}\$?[1-9]\d{0,3}/g)].find(({ index, 0: text }) => index <= caret && caret <= index + text.length);
    if (!found) return;
    const [, a, column, b, row] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(found[0]), [x, y] = a && b ? ["", "$"] : b ? ["$", ""] : a ? ["", ""] : ["$", "$"], text = `${x}${column}${y}${row}`;
    input.value = value.slice(0, found.index) + text + value.slice(found.index + found[0].length);
    input.setSelectionRange(found.index + text.length, found.index + text.length);
    this.mirror(input, input === this.bar ? null : this.bar);
  }
  stop() {
    if (!this.editing) return;
    const inside = this.pane.contains(document.activeElement);
    this.editing = null;
    this.draw();
    if (inside) this.focusCell();
  }
  commit(down, right) { // false when what is typed is refused
    const { editing, model } = this, { row, column, input } = editing, typed = input.value.trim();
    let text = typed;
    if (typed.startsWith("=") && typed.length > 1) {
      try {
        parseFormula(typed);
        text = tidyFormula(typed);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        this.say("eFormula", this.t(error.key, error.word));
        this.status.classList.remove("vh");
        input.focus();
        return false;
      }
    }
    const refusal = text === model.raw(model.at.sheet, row, column) ? null : model.do("s", model.at.sheet, nameOf(row, column), text), { streak } = this;
    this.editing = null;
    if (refusal) { this.done(refusal); return false; }
    this.after(null, "sTyped", nameOf(row, column), model.text(row, column));
    const start = right > 0 ? streak ?? column : streak;
    if (down && streak !== null) this.go(Math.max(0, row + down), streak);
    else if (down || right) { model.select(model.at.sheet, row, column); this.step(down, right); }
    else this.focusCell();
    this.streak = right > 0 ? start : null;
    this.say("sTyped", nameOf(row, column), `${model.text(row, column)}. ${this.count.textContent}`);
    this.save();
    return true;
  }

  // ---- actions
  act(action, ...message) {
    const refusal = this.done(this.model.do(...action), ...message);
    if (!refusal) this.focusCell(); // from a menu too, as one goes on in the cells
    return refusal;
  }
  redo() {
    if (!this.model.future.length) { this.say("sNoRedo"); return; }
    this.model.redo();
    this.after(null, "sRedone");
  }
  get box() { return boxName(this.model.at); }
  erase() { this.act(["x", this.model.at.sheet, this.box], "sErased", this.box); }
  embolden() {
    const { model } = this, on = !model.cell.bold;
    this.act(["g", model.at.sheet, this.box, on], on ? "sBold" : "sThin", this.box);
  }
  paint(style, name) { this.act(["f", this.model.at.sheet, this.box, style], "sFormat", this.box, name); }
  formats() {
    const { model } = this, { at } = model, [kind, digits] = model.style(at.row, at.column), own = model.cell.style, decimals = (by) => { const base = "nep".includes(kind) ? kind : "n", next = Math.max(0, Math.min(4, Number(digits ?? ((model.text(at.row, at.column).split(",")[1] ?? "").length)) + by)); this.paint(`${base}${next}`, this.t(by > 0 ? "moreDecimals" : "lessDecimals")); };
    return [...FORMATS.map(([label, style]) => [label, () => this.paint(style, this.t(label)), `${style ? own[0] === style[0] : !own}`]), ["moreDecimals", () => decimals(1)], ["lessDecimals", () => decimals(-1)]];
  }
  fill(into) { // from what is selected to cells beside it; a row of numbers or dates goes on
    const { model } = this, { at } = model, whole = { top: Math.min(at.top, into.top), left: Math.min(at.left, into.left), bottom: Math.max(at.bottom, into.bottom), right: Math.max(at.right, into.right) };
    const series = this.series(into), refusal = series ? model.do("b", at.sheet, nameOf(into.top, into.left), series) : model.do("c", at.sheet, boxName(at), at.sheet, boxName(into));
    if (!refusal) model.select(at.sheet, whole.top, whole.left, whole.bottom, whole.right, at.row, at.column);
    this.done(refusal, "sFilled", boxName(into));
  }
  series(into) {
    const { model } = this, { at } = model, down = into.top > at.bottom || into.bottom < at.top, back = into.bottom < at.top || into.right < at.left;
    const lines = [], own = [...each(at)].map(([row, column]) => model.raw(at.sheet, row, column)), typed = own.map(readInput), days = typed.every(([, style]) => style === "d");
    if (own.some((raw) => raw.startsWith("=")) || !(days || (typed.length > 1 && typed.every(([value, style]) => typeof value === "number" && style === "g")))) return null;
    if ((down ? at.left !== at.right : at.top !== at.bottom)) return null;
    const values = typed.map(([value]) => value), by = values.length > 1 ? values[1] - values[0] : 1;
    if (values.some((value, rank) => rank && Math.abs(value - values[rank - 1] - by) > 1e-9)) return null;
    const count = down ? into.bottom - into.top + 1 : into.right - into.left + 1, list = Array.from({ length: count }, (_, rank) => (back ? values[0] - by * (count - rank) : values.at(-1) + by * (rank + 1)));
    const written = list.map((value) => { const day = new Date(Date.UTC(1899, 11, 30) + value * 86400000); return days ? `${`${day.getUTCDate()}`.padStart(2, "0")}/${`${day.getUTCMonth() + 1}`.padStart(2, "0")}/${day.getUTCFullYear()}` : `${Number(value.toPrecision(12))}`.replace(".", ","); });
    if (down) lines.push(...written.map((one) => [one]));
    else lines.push(written);
    return lines;
  }
  fillDown() { this.fillFrom("bottom", "top"); }
  fillRight() { this.fillFrom("right", "left"); }
  fillFrom(far, near) { // from the first line of what is selected, or from the one before when only one is
    const { model } = this, box = { ...model.at };
    if (box[far] === box[near]) { if (!box[near]) return; box[near] -= 1; }
    const source = { ...box, [far]: box[near] }, target = { ...box, [near]: box[near] + 1 };
    this.act(["c", box.sheet, boxName(source), box.sheet, boxName(target)], "sFilled", boxName(target));
  }
  sum() {
    const { model } = this, { row, column } = model.at, isNumber = (r, c) => r >= 0 && c >= 0 && typeof model.value(r, c) === "number";
    let [r, c] = [row, column];
    while (isNumber(r - 1, column)) r -= 1;
    if (r === row) while (isNumber(row, c - 1)) c -= 1;
    this.edit(r < row ? `=SOMME(${boxName({ top: r, left: column, bottom: row - 1, right: column })})` : c < column ? `=SOMME(${boxName({ top: row, left: c, bottom: row, right: column - 1 })})` : "=SOMME(");
  }
  lines(kind, axis) {
    const { model } = this, { at } = model, [from, to] = axis === "r" ? [at.top, at.bottom] : [at.left, at.right], size = model.size(at.sheet)[axis === "r" ? 0 : 1], count = to - from + 1;
    if (kind === "d" ? count >= size : size + 1 > (axis === "r" ? 160 : 26)) { this.done(["eRoom"]); return; }
    this.act([kind, at.sheet, axis, from, kind === "d" ? Math.min(count, 50) : 1], kind === "d" ? "sDeleted" : "sInserted");
    model.select(at.sheet, at.row, at.column);
    this.mark();
  }
  entries() {
    const { at, page } = this.model, rows = at.bottom - at.top + 1, columns = at.right - at.left + 1;
    return [...(this.can("edit") ? [["edit", () => this.edit(this.model.cell.raw)], ["fillDown", () => this.fillDown()], ["fillRight", () => this.fillRight()], ["copy", () => this.take(false)], ["cut", () => this.take(true)], ["paste", () => this.drop()], ["erase", () => this.erase()]] : []),
      ...(this.can("structure") ? [["insertRow", () => this.lines("i", "r")], ["insertColumn", () => this.lines("i", "c")], [["deleteRow", rows], () => this.lines("d", "r")], [["deleteColumn", columns], () => this.lines("d", "c")]] : []),
      ...(this.can("freeze") ? [["freeze", () => this.act(["z", at.sheet, page.frozen ? 0 : 1], page.frozen ? "sFree" : "sFrozen"), `${page.frozen > 0}`]] : []),
      ...(this.can("filter") && page.filters.size ? [["unfilterAll", () => this.act(["t", at.sheet, -1, null], "sUnfiltered", "")]] : [])];
  }

  // ---- copying
  take(cut) {
    const { model } = this;
    this.clip = { ...model.at, cut };
    this.mark();
    this.say(cut ? "sCut" : "sCopied", this.box);
    return Array.from({ length: model.at.bottom - model.at.top + 1 }, (_, row) => Array.from({ length: model.at.right - model.at.left + 1 }, (__, column) => model.text(model.at.top + row, model.at.left + column)).join("\t")).join("\n");
  }
  copied(event) {
    if (this.editing || event.target.localName === "input") return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.outside = this.take(event.type === "cut" && this.can("edit")));
  }
  pasted(event) {
    if (this.editing || !this.can("edit") || event.target.localName === "input") return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!text || (this.clip && text === this.outside)) { this.drop(); return; }
    const { model } = this, { at } = model, [height, width] = model.size(at.sheet), lines = text.split("\n").map((line) => line.split("\t").map((cell) => cell.replace(/\p{Cc}/gu, " ").slice(0, 200).toWellFormed()));
    if (at.top + lines.length > height || at.left + Math.max(...lines.map((line) => line.length)) > width) this.done(["eRoom"]);
    else this.act(["b", at.sheet, nameOf(at.top, at.left), lines], "sPasted", this.box);
  }
  drop() {
    const { clip, model } = this, { at } = model;
    if (!clip) { this.done(["eNothing"]); return; }
    const [height, width] = [clip.bottom - clip.top + 1, clip.right - clip.left + 1], [most, widest] = model.size(at.sheet), many = (own, size) => (own > size && own % size === 0 ? own : size);
    const box = { top: at.top, left: at.left, bottom: at.top + (clip.cut ? height : many(at.bottom - at.top + 1, height)) - 1, right: at.left + (clip.cut ? width : many(at.right - at.left + 1, width)) - 1 };
    if (box.bottom >= most || box.right >= widest) { this.done(["eRoom"]); return; }
    const refusal = clip.cut ? model.do("m", clip.sheet, boxName(clip), at.sheet, nameOf(box.top, box.left)) : model.do("c", clip.sheet, boxName(clip), at.sheet, boxName(box));
    if (!refusal) { model.select(at.sheet, box.top, box.left, box.bottom, box.right); if (clip.cut) this.clip = null; }
    this.done(refusal, "sPasted", boxName(box));
  }

  // ---- sorting and filtering
  column() { // of the table, where the active cell is; null after telling why not
    const { page, at } = this.model, { table } = page;
    if (table && at.column >= table.left && at.column <= table.right) return at.column;
    this.done(["eTable"]);
    return null;
  }
  sorts() {
    const { table } = this.model.page, { at } = this.model, column = table && at.column >= table.left && at.column <= table.right ? at.column : table?.left ?? 0, name = table ? this.model.heading(column) : "";
    const run = (down) => () => this.column() !== null && this.sort([[column, down]]);
    return [[["sortUp", name], run(false)], [["sortDown", name], run(true)], ["sortMore", () => this.askSort()]];
  }
  sort(keys) { this.act(["o", this.model.at.sheet, keys], "sSorted", keys.map(([column]) => this.model.heading(column)).join(", "), this.t(keys[0][1] ? "down" : "up")); }
  askSort() {
    const { page, at } = this.model, { table } = page;
    if (!table) { this.done(["eTable"]); return; }
    const columns = Array.from({ length: table.right - table.left + 1 }, (_, rank) => [`${table.left + rank}`, this.model.heading(table.left + rank)]), first = this.model.isInTable(table.top, at.column) ? `${at.column}` : columns[0][0];
    const keys = [0, 1, 2].map((rank) => [choose(rank ? [["", this.t("none")], ...columns] : columns, rank ? "" : first), choose([["", this.t("ascending")], ["down", this.t("descending")]], "")]);
    const body = keys.map(([name, way], rank) => h("div", { class: "sh-key" }, labelled(this.t(rank ? "thenBy" : "sortBy"), name), labelled(this.t("order"), way)));
    this.ask(this.t("sortTitle"), body, this.t("ok"), () => { this.sort(keys.filter(([name]) => name.value).map(([name, way]) => [Number(name.value), way.value === "down"])); return null; });
  }
  askFilter() {
    const column = this.column(), { model } = this, { page, at } = model;
    if (column === null) return;
    const rule = page.filters.get(column), values = new Set(), rows = [];
    for (let row = page.table.top + 1; row <= page.table.bottom; row++) values.add(model.text(row, column));
    const sorted = [...values].sort((a, b) => a.localeCompare(b, this.locale, { numeric: true })).slice(0, MOST_VALUES);
    for (const value of sorted) rows.push(tick(value || this.t("blankValue"), { checked: rule?.[0] !== "in" || rule.includes(value, 1), value }));
    const boxes = () => rows.map((row) => row.querySelector("input")), toggle = tick(this.t("everything"), { checked: boxes().every((box) => box.checked), onchange: ({ target }) => { for (const box of boxes()) box.checked = target.checked; } });
    const test = (sign, value) => [choose(RULES.map(([name, label]) => [name, this.t(label)]), sign ?? ""), h("input", { value: value ?? "", maxlength: 60, autocomplete: "off" })], own = rule?.[0] === "if" ? rule : [], tests = [test(own[1], own[2]), test(own[4], own[5])], join = choose([["et", this.t("and")], ["ou", this.t("or")]], own[3] ?? "et");
    const line = ([sign, value], label) => h("div", { class: "sh-key" }, labelled(label, sign), labelled(this.t("ruleValue"), value));
    const body = [choices(this.t("byValues"), [toggle, ...rows]), h("fieldset", { class: "ex-choices" }, h("legend", null, this.t("byRule")), line(tests[0], this.t("filter1")), labelled(this.t("order2"), join), line(tests[1], this.t("filter2")))];
    const dialog = this.ask(this.t("filterTitle", model.heading(column)), body, this.t("ok"), () => {
      const kept = boxes().filter((box) => box.checked).map((box) => box.value), ruled = tests.filter(([sign]) => sign.value).map(([sign, value]) => [sign.value, value.value.trim()]);
      if ((!ruled.length && !kept.length) || ruled.some(([, value]) => !value)) return ["eValue"];
      const next = ruled.length ? ["if", ...ruled[0], ...(ruled[1] ? [join.value, ...ruled[1]] : [])] : kept.length === rows.length ? null : ["in", ...kept], refusal = model.do("t", at.sheet, column, next);
      if (!refusal) this.after(null, next ? "sFiltered" : "sUnfiltered", this.t("shown", page.shown.length, `${page.table.bottom - page.table.top}`));
      return refusal;
    });
    if (rule) dialog.querySelector("footer").append(press(this.t("unfilter"), () => { dialog.close(); this.act(["t", at.sheet, column, null], "sUnfiltered", ""); }, { class: "btn soft" }));
  }
  help() { this.ask(this.t("helpTitle"), [h("ul", { class: "sh-help" }, this.t("helpText").split("|").map((line) => h("li", null, line))), h("p", null, h("strong", null, this.t("functions"))), h("p", { class: "sh-names" }, this.t("names"))]); }
}
customElements.define("pix-sheet", Sheet);
