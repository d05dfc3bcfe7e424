/* What every window of a simulator is made of: elements, words, dialogs, menus, and the state in the hidden field. */
export function h(tag, props, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function" || name === "checked" || name === "value") node[name] = value;
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  if (["input", "select", "textarea"].includes(tag)) node.setAttribute("form", "none"); // never sent with the answer
  node.append(...inside.flat(3).filter((one) => one != null && one !== false));
  return node;
}
export const press = (words, onclick, props) => h("button", { type: "button", onclick, ...props }, words);
export const choose = (pairs, value, props) => {
  const node = h("select", props, pairs.map(([name, text]) => h("option", { value: name }, text)));
  node.value = value;
  return node;
};
export const labelled = (words, control, props) => h("label", props, h("span", null, words), control);
export const tick = (words, props) => h("label", { class: "ex-choice" }, h("input", { type: "checkbox", ...props }), words);
export const choices = (legend, rows, props) => h("fieldset", { class: "ex-choices", ...props }, h("legend", null, legend), rows);
export const facts = (rows) => h("dl", { class: "ex-facts" }, rows.filter(([, value]) => value)
  .map(([name, ...values]) => h("div", null, h("dt", null, name), h("dd", null, values))));
export const neat = (text) => text.toWellFormed().normalize().replace(/\p{Cc}/gu, " ").replace(/\s+/g, " ").trim();

export const GLYPHS = { text: "file", pdf: "file", sheet: "table", slides: "monitor", app: "terminal", web: "globe", usb: "plug", cloud: "share" };
const HEARD = ["hits", "sOpened", "sSorted"]; // what the window shows already is only said to a screen reader

/* A simulator gives `make(data)` (its model: `load(state)`, `reset()`, `state()`, and `past`, `undo()` if it can undo),
   `build()` (the frame, with `this.status`), `draw()`, `rest()` (where the focus goes back), and `prepare()` if need be. */
export class SimulatorWindow extends HTMLElement {
  connectedCallback() {
    if (this.data) return;
    this.data = JSON.parse(this.querySelector("script").textContent);
    this.active = this.data.mode === "state";
    this.locale = document.documentElement.lang || "fr";
    this.model = this.make(this.data);
    const name = CSS.escape(this.dataset.name ?? "");
    this.field = name ? (this.closest("form") ?? document).querySelector(`input[name="${name}"]`) : null;
    this.field?.addEventListener("pix-restore", (event) => this.start(event.detail));
    this.start(this.field?.value || this.dataset.draft);
  }
  start(draft = "") {
    let held = draft;
    try {
      if (draft) this.model.load(draft);
    } catch {
      this.model.reset();
      held = "";
    }
    if (this.field) this.field.value = held;
    this.prepare();
    this.build();
    this.draw();
  }
  prepare() {}
  reset() {
    const inside = this.contains(document.activeElement);
    this.model.reset();
    this.start();
    this.save("");
    this.say("sReset");
    if (inside) this.rest();
  }
  save(state = this.model.state()) {
    if (this.field) this.field.value = state;
    this.dispatchEvent(new CustomEvent("pix-state", { bubbles: true, detail: { state } }));
  }
  done(refusal, ...message) { // a change has been tried: it shows, or the refusal does
    if (refusal) this.ask(this.t("refused"), this.explain(refusal));
    else this.after(null, ...message);
    return refusal;
  }
  after(refusal, ...message) { // for dialogs, which show the refusal themselves
    if (refusal) return refusal;
    this.draw();
    this.save();
    this.say(...message);
    return null;
  }
  undo() {
    if (!this.model.past.length) return this.say("sNothing");
    this.model.undo();
    return this.after(null, "sUndone");
  }

