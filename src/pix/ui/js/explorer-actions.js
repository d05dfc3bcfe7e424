/* What the person can do in the window of the file explorer: menus, dialogs, keys, drag and drop. */
import { TRASH, ending } from "./explorer-model.js";
import { SimulatorWindow, choices, facts, h, press, tick } from "./window.js";

export class ExplorerActions extends SimulatorWindow {
  get desk() { return this.model; }
  rest() { (this.pane.querySelector('[tabindex="0"]') ?? this.tools.firstChild).focus(); }

  // ---- dialogs
  askFolder(title, ok, run, more) {
    const { desk } = this, rows = (items, level) => items.flatMap((item) => desk.takes(item.id) && !desk.isHidden(item.id) ? [
      h("label", { class: "ex-choice", "data-level": Math.min(level, 6) }, h("input", { type: "radio", name: "to", value: item.id,
        checked: !!more && item.id === desk.at }), this.picture(item), item.n), ...rows(desk.children(item.id), level + 1)] : []);
    const list = choices(this.t("destination"), rows(desk.children(""), 0));
    this.ask(title, [list, more], ok, () => {
      const to = list.querySelector(":checked")?.value;
      return to ? run(to) : ["eFolder"];
    });
  }

  // ---- actions, named as their labels
  entries() {
    const { desk, clip, active } = this, ids = [...desk.selected], some = active && ids.length > 0;
    const one = ids.length === 1 && desk.item(ids[0]), at = desk.item(desk.at), trash = desk.at === TRASH;
    const free = desk.takes(desk.at) && !desk.searching;
    const own = some && !trash && at.k !== "z" && !desk.inArchive(desk.at);
    const when = {
      newFolder: free && this.can("new_folder"), open: one && !trash, rename: one && own && this.can("rename"),
      cut: own && this.can("move"), copy: some && !trash && (this.can("copy") || (!own && this.can("extract"))),
      paste: clip && free, moveTo: own && this.can("move"), duplicate: own && free && this.can("copy"),
      compress: own && free && this.can("compress"), extractTo: one?.k === "z" && own && this.can("extract"),
      delete: own && this.can("delete"), restore: some && trash && this.can("restore"),
      emptyTrash: trash && this.shown.length && this.can("empty_trash"), selectAll: active && this.shown.length > 1,
      properties: (one || !ids.length) && this.can("properties"),
    };
    return Object.keys(when).filter((label) => when[label]).map((label) => [label, () => this[label]()]);
  }
  actionMenu(anchor) { this.menu("actions", this.entries(), anchor, !this.desk.selected.size && this.t("pickFirst")); }
  displays() {
    const { desk } = this, change = (run) => () => { run(); this.draw(); this.save(); };
    const views = ["details", "list"].map((view) => [view, change(() => { this.view = view; }), `${this.view === view}`]);
    const shows = ["extensions", "hidden"].map((name, at) => [name, change(() => { desk.show[at] = !desk.show[at]; }), `${desk.show[at]}`])
      .filter(([name]) => this.can(`show_${name}`));
    const sorts = this.can("sort") ? ["name", "type", "size", "modified"].map((name) =>
      [["sortBy", this.t(name)], () => this.sortBy(name), `${desk.sort[0] === name}`]) : [];
    return [...views, ...shows, ...sorts];
  }
  get ids() { return [...this.desk.selected]; }
  newFolder() {
    this.askName(this.t("newFolder"), this.t("folderName"), "", this.t("create"), (name) =>
      this.after(this.desk.create(this.desk.at, name), "sMade", name));
  }
  rename() {
    const [id] = this.ids, item = this.desk.item(id), shown = this.desk.label(item), tail = item.n.slice(shown.length);
    this.askName(this.t("rename"), this.t("newName"), shown, this.t("rename"), (name) =>
      this.after(this.desk.rename(id, name && name + tail), "sRenamed", shown, name));
  }
  cut() { this.hold(true); }
  copy() { this.hold(false); }
  hold(cut) {
    if (cut && this.ids.some((id) => this.desk.item(id).k === "p")) return;
    this.clip = { ids: this.ids, cut };
    this.mark();
    this.say(cut ? "sCut" : "sCopy", this.names(this.ids));
  }
  paste() {
    const ids = this.clip.ids.filter((id) => this.desk.item(id)), { cut } = this.clip;
    if (ids.length && !this[cut ? "transfer" : "clone"](ids, this.desk.at) && cut) this.clip = null;
  }
  transfer(ids, to) {
    const refusal = to === TRASH ? this.desk.remove(ids) : this.desk.move(ids, to), names = this.names(ids);
    return this.done(refusal, to === TRASH ? "sDeleted" : "sMoved", names, this.desk.item(to).n);
  }
  clone(ids, to) {
    const copyName = (item, at) => {
      const last = item.k === "d" ? "" : ending(item.n), stem = last ? item.n.slice(0, -last.length - 1) : item.n;
      return this.t("copyName", stem) + (at > 1 ? ` (${at})` : "") + (last && item.n.slice(-last.length - 1));
    };
    return this.done(this.desk.copy(ids, to, copyName), "sCopied", this.names(ids), this.desk.item(to).n);
  }
  moveTo() {
    const { ids } = this, names = this.names(ids);
    this.askFolder(`${this.t("moveTo")} ${names}`, this.t("move"), (to) => this.after(this.desk.move(ids, to), "sMoved", names, this.desk.item(to).n));
  }
  duplicate() { this.clone(this.ids, this.desk.at); }
  delete() { this.transfer(this.ids, TRASH); }
  restore() {
    const names = this.names(this.ids);
    this.done(this.desk.restore(this.ids), "sRestored", names);
  }
  emptyTrash() {
    this.ask(this.t("emptyTrash"), this.t("emptyAsk"), this.t("emptyTrash"), () => this.after(this.desk.empty(), "sEmptied"));
  }
  compress() {
    const { ids } = this, item = this.desk.item(ids[0]), stem = ids.length > 1 ? this.desk.item(this.desk.at).n : item.n.replace(/(.)\.[^.]+$/, "$1");
    this.askName(this.t("compress"), this.t("archiveName"), `${stem}.zip`, this.t("create"), (name) => {
      const full = name && (ending(name) === "zip" ? name : `${name}.zip`);
      return this.after(this.desk.compress(ids, full), "sMade", full);
    });
  }
  extractTo() {
    const [id] = this.ids, { n } = this.desk.item(id), stem = n.replace(/(.)\.[^.]+$/, "$1");
    const sub = tick(this.t("subFolder", stem), { checked: true });
    this.askFolder(`${this.t("extractTo")} ${n}`, this.t("extract"), (to) =>
      this.after(this.desk.extract(id, to, sub.control.checked && stem), "sExtracted", n, this.desk.item(to).n), sub);
  }
  selectAll() {
    for (const { id } of this.shown) this.desk.selected.add(id);
    this.mark();
    this.save();
  }
  open(id = this.ids[0]) {
    const item = this.desk.item(id), { text } = this.desk.row(item);
    if (this.desk.isFolder(item) || item.k === "z") this.go(id);
    else this.ask(this.desk.label(item), this.can("preview") && text ? h("p", { class: "ex-text" }, text) : this.t("noPreview"));
  }
  properties() {
    const { desk } = this, item = desk.item(this.ids[0] ?? desk.at), row = desk.row(item), size = desk.size(item), folder = desk.isFolder(item);
    const full = { dateStyle: "long", timeStyle: "short" }, exact = `${this.bytes(size)} (${size.toLocaleString(this.locale)} ${this.t("bytes")})`;
    const lines = {
      type: this.kind(item), path: desk.above(item.in).map((one) => one.n).join(" › "), size: exact,
      holds: folder && this.t("count", desk.children(item.id).filter(({ id }) => !desk.isHidden(id)).length),
      capacity: row.cap && this.bytes(row.cap), free: row.cap && this.bytes(row.cap - size),
      modified: row.m && this.day(row.m, full), created: row.c && this.day(row.c, full), author: row.by, tags: row.tags?.join(", "),
      origin: row.from && item.in === TRASH && desk.above(row.from).map((one) => one.n).join(" › "), readonly: item.ro && this.t("yes"), hidden: row.hid && this.t("yes"),
    };
    const lock = !folder && this.active && this.can("readonly") && !desk.inArchive(item.id) && !desk.inTrash(item.id);
    const toggle = ({ target }) => this.done(desk.lock(item.id, target.checked), target.checked ? "sLocked" : "sUnlocked", item.n);
    this.ask(`${this.t("properties")} : ${desk.label(item)}`, [facts(Object.entries(lines).filter(([name]) => !lock || name !== "readonly").map(([name, value]) => [this.t(name), value])),
      lock && tick(this.t("readonly"), { checked: item.ro, onchange: toggle })]);
  }

