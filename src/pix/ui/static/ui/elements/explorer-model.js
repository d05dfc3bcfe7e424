// What is on the desktop and what has been done to it. No page here; the server checks everything again.
export const TRASH = "trash";
const MAX_BYTES = 8192, MAX_DEPTH = 36, MAX_NAME = 100;
const NO_SEARCH = { text: "", in: "subfolders", icon: "", since: "", until: "", contents: false };

export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/).join(" ");
export const tidy = (name) => name.normalize("NFC").replace(/\s+/g, " ").trim();
const key = (name) => name.normalize("NFC").toLowerCase();
const extension = (name) => (/^.+\.([^.]+)$/.exec(name)?.[1] ?? "").toLowerCase();

function pattern(query) {
  const source = query.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "su");
}

export class Desk {
  constructor(data) {
    this.data = data;
    this.can = new Set(data.can);
    this.base = new Map(data.nodes.map((row) => [row.id, row]));
    this.reset();
    this.inner = new Set([...this.base.keys()].filter((id) => this.inArchive(id)));
  }

  reset() {
    this.items = new Map();
    for (const row of this.data.nodes) {
      this.items.set(row.id, { id: row.id, in: row.in ?? "", n: row.n, k: row.k, src: row.id, ro: !!row.ro });
    }
    this.at = this.data.at;
    this.sort = [...this.data.sort];
    this.show = [...this.data.show];
    this.find = { ...NO_SEARCH };
    this.selected = new Set();
    this.past = [];
  }

  // ---- reading
  item(id) { return this.items.get(id); }
  origin(item) { return this.base.get(item.src) ?? {}; }
  children(id) { return [...this.items.values()].filter((item) => item.in === id); }
  places() { return this.children("").filter((item) => item.id !== TRASH).concat(this.item(TRASH)); }
  isFolder(item) { return item.k === "p" || item.k === "d"; }
  above(id) {
    const chain = [];
    for (let item = this.item(id); item; item = this.item(item.in)) chain.unshift(item);
    return chain;
  }
  inArchive(id) { return this.above(id).slice(0, -1).some((item) => item.k === "z"); }
  inTrash(id) { return this.above(id)[0]?.id === TRASH; }
  isFixed(id) { return this.item(id).k === "p" || this.inArchive(id); }
  takes(id) { return id !== TRASH && this.isFolder(this.item(id)) && !this.inArchive(id) && !this.inTrash(id); }
  isHidden(id) { return this.above(id).some((item) => this.origin(item).hid); }
  extension(item) { return this.isFolder(item) ? "" : extension(item.n); }
  icon(item) {
    return this.origin(item).icon ?? (this.isFolder(item) ? "folder" : this.data.types[this.extension(item)]?.[0] ?? "file");
  }
  label(item) {
    const ending = this.extension(item);
    return !this.show[0] && ending ? item.n.slice(0, -ending.length - 1) : item.n;
  }
  size(item) {
    if (item.src && !this.isFolder(item)) return this.origin(item).s ?? 0;
    const inside = this.children(item.id);
    return item.k === "z" ? this.packed(inside) : inside.reduce((sum, one) => sum + this.size(one), 0);
  }
  packed(items) {
    return items.reduce((sum, one) => {
      if (this.isFolder(one)) return sum + this.packed(this.children(one.id));
      const percent = this.data.types[one.src ? extension(this.origin(one).n) : "zip"]?.[2] ?? 60;
      return sum + Math.floor((this.size(one) * percent) / 100);
    }, 0);
  }

  // ---- searching and listing
  get searching() { return !!(this.find.text.trim() || this.find.icon || this.find.since || this.find.until); }
  reach() {
    const found = [], { in: scope } = this.find;
    const starts = scope === "everywhere" ? this.places().map((one) => one.id).filter((id) => id !== TRASH) : [this.at];
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
    const day = (this.origin(item).m ?? "").slice(0, 10);
    if ((since && day < since) || (until && !(day && day <= until)) || (icon && this.icon(item) !== icon)) return false;
    if (/[*?]/.test(query)) return pattern(query).test(name);
    const words = query.split(" "), text = contents ? fold(this.origin(item).text ?? "") : "";
    return words.every((word) => name.includes(word)) || (!!text && words.every((word) => text.includes(word)));
  }
  list(typeOf) {
    const source = this.searching ? this.reach().filter((item) => this.fits(item)) : this.children(this.at);
    const shown = source.filter((item) => this.show[1] || !(this.searching ? this.isHidden(item.id) : this.origin(item).hid));
    const [column, descending] = this.sort, { compare } = new Intl.Collator("fr", { numeric: true });
    const by = {
      name: (a, b) => compare(a.n, b.n),
      type: (a, b) => compare(typeOf(a), typeOf(b)),
      size: (a, b) => (this.isFolder(a) ? 0 : this.size(a) - this.size(b)),
      modified: (a, b) => compare(this.origin(a).m ?? "9", this.origin(b).m ?? "9"),
    }[column];
    return shown.sort((a, b) => this.isFolder(b) - this.isFolder(a)
      || (descending ? -1 : 1) * by(a, b) || compare(a.n, b.n));
  }

