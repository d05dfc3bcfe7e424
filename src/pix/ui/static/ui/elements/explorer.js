// <pix-explorer>: the window of the simulated file explorer. It shows and posts; the server judges.
import { Desk, TRASH, tidy } from "./explorer-model.js";

const PAGE = "M6 3.5h8l4.5 4.5v12.500H6zM14 3.500V8h4.500", BOX = "M3.500 5h17v14.500h-17z";
const ICONS = {
  back: "M19 12H5m5-5-5 5 5 5", up: "M12 19V5m-5 5 5-5 5 5", undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  reset: "M5 12a7 7 0 1 0 2.500-5.400M5 4v4h4", more: "m6 9 6 6 6-6", fold: "m9 6 6 6-6 6",
  find: "M10.500 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm4.500 10.500 5 5",
  folder: "M3.500 7A1.500 1.500 0 0 1 5 5.500h4l2 2.500h8a1.500 1.500 0 0 1 1.500 1.500V17a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 17z",
  file: PAGE, text: `${PAGE}M8.500 12.500h7M8.500 16h5`, pdf: `${PAGE}M8.500 12.500h7M8.500 16h5`, code: `${PAGE}m-4 8-2 2 2 2m4-4 2 2-2 2`,
  sheet: `${PAGE}M9 12h6v5H9zm0 2.500h6M12 12v5`, slides: `${BOX}M12 19.500V22M8 9h8M8 12h5`,
  image: `${BOX}m.5 12 5-4.500 3.500 3 3-2.500 4.500 4M8.500 8.500v.5`, video: `${BOX}m6.500 4 5 3.250-5 3.250z`,
  sound: "M4 9.500v5h3.500l4.500 4v-13l-4.500 4zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
  archive: "M4 4.500h16V9H4zM5.500 9h13v10.500h-13zM10 13h4", app: `${BOX}M3.500 9h17M7 7v0`, web: `${BOX}M3.500 9h17M7 13h6`,
  mail: `${BOX}m0 1 8.500 6 8.500-6`, usb: "M8 9.500h8V19a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2zM9.500 9.500V3h5v6.500",
  cloud: "M7 18.500a4 4 0 0 1 0-8 5.500 5.500 0 0 1 10.500 1 3.500 3.500 0 0 1 0 7z", trash: "M4.500 7h15M9.500 7V4h5v3M6.500 7l1 13h9l1-13",
};
const TINTS = { folder: "fold", image: "pic", pdf: "pdf", video: "pic", sound: "pic", archive: "fold", app: "pdf" };

function h(tag, props = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on") || name in { textContent: 1, hidden: 1, checked: 1, value: 1 }) node[name] = value;
    else if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...inside.flat().filter((one) => one != null && one !== false));
  return node;
}

function icon(name) {
  const make = (tag) => document.createElementNS("http://www.w3.org/2000/svg", tag);
  const svg = make("svg"), path = make("path");
  svg.setAttribute("class", `i ${TINTS[name] ?? (name in { text: 1, sheet: 1, slides: 1, web: 1 } ? "doc" : "")}`);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name] ?? PAGE);
  svg.append(path);
  return svg;
}

class Explorer extends HTMLElement {
  connectedCallback() {
    if (this.desk) return;
    const data = JSON.parse(this.querySelector("script").textContent);
    this.desk = new Desk(data);
    this.lang = document.documentElement.lang || "fr";
    if (this.dataset.draft) this.desk.load(this.dataset.draft);
    this.unfolded = new Set(this.desk.above(this.desk.at).map((item) => item.id));
    [this.trail, this.clip, this.view] = [[], null, data.view];
    this.build();
    this.draw();
  }

  reset() {
    this.desk.reset();
    [this.trail, this.clip] = [[], null];
    this.finder.hidden = true;
    this.draw();
    this.save("");
    this.say("sReset");
  }

  t(key, ...words) {
    const forms = (this.desk.data.labels[key] ?? key).split("|");
    return (words[0] > 1 && forms[1] ? forms[1] : forms[0]).replace(/\{(\d)\}/g, (_, at) => words[at] ?? "");
  }
  say(...message) { this.status.textContent = this.t(...message); }
  can(...names) { return names.some((name) => this.desk.can.has(name)); }
  save(text = this.desk.state()) {
    const name = this.dataset.name, form = this.closest("form") ?? document;
    const field = name && form.querySelector(`input[name="${CSS.escape(name)}"]`);
    if (field) field.value = text;
    this.dispatchEvent(new CustomEvent("pix-state", { bubbles: true, detail: { state: text } }));
  }
  bytes(size) {
    const units = this.t("units").split(" ");
    let at = 0;
    while (size >= 1000 && at < 4) [size, at] = [size / 1000, at + 1];
    return `${size.toLocaleString(this.lang, { maximumFractionDigits: 1 })}\u00a0${units[at]}`;
  }
  when(moment, time) {
    if (!moment) return "";
    const options = time ? { dateStyle: "long", timeStyle: "short" } : {};
    return new Date(moment)[time ? "toLocaleString" : "toLocaleDateString"](this.lang, options);
  }
  kind(item) {
    const { desk } = this, ending = desk.extension(item);
    if (desk.isFolder(item)) return this.t(item.k === "p" ? "place" : "folder");
    return desk.origin(item).type ?? desk.data.types[ending]?.[1] ?? this.t("extension", ending.toUpperCase()).trim();
  }
  names(ids) {
    const first = this.desk.label(this.desk.item(ids[0]));
    return ids.length < 2 ? first : this.t("several", ids.length - 1).replace(/^/, "").replace("{first}", first);
  }

