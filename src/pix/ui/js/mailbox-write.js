/* Writing a message, and the rules of the mailbox. */
import { tidy } from "./mailbox-model.js";
import { SimulatorWindow, choices, choose, facts, h, labelled, neat, press, tick } from "./window.js";

const LINES = ["to", "cc", "bcc"];

export class MailboxWriting extends SimulatorWindow {
  get box() { return this.model; }
  begin(kind, of) {
    this.leave();
    this.box.begin(kind, of);
    this.draw();
    this.save();
    this.pane.querySelector(kind === "new" || kind === "forward" ? "input" : "textarea").focus();
  }
  leave() { // what has been begun is kept, as mailboxes do
    if (!this.box.isBegun) this.box.writing = null;
    else if (this.box.finish(false)) this.box.writing = null;
    else this.say("sKept");
  }
  finish(sent) {
    LINES.forEach((line) => this.take(line));
    const { to = [], cc = [], bcc = [] } = this.box.writing, first = this.box.person([...to, ...cc, ...bcc][0]);
    if (this.refusals.size) return this.complain(["eAddress", [...this.refusals.values()][0]]);
    const refusal = this.box.finish(sent);
    if (refusal) return this.complain(refusal);
    const others = to.length + cc.length + bcc.length - 1;
    this.after(null, sent ? "sSent" : "sKept", (first[0] || first[1]) + (others > 0 ? ` ${this.t("others", others)}` : ""));
    return this.rest();
  }
  complain(refusal) { this.pane.querySelector(".ml-err").textContent = refusal ? this.explain(refusal) : ""; }
  drawWriting() {
    const { writing } = this.box, { k, of } = writing, { data } = this.box;
    const title = { reply: "writingReply", all: "writingReply", forward: "writingForward", draft: "draft" }[k] ?? (writing.id ? "draft" : "writing");
    const field = (name, tag, props) => h(tag, { value: writing[name] ?? "", autocomplete: "off", ...props,
      oninput: ({ target }) => { writing[name] = tidy(target.value); this.save(); } });
    this.refusals = new Map();
    if (writing.s == null && of) writing.s = this.t(k === "forward" ? "prefixForward" : "prefixReply") + this.box.facts(this.box.item(of)).s.slice(0, 140);
    if (!this.box.begun) this.box.begun = "-";
    else if (of || !writing.to) this.box.begun = JSON.stringify(writing);
    this.lines = h("div", { role: "group", "aria-label": this.t("recipients") });
    this.joined = h("ul", { class: "ml-files", "aria-label": this.t("files") });
    this.pane.replaceChildren(h("div", { class: "ml-write", role: "group", "aria-label": this.t(title) }, h("h3", null, this.t(title)), this.lines,
      this.box.base.size && data.contacts.length > 0 && press([this.icon("users"), this.t("pickContacts")], () => this.askContacts(), { class: "ex-tool" }),
      labelled(this.t("subject"), field("s", "input", { maxlength: 150 })), labelled(this.t("text"), field("b", "textarea", { rows: 7, maxlength: 2000 })),
      ["reply", "all", "forward"].includes(k) && h("details", { class: "ml-quote" }, h("summary", null, this.t("quote")), h("p", null, this.t("quoted")), this.text(this.box.facts(this.box.item(of)).b)),
      this.joined, data.files.length > 0 && h("div", { class: "ml-bar" }, press([this.icon("clip"), this.t("attach")], () => this.askFile(false), { class: "ex-tool" }),
        data.links && press([this.icon("link"), this.t("linkTo")], () => this.askFile(true), { class: "ex-tool" }),
        data.limit && h("span", { class: "ml-note" }, this.t("limit", this.bytes(data.limit)))),
      h("div", { class: "ml-bar" },
        press([this.icon("send"), this.t("send")], () => this.finish(true), { class: "btn" }), press(this.t("keep"), () => this.finish(false), { class: "btn soft" }),
        press(this.t("drop"), () => { this.box.writing = null; this.draw(); this.save(); this.rest(); }, { class: "btn quiet" })),
      h("p", { class: "err ml-err", role: "alert" }), h("p", { class: "ml-note" }, this.t("notSent"))));
    this.drawLines();
    this.drawJoined();
  }
  drawLines(focus, taken) { // what is typed in a line stays, but in the one that has just been taken
    const { writing, data } = this.box, typed = Object.fromEntries([...this.lines.querySelectorAll("input")].map(({ dataset, value }) => [dataset.line, value]));
    this.lines.replaceChildren(...LINES.map((line) => {
      const words = this.t(line), input = h("input", { list: "ml-people", autocomplete: "off", spellcheck: "false", "aria-label": `${words}, ${this.t("addHint")}`,
        placeholder: line === "to" && !writing.to?.length ? this.t("addHint") : "", value: (line === taken ? this.refusals.get(line) : typed[line]) ?? "", "data-line": line, onblur: ({ relatedTarget }) => this.lines.contains(relatedTarget) || setTimeout(() => this.take(line), 200), // after the click that took the focus away
        oninput: ({ target }) => [...target.list.options].some(({ value }) => value === target.value) && this.take(line), onkeydown: (event) => {
          if (![",", ";", "Enter"].includes(event.key)) return;
          event.preventDefault();
          this.take(line);
          this.lines.querySelector(`[data-line=${line}]`).focus();
        } });
      return h("div", { class: "ml-line" }, h("span", { "aria-hidden": "true" }, words), h("ul", { "aria-label": words }, (writing[line] ?? []).map((address) => {
        const [name] = this.box.person(address);
        return h("li", null, h("span", { title: address }, name || address), press(this.icon("cross"), () => {
          writing[line] = writing[line].filter((one) => one !== address);
          this.drawLines(line);
          this.save();
        }, { "aria-label": this.t("remove", name || address) }));
      })), input);
    }), h("datalist", { id: "ml-people" }, data.contacts.map(([name, address]) => h("option", { value: `${name} <${address}>` }))));
    if (focus) this.lines.querySelector(`[data-line=${focus}]`).focus();
  }
  drawJoined() {
    const { writing } = this.box;
    this.joined.replaceChildren(...(writing.f ?? []).map((join, at) => h("li", null, this.icon(join[1] ? "link" : "clip"), h("span", null, this.box.file(join[0])[0]),
      h("span", { class: "ml-note" }, join[1] ? this.linkWords(join) : this.bytes(this.box.file(join[0])[1])), press(this.icon("cross"), () => {
        writing.f = writing.f.filter((_, one) => one !== at);
        this.drawJoined();
        this.save();
        this.pane.querySelector("textarea").focus();
      }, { "aria-label": this.t("remove", this.box.file(join[0])[0]) }))));
  }
  linkWords([, access, until]) {
    const who = this.t({ anyone: "anyone", recipients: "recipientsOnly", owner: "ownerOnly" }[access]);
    return this.t("asLink", who) + (until ? `, ${this.t("expires", this.day(until))}` : "");
  }
  take(line) { // what is typed becomes recipients, or stays there with an explanation
    const input = this.lines.querySelector(`[data-line=${line}]`), { writing } = this.box;
    if (!input?.isConnected || this.taking) return;
    const parts = input.value.split(/[,;]/).map((part) => part.trim()).filter(Boolean), found = parts.map((part) => this.box.address(part));
    const wrong = parts.find((_, at) => !found[at]), had = this.refusals.get(line);
    if (wrong ? wrong === had && parts.length === 1 : !parts.length && !had) return;
    writing[line] = [...new Set([...(writing[line] ?? []), ...found.filter(Boolean)])].slice(0, 60);
    if (wrong) this.refusals.set(line, wrong);
    else this.refusals.delete(line);
    const active = document.activeElement === input;
    this.taking = true;
    this.drawLines(active && line, line);
    this.taking = false;
    this.complain(wrong && ["eAddress", wrong]);
    this.save();
  }
  askContacts() {
    const { data, writing } = this.box, groups = Object.entries(data.groups).map(([name, people]) => [people.join(), this.t("group", name, people.length)]);
    const where = this.pickOne(this.t("addAs"), LINES.map((line) => [line, this.t(line)]), "to", { class: "ex-choices ml-across" });
    const people = choices(this.t("contacts"), [...groups, ...data.contacts.map(([name, address]) => [address, name || address])].map(([value, text]) => tick(text, { value })));
    this.ask(this.t("pickContacts"), [where, people], this.t("add"), () => {
      const line = where.querySelector(":checked").value, picked = [...people.querySelectorAll(":checked")].flatMap(({ value }) => value.split(","));
      writing[line] = [...new Set([...(writing[line] ?? []), ...picked])].slice(0, 60);
      this.drawLines(line);
      this.save();
    });
  }
  askFile(link) {
    const { data, writing } = this.box, held = (writing.f ?? []).map(([source]) => source);
    const list = this.pickOne(this.t("fileChoice"), data.files.map(([name, size], at) => [`f${at}`, `${name} (${this.bytes(size)})`]).filter(([source]) => !held.includes(source)));
    const access = choose([["", this.t("choose")], ["anyone", this.t("anyone")], ["recipients", this.t("recipientsOnly")], ["owner", this.t("ownerOnly")]], "");
    const until = h("input", { type: "date" }), more = link && [labelled(this.t("access"), access), labelled(this.t("untilDay"), until)];
    this.ask(this.t(link ? "linkTo" : "attach"), [list, more], this.t(link ? "linkIt" : "joinIt"), () => {
      const source = list.querySelector(":checked")?.value, join = link ? [source, access.value, ...(until.value ? [until.value] : [])] : [source];
      if (!source || (link && !access.value)) return [source ? "eAccess" : "eFile"];
      const files = [...(writing.f ?? []), join], weight = this.box.weight(files);
      if (data.limit && weight > data.limit) return ["eHeavy", weight, data.limit];
      writing.f = files;
      this.drawJoined();
      this.save();
      return null;
    });
  }
  askAddressBook() {
    const groups = Object.entries(this.box.data.groups).map(([name, people]) => [this.t("group", name, people.length), people.map((one) => this.box.person(one)[0]).join(", ")]);
    this.ask(this.t("contacts"), facts([...this.box.data.contacts, ...groups].map(([name, address, note]) => [name || address, address, note && h("p", null, note)])));
  }

