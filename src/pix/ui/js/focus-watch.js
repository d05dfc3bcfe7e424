/* On a focus question, notices once that the person left the page, and says so. */

class FocusWatch extends HTMLElement {
  connectedCallback() { this.beat = setInterval(() => this.look(), 1000); this.had = document.hasFocus(); }
  disconnectedCallback() { clearInterval(this.beat); }

  look() {
    const has = document.hasFocus();
    if (this.had && !has) this.lost();
    this.had = has;
  }

  lost() {
    clearInterval(this.beat);
    const form = this.closest("form");
    form.elements.focused_out.value = "1";
    this.querySelector("[data-lost]").hidden = false;
    fetch(this.dataset.url, { method: "POST", credentials: "same-origin",
      body: new URLSearchParams({ state: "focusedout", csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }) }).catch(() => {});
  }
}

customElements.define("pix-focus-watch", FocusWatch);
