/* The browser as data: tabs, bookmarks, forms sent, and the state that is posted. */
import { Engine, words } from "./web-search.js";

export function pageKey(address) {
  const [rest] = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split("#");
  let [, host, path] = rest.match(/^([^/]*)\/?(.*)$/);
  if (!rest.includes("/") && host.includes("?")) [host, path] = [host.slice(0, host.indexOf("?")), host.slice(host.indexOf("?"))];
  return `${host.toLowerCase().replace(/^www\./, "")}/${path.replace(/\/+$/, "")}`.replace(/\/$/, "");
}
const TABS = ["tout", "images", "actualites"];

export class Browser {
  constructor(data) {
    this.data = data;
    this.pages = new Map(data.pages.map((page) => [pageKey(page.u), page]));
    this.engine = new Engine(data.pages, data.sites);
    this.hosts = new Map(Object.values(data.sites).map((site) => [site.h, site]));
    this.reset();
  }
  reset() {
    const { open, marks, closed } = this.data;
    this.tabs = open.map((url) => ({ trail: [url], pos: 0 }));
    [this.at, this.marks, this.sent, this.closed, this.seen] = [0, [...marks], {}, [...closed], []];
    this.see();
  }
  get tab() { return this.tabs[this.at]; }
  get url() { return this.tab.trail[this.tab.pos]; }
  page(url = this.url) { return this.pages.get(pageKey(url)); }
  site(url = this.url) { return this.hosts.get(pageKey(url).split("/")[0]); }
  outside(url) { return this.data.out.includes(pageKey(url)); }
  isEngine(url = this.url) { return this.data.engine !== "" && pageKey(url).split("/")[0] === this.data.engine; }
  question(url = this.url) {
    const site = this.site(url);
    if (!this.isEngine(url) && !site?.find) return null;
    let address;
    try { address = new URL(url); } catch { return null; }
    if (address.pathname.replace(/\/+$/, "") !== "/recherche") return null;
    const get = (name) => address.searchParams.get(name) ?? "", tab = get("onglet");
    return { text: get("q").split(/\s+/).filter(Boolean).join(" "), tab: TABS.includes(tab) ? tab : "tout", since: get("du"), until: get("au"), page: Number(get("p")) || 1 };
  }
  results(question, site) {
    return this.engine.search(question).filter(({ u }) => !site || pageKey(u).split("/")[0] === site.h);
  }
  adsFor(question) {
    const asked = new Set(words(question.text));
    return question.tab === "tout" && question.page === 1 ? this.data.ads.filter(([own]) => own.some((word) => asked.has(words(word)[0]))) : [];
  }
  title(url = this.url) {
    const question = this.question(url);
    if (question) return `${question.text} – ${this.isEngine(url) ? this.data.labels.engine : this.site(url).n}`;
    return this.page(url)?.t ?? (this.isEngine(url) && !pageKey(url).includes("/") ? this.data.labels.engine : this.data.labels.missing);
  }
  typed(text) {
    const words = text.trim().replace(/\s+/g, " ");
    if (!words) return null;
    if (/^https?:\/\/\S+$/i.test(words)) return words;
    if (!words.includes(" ") && /^[^.]+\.[^.]/.test(words)) return `https://${words}`;
    return this.data.engine ? this.asking({ q: words.slice(0, 100) }) : `https://${encodeURIComponent(words).slice(0, 200)}`;
  }
  asking(fields, host = this.data.engine) {
    const kept = Object.entries(fields).filter(([name, value]) => value || name === "q");
    return `https://${host}/recherche?${new URLSearchParams(kept)}`;
  }
  see() { if (this.seen.at(-1) !== this.url) this.seen.push(this.url); }
  go(url) {
    const { tab } = this;
    tab.trail.splice(tab.pos + 1, Infinity, url);
    tab.pos += 1;
    this.see();
  }
  step(by) {
    if (!this.tab.trail[this.tab.pos + by]) return false;
    this.tab.pos += by;
    this.see();
    return true;
  }
  open(url) {
    if (this.tabs.length === 8) return false;
    this.tabs.push({ trail: [url], pos: 0 });
    this.at = this.tabs.length - 1;
    this.see();
    return true;
  }
  close(at) {
    const [{ trail, pos }] = this.tabs.splice(at, 1);
    this.closed.unshift(trail[pos]);
    if (!this.tabs.length) this.tabs.push({ trail: [this.data.engine ? `https://${this.data.engine}/` : this.data.open[0]], pos: 0 });
    if (this.at > at || this.at === this.tabs.length) this.at -= 1;
  }
  isMarked(url = this.url) { return this.marks.some((one) => pageKey(one) === pageKey(url)); }
  mark(url = this.url) {
    const key = pageKey(url), had = this.isMarked(url);
    this.marks = had ? this.marks.filter((one) => pageKey(one) !== key) : [...this.marks, url];
    return !had;
  }
  state() {
    const state = { v: 1, tabs: this.tabs.map(({ trail, pos }) => trail[pos]), at: this.at };
    if (this.marks.join(" ") !== this.data.marks.join(" ")) state.marks = this.marks;
    if (Object.keys(this.sent).length) state.sent = this.sent;
    return JSON.stringify(state);
  }
  load(draft) {
    const state = JSON.parse(draft), text = (one) => typeof one === "string" && /^https?:\/\//.test(one);
    if (state.v !== 1 || !state.tabs.length || !state.tabs.every(text) || !state.tabs[state.at]) throw new Error("not a state of this page");
    this.reset();
    this.tabs = state.tabs.map((url) => ({ trail: [url], pos: 0 }));
    [this.at, this.marks, this.sent] = [state.at, state.marks ?? this.marks, state.sent ?? {}];
    this.see();
  }
}