  // ---- rules
  sentence({ t, any, to, tag, star, stop }) {
    const names = { from: "fieldFrom", to: "fieldTo", subject: "fieldSubject", body: "fieldBody" };
    const tests = t.map(([name, text, absent]) => this.t(absent ? "hasNot" : "has", this.t(names[name]), text)).join(this.t(any ? "or" : "and"));
    const acts = [to && this.t("doMove", this.box.folders[to]), tag && this.t("doTag", this.box.tags[tag]), star && this.t("doStar"), stop && this.t("doStop")];
    return `${this.t("ruleIf", tests)}, ${this.t("then", acts.filter(Boolean).join(", "))}.`;
  }
  changeRules(rules) {
    const refusal = rules.length > 10 ? ["eMany"] : this.box.attempt(() => { this.box.rules = rules; });
    return this.after(refusal, "sRule");
  }
  askRules(last) {
    const { rules } = this.box, active = this.can("rules");
    const set = (run) => () => { dialog.close(); run(); };
    const put = (list, at) => { this.changeRules(list); this.askRules(at); };
    const swap = (at, to) => rules.map((rule, one) => (one === at ? rules[to] : one === to ? rules[at] : rule));
    const tool = (label, at, run, off) => press(this.t(label), set(run), { class: "ex-tool", disabled: off && "", "aria-label": this.t("ofRule", this.t(label), at + 1) });
    const dialog = this.ask(this.t("rules"), [h("p", null, this.t("rulesHelp")), rules.length ? h("ol", { class: "ml-rules" }, rules.map((rule, at) => h("li", null,
      h("p", null, h("strong", null, `${this.t("rule", at + 1)}. `), this.sentence(rule)), active && h("div", { class: "ml-bar" },
        tool("edit", at, () => this.askRule(at)), tool("up", at, () => put(swap(at, at - 1), at - 1), !at), tool("down", at, () => put(swap(at, at + 1), at + 1), at === rules.length - 1),
        tool("deleteRule", at, () => put(rules.filter((one) => one !== rule)))))))
      : h("p", { class: "ml-note" }, this.t("noRule")), active && press([this.icon("plus"), this.t("newRule")], set(() => this.askRule(rules.length)), { class: "ex-tool" })]);
    if (last >= 0) dialog.querySelectorAll("li")[last]?.querySelector("button").focus();
  }
  askRule(at) {
    const { box } = this, rule = structuredClone(box.rules[at] ?? { t: [["from", ""]] }), names = ["from", "to", "subject", "body"];
    const tests = h("div"), count = h("p", { class: "ml-note", role: "status" });
    const tally = () => { count.textContent = rule.t.every(([, text]) => text.trim()) ? this.t("matching", box.inside("inbox").filter((item) => box.matches(rule, box.facts(item))).length) : ""; };
    const drawTests = () => tests.replaceChildren(...[...rule.t.map((test, place) => h("fieldset", { class: "ml-test" }, h("legend", null, this.t("condition", place + 1)),
      choose(names.map((name) => [name, this.t({ from: "from", to: "to", subject: "subject", body: "text" }[name])]), test[0], { "aria-label": this.t("field"), onchange: ({ target }) => { test[0] = target.value; tally(); } }),
      choose([["", this.t("contains")], ["1", this.t("lacks")]], test[2] ? "1" : "", { "aria-label": this.t("relation"), onchange: ({ target }) => { test.splice(2, 1, ...(target.value ? [true] : [])); tally(); } }),
      h("input", { value: test[1], maxlength: 80, autocomplete: "off", placeholder: this.t("value"), "aria-label": this.t("value"), oninput: ({ target }) => { test[1] = tidy(target.value); tally(); } }),
      rule.t.length > 1 && press(this.icon("cross"), () => { rule.t.splice(place, 1); drawTests(); tally(); tests.querySelector("select").focus(); },
        { class: "win-tool", "aria-label": this.t("remove", this.t("condition", place + 1)) }))), rule.t.length < 4 && press([this.icon("plus"), this.t("addTest")], () => {
      rule.t.push(["subject", ""]);
      drawTests();
      tally();
      tests.querySelector("fieldset:last-of-type select").focus();
    }, { class: "ex-tool" }), rule.t.length > 1 && labelled(this.t("join"), choose([["", this.t("joinAll")], ["1", this.t("joinAny")]], rule.any ? "1" : "", {
      onchange: ({ target }) => { rule.any = !!target.value; tally(); } }))].filter(Boolean));
    const pick = (label, name, all) => labelled(this.t(label), choose([["", this.t("none")], ...Object.entries(all)], rule[name] ?? "", { onchange: ({ target }) => { rule[name] = target.value; } }));
    const option = (label, name) => tick(this.t(label), { checked: !!rule[name], onchange: ({ target }) => { rule[name] = target.checked; } });
    const { drafts, sent, ...places } = box.folders;
    drawTests();
    tally();
    this.ask(this.t("newRule"), [tests, count, pick("ruleMove", "to", places), Object.keys(box.tags).length > 0 && pick("ruleTag", "tag", box.tags), option("doStar", "star"), option("doStop", "stop")],
      this.t("keepRule"), () => {
        if (!rule.t.every(([, text]) => text.trim())) return ["eTest"];
        if (!rule.to && !rule.tag && !rule.star) return ["eDo"];
        const kept = Object.fromEntries(Object.entries(rule).filter(([, value]) => value)), list = [...box.rules];
        list[at] = kept;
        return this.changeRules(list);
      });
  }
}
