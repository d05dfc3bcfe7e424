/* <pix-mailbox>: the window of the simulated mailbox. It shows and posts; the server judges. */
import { Box, tidy } from "./mailbox-model.js";
import { MailboxWriting } from "./mailbox-write.js";
import { GLYPHS, choices, choose, h, labelled, neat, press, tick } from "./window.js";

const PAGE = 50;
const FOLDERS = { inbox: "mail", drafts: "edit", sent: "send", archive: "archive", junk: "alert", trash: "trash" };
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;

class Mailbox extends MailboxWriting {
  make(data) { return new Box(data); }
  prepare() { [this.selected, this.more, this.cursor] = [new Set(), PAGE, ""]; }
  day(moment, options = { dateStyle: "medium" }) { return moment ? super.day(moment, options) : this.t("now"); }
  rest() { (this.pane.querySelector("h3, [tabindex='0']") ?? this.tools.querySelector("button") ?? this.undoer).focus(); }

  // ---- drawing
  build() {
    this.tools = h("div", { class: "ex-tools", role: "group", "aria-label": this.t("actions") });
    this.finder = this.buildFinder();
    this.tree = h("ul", { class: "tree" });
    this.pane = h("div", { class: "ex-pane ml-pane" });
    [this.count, this.hint, this.status] = [h("span"), h("span", { class: "mono" }), h("p", { class: "ex-say", role: "status" })];
    this.undoer = this.tool("undo", "undo", () => this.undo());
    const frame = h("section", { class: "win ex ml", "aria-label": this.t("title") }, h("div", { class: "win-bar" }, this.icon("mail"),
      h("strong", { class: "ml-owner" }, this.data.owner[1]), this.active && this.undoer, this.tool("reset", "reset", () => this.reset())), this.tools, this.finder,
    h("div", { class: "win-body" }, h("nav", { "aria-label": this.t("folders") }, this.tree), this.pane), h("p", { class: "win-foot" }, this.count, this.hint), this.status);
    frame.addEventListener("keydown", (event) => this.key(event));
    this.pane.addEventListener("contextmenu", (event) => this.context(event));
    this.replaceChildren(frame);
  }
  buildFinder() {
    const { find } = this.box, update = (name, at) => ({ target }) => {
      find[name] = target[at];
      [this.more, this.box.open] = [PAGE, ""];
      this.selected.clear();
      this.draw();
      this.say("hits", this.shown.length);
    };
    const field = (label, name, props) => labelled(this.t(label), h("input", { ...props, maxlength: 100, autocomplete: "off", value: find[name], oninput: update(name, "value") }));
    const node = h("div", { class: "ex-find", role: "search" }, field("searchText", "text", { type: "search" }), field("searchFrom", "from"), field("searchTo", "to"),
      field("searchSubject", "subject"), field("since", "since", { type: "date" }), field("until", "until", { type: "date" }),
      labelled(this.t("where"), choose([["here", this.box.folders[this.box.at]], ["all", this.t("everywhere")]], find.where, { onchange: update("where", "value") })),
      labelled(this.t("hasFiles"), h("input", { type: "checkbox", checked: find.files, oninput: update("files", "checked") })),
      press(this.t("closeSearch"), () => this.search(false), { class: "ex-tool" }));
    node.hidden = !this.box.searching;
    return node;
  }
  search(on) {
    if (!on) this.box.reset.call({ load() {}, __proto__: this.box });
    if (this.box.writing) this.leave();
    this.finder.replaceWith(this.finder = this.buildFinder());
    this.finder.hidden = !on;
    this.box.open = "";
    this.draw();
    if (on) this.finder.querySelector("input").focus();
    else this.rest();
  }
  draw() {
    const { box } = this, held = this.pane.contains(document.activeElement);
    this.tree.replaceChildren(...Object.entries(box.folders).map(([id, name]) => {
      const unread = box.inside(id).filter((item) => !item.read).length;
      return h("li", null, press([this.icon(FOLDERS[id] ?? "folder"), name, unread > 0 && h("b", { "aria-hidden": "true" }, unread)], () => this.go(id),
        { "aria-current": id === box.at && !box.searching && "true", "aria-label": unread ? `${name}, ${this.t("unreadIn", unread)}` : name }));
    }));
    this.shown = box.list();
    this.selected = new Set([...this.selected].filter((id) => this.shown.some((item) => item.id === id)));
    if (box.writing) this.drawWriting();
    else if (box.open) this.drawMessage(box.item(box.open));
    else this.drawList();
    this.mark();
    if (held && !this.pane.contains(document.activeElement)) this.rest();
  }
  people(list) { return list.map(([name, address]) => (name ? `${name} <${address}>` : address)).join(", "); }
  title(item) { return this.box.facts(item).s || this.t("noSubject"); }
  who(item) {
    const { from, to } = this.box.facts(item), names = to.map(([name, address]) => name || address).join(", ");
    return this.box.isOwn(item) ? this.t("toShort", names || this.t("nobody")) : from[0] || from[1];
  }
  chips(item) { return item.tags.map((id) => h("span", { class: "tag info" }, this.box.tags[id])); }
  drawList() {
    const { active, box } = this, rows = this.shown.slice(0, this.more).map((item) => {
      const { date, files } = box.facts(item), who = this.who(item), title = this.title(item), hidden = (key) => h("span", { class: "vh" }, `${this.t(key)}, `);
      return h("tr", { "data-id": item.id, class: !item.read && "ml-unread" }, active && h("td", null, h("label", null, h("input", { type: "checkbox", tabindex: -1,
        "aria-label": this.t("select", who, title), onchange: () => this.pick(item.id) }))),
      h("th", { scope: "row" }, press([!item.read && hidden("unread"), item.star && hidden("starred"), h("span", { class: "ml-who" }, who),
        h("span", { class: "ml-title" }, title, this.chips(item)), h("span", { class: "ml-marks" }, item.star && this.icon("star", "ml-star"),
          files.length > 0 && [this.icon("clip"), h("span", { class: "vh" }, `, ${this.t("clip")}`)])], () => this.open(item.id))),
      h("td", null, this.day(date), box.searching && h("span", null, box.folders[item.in])));
    });
    const table = h("table", { class: "files ml-list", role: "grid", "aria-multiselectable": `${active}` }, h("caption", { class: "vh" }, this.t("list", box.folders[box.at])),
      h("thead", { class: "vh" }, h("tr", null, active && h("td"), h("th", { scope: "col" }, this.t("message")), h("th", { scope: "col" }, this.t("date")))), h("tbody", null, rows));
    this.pane.replaceChildren(rows.length ? table : h("p", { class: "ex-empty" }, this.t(box.searching ? "noResult" : "empty")));
    if (this.shown.length > this.more) this.pane.append(press(this.t("more"), () => { this.more += PAGE; this.draw(); }, { class: "ex-tool" }));
  }
  drawMessage(item) {
    const { box } = this, facts = box.facts(item), line = (label, people) => people.length > 0 && h("div", null, h("dt", null, this.t(label)), h("dd", null, this.people(people)));
    const act = (label, icon, kind, run = kind) => this.can(run) && press([this.icon(icon), this.t(label)], () => this.begin(kind, item.id), { class: "ex-tool" });
    this.pane.replaceChildren(h("article", { class: "ml-read", "aria-label": this.title(item) }, press([this.icon("back"), this.t("back")], () => this.close(), { class: "ex-tool" }),
      h("h3", { tabindex: -1 }, this.title(item)), h("p", { class: "ml-chips" }, box.isDraft(item) && h("span", { class: "tag warn" }, this.t("draft")), item.star && [this.icon("star", "ml-star"), h("span", { class: "vh" }, this.t("starred"))], this.chips(item),
        item.rep && h("span", { class: "tag warn" }, this.t("reported"))),
      h("dl", null, line("from", [facts.from]), line("to", facts.to), line("cc", facts.cc), line("bcc", facts.bcc),
        h("div", null, h("dt", null, this.t("date")), h("dd", null, this.day(facts.date, { dateStyle: "full", timeStyle: "short" })))),
      this.text(facts.b), facts.quote && h("blockquote", null, this.text(box.facts(box.item(facts.quote)).b)), this.attachments(item, facts.files),
      h("div", { class: "ml-bar" }, box.isDraft(item) ? act("resume", "edit", item.letter ? item.letter.k : "draft", "write")
        : [act("reply", "undo", "reply"), act("all", "users", "all", "reply"), act("forward", "next", "forward")])));
  }
  text(source) {
    return h("div", { class: "ml-text" }, source.split(/\n\s*\n/).map((part) => h("p", null, part.split(/(\[[^\]]+\]\([^)\s]+\))/).map((piece) => {
      const [, words, address] = LINK.exec(piece) ?? [], hint = (shown) => () => { this.hint.textContent = shown; };
      return words ? press(words, () => this.ask(this.t("linkTitle"), [h("p", { class: "mono ml-address" }, address), h("p", null, this.t("linkShown", words)), h("p", null, this.t("linkNote"))]), {
        class: "ml-link", "aria-label": this.t("link", words), onmouseenter: hint(address), onfocus: hint(address), onmouseleave: hint(""), onblur: hint("") }) : piece;
    }))));
  }
  attachments(item, files) {
    if (!files.length) return null;
    const rows = files.map(([name, size, text, access, until], at) => {
      const last = /.\.([^.]+)$/.exec(name)?.[1].toLowerCase(), [icon, kind] = this.data.types?.[last] ?? ["file", ""], saved = item.saved.includes(at);
      const look = () => this.ask(name, text ? h("p", { class: "ex-text" }, text) : this.t("noPreview"));
      const save = () => this.done(this.box.save(item.id, at), saved ? "sUnsaved" : "sSaved", name);
      return h("li", null, this.icon(access ? "link" : GLYPHS[icon] ?? icon), h("span", null, name), h("span", { class: "ml-note" }, access ? this.linkWords(["", access, until])
        : `${kind ? `${kind}, ` : ""}${this.bytes(size)}`), this.can("preview") && press(this.t("preview"), look, { class: "ex-tool", "aria-label": this.t("previewOf", name) }),
      !item.letter && this.active && this.can("save") && press([saved && this.icon("check"), this.t(saved ? "saved" : "save")], save,
        { class: "ex-tool", "aria-pressed": `${saved}`, "aria-label": `${this.t("saveOf", name)}` }));
    });
    return h("div", null, h("h4", null, this.t("files")), h("ul", { class: "ml-files" }, rows));
  }
  mark() {
    const { box, selected } = this, ids = [...selected];
    if (!this.shown.some(({ id }) => id === this.cursor)) this.cursor = this.shown[0]?.id;
    for (const row of this.pane.querySelectorAll("tbody tr")) {
      const { id } = row.dataset, check = row.querySelector("input");
      row.setAttribute("aria-selected", selected.has(id));
      row.querySelector("button").tabIndex = id === this.cursor ? 0 : -1;
      if (check) check.checked = selected.has(id);
    }
    const total = this.t(box.searching ? "hits" : "count", this.shown.length);
    this.count.textContent = ids.length && !box.open ? `${total}, ${this.t("picked", ids.length)}` : total;
    const wide = box.writing ? [] : this.entries().filter(([label]) => ["archiveIt", "delete", "moveTo", "report"].includes(label));
    const tool = (label, icon, run) => press([this.icon(icon), this.t(label)], run, { class: "ex-tool" });
    this.tools.replaceChildren(...[this.can("write") && press([this.icon("edit"), this.t("write")], () => this.begin("new"), { class: "btn tight" }),
      ...wide.map(([label, run]) => press(this.t(label), run, { class: "ex-tool ex-wide" })),
      !box.writing && (this.active || box.open) && press(this.t("actions"), ({ target }) => this.actionMenu(target), { class: "ex-tool ex-more" }),
      this.can("contacts") && box.data.contacts.length > 0 && tool("contacts", "users", () => this.askAddressBook()),
      (this.can("rules") || box.rules.length > 0) && tool("rules", "filter", () => this.askRules()),
      this.can("search") && press([this.icon("search"), this.t("search")], () => this.search(true), { class: "ex-tool ex-last" })].filter(Boolean));
  }

  // ---- actions on the open message, or on those that are selected
  get ids() { return this.box.open ? [this.box.open] : [...this.selected]; }
  entries() {
    const { box, ids } = this, items = ids.map((id) => box.item(id)), every = (test) => items.length > 0 && items.every(test), first = items[0];
    const received = every((item) => !box.isOwn(item)), placed = this.active && every((item) => !box.isDraft(item)), junk = placed && every((item) => item.in === "junk");
    const act = (label, test, run) => test && [label, run], names = () => this.names(ids);
    const move = (to) => () => this.done(box.move(ids, to), "sMoved", names(), box.folders[to]);
    const flag = (name, value, message) => () => this.done(box.mark(ids, name, value), message, names());
    const only = ids.length === 1 && first;
    return [
      act("open", only && !box.open, () => this.open(ids[0])),
      act("archiveIt", placed && this.can("archive") && every((item) => !["archive", "trash"].includes(item.in)), move("archive")),
      act("delete", this.active && every((item) => item.in !== "trash") && this.can("delete"), move("trash")),
      act("moveTo", placed && this.can("move"), () => this.askFolder(ids)),
      act("tagAs", this.active && received && this.can("tag"), () => this.askTags(ids)),
      act("markRead", this.active && this.can("read") && items.some((item) => !item.read), flag("read", true, "sRead")),
      act("markUnread", this.active && received && this.can("read") && items.some((item) => item.read), flag("read", false, "sUnread")),
      act("star", this.active && this.can("star") && every((item) => !item.star && !item.letter), flag("star", true, "sStar")),
      act("unstar", this.active && this.can("star") && every((item) => item.star), flag("star", false, "sUnstar")),
      act("junkIt", received && placed && !junk && this.can("junk"), move("junk")),
      act("notJunk", junk && (this.can("junk") || this.can("move")), move("inbox")),
      act("report", received && placed && this.can("report") && !items.some((item) => item.rep), () => this.done(box.move(ids, "junk", true), "sReported", names())),
      act("source", only && !only.letter && this.can("source"), () => this.askSource(box.base.get(only.id))),
      act("selectAll", this.active && !box.open && this.shown.length > 1, () => { this.shown.forEach(({ id }) => this.selected.add(id)); this.mark(); }),
      act("newFolder", this.active && this.can("new_folder"), () => this.askName(this.t("newFolder"), this.t("folderName"), "", this.t("create"), (name) => this.after(box.create(name), "sMade", name))),
      act("dropFolder", box.made[box.at] && !this.shown.length && !box.searching, () => this.done(box.dropFolder(box.at), "sDropped", this.t("folders"))),
      act("emptyTrash", this.active && box.at === "trash" && this.shown.length > 0 && this.can("empty_trash"), () =>
        this.ask(this.t("emptyTrash"), this.t("emptyAsk"), this.t("emptyTrash"), () => this.after(box.empty(), "sEmptied"))),
    ].filter(Boolean).map(([label, run]) => [label, () => { run(); if (box.open && !box.item(box.open)?.in) this.close(); }]);
  }
  names(ids) {
    const title = this.title(this.box.item(ids[0]));
    return ids.length > 1 ? `${title} ${this.t("others", ids.length - 1)}` : title;
  }
  askFolder(ids) {
    const { drafts, sent, ...places } = this.box.folders, list = this.pickOne(this.t("destination"), Object.entries(places).filter(([id]) => this.box.item(ids[0]).in !== id
      && (id !== "trash" || this.can("delete")) && (id !== "junk" || this.can("junk"))));
    const create = h("input", { maxlength: 60, autocomplete: "off" });
    this.ask(this.t("moveTo"), [list, this.can("new_folder") && labelled(this.t("newFolder"), create)], this.t("move"), () => {
      const name = neat(create.value), before = Object.keys(this.box.made), refusal = name && this.box.create(name);
      if (refusal) return refusal;
      const to = name ? Object.keys(this.box.made).find((id) => !before.includes(id)) : list.querySelector(":checked")?.value;
      return to ? this.after(this.box.move(ids, to), "sMoved", this.names(ids), this.box.folders[to]) : ["eFolder"];
    });
  }
  askTags(ids) {
    const { box } = this, all = Object.entries(box.tags), create = h("input", { maxlength: 60, autocomplete: "off" });
    const list = choices(this.t("tagAs"), all.map(([id, name]) => tick(name, { value: id, checked: ids.every((one) => box.item(one).tags.includes(id)) })));
    this.ask(this.t("tagAs"), [all.length > 0 && list, this.can("new_tag") && labelled(this.t("tagName"), create)], this.t("apply"), () => {
      const name = neat(create.value), refusal = name && box.name(name, box.labels, "t");
      if (refusal) return refusal;
      const chosen = [...list.querySelectorAll(":checked")].map(({ value }) => value), made = name ? Object.keys(box.labels).slice(-1) : [];
      return this.after(box.mark(ids, "tags", [...chosen, ...made]), "sTagged", this.names(ids));
    });
  }
  askSource(row) {
    const day = new Date(`${row.date}:00Z`).toUTCString().replace("GMT", "+0100");
    const lines = row.h ?? [["From", this.people([row.from])], ["To", this.people(row.to)], ...(row.cc.length ? [["Cc", this.people(row.cc)]] : []),
      ...(row.replyTo ? [["Reply-To", this.people([row.replyTo])]] : []), ["Date", day], ["Subject", row.s], ["Message-ID", `<${row.id}@${row.from[1].split("@")[1]}>`]];
    this.ask(this.t("source"), h("dl", { class: "ml-source" }, lines.map(([name, value]) => h("div", null, h("dt", null, `${name}:`), h("dd", null, value)))));
  }
  actionMenu(anchor) { this.menu("actions", this.entries(), anchor, !this.ids.length && this.t("pickFirst")); }

  // ---- hands
  go(id) {
    this.leave();
    [this.box.at, this.box.open, this.more] = [id, "", PAGE];
    this.selected.clear();
    Object.assign(this.box.find, { text: "", from: "", to: "", subject: "", since: "", until: "", files: false });
    this.finder.replaceWith(this.finder = this.buildFinder());
    this.draw();
    this.save();
    this.say("sOpened", this.box.folders[id], this.t("count", this.shown.length));
    this.tree.querySelector("[aria-current]").focus();
  }
  open(id) {
    [this.box.open, this.cursor] = [id, id];
    this.box.item(id).read = true;
    this.draw();
    this.save();
    this.pane.querySelector("h3").focus();
    this.scrollIntoView({ block: "nearest" });
  }
  close() {
    this.box.open = "";
    this.draw();
    this.save();
    this.rest();
  }
  pick(id) {
    this.selected[this.selected.has(id) ? "delete" : "add"](id);
    this.cursor = id;
    this.mark();
  }
  context(event) {
    const id = event.target.closest("tr[data-id]")?.dataset.id;
    if (!id) return;
    event.preventDefault();
    if (!this.selected.has(id)) { this.selected.clear(); this.pick(id); }
    this.actionMenu(event);
  }
  key(event) {
    const { target, key } = event, row = target.closest("tbody tr"), written = target.closest("input:not([type=checkbox]), textarea, select");
    const label = { Delete: "delete", z: (event.ctrlKey || event.metaKey) && "undo" }[key];
    if (written || !label) {
      const list = [...this.pane.querySelectorAll("tbody button")], to = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (key === "Escape" && target.closest(".ex-find")) return this.search(false);
      if (key === "Escape" && this.box.open && !this.box.writing) return this.close();
      if (!row || !(to || key === " ")) return null;
      event.preventDefault();
      if (key === " ") return this.pick(row.dataset.id);
      const next = list[list.indexOf(row.querySelector("button")) + to] ?? row.querySelector("button");
      this.cursor = next.closest("tr").dataset.id;
      this.mark();
      return next.focus();
    }
    event.preventDefault();
    if (label === "undo") return this.active && this.undo();
    if (row && !this.selected.size) this.pick(row.dataset.id);
    return this.entries().find(([one]) => one === label)?.[1]();
  }
}
customElements.define("pix-mailbox", Mailbox);