  // ---- drawing
  tool(name, onclick) { return h("button", { type: "button", class: "win-tool", "aria-label": this.t(name), onclick }, icon(name)); }
  button(label, onclick, glyph, props = {}) {
    return h("button", { type: "button", class: "ex-tool", onclick, ...props }, glyph && icon(glyph), h("span", { textContent: label }));
  }

  build() {
    const state = this.desk.data.mode === "state", t = (key) => this.t(key);
    this.crumbs = h("ol", { class: "crumbs", "aria-label": t("location") });
    this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": t("actions") });
    this.finder = this.buildFinder();
    this.tree = h("ul", { class: "tree", role: "tree", "aria-label": t("folders") });
    this.pane = h("div", { class: "ex-pane" });
    [this.count, this.chosen] = [h("span"), h("span")];
    this.status = h("p", { class: "ex-say", role: "status" });
    this.undoer = this.tool("undo", () => this.undo());
    const bar = h("div", { class: "win-bar" }, this.tool("back", () => this.back()), this.tool("up", () => this.up()),
      this.crumbs, state && this.undoer, this.tool("reset", () => this.reset()));
    const body = h("div", { class: "win-body" }, h("nav", { "aria-label": t("folders") }, this.tree), this.pane);
    this.frame = h("section", { class: "win ex", "aria-label": t("title") }, bar, this.tools, this.finder, body,
      h("p", { class: "win-foot" }, this.count, this.chosen), this.status);
    this.replaceChildren(this.frame);
    this.frame.addEventListener("keydown", (event) => this.key(event));
    for (const kind of ["dragstart", "dragover", "dragleave", "drop"]) this.frame.addEventListener(kind, (event) => this.drag(event));
    this.pane.addEventListener("contextmenu", (event) => this.context(event));
  }

  buildFinder() {
    const t = (key) => this.t(key), { find } = this.desk;
    const change = (name, at = "value") => (event) => {
      this.desk.find[name] = event.target[at];
      this.desk.selected.clear();
      this.draw();
      this.save();
      this.say("hits", this.shown.length);
    };
    const field = (label, control) => h("label", {}, h("span", { textContent: t(label) }), control);
    const options = (pairs, chosen) => pairs.map(([value, text]) => h("option", { value, textContent: text, selected: value === chosen }));
    const kinds = t("icons").split(" ").map((pair) => pair.replace("_", " ").split(":"));
    const met = new Set(this.desk.data.nodes.map((row) => this.desk.icon(this.desk.item(row.id))));
    return h("div", { class: "ex-find", role: "search", hidden: !this.desk.searching },
      field("searchName", h("input", { type: "search", maxlength: 100, value: find.text, title: t("searchHint"), autocomplete: "off", oninput: change("text") })),
      field("scope", h("select", { onchange: change("in") }, options([["subfolders", t("inSub")], ["folder", t("inFolder")], ["everywhere", t("inAll")]], find.in))),
      field("type", h("select", { onchange: change("icon") }, options([["", t("anyType")], ...kinds.filter(([name]) => met.has(name))], find.icon))),
      field("since", h("input", { type: "date", value: find.since, onchange: change("since") })),
      field("until", h("input", { type: "date", value: find.until, onchange: change("until") })),
      this.can("content_search") && h("label", { class: "ex-check" }, h("input", { type: "checkbox", checked: find.contents, onchange: change("contents", "checked") }), t("contents")),
      this.button(t("closeSearch"), () => this.closeSearch()));
  }