  // ---- words
  t(key, ...words) {
    const [one, several = one] = typeof words[0] === "number" ? this.data.labels[key].split("|") : [this.data.labels[key]];
    return (words[0] > 1 ? several : one).replace(/\{(\d)\}/g, (_, at) => words[at] ?? "");
  }
  can(name) { return this.data.can.includes(name); }
  say(key, ...words) {
    this.status.textContent = this.t(key, ...words);
    this.status.classList.toggle("vh", this.isHeard(key));
  }
  isHeard(key) { return !this.active || HEARD.includes(key); }
  explain([key, ...words]) { return this.t(key, ...words.map((word) => (word >= 0 ? this.bytes(word) : word))); }
  bytes(size) {
    const units = this.t("units").split(" "), at = Math.min(4, Math.floor(Math.log10(size || 1) / 3));
    return `${(size / 1000 ** at).toLocaleString(this.locale, { maximumFractionDigits: 1 })}\u00a0${units[at]}`;
  }
  day(moment, options = { dateStyle: "long" }) {
    return new Date(moment.length > 10 ? moment.replace(" ", "T") : `${moment}T12:00`).toLocaleString(this.locale, options);
  }
  icon(name, tint = "") {
    const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    use.setAttribute("href", `${this.dataset.icons ?? new URL("../icons.svg", import.meta.url)}#i-${name}`);
    svg.setAttribute("class", `i ${tint}`);
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return svg;
  }
  tool(icon, label, run, props) {
    return press(this.icon(icon), run, { class: "win-tool", "aria-label": this.t(label), title: this.t(label), ...props });
  }

  // ---- dialogs
  rest() { this.querySelector('[tabindex="0"], button').focus(); }
  show(dialog) {
    // Gone and focused again before the next key: the "close" event comes one task later, a quick key would fall between.
    const leave = () => {
      dialog.remove();
      if (!this.contains(document.activeElement)) this.rest();
    };
    dialog.close = () => { HTMLDialogElement.prototype.close.call(dialog); leave(); };
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); dialog.close(); });
    dialog.addEventListener("close", () => dialog.isConnected && leave());
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    this.append(dialog);
    dialog.showModal();
    return dialog;
  }
  ask(title, body, ok, run, kind = "") { // `run` gives null, or a refusal: [label, ...words]
    const error = h("p", { class: "err", role: "alert" });
    const finish = () => {
      const refusal = run();
      if (refusal) error.textContent = this.explain(refusal);
      else dialog.close();
    };
    const dialog = h("dialog", { class: `dialog ex-dialog ${kind}`, "aria-label": title }, h("header", null, h("h2", null, title)),
      h("div", { class: "field" }, body, error), h("footer", null, ok && press(ok, finish, { class: "btn" }),
        press(this.t(ok ? "cancel" : "close"), () => dialog.close(), { class: "btn soft" })));
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !ok || ["button", "textarea"].includes(event.target.type)) return;
      event.preventDefault();
      finish();
    });
    return this.show(dialog);
  }
  askName(title, label, value, ok, run) {
    const input = h("input", { value, maxlength: 120, autocomplete: "off", spellcheck: "false" }), dot = value.lastIndexOf(".");
    this.ask(title, h("label", null, label, input), ok, () => run(neat(input.value)));
    input.setSelectionRange(0, dot > 0 ? dot : value.length);
  }
  pickOne(legend, pairs, chosen, props) {
    return choices(legend, pairs.map(([value, words]) => h("label", { class: "ex-choice" }, h("input", { type: "radio", name: "pick", value, checked: value === chosen }), words)), props);
  }
  menu(name, list, anchor, note) { // `list`: [label or [label, ...words], run, aria-pressed]
    const dialog = h("dialog", { class: "ex-menu", "aria-label": this.t(name) }, note && h("p", null, note),
      list.map(([label, run, pressed]) => press(this.t(...[label].flat()), () => { dialog.close(); run(); }, { "aria-pressed": pressed })));
    const { left = anchor.clientX, bottom = anchor.clientY } = anchor.getBoundingClientRect?.() ?? {};
    dialog.addEventListener("keydown", (event) => {
      const { activeElement } = document, step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      if (step) { event.preventDefault(); activeElement[step]?.focus(); }
    });
    this.show(dialog);
    dialog.style.setProperty("--x", `${Math.max(8, Math.min(left, innerWidth - dialog.offsetWidth - 8))}px`);
    dialog.style.setProperty("--y", `${Math.max(8, Math.min(bottom, innerHeight - dialog.offsetHeight - 8))}px`);
  }
}
