/* <pix-explorer>: the window of the simulated file explorer. It shows and posts; the server judges. */
import { ExplorerActions } from "./explorer-actions.js";
import { Desk, ending } from "./explorer-model.js";
import { GLYPHS, h, labelled, press } from "./window.js";

const TINTS = { folder: "fold", archive: "fold", image: "pic", video: "pic", sound: "pic", pdf: "pdf", app: "pdf", trash: "bin" };

class Explorer extends ExplorerActions {
  make(data) { return new Desk(data); }
  prepare() {
    this.view ??= this.data.view;
    this.unfolded ??= new Set();
    [this.trail, this.clip] = [[], null];
    for (const item of this.desk.above(this.desk.at)) this.unfolded.add(item.id);
  }
  day(moment, options) { return super.day(moment, options ?? { dateStyle: "short" }).replace(/\/(\d\d)$/, "/20$1"); }
  kind(item) {
    if (this.desk.isFolder(item)) return this.t(item.k === "p" ? "place" : "folder");
    const last = ending(item.n);
    return this.desk.row(item).type ?? this.data.types[last]?.[1] ?? this.t("extension", last.toUpperCase()).trim();
  }
  pieces(name) { return name.split(/(?<=_)|(?=\.[^.]+$)/).flatMap((part) => [h("wbr"), part]); } // lines end between the parts of a name
  names(ids) {
    const name = this.desk.label(this.desk.item(ids[0]));
    return ids.length > 1 ? `${name} ${this.t("others", ids.length - 1)}` : name;
  }
  picture(item) {
    const name = this.desk.icon(item);
    return this.icon(GLYPHS[name] ?? name, TINTS[name] ?? "doc");
  }

