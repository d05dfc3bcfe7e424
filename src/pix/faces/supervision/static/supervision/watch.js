/* <pix-watch>: asks what changed every few seconds, gives orders without leaving the page, calls when somebody
   waits. 304 costs nothing. When the server is silent nothing can be done, and the page says how old it is. */
const RETRY_SECONDS = 3;
const TOO_OLD_SECONDS = 15;
const PATIENCE = 8000;
const BY_SCRIPT = { "X-Watch": "1" };
const MUTED = "surveillance-son-coupe";

function sayDuration(total) {
  const seconds = Math.max(0, Math.floor(total));
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  const two = (number) => String(number).padStart(2, "0");
  if (minutes < 10) return `${minutes}\u00a0min\u00a0${two(seconds % 60)}`;
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${two(minutes % 60)}`;
}

function fold(text) {
  const plain = text.replace(/[œŒ]/g, "oe").replace(/[æÆ]/g, "ae").normalize("NFD");
  return plain.replace(/[^\p{L}\p{N} ]/gu, "").toLowerCase().trim();
}

/* Two short notes, made here: nothing to download, and nothing to hear when the sound is off. */
class Bell {
  constructor(button) {
    this.button = button;
    this.muted = localStorage.getItem(MUTED) === "1";
    button.hidden = false;
    button.addEventListener("click", () => this.switchOver());
    document.addEventListener("pointerdown", () => this.wake(), { once: true });
    document.addEventListener("keydown", () => this.wake(), { once: true });
    this.show();
  }

  wake() {
    this.context ??= new AudioContext();
    this.context.resume();
  }

  switchOver() {
    this.muted = !this.muted;
    localStorage.setItem(MUTED, this.muted ? "1" : "0");
    this.show();
    if (!this.muted) this.ring();
  }

  show() {
    const state = this.button.querySelector("[data-sound-state]");
    this.button.setAttribute("aria-pressed", String(!this.muted));
    state.textContent = this.muted ? state.dataset.off : state.dataset.on;
  }

  ring() {
    if (this.muted || this.context?.state !== "running") return;
    [660, 880].forEach((pitch, rank) => this.note(pitch, this.context.currentTime + rank * 0.22));
  }

  note(pitch, at) {
    const [tone, volume] = [this.context.createOscillator(), this.context.createGain()];
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2);
    tone.connect(volume).connect(this.context.destination);
    tone.start(at);
    tone.stop(at + 0.22);
  }
}

class PixWatch extends HTMLElement {
  connectedCallback() {
    this.lines = [...this.querySelectorAll(".line")];
    this.names = this.lines.map((line) => fold(line.querySelector(".who").textContent));
    this.looks = JSON.parse(this.dataset.looks);
    this.queue = this.querySelector("[data-queue]");
    this.panel = this.querySelector("[data-panel-place]");
    this.note = this.querySelector("[data-note]");
    this.bell = new Bell(this.querySelector("[data-sound]"));
    this.title = document.title.replace(/^\(\d+\) /, "");
    this.known = this.keys();
    this.filter = this.querySelector("[data-filter][aria-current]")?.dataset.filter ?? "";
    this.readAt = performance.now();
    this.offset = 0;
    this.listen();
    this.wait(0.2);
    this.ticking = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    clearInterval(this.ticking);
  }

  listen() {
    this.addEventListener("submit", (event) => this.order(event));
    this.addEventListener("click", (event) => this.follow(event));
    this.querySelector("[role=search]").addEventListener("input", () => this.sift());
    this.panel.addEventListener("close", () => this.backFromPanel());
    window.addEventListener("online", () => this.ask());
    window.addEventListener("offline", () => this.lose());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.ask());
  }

  wait(seconds) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), seconds * 1000);
  }

  async ask() {
    clearTimeout(this.waiting);
    if (this.asking) return;
    this.asking = true;
    try {
      const headers = this.mark ? { ...BY_SCRIPT, "If-None-Match": this.mark } : BY_SCRIPT;
      const reply = await fetch(this.dataset.href, { headers, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (reply.status === 401) return this.leave(await reply.json());
      if (!reply.ok && reply.status !== 304) throw new Error(reply.status);
      const state = reply.status === 304 ? null : await reply.json();
      this.mark = reply.headers.get("ETag");
      this.offset = Date.parse(reply.headers.get("Date")) - Date.now();
      this.readAt = performance.now();
      if (state) this.show(state);
      this.recover();
      this.wait(Number(this.dataset.seconds));
    } catch {
      this.lose();
      this.wait(RETRY_SECONDS);
    } finally {
      this.asking = false;
    }
  }

  leave(reply) {
    this.tell(reply.message);
    location.assign(reply.door);
  }

  lose() {
    if (this.stale) return;
    this.stale = true;
    this.lostAt = new Date(Date.now() - (performance.now() - this.readAt) + this.offset);
    this.toggleAttribute("data-stale", true);
    this.blockOrders(true);
    const time = this.lostAt.toLocaleTimeString(document.documentElement.lang);
    this.tell(this.dataset.lost.replace("{time}", time));
    this.tick();
  }

  recover() {
    if (!this.stale) return this.tick();
    this.stale = false;
    this.removeAttribute("data-stale");
    this.blockOrders(false);
    this.note.hidden = true;
    clearTimeout(this.told);
    this.say(this.dataset.back);
    this.tick();
  }

  blockOrders(blocked) {
    for (const one of this.querySelectorAll("[name=present], [name=absent], [name=decision], [data-panel], dialog form .btn"))
      blocked ? one.setAttribute("aria-disabled", "true") : one.removeAttribute("aria-disabled");
  }

  show(state) {
    if (state.list !== this.dataset.list) return this.panel.open || location.reload();
    state.rows.forEach(([name, text, since], rank) => this.draw(this.lines[rank], name, text, since));
    for (const [name, count] of Object.entries(state.counts)) this.write(`[data-count=${name}]`, count);
    for (const [name, count] of Object.entries(state.groups)) this.write(`[data-group-count=${name}]`, count);
    this.write("[data-heading]", state.heading);
    this.write("[data-clock]", state.clock);
    this.drawQueue(state.queue);
    document.title = state.calling ? `(${state.calling}) ${this.title}` : this.title;
    if (!state.open) this.tell(this.dataset.closed);
    this.sift();
  }

  write(selector, text) {
    const place = this.querySelector(selector);
    if (place && place.textContent !== String(text)) place.textContent = text;
  }

  draw(line, name, text, since = 0) {
    const [tone, icon, group] = this.looks[name];
    const words = line.querySelector("p");
    if (line.dataset.state === name && words.dataset.text === text && Number(words.dataset.since ?? 0) === since) return;
    line.className = tone ? `line t-${tone}` : "line";
    line.dataset.state = name;
    line.dataset.group = group;
    line.querySelector("use").setAttribute("href", `${this.dataset.icons}#i-${icon}`);
    words.dataset.text = words.textContent = text;
    since ? (words.dataset.since = since) : delete words.dataset.since;
    this.offer(line, name === "absent" || name === "waiting");
  }

  /* The button that had the focus goes: the name beside it takes it. */
  offer(line, isOffered) {
    const button = line.querySelector(".go");
    if (!isOffered && button === document.activeElement) line.querySelector(".who").focus();
    button.hidden = !isOffered;
  }

  drawQueue(html) {
    const key = this.queue.contains(document.activeElement) ? document.activeElement.closest("li").dataset.key : null;
    this.queue.innerHTML = html;
    if (key) (this.queue.querySelector(`[data-key="${CSS.escape(key)}"] :is(a, button)`) ?? this.querySelector("[data-heading]")).focus();
    const fresh = [...this.queue.children].filter((card) => !this.known.has(card.dataset.key));
    this.known = this.keys();
    if (fresh.length) this.say(fresh.map((card) => `${card.querySelector("h3").textContent}. ${card.querySelector("p").textContent}`).join(" "));
    if (fresh.some((card) => !("quiet" in card.dataset))) this.bell.ring();
    if (this.stale) this.blockOrders(true);
  }

  keys() {
    return new Set([...this.querySelectorAll("[data-queue] [data-key]")].map((card) => card.dataset.key));
  }

  tick() {
    const age = (performance.now() - this.readAt) / 1000;
    if (!this.stale && age > TOO_OLD_SECONDS) this.lose();
    this.write("[data-fresh-text]", this.dataset.fresh.replace("{ago}", sayDuration(age)));
    const now = (Date.now() + this.offset) / 1000;
    for (const one of this.querySelectorAll("[data-since]")) {
      const words = sayDuration(now - Number(one.dataset.since));
      one.textContent = one.dataset.text ? `${one.dataset.text} ${words}` : words;
    }
  }

  say(text) {
    this.querySelector("[data-said]").textContent = text;
  }

  tell(text) {
    this.note.hidden = false;
    this.note.querySelector("p").textContent = text;
    clearTimeout(this.told);
    if (!this.stale) this.told = setTimeout(() => (this.note.hidden = !this.stale), 10000);
  }

  sift() {
    const typed = fold(this.querySelector("[role=search] input").value);
    let shown = 0;
    this.lines.forEach((line, rank) => {
      const name = this.names[rank];
      const isNamed = !typed || name.startsWith(typed) || name.split(" ").some((word) => word.startsWith(typed));
      line.hidden = !isNamed || (this.filter !== "" && line.dataset.group !== this.filter);
      shown += !line.hidden;
    });
    const nobody = this.querySelector("[data-nobody]");
    if (nobody) nobody.hidden = shown > 0;
  }

  follow(event) {
    const { target } = event;
    if (target === this.panel || (this.panel.contains(target) && target.closest("[data-close]"))) {
      event.preventDefault();
      return this.panel.close();
    }
    const filter = target.closest("[data-filter]");
    if (filter) return this.choose(event, filter);
    const opener = target.closest("[data-panel]");
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.stale) return this.say(this.dataset.blocked);
    this.open(opener.href, this.panel.contains(opener) ? null : opener);
  }

  choose(event, filter) {
    event.preventDefault();
    this.filter = filter.dataset.filter;
    for (const one of this.querySelectorAll("[data-filter]"))
      one === filter ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current");
    this.sift();
  }

  async open(href, opener) {
    if (opener) this.opener = { link: opener, line: opener.closest(".line"), key: opener.closest("[data-key]")?.dataset.key };
    try {
      const reply = await fetch(href, { headers: BY_SCRIPT, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (reply.headers.get("Content-Type").startsWith("application/json")) return this.refused(await reply.json());
      if (!reply.ok) throw new Error(reply.status);
      this.fill(await reply.text());
    } catch {
      this.tell(this.dataset.failed);
    }
  }

  fill(html) {
    this.panel.innerHTML = html;
    if (!this.panel.open) this.panel.showModal();
    this.panel.querySelector("form :is(input:not([type=hidden]), button), .close")?.focus();
  }

  refused(reply) {
    if (reply.door) return this.leave(reply);
    if (this.panel.open) this.panel.close();
    this.tell(reply.message);
    this.ask();
  }

  backFromPanel() {
    this.panel.innerHTML = "";
    const { link, line, key } = this.opener ?? {};
    const card = key && this.queue.querySelector(`[data-key="${CSS.escape(key)}"] a`);
    (card || line?.querySelector(".who") || (link?.isConnected ? link : this.querySelector("[data-heading]"))).focus();
  }

  async order(event) {
    const form = event.target;
    if (form.method !== "post") return event.preventDefault();
    event.preventDefault();
    if (this.stale) return this.say(this.dataset.blocked);
    const button = event.submitter;
    if (button?.getAttribute("aria-busy")) return;
    button?.setAttribute("aria-busy", "true");
    const body = new FormData(form, button);
    this.orders = (this.orders ?? Promise.resolve()).then(() => this.send(form.action, body, button));
  }

  /** One order after the other: somebody quick on a slow network loses none. */
  async send(action, body, button) {
    try {
      const reply = await fetch(action, { method: "POST", body, headers: BY_SCRIPT, signal: AbortSignal.timeout(PATIENCE) });
      await this.after(reply);
    } catch {
      this.tell(this.dataset.failed);
    } finally {
      button?.removeAttribute("aria-busy");
    }
  }

  async after(reply) {
    const type = reply.headers.get("Content-Type") ?? "";
    if (type.startsWith("text/html") && reply.status === 422) return this.fill(await reply.text());
    if (!type.startsWith("application/json")) throw new Error(reply.status);
    const answer = await reply.json();
    if (!reply.ok) return this.refused(answer);
    if (this.panel.open) this.panel.close();
    if (answer.message) this.say(answer.message);
    return this.ask();
  }
}

customElements.define("pix-watch", PixWatch);
