/* <pix-web>: the browser of the mini-web. It shows and posts; the server judges. */
import { Browser, pageKey } from "./web-model.js";
import { Painter, inline, link, scene, slug } from "./web-page.js";
import { fold, parseQuery, plain, stem, words } from "./web-search.js";
import { SimulatorWindow, facts, h, labelled, press } from "./window.js";

class Web extends SimulatorWindow {
  get browser() { return this.model; }
  make(data) {
    this.painter = new Painter((...words) => this.t(...words), this.locale, data);
    return new Browser(data);
  }
  isHeard() { return true; }
  rest() { this.menuButton.focus(); }

  // ---- the window
  build() {
    this.tabs = h("ul", { class: "web-tabs", "aria-label": this.t("tabs") });
    this.back = this.tool("back", "back", () => this.step(-1));
    this.next = this.tool("arrow", "forward", () => this.step(1));
    this.lock = h("span", { class: "web-lock" });
    this.address = h("input", { type: "text", inputmode: "url", "aria-label": this.t("address"), maxlength: 300, autocomplete: "off", autocapitalize: "off", spellcheck: "false", readonly: !this.can("address") && "" });
    this.address.addEventListener("keydown", (event) => this.enter(event, () => this.load(this.address.value)));
    this.star = this.tool("star", "addMark", () => this.mark());
    this.menuButton = this.tool("more", "menu", () => this.showMenu(), { "aria-haspopup": "dialog" });
    const place = h("div", { class: "web-place" }, this.lock, this.address, this.can("address") && press([this.t("go")], () => this.load(this.address.value), { class: "web-go" }));
    this.finder = this.buildFinder();
    this.view = h("div", { class: "web-view", role: "region", "aria-label": this.t("page"), tabindex: 0 });
    [this.hint, this.status] = [h("span", { class: "web-hint" }), h("p", { class: "web-say vh", role: "status" })];
    const bar = h("div", { class: "win-bar web-bar" }, this.back, this.next, this.tool("refresh", "reload", () => this.draw()), place, this.can("bookmarks") && this.star, this.menuButton);
    this.replaceChildren(h("section", { class: "win web", "aria-label": this.t("title") }, h("h2", { class: "vh" }, this.t("title")), this.tabs, bar, this.finder, this.view,
      h("p", { class: "win-foot" }, this.hint, press([this.t("reset")], () => this.reset(), { class: "web-reset" })), this.status));
    for (const [kind, run] of [["click", "click"], ["auxclick", "click"], ["keydown", "click"], ["contextmenu", "details"], ["mouseover", "point"], ["focusin", "point"]]) {
      this.view.addEventListener(kind, (event) => { const target = event.target.closest?.("[data-url]"); this[run](event, target); });
    }
    this.firstChild.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || !this.can("find") || event.key.toLowerCase() !== "f") return;
      event.preventDefault();
      this.find(true);
    });
  }
  enter(event, run) { if (event.key === "Enter") { event.preventDefault(); run(); } }
  draw(inPage = this.view.contains(document.activeElement)) {
    const { browser } = this, { url, page, site } = { url: browser.url, page: browser.page(), site: browser.site() };
    this.drawTabs();
    this.address.value = url;
    const secure = url.startsWith("https://") && (site ? !!site.crt : browser.isEngine());
    this.lock.replaceChildren(press([this.icon(secure ? "lock" : "alert"), h("span", { class: "vh" }, `${this.t(secure ? "secure" : "notSecure")}. ${this.t("info")}`)], () => this.info(), { class: "web-info" }));
    for (const [button, by] of [[this.back, -1], [this.next, 1]]) button.setAttribute("aria-disabled", !browser.tab.trail[browser.tab.pos + by]);
    this.star.hidden = !page;
    const marked = browser.isMarked();
    for (const name of ["aria-label", "title"]) this.star.setAttribute(name, this.t(marked ? "dropMark" : "addMark"));
    this.star.classList.toggle("on", marked);
    const question = browser.question();
    this.view.replaceChildren(...(question ? this.results(question, site) : page ? this.page(page, site) : browser.isEngine() && !pageKey(url).includes("/") ? this.engineHome() : this.missing(url)).flat().filter(Boolean));
    this.view.setAttribute("lang", page?.lang ?? "fr");
    this.view.scrollTop = 0;
    this.hint.textContent = "";
    if (!this.finder.hidden) this.search(this.finder.querySelector("input").value);
    if (inPage) this.view.focus({ preventScroll: true });
    const place = url.split("#")[1];
    if (place) this.jump(place);
  }
  drawTabs() {
    const { browser } = this, held = this.tabs.contains(document.activeElement);
    const rows = browser.tabs.map(({ trail, pos }, at) => {
      const title = browser.title(trail[pos]);
      return h("li", { class: at === browser.at && "on" }, press([title], () => { browser.at = at; browser.see(); this.after(null, "sGone", title); }, { class: "web-tab", "aria-current": at === browser.at && "true" }),
        this.can("tabs") && press([this.icon("cross")], () => { browser.close(at); this.after(null, "sClosed"); }, { class: "web-x", "aria-label": this.t("closeTab", title) }));
    });
    this.tabs.replaceChildren(...rows, this.can("tabs") ? h("li", null, press([this.icon("plus")], () => this.newTab(), { class: "web-x", "aria-label": this.t("newTab") })) : "");
    if (held) this.tabs.querySelector("[aria-current]").focus();
  }
  go(url, aside) {
    if (aside && this.can("tabs")) {
      if (!this.browser.open(url)) { this.say("eTabs"); return; }
    } else this.browser.go(url);
    this.after(null, aside ? "sTab" : "sGone", this.browser.title());
  }
  load(text) {
    const url = this.browser.typed(text);
    if (!url) return;
    this.go(url);
    this.view.focus({ preventScroll: true });
  }
  step(by) { if (this.browser.step(by)) this.after(null, "sGone", this.browser.title()); }
  newTab() {
    this.go(this.data.engine ? `https://${this.data.engine}/` : this.data.open[0], true);
    this.address.focus();
    this.address.select();
  }
  mark() {
    const added = this.browser.mark();
    this.after(null, added ? "sMarked" : "sUnmarked", this.browser.title());
  }
  click(event, target) {
    if (!target || event.button > 1 || (event.type === "keydown" && event.key !== "Enter")) return;
    event.preventDefault();
    const { url } = target.dataset;
    if (url.startsWith("#")) this.jump(url.slice(1));
    else this.go(url, event.ctrlKey || event.metaKey || event.button === 1);
  }
  jump(place) { const node = this.view.querySelector(`#w-${CSS.escape(slug(place))}`); node?.scrollIntoView({ block: "start" }); node?.focus({ preventScroll: true }); }
  point(_event, target) { this.hint.textContent = target && !target.dataset.url.startsWith("#") ? target.dataset.url : ""; }
  details(event, target) {
    if (!target) return;
    event.preventDefault();
    const { url } = target.dataset, open = (label, aside) => [label, () => this.go(url, aside)];
    this.menu("linkMenu", [open("openHere"), ...(this.can("tabs") ? [open("openNew", true)] : [])], target, [this.t("linkTo", ""), h("code", null, url)]);
  }

  // ---- pages
  submit(key, values, id) {
    const { browser, view: { scrollTop } } = this;
    if (values) browser.sent[key] = values;
    else delete browser.sent[key];
    this.after(null, values ? "sSent" : "sUnsent");
    const node = this.view.querySelector(`#${CSS.escape(id ?? "-")}`);
    this.view.scrollTop = scrollTop;
    node?.focus({ preventScroll: true });
    node?.scrollIntoView({ block: "nearest" });
  }
  page(page, site) {
    const { browser } = this, submit = (...sent) => this.submit(...sent);
    const entries = (list, label, cls) => list?.length && h("nav", { "aria-label": this.t(label), class: cls }, h("ul", null, list.map(([words, url]) => h("li", null, link([words], url, { "aria-current": pageKey(url) === pageKey(browser.url) && "page" })))));
    const own = (site.ban ?? []).filter(([name, form]) => name !== "form" || !browser.sent[`${site.h}#${form}`]);
    const banner = own.some(([name]) => name === "form") && h("section", { class: "web-banner", "aria-label": this.t("consent") }, this.painter.blocks(own, site.h, browser.sent, submit));
    const dates = [page.by && this.t("by", page.by), page.pub && this.t("published", this.day(page.pub)), page.mod && page.mod !== page.pub && this.t("modified", this.day(page.mod))].filter(Boolean);
    const meta = h("p", { class: "web-meta" }, page.y && h("span", { class: "web-tag" }, page.y.toUpperCase()), dates.join(" · "), page.lic && [h("br"), this.t("licence", page.lic)]);
    return [banner, h("div", { class: `web-head tint-${site.tint ?? 2}` }, h("p", { class: "web-site" }, h("strong", null, site.n), site.slo && h("span", null, site.slo)), entries(site.menu, "siteMenu", "web-menu"),
      site.find && this.searchForm("", (q) => this.load(browser.asking({ q }, site.h)), "siteSearch")),
    h("article", { class: "web-body" }, h("h3", null, page.t), meta.textContent && meta, this.painter.blocks(page.b, pageKey(page.u), browser.sent, submit)),
    h("div", { class: "web-foot" }, entries(site.foot, "siteFoot", "web-menu"), h("p", null, site.own))];
  }
  missing(url) {
    const outside = this.browser.outside(url);
    return [h("div", { class: "web-body web-missing" }, this.icon(outside ? "info" : "search"), h("h3", null, this.t(outside ? "outside" : "missing")), h("p", null, this.t(outside ? "outsideText" : "missingText", url)))];
  }
  searchForm(value, run, label = "searchWords") {
    const input = h("input", { type: "search", maxlength: 100, value, "aria-label": this.t(label), placeholder: this.t(label), autocomplete: "off", spellcheck: "false" });
    const send = () => input.value.trim() && run(input.value.trim().replace(/\s+/g, " "));
    input.addEventListener("keydown", (event) => this.enter(event, send));
    return h("div", { class: "web-search", role: "search" }, input, press([this.icon("search"), h("span", null, this.t("search"))], send, { class: "btn" }));
  }
  helpBox() { return h("details", { class: "web-help" }, h("summary", null, this.t("help")), h("ul", null, this.data.labels.helpText.split("|").map((line) => h("li", null, line)))); }
  engineHome() {
    return [h("div", { class: "web-body web-home" }, h("h3", { class: "web-name" }, this.icon("globe"), this.t("engine")), h("p", null, this.t("engineHint")), this.searchForm("", (q) => this.load(this.browser.asking({ q }))), this.helpBox())];
  }
  results(question, site) {
    const { browser } = this, t = (...words) => this.t(...words), host = site?.h ?? this.data.engine, { text, tab, since, until } = question;
    const ask = (change) => browser.asking({ q: text, onglet: tab === "tout" ? "" : tab, du: since, au: until, ...change }, host);
    const found = browser.results(question, site), first = (question.page - 1) * 10, shown = found.slice(first, first + 10), terms = parseQuery(text);
    const tabs = [["tout", "web"], ["images", "images"], ["actualites", "news"]].map(([name, label]) => h("li", null, link([t(label)], ask({ onglet: name === "tout" ? "" : name }), { "aria-current": name === tab && "page" })));
    const [from, to] = [since, until].map((value) => h("input", { type: "date", value }));
    const dates = h("details", { class: "web-help", open: since || until ? "" : null }, h("summary", null, t("filters")), h("div", { class: "web-filters" }, labelled(t("since"), from), labelled(t("before_day"), to),
      press([t("apply")], () => this.load(ask({ du: from.value, au: to.value })), { class: "btn soft" })));
    const ads = site ? [] : browser.adsFor(question).map(([, title, url, words]) => h("li", { class: "web-result ad" }, h("p", { class: "web-from" }, h("span", { class: "web-tag" }, t("ad")), " ", url.replace(/^https:\/\//, "")), h("h4", null, link([title], url)), h("p", null, words)));
    const rows = shown.map((page) => h("li", { class: "web-result" }, tab === "images" && scene(page.b.find(([name]) => name === "img")?.[1] ?? page.t), h("p", { class: "web-from" }, this.browser.site(page.u).n, h("span", null, page.u.replace(/^https:\/\//, "")), page.y && h("span", { class: "web-tag" }, page.y.toUpperCase())),
      h("h4", null, link([page.t], page.u)), h("p", null, page.pub && h("span", { class: "web-date" }, `${this.day(page.pub)} — `), this.excerpt(page, terms))));
    const { text: lines, sources } = this.data.sum, more = Math.ceil(found.length / 10);
    const summary = !site && lines && tab === "tout" && h("section", { class: "web-box", "aria-label": t("summary") }, h("h4", null, t("summary")), h("ol", { class: "web-lines" }, lines.map((line) => h("li", null, inline(line)))), h("p", null, `${t("sources")} : `, sources.flatMap((url, at) => [at ? ", " : "", link([browser.title(url)], url)])));
    return [h("div", { class: "web-body web-results" }, h("div", { class: "web-top" }, h("h3", { class: "web-name" }, this.icon(site ? "search" : "globe"), site?.n ?? t("engine")), this.searchForm(text, (q) => this.load(ask({ q })))),
      !site && h("ul", { class: "web-menu" }, tabs), !site && dates, h("p", { class: "web-count", role: "status" }, t("results", found.length)), summary,
      ads.length + rows.length ? h("ol", { class: "web-list" }, ads, rows) : h("p", null, t("noResult", text), " ", t("noResultHint")), more > 1 && h("nav", { "aria-label": t("pages"), class: "web-menu" }, h("ul", null, [...Array(more).keys()].map((at) => h("li", null, link([`${at + 1}`], ask({ p: at ? at + 1 : "" }), { "aria-label": t("pageNumber", `${at + 1}`), "aria-current": at + 1 === question.page && "page" }))))), !site && this.helpBox())];
  }
  excerpt(page, terms) {
    const own = new Set(terms.flatMap(({ kind, texts }) => (kind === "word" ? texts : kind === "phrase" ? texts[0].split(" ").map(stem) : []))), phrase = terms.find(({ kind, out }) => kind === "phrase" && !out)?.texts[0];
    const all = page.b.flatMap(([name, ...parts]) => (name === "p" || name === "quote" ? [plain(parts[0])] : name === "ul" || name === "ol" ? parts[0].map(plain) : []));
    const text = (phrase && all.find((one) => words(one).join(" ").includes(phrase))) || page.d || all[0] || "";
    return (text.length > 220 ? `${text.slice(0, 217).replace(/\s+\S*$/, "")}…` : text).split(/([\p{L}\d]+)/u).map((part, at) => (at % 2 && own.has(stem(words(part)[0] ?? "")) ? h("b", null, part) : part));
  }

  // ---- finding a word
  buildFinder() {
    const input = h("input", { type: "search", "aria-label": this.t("findWord"), maxlength: 60, autocomplete: "off", oninput: () => this.search(input.value) });
    input.addEventListener("keydown", (event) => {
      this.enter(event, () => this.turn(event.shiftKey ? -1 : 1));
      if (event.key === "Escape") this.find(false);
    });
    const by = (label, way) => press([this.t(label)], () => this.turn(way), { class: "ex-tool" });
    this.tally = h("span", { role: "status" });
    return h("div", { class: "web-finder", role: "search", "aria-label": this.t("find"), hidden: "" }, input, by("previous", -1), by("next", 1), this.tally, press([this.t("close")], () => this.find(false), { class: "ex-tool" }));
  }
  find(on) {
    this.finder.hidden = !on;
    this.search(on ? this.finder.querySelector("input").value : "");
    (on ? this.finder.querySelector("input") : this.view).focus();
  }
  search(text) {
    for (const mark of this.view.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
    this.view.normalize();
    const wanted = fold(text.trim()), nodes = [], walker = document.createTreeWalker(this.view, NodeFilter.SHOW_TEXT);
    while (wanted && walker.nextNode()) if (!walker.currentNode.parentElement.closest("select, .web-head, .web-foot")) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const flat = node.data.replace(/\u00a0/g, " ").split("").map((letter) => fold(letter)[0] ?? letter).join("");
      for (let at = flat.lastIndexOf(wanted), rest = node; at >= 0; at = at ? flat.lastIndexOf(wanted, at - 1) : -1) {
        const hit = rest.splitText(at);
        if (hit.length > wanted.length) hit.splitText(wanted.length);
        hit.replaceWith(h("mark", null, hit.data));
      }
    }
    this.hits = [...this.view.querySelectorAll("mark")];
    this.place = -1;
    this.tally.textContent = wanted && !this.hits.length ? this.t("notFound") : "";
    if (this.hits.length) this.turn(1);
  }
  turn(way) {
    const { hits } = this;
    if (!hits?.length) return;
    hits[this.place]?.classList.remove("on");
    this.place = (this.place + way + hits.length) % hits.length;
    hits[this.place].classList.add("on");
    hits[this.place].scrollIntoView({ block: "center" });
    this.tally.textContent = this.t("found", `${this.place + 1}`, hits.length);
  }

  // ---- menu and panels
  panel(title, ...body) { return this.ask(title, body, null, null, "web-panel"); }
  showMenu() {
    const names = ["bookmarks", "history", "closed", "find", "info", "source"].filter((name) => this.can(name));
    this.menu("menu", names.map((name) => [name, () => (name === "find" ? this.find(true) : this[name]())]), this.menuButton, this.t("linkHint"));
  }
  list(title, rows, none, drop) {
    const dialog = this.panel(title, rows.length ? h("ul", { class: "web-rows" }, rows.map(([url, words, note]) => (url ? h("li", null, press([h("span", null, words), h("small", null, note)], () => { dialog.close(); this.go(url); }, { class: "web-row" }), drop && press([this.icon("cross")], () => { drop(url); dialog.close(); this.bookmarks(); }, { class: "web-x", "aria-label": this.t("remove", words) })) : h("li", { class: "web-sub" }, words)))) : h("p", null, none));
  }
  bookmarks() {
    const { browser } = this, drop = (url) => { browser.mark(url); this.after(null, "sUnmarked", browser.title(url)); };
    this.list(this.t("bookmarks"), browser.marks.map((url) => [url, browser.title(url), url]), this.t("noMark"), this.can("bookmarks") && drop);
  }
  history() {
    const { browser, data } = this, seen = [...browser.seen].reverse().map((url) => [url, browser.title(url), url]);
    const past = data.past.map(([url, moment]) => [url, browser.title(url), `${this.day(moment, { dateStyle: "full", timeStyle: "short" })} · ${url}`]);
    this.list(this.t("history"), [[null, this.t("during")], ...seen, ...(past.length ? [[null, this.t("before")], ...past] : [])], this.t("noHistory"));
  }
  closed() { const { browser } = this; this.list(this.t("closed"), browser.closed.map((url) => [url, browser.title(url), url]), this.t("noClosed")); }
  info() {
    const { browser } = this, site = browser.site(), page = browser.page(), { url } = browser, [, scheme, host, path, query] = url.match(/^(https?):\/\/([^/?#]*)([^?#]*)\??([^#]*)/) ?? [];
    const rows = [["address", url], ["scheme", scheme], ["host", host], ["path", path], ["query", query]];
    if (site?.crt) rows.push(["certificate", site.crt[0]], ["issuer", site.crt[1]], ["until", site.crt[2]]);
    if (site) rows.push(...(site.crt ? [] : [["certificate", this.t("noCertificate")]]), ["cookies", `${site.ck ?? 0}`], ["updated", page?.mod && this.day(page.mod)], ["language", this.t(page?.lang === "en" ? "english" : "french")]);
    this.panel(this.t("info"), facts(rows.map(([label, value]) => [this.t(label), value])));
  }
  source() {
    const { browser } = this, page = browser.page(), site = browser.site(), tag = (name, own) => `  <${name} ${Object.entries(own).map(([key, value]) => `${key}="${value}"`).join(" ")}>`;
    if (!page) return;
    const head = [tag("meta", { charset: "utf-8" }), `  <title>${page.t}</title>`, page.d && tag("meta", { name: "description", content: page.d }), page.by && tag("meta", { name: "author", content: page.by }), page.rob && tag("meta", { name: "robots", content: page.rob }),
      tag("link", { rel: "canonical", href: page.u }), site.feed && tag("link", { rel: "alternate", type: "application/rss+xml", href: site.feed })];
    const body = page.b.filter(([name]) => ["h", "p"].includes(name)).map(([name, ...parts]) => (name === "h" ? `  <h${parts[0]}>${plain(parts[1])}</h${parts[0]}>` : `  <p>${plain(parts[0])}</p>`));
    const lines = ["<!doctype html>", `<html lang="${page.lang ?? "fr"}">`, "<head>", ...head.filter(Boolean), "</head>", "<body>", `  <h1>${page.t}</h1>`, ...body, "</body>", "</html>"];
    this.panel(this.t("source"), h("pre", { class: "web-source", tabindex: 0 }, lines.join("\n")));
  }
}
customElements.define("pix-web", Web);