  // ---- drawing
  build() {
    const t = (key) => this.t(key);
    this.crumbs = h("ol", { class: "crumbs", "aria-label": t("location") });
    this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": t("actions") });
    this.finder = this.buildFinder();
    this.tree = h("ul", { class: "tree", role: "tree", "aria-label": t("folders") });
    this.pane = h("div", { class: "ex-pane" });
    [this.count, this.chosen, this.status] = [h("span"), h("span"), h("p", { class: "ex-say", role: "status" })];
    const bar = h("div", { class: "win-bar" }, this.tool("back", "back", () => this.back()), this.tool("up", "up", () => this.up()), this.crumbs,
      this.active && this.tool("undo", "undo", () => this.undo()), this.tool("reset", "reset", () => this.reset()));
    const frame = h("section", { class: "win ex", "aria-label": t("title") }, bar, this.tools, this.finder,
      h("div", { class: "win-body" }, h("nav", { "aria-label": t("folders") }, this.tree), this.pane),
      h("p", { class: "win-foot" }, this.count, this.chosen), this.status);
    frame.addEventListener("keydown", (event) => this.key(event));
    for (const kind of ["dragstart", "dragover", "drop"]) frame.addEventListener(kind, (event) => this.drag(event, kind));
    this.pane.addEventListener("contextmenu", (event) => this.context(event));
    this.replaceChildren(frame);
  }
  buildFinder() {
    const { find, base } = this.desk, met = new Set([...base.keys()].map((id) => this.desk.icon(this.desk.item(id) ?? base.get(id))));
    const field = (label, name, tag, props = {}, pairs = []) => {
      const at = props.type === "checkbox" ? "checked" : "value";
      const update = ({ target }) => {
        find[name] = target[at];
        this.desk.selected.clear();
        this.draw();
        this.save();
        this.say("hits", this.shown.length);
      };
      const control = h(tag, { ...props, oninput: update }, pairs.map(([value, text]) => h("option", { value }, text)));
      control[at] = find[name];
      return labelled(this.t(label), control);
    };
    const kinds = this.t("icons").split(" ").map((pair) => pair.replace("_", " ").split(":")).filter(([name]) => met.has(name));
    const scopes = [["subfolders", this.t("inSub")], ["folder", this.t("inFolder")], ["everywhere", this.t("inAll")]];
    const node = h("div", { class: "ex-find", role: "search" },
      field("searchName", "text", "input", { type: "search", maxlength: 100, title: this.t("searchHint") }),
      field("scope", "in", "select", {}, scopes), field("type", "icon", "select", {}, [["", this.t("anyType")], ...kinds]),
      field("since", "since", "input", { type: "date" }), field("until", "until", "input", { type: "date" }),
      this.can("content_search") && field("contents", "contents", "input", { type: "checkbox" }),
      press(this.t("closeSearch"), () => this.search(false), { class: "ex-tool" }));
    node.hidden = !this.desk.searching;
    return node;
  }
  draw(row = this.pane.contains(document.activeElement)) {
    const { desk } = this, chain = desk.above(desk.at), branch = this.tree.contains(document.activeElement);
    this.crumbs.replaceChildren(...chain.map((item) => h("li", null, press(item.n, () => this.go(item.id),
      { "aria-current": item.id === desk.at && "location", "data-drop": item.id }))));
    this.tree.replaceChildren(...this.branches(desk.children("")));
    const here = this.tree.querySelector("[aria-current]") ?? this.tree.querySelector("button");
    here.tabIndex = 0;
    this.tree.scrollLeft = here.offsetLeft - 32;
    this.drawFiles();
    this.mark();
    if (row) this.pane.querySelector('[tabindex="0"]')?.focus();
    if (branch) this.tree.querySelector('[tabindex="0"]').focus();
  }
  branches(items, level = 1) {
    const { desk, unfolded } = this;
    return items.flatMap((item) => {
      const inside = desk.children(item.id).filter(({ id, k }) => k === "d" && !desk.isHidden(id));
      inside.sort((a, b) => a.n.localeCompare(b.n, this.locale, { numeric: true }));
      const open = unfolded.has(item.id), mark = h("span", { class: "ex-fold" });
      const run = ({ target }) => (target === mark ? this.unfold(item.id, !open) : this.go(item.id));
      return [h("li", { role: "none" }, press([mark, this.picture(item), item.n], run, {
        role: "treeitem", tabindex: -1, "aria-level": level, "aria-expanded": inside.length ? `${open}` : null,
        "aria-current": item.id === desk.at && "true", "data-drop": item.id })),
      open ? this.branches(inside, level + 1) : []].flat();
    });
  }
  drawFiles() {
    const { desk, active } = this, { searching } = desk, [column, down] = desk.sort, t = (key) => this.t(key);
    this.shown = desk.list((item) => this.kind(item));
    desk.selected = new Set(this.shown.map(({ id }) => id).filter((id) => desk.selected.has(id)));
    const heads = ["name", "type", "size", "modified"].map((name) => h("th", { scope: "col", class: name,
      "aria-sort": column === name && (down ? "descending" : "ascending") },
    this.can("sort") ? press(t(name), () => this.sortBy(name)) : t(name)));
    const rows = this.shown.map((item) => {
      const row = desk.row(item), name = desk.label(item), folder = desk.isFolder(item);
      const box = active && h("td", null, h("label", null, h("input", { type: "checkbox", tabindex: -1,
        "aria-label": this.t("select", name), onchange: () => this.pick(item.id, "toggle") })));
      return h("tr", { "data-id": item.id, "data-drop": folder && item.id, draggable: active && "true" }, box,
        h("th", { scope: "row" }, press([this.picture(item), h("span", null, this.pieces(name))], (event) => this.click(item.id, event))),
        h("td", { class: "type" }, this.kind(item)), h("td", { class: "size" }, folder ? "" : this.bytes(desk.size(item))),
        h("td", { class: "modified" }, row.m ? this.day(row.m) : item.src ? "" : t("new")),
        searching && h("td", { class: "where" }, desk.above(item.in).map((one) => one.n).join(" › ")));
    });
    const table = h("table", { class: `files by-${column} ${searching ? "found" : this.view}`, role: "grid", "aria-multiselectable": `${active}` },
      h("caption", { class: "vh" }, this.t("content", desk.item(desk.at).n)),
      h("thead", null, h("tr", null, active && h("td"), heads, searching && h("th", { scope: "col" }, t("where")))), h("tbody", null, rows));
    this.pane.replaceChildren(rows.length ? table : h("p", { class: "ex-empty" }, t(searching ? "noResult" : "empty")));
  }
  mark() {
    const { desk, shown, clip } = this, ids = [...desk.selected], one = ids.length === 1 && desk.item(ids[0]);
    if (!shown.some(({ id }) => id === this.cursor)) this.cursor = shown[0]?.id;
    for (const row of this.pane.querySelectorAll("tbody tr")) {
      const { id } = row.dataset, box = row.querySelector("input");
      row.setAttribute("aria-selected", desk.selected.has(id));
      row.classList.toggle("ex-cut", !!clip?.cut && clip.ids.includes(id));
      row.querySelector("button").tabIndex = id === this.cursor ? 0 : -1;
      if (box) box.checked = desk.selected.has(id);
    }
    const total = this.t(desk.searching ? "hits" : "count", shown.length);
    this.count.textContent = ids.length ? `${total}, ${this.t("picked", ids.length)}` : total;
    this.chosen.textContent = one ? desk.label(one) + (desk.isFolder(one) ? "" : ` · ${this.bytes(desk.size(one))}`) : "";
    const menu = (name, run) => press(this.t(name), ({ target }) => run(target), { class: "ex-tool ex-more" });
    this.tools.replaceChildren(
      ...this.entries().filter(([label]) => ["newFolder", "rename", "moveTo", "delete", "restore"].includes(label))
        .map(([label, run]) => press(this.t(label), run, { class: "ex-tool ex-wide" })),
      ...(this.active ? [menu("actions", (target) => this.actionMenu(target))] : []), menu("display", (target) => this.menu("display", this.displays(), target)),
      ...(this.can("search") ? [press([this.icon("search"), this.t("search")], () => this.search(true), { class: "ex-tool ex-last" })] : []));
  }

  // ---- moving about
  go(id, back) {
    if (!back) this.trail.push(this.desk.at);
    this.desk.at = id;
    for (const item of this.desk.above(id)) this.unfolded.add(item.id);
    this.desk.selected.clear();
    this.search(false);
    this.say("sOpened", this.desk.item(id).n, this.t("count", this.shown.length));
  }
  back() { const id = this.trail.pop(); if (this.desk.item(id)) this.go(id, true); }
  up() { const id = this.desk.item(this.desk.at).in; if (id) this.go(id); }
  unfold(id, open) {
    this.unfolded[open ? "add" : "delete"](id);
    this.draw();
  }
  sortBy(name) {
    const [column, down] = this.desk.sort;
    this.desk.sort = [name, column === name && !down];
    this.after(null, "sSorted", this.t(name), this.t(this.desk.sort[1] ? "descending" : "ascending"));
    this.pane.querySelector(`th.${name} button`)?.focus();
  }
  search(on) {
    if (!on) Object.assign(this.desk.find, { text: "", icon: "", since: "", until: "" });
    this.finder.replaceWith(this.finder = this.buildFinder());
    this.finder.hidden = !on;
    this.draw();
    this.save();
    if (on) this.finder.querySelector("input").focus();
  }
}
customElements.define("pix-explorer", Explorer);