  draw() {
    const inside = this.pane.contains(document.activeElement), branch = this.tree.contains(document.activeElement);
    this.drawCrumbs();
    this.drawTree();
    this.drawFiles();
    this.mark();
    if (inside) this.focusRow();
    if (branch) this.tree.querySelector('[tabindex="0"]').focus();
  }
  drawCrumbs() {
    const chain = this.desk.above(this.desk.at);
    this.crumbs.replaceChildren(...chain.map((item, at) => h("li", {}, h("button", {
      type: "button", "aria-current": at === chain.length - 1 && "location", "data-drop": item.id,
      textContent: this.desk.label(item), onclick: () => this.go(item.id) }))));
  }
  branches(items, level = 1) {
    return items.flatMap((item) => {
      const inside = this.desk.children(item.id).filter((one) => one.k === "d" && (this.desk.show[1] || !this.desk.origin(one).hid));
      inside.sort((a, b) => a.n.localeCompare(b.n, this.lang, { numeric: true }));
      const open = this.unfolded.has(item.id), here = item.id === this.desk.at;
      const fold = h("span", { class: "ex-fold" }, inside.length ? icon("fold") : "");
      return [h("li", { role: "none" }, h("button", { type: "button", role: "treeitem", tabindex: here ? 0 : -1,
        "aria-level": level, "aria-expanded": inside.length ? `${open}` : null, "aria-current": here && "true",
        "data-drop": item.id, class: level > 1 && "in", onclick: (event) => this.branch(item.id, fold.contains(event.target)) },
      fold, icon(this.desk.icon(item)), item.n)), ...(open ? this.branches(inside, level + 1) : [])];
    });
  }
  drawTree() {
    this.tree.replaceChildren(...this.branches(this.desk.places()));
    if (!this.tree.querySelector('[tabindex="0"]')) this.tree.querySelector("button").tabIndex = 0;
  }
  drawFiles() {
    const { desk } = this, { searching } = desk, [column, descending] = desk.sort;
    this.shown = desk.list((item) => this.kind(item));
    const place = this.t("content", desk.label(desk.item(desk.at)));
    const heads = ["name", "type", "size", "modified"].map((name) => h("th", { scope: "col", class: name,
      "aria-sort": column === name ? (descending ? "descending" : "ascending") : null },
    this.can("sort") ? h("button", { type: "button", textContent: this.t(name), onclick: () => this.sortBy(name) }) : this.t(name)));
    const many = desk.data.mode === "state";
    const table = h("table", { class: `files by-${column} ${searching ? "find" : this.view}`, role: "grid", "aria-multiselectable": many && "true" },
      h("caption", { class: "vh", textContent: place }),
      h("thead", {}, h("tr", {}, many && h("td"), heads, searching && h("th", { scope: "col", textContent: this.t("where") }))),
      h("tbody", {}, this.shown.map((item) => this.row(item, many, searching))));
    this.pane.replaceChildren(this.shown.length ? table : h("p", { class: "ex-empty", textContent: this.t(searching ? "noResult" : "empty") }));
  }
  row(item, many, searching) {
    const { desk } = this, folder = desk.isFolder(item), name = desk.label(item);
    return h("tr", { "data-id": item.id, "data-drop": folder ? item.id : null, draggable: many && "true" },
      many && h("td", {}, h("input", { type: "checkbox", tabindex: -1, "aria-label": this.t("select", name), onchange: () => this.pick(item.id, "toggle") })),
      h("th", { scope: "row" }, h("button", { type: "button", class: desk.isHidden(item.id) && "ex-hidden",
        onclick: (event) => this.click(item.id, event) }, icon(desk.icon(item)), name)),
      h("td", { class: "type", textContent: this.kind(item) }),
      h("td", { class: "size", textContent: folder ? "" : this.bytes(desk.size(item)) }),
      h("td", { class: "modified", textContent: desk.origin(item).m ? this.when(desk.origin(item).m) : item.src ? "" : this.t("new") }),
      searching && h("td", { class: "where", textContent: desk.above(item.in).map((one) => one.n).join(" › ") }));
  }
  mark() {
    const { desk } = this, ids = [...desk.selected];
    if (!this.shown.some((item) => item.id === this.cursor)) this.cursor = this.shown[0]?.id;
    for (const row of this.pane.querySelectorAll("tbody tr")) {
      const chosen = desk.selected.has(row.dataset.id), [box, button] = [row.querySelector("input"), row.querySelector("button")];
      row.setAttribute("aria-selected", chosen);
      if (box) box.checked = chosen;
      button.tabIndex = row.dataset.id === this.cursor ? 0 : -1;
      row.classList.toggle("ex-cut", !!this.clip?.cut && this.clip.ids.includes(row.dataset.id));
    }
    const total = this.t(desk.searching ? "hits" : "count", this.shown.length);
    this.count.textContent = ids.length ? `${total}, ${this.t("picked", ids.length)}` : total;
    const one = ids.length === 1 && desk.item(ids[0]);
    this.chosen.textContent = one ? desk.label(one) + (desk.isFolder(one) ? "" : ` · ${this.bytes(desk.size(one))}`) : "";
    this.drawTools();
  }
  drawTools() {
    const main = this.entries().filter(([, , , glyph]) => glyph);
    this.tools.replaceChildren(...main.map(([label, run]) => this.button(label, run, null, { class: "ex-tool ex-wide" })),
      ...(this.desk.data.mode === "state" ? [this.button(this.t("actions"), (event) => this.menu("actions", this.entries(), event.currentTarget), "more")] : []),
      this.button(this.t("display"), (event) => this.menu("display", this.displays(), event.currentTarget), "more"),
      ...(this.can("search") ? [this.button(this.t("search"), () => this.openSearch(), "find", { class: "ex-tool ex-last" })] : []));
  }
}