  // ---- changing: each answers null, or [label of the refusal, ...its words]
  attempt(change) {
    const before = new Map([...this.items].map(([id, item]) => [id, { ...item }]));
    const used = this.used();
    const refusal = change() ?? this.check(used);
    if (refusal) this.items = before;
    else this.past.push(before);
    return refusal;
  }
  used() { return this.places().map((place) => [place, this.size(place)]); }
  check(used) {
    const seen = new Set();
    for (const item of this.items.values()) {
      const name = `${item.in}/${key(item.n)}`;
      if (item.in && item.in !== TRASH && seen.has(name)) return ["eTaken", item.n];
      seen.add(name);
      if (this.above(item.id).length > MAX_DEPTH) return ["eFull"];
    }
    for (const [place, was] of used) {
      const now = this.size(this.item(place.id)), room = this.origin(place).cap;
      if (room && now > room) return ["eRoom", place.n, room - was, now - was];
    }
    return new TextEncoder().encode(this.state()).length > MAX_BYTES - 600 ? ["eFull"] : null;
  }
  undo() {
    if (!this.past.length) return false;
    this.items = this.past.pop();
    while (!this.item(this.at)) this.at = this.data.at;
    this.keep();
    return true;
  }
  keep() { this.selected = new Set([...this.selected].filter((id) => this.item(id))); }

