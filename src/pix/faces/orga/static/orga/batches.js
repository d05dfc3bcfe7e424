/* <orga-batches>: a long work on accounts, asked part by part, with how far it is. Without it, one long answer.
   What comes back is sealed by the server; the last step shows it all on one page. */
class OrgaBatches extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => this.take(event));
  }

  take(event) {
    const work = event.submitter?.value ?? "";
    const keys = (this.dataset[work] ?? "").split(" ").filter(Boolean);
    if (!keys.length) return;
    event.preventDefault();
    this.form.hidden = true;
    this.querySelector("[data-work]").hidden = false;
    this.run(work, keys);
  }

  async run(work, keys) {
    const size = Number(this.dataset.size);
    const seals = [];
    let done = 0;
    for (; done < keys.length; done += size) {
      this.say(done, keys.length);
      const seal = await this.ask(work, keys.slice(done, done + size));
      if (!seal) break;
      seals.push(seal);
    }
    if (seals.length) this.show(seals, Math.max(0, keys.length - done));
    else this.fail();
  }

  async ask(work, keys) {
    const data = new FormData(this.form);
    for (const name of ["eleve", "all", "query"]) data.delete(name);
    data.set("work", work);
    for (const key of keys) data.append("eleve", key);
    try {
      const answer = await fetch(this.dataset.url, { method: "POST", body: data });
      return answer.ok ? (await answer.json()).seal : null;
    } catch {
      return null;
    }
  }

  fail() {
    this.form.hidden = false;
    this.querySelector("[data-said]").textContent = this.dataset.failed;
  }

  say(done, total) {
    const bar = this.querySelector("progress");
    bar.max = total;
    bar.value = done;
    this.querySelector("[data-said]").textContent = this.dataset.text.replace("#", done).replace("@", total);
  }

  show(seals, left) {
    const form = this.form.cloneNode(false);
    form.action = this.dataset.given;
    const add = (name, value) => form.append(Object.assign(document.createElement("input"), { name, value }));
    add("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    add("left", left);
    for (const seal of seals) add("seal", seal);
    this.append(form);
    form.submit();
  }
}

customElements.define("orga-batches", OrgaBatches);