  // ---- hands
  pick(id, how) {
    const { desk, shown, anchor } = this, ids = shown.map((item) => item.id), wanted = this.active ? how : "one";
    const ends = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
    if (wanted === "toggle") desk.selected[desk.selected.has(id) ? "delete" : "add"](id);
    else desk.selected = new Set(wanted === "range" && ends[0] >= 0 ? ids.slice(ends[0], ends[1] + 1) : [id]);
    if (wanted !== "range") this.anchor = id;
    this.cursor = id;
    this.mark();
    this.save();
  }
  click(id, event) {
    const only = this.cursor === id && this.ids.join() === id;
    if (event.shiftKey || event.ctrlKey || event.metaKey) this.pick(id, event.shiftKey ? "range" : "toggle");
    else if (only) this.open(id);
    else this.pick(id, "one");
  }
  context(event) {
    const id = event.target.closest("tr[data-id]")?.dataset.id;
    event.preventDefault();
    if (id && !this.desk.selected.has(id)) this.pick(id, "one");
    this.actionMenu(event);
  }
  drag(event, kind) {
    const id = event.target.closest("tr[data-id]")?.dataset.id, over = event.target.closest("[data-drop]");
    this.querySelector(".ex-over")?.classList.remove("ex-over");
    if (kind === "dragstart") {
      if (id && !this.desk.selected.has(id)) this.pick(id, "one");
      this.dragged = this.entries().some(([label]) => label === "cut") ? this.ids : null;
      event.dataTransfer.setData("text/plain", this.dragged ? this.names(this.ids) : "");
    } else if (over && this.dragged) {
      event.preventDefault();
      if (kind === "drop") this.transfer(this.dragged, over.dataset.drop);
      else over.classList.add("ex-over");
    }
  }
  key(event) {
    const { target, key, shiftKey } = event, command = event.ctrlKey || event.metaKey;
    if (target.closest(".ex-find")) return key === "Escape" ? this.search(false) : null;
    const label = command ? { x: "cut", c: "copy", v: "paste", z: "undo", a: "selectAll" }[key.toLowerCase()] : { F2: "rename", Delete: "delete" }[key];
    const entry = this.entries().find(([one]) => one === label);
    if (entry || (label === "undo" && this.active)) { event.preventDefault(); return entry ? entry[1]() : this.undo(); }
    const branch = target.closest("[role=treeitem]"), list = branch ? [...this.tree.querySelectorAll("button")] : [...this.pane.querySelectorAll("tbody th button")];
    const at = list.indexOf(branch ?? target), to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[key];
    if (at < 0) return null;
    if (to != null) this.step(list[Math.max(0, Math.min(to, list.length - 1))], branch, shiftKey ? "range" : command ? "" : "one");
    else if (!(branch ? this.branchKey(branch, key) : this.rowKey(key))) return null;
    return event.preventDefault();
  }
  step(button, branch, how) {
    const { id } = button.closest("tr")?.dataset ?? {};
    if (how && !branch) this.pick(id, how);
    else if (!branch) { this.cursor = id; this.mark(); }
    button.focus();
  }
  branchKey(branch, key) {
    const open = branch.getAttribute("aria-expanded"), wanted = { ArrowRight: "false", ArrowLeft: "true" }[key];
    if (!wanted || open !== wanted) return false;
    this.unfold(branch.dataset.drop, open === "false");
    this.tree.querySelector(`[data-drop="${branch.dataset.drop}"]`).focus();
    return true;
  }
  rowKey(key) {
    if (key === "Enter") this.open(this.cursor);
    else if (key === " ") this.pick(this.cursor, "toggle");
    else if (key === "Backspace") this.up();
    else if (key === "Escape") { this.clip = null; this.desk.selected.clear(); this.mark(); this.save(); }
    return ["Enter", " ", "Backspace", "Escape"].includes(key);
  }
}
