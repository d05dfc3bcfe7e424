// What is on the desktop and what has been done to it. Nothing of the page; the server checks everything again.
export const TRASH = "trash";
const MAX_BYTES = 7500, MAX_DEPTH = 36, MAX_NAME = 100;
const SEARCH = { text: "", in: "subfolders", icon: "", since: "", until: "", contents: false };
const PARTS = ["moved", "renamed", "created", "deleted", "readonly"];

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
const key = (name) => name.normalize().toLowerCase();
export const ending = (name) => /.\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";

function pattern(query) {
  const source = query.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "su");
}

export class Desk {
  constructor(data) {
    this.data = data;
    this.base = new Map(data.nodes.map((row) => [row.id, { in: "", ro: false, ...row }]));
    this.reset();
  }
  reset() {
    this.load("{}");
    [this.past, this.was] = [[], {}];
  }

  // ---- reading
  item(id) { return this.items.get(id); }
  row(item) { return this.base.get(item.src) ?? {}; }
  children(id) { return [...this.items.values()].filter((item) => item.in === id); }
  above(id) {
    const chain = [];
    for (let item = this.item(id); item; item = this.item(item.in)) chain.unshift(item);
    return chain;
  }
  isFolder(item) { return item.k === "p" || item.k === "d"; }
  inArchive(id) { return this.above(id).slice(0, -1).some((item) => item.k === "z"); }
  inTrash(id) { return this.above(id)[0].id === TRASH; }
  isHidden(id) { return !this.show[1] && this.above(id).some((item) => this.row(item).hid); }
  takes(id) { return this.isFolder(this.item(id)) && !this.inArchive(id) && !this.inTrash(id); }
  icon(item) {
    return this.row(item).icon ?? (this.isFolder(item) ? "folder" : this.data.types[ending(item.n)]?.[0] ?? "file");
  }
  label(item) {
    const last = ending(item.n);
    return this.show[0] || this.isFolder(item) || !last ? item.n : item.n.slice(0, -last.length - 1);
  }
  size(item) {
    if (item.src && !this.isFolder(item)) return this.row(item).s ?? 0;
    const inside = this.children(item.id);
    return item.k === "z" ? this.packed(inside) : inside.reduce((sum, one) => sum + this.size(one), 0);
  }
  packed(items) {
    return items.reduce((sum, one) => {
      if (this.isFolder(one)) return sum + this.packed(this.children(one.id));
      const percent = this.data.types[one.src ? ending(this.row(one).n) : "zip"]?.[2] ?? 60;
      return sum + Math.floor((this.size(one) * percent) / 100);
    }, 0);
  }
  get searching() { return !!(this.find.text.trim() || this.find.icon || this.find.since || this.find.until); }
  reach() {
    const found = [], scope = this.find.in;
    const starts = scope === "everywhere" ? this.children("").map(({ id }) => id).filter((id) => id !== TRASH) : [this.at];
    while (starts.length) {
      for (const item of this.children(starts.pop())) {
        found.push(item);
        if (item.k === "d" && scope !== "folder") starts.push(item.id);
      }
    }
    return found;
  }
  fits(item) {
    const { icon, since, until, contents } = this.find, query = fold(this.find.text), name = fold(item.n);
    const { m = "", text = "" } = this.row(item), day = m.slice(0, 10);
    if ((since && day < since) || (until && !(day && day <= until)) || (icon && this.icon(item) !== icon)) return false;
    if (/[*?]/.test(query)) return pattern(query).test(name);
    const all = (where) => query.split(" ").every((word) => where.includes(word));
    return all(name) || (contents && text && all(fold(text)));
  }
  list(kind) {
    const found = this.searching ? this.reach().filter((item) => this.fits(item)) : this.children(this.at);
    const [column, down] = this.sort, { compare } = new Intl.Collator("fr", { numeric: true });
    const value = {
      name: (item) => item.n.replaceAll(".", " "), type: kind, modified: (item) => this.row(item).m ?? "9",
      size: (item) => (this.isFolder(item) ? "" : `${this.size(item)}`),
    }[column];
    return found.filter(({ id }) => !this.isHidden(id)).sort((a, b) => this.isFolder(b) - this.isFolder(a)
      || (down ? -1 : 1) * compare(value(a), value(b)) || compare(a.n.replaceAll(".", " "), b.n.replaceAll(".", " ")));
  }