  fault(name) {
    if (!name) return ["eName"];
    if ([...name].length > MAX_NAME) return ["eLong"];
    return /[/\\:*?"<>|\p{Cc}\p{Cs}]|\.$/u.test(name) ? ["eChars"] : null;
  }
  add(parent, name, kind, src = "", ro = false) {
    const next = Math.max(0, ...[...this.items.keys()].map((id) => (id[0] === "n" ? +id.slice(1) : 0))) + 1;
    this.items.set(`n${next}`, { id: `n${next}`, in: parent, n: name, k: kind, src, ro });
    return `n${next}`;
  }
  duplicate(item, parent, name = item.n) {
    const inside = this.children(item.id), src = this.base.has(item.src) ? item.src : "";
    const made = this.add(parent, name, item.k, src, item.ro);
    for (const one of inside) this.duplicate(one, made);
  }
  create(parent, name) { return this.fault(name) ?? this.attempt(() => void this.add(parent, name, "d")); }
  rename(id, name) {
    const item = this.item(id);
    if (this.isFixed(id)) return [item.k === "p" ? "ePlace" : "eArchive"];
    if (item.ro) return ["eReadonly", item.n];
    return this.fault(name) ?? this.attempt(() => void (item.n = name));
  }
  refuse(ids, to) {
    if (ids.some((id) => this.item(id).k === "p")) return ["ePlace"];
    if (!this.takes(to)) return ["eArchive"];
    return ids.some((id) => this.above(to).some((item) => item.id === id)) ? ["eInside"] : null;
  }
  move(ids, to) {
    if (ids.some((id) => this.inArchive(id))) return ["eArchive"];
    if (ids.every((id) => this.item(id).in === to)) return ["eHere"];
    return this.refuse(ids, to) ?? this.attempt(() => ids.forEach((id) => (this.item(id).in = to)));
  }
  copy(ids, to, nameOf) {
    return this.refuse(ids, to) ?? this.attempt(() => {
      for (const item of ids.map((id) => this.item(id))) {
        const taken = new Set(this.children(to).map((one) => key(one.n)));
        let name = item.n;
        if (item.in === to) for (let at = 1; taken.has(key(name)); at++) name = nameOf(item, at);
        this.duplicate(item, to, name);
      }
    });
  }
  remove(ids) {
    const item = ids.map((id) => this.item(id)).find((one) => one.ro || this.isFixed(one.id));
    if (item) return item.ro ? ["eReadonly", item.n] : [item.k === "p" ? "ePlace" : "eArchive"];
    return this.attempt(() => ids.forEach((id) => {
      const one = this.item(id);
      [one.was, one.in] = [one.in, TRASH];
    }));
  }
  restore(ids) {
    return this.attempt(() => ids.forEach((id) => {
      const item = this.item(id), origin = this.base.get(id);
      const wanted = item.was ?? origin?.from ?? origin?.in;
      item.in = wanted && this.item(wanted) && this.takes(wanted) ? wanted : this.places()[0].id;
    }));
  }
  empty() {
    return this.attempt(() => {
      const gone = [...this.items.keys()].filter((id) => id !== TRASH && this.inTrash(id));
      gone.forEach((id) => this.items.delete(id));
    });
  }
  compress(ids, parent, name) {
    return this.fault(name) ?? this.attempt(() => {
      const items = ids.map((id) => this.item(id)), made = this.add(parent, name, "z");
      items.forEach((item) => this.duplicate(item, made));
    });
  }
  extract(id, to, folder) {
    if (!this.takes(to)) return ["eArchive"];
    return this.attempt(() => {
      const into = folder ? this.add(to, folder, "d") : to;
      this.children(id).forEach((item) => this.duplicate(item, into));
    });
  }
  lock(id, value) { return this.attempt(() => void (this.item(id).ro = value)); }

  // ---- posting: only what differs from the start
  state() {
    const out = { v: 1, moved: {}, renamed: {}, created: [], deleted: [], readonly: {} };
    for (const row of this.data.nodes) {
      const item = this.item(row.id);
      if (!item) {
        if (!this.inner.has(row.id) && this.item(row.in)) out.deleted.push(row.id);
        continue;
      }
      if (item.in !== (row.in ?? "")) out.moved[row.id] = item.in;
      if (item.n !== row.n) out.renamed[row.id] = item.n;
      if (item.ro !== !!row.ro) out.readonly[row.id] = item.ro;
    }
    for (const item of this.items.values()) {
      if (this.base.has(item.id)) continue;
      const source = item.src || (item.k === "d" ? "+" : "zip"), same = item.src && item.n === this.origin(item).n;
      out.created.push([item.id, item.in, source, ...(same ? [] : [item.n])]);
      if (item.src && item.ro !== !!this.origin(item).ro) out.readonly[item.id] = item.ro;
    }
    for (const part of ["moved", "renamed", "created", "deleted", "readonly"]) {
      if (!Object.keys(out[part]).length) delete out[part];
    }
    if (this.selected.size) out.selected = [...this.selected];
    if (this.at !== this.data.at) out.at = this.at;
    if (`${this.sort}` !== `${this.data.sort}`) out.sort = this.sort;
    if (`${this.show}` !== `${this.data.show}`) out.show = this.show;
    if (this.searching) out.find = this.find;
    return JSON.stringify(out);
  }
  load(text) {
    try {
      const state = JSON.parse(text);
      for (const id of state.deleted ?? []) this.item(id).in = TRASH;
      const gone = [...this.items.keys()].filter((id) => (state.deleted ?? []).some((one) => this.above(id).some((item) => item.id === one)));
      gone.filter((id) => !(id in (state.moved ?? {}))).forEach((id) => this.items.delete(id));
      for (const [id, to] of Object.entries(state.moved ?? {})) this.item(id).in = to;
      for (const [id, name] of Object.entries(state.renamed ?? {})) this.item(id).n = name;
      for (const [id, parent, source, name] of state.created ?? []) {
        const from = this.base.get(source);
        const k = from?.k ?? (source === "+" ? "d" : "z");
        this.items.set(id, { id, in: parent, n: name ?? from.n, k, src: from ? source : "", ro: !!from?.ro });
      }
      for (const [id, value] of Object.entries(state.readonly ?? {})) this.item(id).ro = value;
      [this.at, this.sort, this.show] = [state.at ?? this.at, state.sort ?? this.sort, state.show ?? this.show];
      this.find = { ...NO_SEARCH, ...state.find };
      this.selected = new Set(state.selected);
      this.keep();
    } catch {
      this.reset();
    }
  }
}
