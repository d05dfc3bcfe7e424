/* <pix-settings>: the window of the settings of an invented device. It shows and posts; the server judges. */
import { h, press } from "./window.js";
import { Device, folded } from "./settings-model.js";
import { SettingsItems } from "./settings-items.js";

const PICTURES = { computer: "laptop", phone: "phone", tablet: "tablet", router: "box", site: "globe" };

class Settings extends SettingsItems {
  make(data) { return new Device(data); }
  prepare() { [this.drawn, this.live, this.query] = [null, [], ""]; }
  can() { return true; }
  rest() { (this.pane.querySelector("h2") ?? this.querySelector("button")).focus(); }
  isHeard(key) { return super.isHeard(key) || key === "sOpened"; }

  // ---- drawing
  build() {
    const { device } = this.data, steps = device.layout === "steps";
    this.status = h("p", { class: "ex-say st-say", role: "status" });
    this.pane = h("div", { class: "st-page" });
    this.results = h("ul", { class: "st-pages" });
    const find = h("input", { type: "search", placeholder: this.t("search"), "aria-label": this.t("search"), autocomplete: "off", maxlength: 60, oninput: () => { this.query = find.value; this.drawMenu(); } });
    this.menuBox = h("nav", { class: "st-menu", "aria-label": this.t("pages") }, device.search && h("div", { class: "st-find" }, this.icon("search"), find), this.results);
    this.finder = find;
    this.notes = h("div", { class: "st-notices" });
    const bar = device.kind === "site"
      ? [this.icon("lock"), h("span", { class: "st-host", "aria-label": this.t("address") }, device.host)]
      : [this.icon(PICTURES[device.kind]), h("strong", { class: "st-title" }, device.name)];
    const strip = ["phone", "tablet"].includes(device.kind) && h("div", { class: "st-strip", "aria-hidden": "true" }, h("span", null, device.clock), h("span", null, device.battery, this.icon("battery")));
    this.frame = h("section", { class: "win st", "data-device": device.kind, "data-layout": device.layout, "aria-label": this.t("title") },
      h("div", { class: "win-bar" }, bar, this.active && this.tool("undo", "undo", () => this.undo()), this.active && this.tool("reset", "reset", () => this.reset())),
      h("div", { class: "st-device" }, strip, this.notes, h("div", { class: "st-body" }, !steps && this.menuBox, this.pane)), this.status);
    this.replaceChildren(this.frame);
  }
  draw() {
    if (this.drawn !== this.model.at) this.drawPage();
    this.refresh();
  }
  refresh(held) {
    for (const run of this.live) run(held);
    const at = this.model.at;
    if (at && !this.model.holds(this.model.page(at)?.if)) this.go("");
    if (this.data.device.layout === "menu") this.drawMenu();
    this.drawNotices();
  }
  drawNotices() {
    const notices = this.data.device.notices.filter((one) => this.model.holds(one.if)), key = JSON.stringify(notices);
    if (this.notes.dataset.key === key) return;
    this.notes.dataset.key = key;
    this.notes.replaceChildren(...notices.map((one) => h("div", { class: `st-notice ${one.tone}`, role: "group", "aria-label": this.t("notice") }, this.icon({ ok: "check", warn: "alert", bad: "alert" }[one.tone] ?? "bell"),
      h("p", null, this.words(one.n)), one.go && press(this.t("see"), () => this.go(one.go), { class: "st-press" }))));
  }
  way(page) { return page.in ? `${this.way(this.model.page(page.in))} › ${page.n}` : page.n; }
  top(page) { return page?.in ? this.top(this.model.page(page.in)) : page?.id; }
  drawMenu() {
    const current = this.top(this.model.page(this.model.at)), key = JSON.stringify([this.query, current, this.shownPages().map(({ id }) => id)]);
    if (this.results.dataset.key === key) return;
    this.results.dataset.key = key;
    const rows = folded(this.query) ? this.found() : this.shownPages().filter((page) => !page.in && !page.hidden).map((page) => this.entry(page, current));
    this.results.replaceChildren(...(rows.length ? rows : [h("li", { class: "st-text" }, this.t("noResult"))]));
    if (folded(this.query)) this.say("hits", rows.length);
  }
  shownPages() { return this.data.pages.filter((page) => this.model.holds(page.if)); }
  entry(page, current) {
    const tint = this.data.pages.indexOf(page) % 5;
    return h("li", null, press([h("span", { class: "st-dot", "data-tint": tint }, this.icon(page.i)), h("span", { class: "st-words" }, page.n), this.icon("next", "st-go")], () => this.go(page.id),
      { "data-page": page.id, "aria-current": page.id === current && "page" }));
  }
  found() { // pages and items that hold every word looked for
    const wanted = folded(this.query).split(" "), fits = (...texts) => { const all = folded(texts.filter(Boolean).join(" ")); return wanted.every((word) => all.includes(word)); };
    return this.shownPages().filter((page) => !page.hidden).flatMap((page) => {
      const names = (row) => [row.n, row.also, row.d, ...(row.items ?? row.rows ?? []).map((one) => one.n)];
      const rows = page.items.filter((row) => !["group", "text", "test"].includes(row.k) && this.model.holds(row.if) && fits(...names(row)));
      const hit = (name, row) => h("li", null, press([h("span", { class: "st-words" }, h("span", null, name), row && h("small", null, this.way(page))), this.icon("next", "st-go")], () => this.go(page.id, row)));
      return [...(fits(page.n, page.d) ? [hit(page.n)] : []), ...rows.map((row) => hit(row.n, row))];
    }).slice(0, 12);
  }
  drawPage() {
    const { at } = this.model, page = this.model.page(at);
    [this.drawn, this.live] = [at, []];
    this.frame.dataset.at = at;
    if (!page) { this.pane.replaceChildren(this.overview()); return; }
    const up = this.data.device.layout === "menu" && press([this.icon("back"), h("span", null, page.in ? this.model.page(page.in).n : this.t("back"))], () => this.go(page.in ?? ""), { class: "st-back", "data-top": !page.in, "aria-label": page.in ? `${this.t("back")}, ${this.model.page(page.in).n}` : this.t("back") });
    const cards = [];
    let card = null;
    for (const row of page.items) {
      if (row.k === "group" || !card) {
        card = this.bind(row.k === "group" ? row : {}, h("div", { class: page.grid ? "st-card st-grid" : "st-card" }));
        cards.push(row.k === "group" && this.bind(row, h("div", { class: "st-group" }, h("h3", null, row.n), row.d && h("small", null, row.d))), card);
      }
      if (row.k !== "group") card.append(this[`${row.k}Item`](row));
    }
    this.pane.replaceChildren(h("div", { class: page.card ? "st-sheet st-modal" : "st-sheet" }, up, h("h2", { tabindex: -1 }, page.n), page.d && h("p", { class: "st-note" }, page.d), cards.filter(Boolean)));
    this.pane.scrollTop = 0;
  }
  overview() {
    const { device } = this.data;
    return h("div", { class: "st-hero" }, h("span", { class: "st-big" }, this.icon(PICTURES[device.kind])), h("h2", { tabindex: -1 }, device.name), h("p", null, device.system), device.about && h("p", null, device.about));
  }

  // ---- hands
  go(id, row) {
    const from = this.model.at, inside = this.contains(document.activeElement);
    this.model.at = id;
    if (row) { this.query = ""; this.finder.value = ""; }
    this.draw();
    this.save();
    this.say("sOpened", this.model.page(id)?.n ?? this.t("home"));
    if (!inside) return;
    const target = row && this.pane.querySelector(`[data-row="${CSS.escape(row.p ?? row.n)}"]`);
    const entry = !id && this.results.querySelector(`[data-page="${CSS.escape(this.top(this.model.page(from)) ?? "")}"]`);
    if (target) {
      target.classList.add("st-found");
      target.scrollIntoView({ block: "nearest" });
      (target.querySelector("input:enabled, select:enabled, button:enabled, h3") ?? this.pane.querySelector("h2")).focus();
    } else if (entry && entry.checkVisibility()) entry.focus();
    else this.pane.querySelector("h2").focus();
  }
}
customElements.define("pix-settings", Settings);
