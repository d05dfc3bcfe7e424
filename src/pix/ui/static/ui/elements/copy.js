/* <pix-copy data-text="…" data-done="Copied">: copies, says so, then takes its first word back. */
class PixCopy extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    if (!this.button || !navigator.clipboard) return;
    this.word = this.button.querySelector("span") ?? this.button;
    this.first = this.word.textContent;
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.copy());
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.dataset.text);
      this.say(this.dataset.done);
    } catch {
      this.say(this.dataset.failed ?? this.first);
    }
  }

  say(text) {
    clearTimeout(this.waiting);
    this.word.textContent = text;
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = text;
    this.waiting = setTimeout(() => {
      this.word.textContent = this.first;
    }, 4000);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }
}

customElements.define("pix-copy", PixCopy);