  // ---- changing: null when done, else the label of the refusal and its words
  attempt(change) {
    const before = this.state(), places = this.children("").map((place) => [place, this.size(place)]);
    change();
    const refusal = this.check(places);
    if (refusal) this.load(before);
    else this.past.push(before);
    return refusal;
  }
  check(places) {
    const seen = new Set();
    for (const item of this.items.values()) {
      const name = `${item.in}/${key(item.n)}`;
      if (item.in !== TRASH && seen.has(name)) return ["eTaken", item.n];
      seen.add(name);
      if (this.above(item.id).length > MAX_DEPTH) return ["eFull"];
    }
    for (const [place, was] of places) {
      const now = this.size(place), room = this.row(place).cap;
      if (room && now > room) return ["eRoom", place.n, room - was, now - was];
    }
    return new TextEncoder().encode(this.state()).length > MAX_BYTES ? ["eFull"] : null;
  }
  undo() { if (this.past.length) this.load(this.past.pop()); }
  named(name, change) {
    if (!name) return ["eName"];
    if ([...name].length > MAX_NAME) return ["eLong"];
    return /[/\\:*?"<>|\p{Cc}\p{Cs}]|\.$/u.test(name) ? ["eChars"] : this.attempt(change);
  }
  fixed(ids, bound) {
    for (const item of ids.map((id) => this.item(id))) {
      if (item.k === "p") return ["ePlace"];
      if (this.inArchive(item.id)) return ["eArchive"];
      if (bound && item.ro) return ["eReadonly", this.label(item)];
    }
    return null;
  }
  into(ids, to) {
    if (!this.takes(to)) return ["eArchive"];
    return ids.some((id) => this.above(to).some((item) => item.id === id)) ? ["eInside"] : null;
  }
  add(parent, n, k, src = "", ro = false) {
    const numbers = [...this.items.keys()].map((id) => (id[0] === "n" ? +id.slice(1) : 0));
    const id = `n${Math.max(...numbers) + 1}`;
    this.items.set(id, { id, in: parent, n, k, src, ro });
    return id;
  }
  duplicate(item, parent, name = item.n) {
    const inside = this.children(item.id), made = this.add(parent, name, item.k, item.src, item.ro);
    for (const one of inside) this.duplicate(one, made);
  }
  create(parent, name) { return this.named(name, () => this.add(parent, name, "d")); }
  rename(id, name) { return this.fixed([id], true) ?? this.named(name, () => { this.item(id).n = name; }); }
  move(ids, to) {
    if (ids.every((id) => this.item(id).in === to)) return ["eHere"];
    return this.fixed(ids) ?? this.into(ids, to) ?? this.attempt(() => ids.forEach((id) => { this.item(id).in = to; }));
  }
  copy(ids, to, copyName) {
    return this.into(ids, to) ?? this.attempt(() => ids.forEach((id) => {
      const item = this.item(id), taken = new Set(this.children(to).map((one) => key(one.n)));
      let name = item.n;
      for (let at = 1; item.in === to && taken.has(key(name)); at++) name = copyName(item, at);
      this.duplicate(item, to, name);
    }));
  }
  remove(ids) {
    return this.fixed(ids, true) ?? this.attempt(() => ids.forEach((id) => {
      this.was[id] = this.item(id).in;
      this.item(id).in = TRASH;
    }));
  }
  restore(ids) {
    return this.attempt(() => ids.forEach((id) => {
      const { from, in: first } = this.base.get(id) ?? {};
      const home = [this.was[id], from, first].find((one) => one && this.item(one) && this.takes(one));
      this.item(id).in = home ?? this.children("")[0].id;
    }));
  }
  empty() {
    return this.attempt(() => [...this.items.keys()].filter((id) => id !== TRASH && this.inTrash(id))
      .forEach((id) => this.items.delete(id)));
  }
  compress(ids, name) {
    return this.named(name, () => {
      const items = ids.map((id) => this.item(id)), made = this.add(this.at, name, "z");
      items.forEach((item) => this.duplicate(item, made));
    });
  }
  extract(id, to, folder) {
    return this.into([], to) ?? this.attempt(() => {
      const made = folder ? this.add(to, folder, "d") : to;
      this.children(id).forEach((item) => this.duplicate(item, made));
    });
  }
  lock(id, value) { return this.attempt(() => { this.item(id).ro = value; }); }

  // ---- posting only what differs from the start, and coming back from it
  state() {
    const out = { v: 1, moved: {}, renamed: {}, created: [], deleted: [], readonly: {} }, { data } = this;
    for (const row of this.base.values()) {
      const item = this.item(row.id), parent = this.item(row.in);
      if (!item && parent) out.deleted.push(row.id);
      if (item && item.in !== row.in) out.moved[row.id] = item.in;
      if (item && item.n !== row.n) out.renamed[row.id] = item.n;
    }
    for (const item of this.items.values()) {
      const row = this.row(item), source = item.src || (item.k === "d" ? "+" : "zip");
      if (!this.base.has(item.id)) out.created.push([item.id, item.in, source, ...(item.n === row.n ? [] : [item.n])]);
      if (item.src && item.ro !== row.ro) out.readonly[item.id] = item.ro;
    }
    for (const part of PARTS) if (!Object.keys(out[part]).length) delete out[part];
    if (this.selected.size) out.selected = [...this.selected].slice(0, 60);
    for (const part of ["at", "sort", "show"]) if (`${this[part]}` !== `${data[part]}`) out[part] = this[part];
    if (this.searching) out.find = this.find;
    return JSON.stringify(out);
  }
  load(text) {
    const { data, base } = this, state = JSON.parse(text), { moved = {}, deleted = [], renamed = {}, readonly = {} } = state;
    this.items = new Map([...base.values()].map((row) => [row.id, { id: row.id, in: row.in, n: row.n, k: row.k, src: row.id, ro: row.ro }]));
    for (const [id, to] of Object.entries(moved)) this.item(id).in = to;
    for (const [id, parent, source, name] of state.created ?? []) {
      const row = base.get(source);
      this.items.set(id, { id, in: parent, n: name ?? row.n, k: row?.k ?? (source === "+" ? "d" : "z"), src: row?.id ?? "", ro: !!row?.ro });
    }
    for (const [id, name] of Object.entries(renamed)) this.item(id).n = name;
    for (const [id, value] of Object.entries(readonly)) this.item(id).ro = value;
    const gone = [...this.items.keys()].filter((id) => this.above(id).some((item) => deleted.includes(item.id)));
    gone.forEach((id) => this.items.delete(id));
    this.at = this.item(state.at ?? this.at) ? state.at ?? data.at : data.at;
    this.sort = [...(state.sort ?? data.sort)];
    this.show = [...(state.show ?? data.show)];
    this.find = { ...SEARCH, ...state.find };
    this.selected = new Set((state.selected ?? []).filter((id) => this.item(id)));
  }
}
