// What is in the mailbox and what has been done to it. Nothing of the page; the server checks everything again.
const MAX_BYTES = 7500, MAX_NAME = 40, MAX_LETTERS = 12;
const ADDRESS = /^[a-z0-9][a-z0-9._+-]{0,40}@[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?){1,4}$/;
const NO_SEARCH = { text: "", from: "", to: "", subject: "", since: "", until: "", files: false, where: "here" };

export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
export const tidy = (text) => text.toWellFormed().replace(/[^\S\n]/g, " ").replace(/(?!\n)\p{Cc}/gu, "");
const key = (name) => name.normalize().toLowerCase();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export class Box {
  constructor(data) {
    this.data = { contacts: [], groups: {}, files: [], rules: [], open: "", types: {}, ...data };
    this.base = new Map(data.messages.map((row) => [row.id, { from: ["", ""], to: [], cc: [], bcc: [], s: "", b: "", files: [], ...row }]));
    this.known = new Map([...this.base.values()].flatMap((row) => [row.from, ...row.to, ...row.cc]).concat(this.data.contacts, [data.owner])
      .filter(([name]) => name).map(([name, address]) => [address, name]));
    this.reset();
  }
  reset() {
    this.load("{}");
    [this.past, this.find] = [[], { ...NO_SEARCH }];
  }

  // ---- reading
  item(id) { return this.items.get(id); }
  person(address) { return [this.known.get(address) ?? "", address]; }
  facts({ id, letter }) { // what is shown of a message, received or written
    if (!letter) return this.base.get(id);
    const people = (list = []) => list.map((address) => this.person(address));
    return { id, from: this.data.owner, to: people(letter.to), cc: people(letter.cc), bcc: people(letter.bcc), s: letter.s ?? "", b: letter.b ?? "",
      date: "", files: (letter.f ?? []).map((join) => [...this.file(join[0]).slice(0, 2), this.file(join[0])[2] ?? "", ...join.slice(1)]),
      quote: ["reply", "all", "forward"].includes(letter.k) && letter.of };
  }
  file(source) {
    const [id, at] = source.split(".");
    return at ? this.base.get(id).files[at] : this.data.files[source.slice(1)];
  }
  get folders() { return { ...this.data.folders, ...this.made }; }
  get tags() { return { ...this.data.tags, ...this.labels }; }
  isOwn(item) { return !!item.letter || ["drafts", "sent"].includes(this.base.get(item.id).in); }
  isDraft(item) { return item.letter ? !item.sent : item.in === "drafts"; }
  get searching() { return Object.entries(this.find).some(([name, value]) => name !== "where" && value); }
  inside(folder) {
    const taken = new Set([...this.items.values()].filter(({ letter }) => letter?.k === "draft").map(({ letter }) => letter.of));
    return [...this.items.values()].filter((item) => item.in && (!folder || item.in === folder) && !taken.has(item.id));
  }
  fits(item) {
    const facts = this.facts(item), { find } = this, names = (people) => fold(people.map((one) => one.slice(0, 2).join(" ")).join(" "));
    const from = names([facts.from]), to = names([...facts.to, ...facts.cc, ...facts.bcc]), day = facts.date.slice(0, 10) || "9";
    const all = [from, to, facts.s, facts.b, facts.files.map(([name]) => name).join(" ")].map(fold).join(" ");
    return fold(find.text).split(" ").every((word) => all.includes(word)) && from.includes(fold(find.from)) && to.includes(fold(find.to))
      && fold(facts.s).includes(fold(find.subject)) && (!find.since || day >= find.since) && (!find.until || day <= find.until)
      && (!find.files || facts.files.length > 0);
  }
  list() {
    const found = this.searching ? this.inside(this.find.where === "here" && this.at).filter((item) => this.fits(item)) : this.inside(this.at);
    const when = (item) => this.facts(item).date || `9${item.id.slice(1).padStart(4, "0")}`;
    return found.sort((a, b) => (when(a) < when(b) ? 1 : -1));
  }
  matches({ t, any }, facts) { // as the server's rules do
    const names = (people) => people.map(([name, address]) => (name ? `${name} <${address}>` : address)).join(" ");
    const texts = { from: names([facts.from]), to: names([...facts.to, ...facts.cc]), subject: facts.s, body: facts.b };
    const held = t.map(([name, text, absent]) => fold(texts[name]).includes(fold(text)) !== !!absent);
    return any ? held.some(Boolean) : held.every(Boolean);
  }
  weight(files) { return files.reduce((sum, [source, access]) => sum + (access ? 0 : this.file(source)[1]), 0); }
  address(text) { // of a name of the address book, or of an address as typed
    const name = fold(text), typed = /<(.+)>/.exec(text)?.[1] ?? text;
    const held = this.data.contacts.find((one) => fold(one[0]) === name)?.[1] ?? typed.trim().toLowerCase();
    return held.length <= 80 && !held.includes("..") && ADDRESS.test(held) ? held : "";
  }

  // ---- changing: null when done, else the label of the refusal and its words
  attempt(change) {
    const before = this.state();
    change();
    if (new TextEncoder().encode(this.state()).length > MAX_BYTES) {
      this.load(before);
      return ["eFull"];
    }
    this.past.push(before);
    return null;
  }
  undo() { if (this.past.length) this.load(this.past.pop()); }
  each(ids, change) { return this.attempt(() => ids.map((id) => this.item(id)).forEach(change)); }
  move(ids, to, reported = false) {
    return this.each(ids, (item) => {
      item.in = to;
      item.rep = reported || (item.rep && ["junk", "trash"].includes(to));
    });
  }
  mark(ids, name, value) { return this.each(ids, (item) => { item[name] = value; }); }
  save(id, at) {
    return this.each([id], (item) => { item.saved = item.saved.includes(at) ? item.saved.filter((one) => one !== at) : [...item.saved, at]; });
  }
  empty() { return this.attempt(() => this.inside("trash").forEach((item) => (item.letter && !item.sent ? this.items.delete(item.id) : (item.in = "")))); }
  name(name, among, letter) { // a new folder or label: its id in `made` or `labels`
    if (!name) return ["eName"];
    if (name.length > MAX_NAME) return ["eLong"];
    if (/[/\\:*?"<>|]|\.$/.test(name)) return ["eChars"];
    if (Object.values(letter === "d" ? this.folders : this.tags).some((one) => key(one) === key(name))) return ["eTaken", name];
    for (let at = 1; ; at++) if (!among[letter + at]) return at < 100 ? this.attempt(() => { among[letter + at] = name; }) : ["eMany"];
  }
  create(name) { return this.name(name, this.made, "d"); }
  dropFolder(id) {
    if (this.rules.some((rule) => rule.to === id)) return ["eMany"];
    return this.attempt(() => { delete this.made[id]; this.at = "inbox"; });
  }

  // ---- letters
  begin(k, of) {
    const source = of && this.facts(this.item(of)), letter = this.item(of)?.letter, { owner } = this.data;
    const addresses = (people) => [...new Set(people.map((one) => one[1]))], back = source?.replyTo ?? source?.from;
    if (letter && !this.item(of).sent) this.writing = { ...letter, id: of };
    else if (k === "draft") this.writing = { k, of, to: addresses(source.to), cc: addresses(source.cc), bcc: addresses(source.bcc), s: source.s, b: source.b };
    else this.writing = { k, of };
    if (k === "reply" || k === "all") this.writing.to = this.isOwn(this.item(of)) ? addresses(source.to) : [back[1]];
    if (k === "all") this.writing.cc = addresses([...source.to, ...source.cc]).filter((one) => one !== owner[1] && !this.writing.to.includes(one));
    if (k === "forward") this.writing.f = source.files.map((_, at) => [`${of}.${at}`]);
    this.begun = JSON.stringify(this.writing);
  }
  get isBegun() { return !!this.writing && JSON.stringify(this.writing) !== this.begun; }
  finish(sent) {
    const { id, ...letter } = this.writing, letters = [...this.items.values()].filter((item) => item.letter), { limit } = this.data;
    if (sent && !["to", "cc", "bcc"].some((name) => letter[name]?.length)) return ["eNobody"];
    if (limit && this.weight(letter.f ?? []) > limit) return ["eHeavy", this.weight(letter.f), limit];
    if (!id && letters.length >= MAX_LETTERS) return ["eMany"];
    const made = id ?? `n${1 + Math.max(0, ...letters.map((item) => +item.id.slice(1)))}`;
    return this.attempt(() => {
      this.items.set(made, { id: made, in: sent ? "sent" : "drafts", sent, letter, read: true, star: false, tags: [], saved: [] });
      this.writing = null;
      if (this.open && [id, letter.k === "draft" && letter.of].includes(this.open)) this.open = sent ? "" : made; // its old words are shown no more
    });
  }

  // ---- posting only what differs from the start, and coming back from it
  state() {
    const out = { v: 1, moved: {}, deleted: [], read: {}, star: {}, tags: {}, reported: [], saved: {}, folders: this.made, labels: this.labels, letters: [] };
    for (const row of this.base.values()) {
      const item = this.item(row.id);
      if (!item.in) out.deleted.push(row.id);
      else if (item.in !== row.in) out.moved[row.id] = item.in;
      if (item.read !== !row.unread) out.read[row.id] = item.read;
      if (item.star !== !!row.star) out.star[row.id] = item.star;
      if (!same([...item.tags].sort(), row.tags ?? [])) out.tags[row.id] = item.tags;
      if (item.rep) out.reported.push(row.id);
      if (item.saved.length) out.saved[row.id] = item.saved;
    }
    for (const { id, in: place, sent, letter } of this.items.values()) {
      if (letter) out.letters.push({ id, ...this.slim(letter), in: place, sent });
    }
    for (const name of Object.keys(out)) if (typeof out[name] === "object" && !Object.keys(out[name]).length) delete out[name];
    if (!same(this.rules, this.data.rules)) out.rules = this.rules;
    if (this.at !== this.data.at) out.at = this.at;
    if (this.open !== this.data.open) out.open = this.open;
    if (this.writing) out.writing = this.slim(this.writing);
    return JSON.stringify(out);
  }
  slim(letter) { return Object.fromEntries(Object.entries(letter).filter(([name, value]) => value?.length && name !== "id")); }
  load(text) {
    const state = JSON.parse(text), { moved = {}, deleted = [], read = {}, star = {}, tags = {}, reported = [], saved = {}, letters = [] } = state;
    const named = [moved, read, star, tags, saved].flatMap(Object.keys).concat(deleted, reported, letters.map(({ of }) => of ?? []).flat());
    if (named.some((id) => !this.base.has(id))) throw new Error("a state of another mailbox");
    this.items = new Map([...this.base.values()].map(({ id, in: place, unread, star: starred, tags: held = [] }) => [id, {
      id, in: deleted.includes(id) ? "" : moved[id] ?? place, read: read[id] ?? !unread, star: star[id] ?? !!starred, tags: tags[id] ?? held,
      rep: reported.includes(id), saved: saved[id] ?? [] }]));
    for (const { id, in: place, sent, ...letter } of letters) {
      this.items.set(id, { id, in: place ?? (sent ? "sent" : "drafts"), sent: !!sent, letter: { k: "new", ...letter }, read: true, star: false, tags: [], saved: [] });
    }
    [this.made, this.labels] = [{ ...state.folders }, { ...state.labels }];
    this.rules = state.rules ?? this.data.rules;
    this.at = this.folders[state.at ?? this.data.at] ? state.at ?? this.data.at : "inbox";
    this.open = state.open ?? this.data.open;
    if (this.open && !this.item(this.open)?.in) this.open = "";
    this.writing = state.writing ?? null;
    this.begun = "";
  }
}
