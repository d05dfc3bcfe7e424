/* <certif-reasons>: each reason is saved as soon as it is chosen. Without it they leave with the page. */
class CertifReasons extends HTMLElement {
  connectedCallback() {
    this.progress = this.closest("section").querySelector("[data-progress]");
    this.addEventListener("change", (event) => this.save(event.target));
  }

  async save(select) {
    if (!select.dataset.save) return;
    const said = select.parentElement.querySelector("[data-said]");
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.closest("form").elements.csrfmiddlewaretoken.value);
    body.set("reason", select.value);
    const ok = await fetch(select.dataset.save, { method: "POST", body }).then((r) => r.ok, () => false);
    said.setAttribute("role", "status");
    said.textContent = ok ? this.dataset.saved : this.dataset.failed;
    this.count();
  }

  count() {
    const all = [...this.querySelectorAll("select[data-save]")];
    const given = all.filter((one) => one.value).length;
    const text = this.progress.dataset.progress;
    this.progress.textContent = text.replace("#", given).replace("{n}", all.length);
  }
}

customElements.define("certif-reasons", CertifReasons);
