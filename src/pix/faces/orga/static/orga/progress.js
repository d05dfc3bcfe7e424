/* <orga-progress data-href="…">: asks every second how far an import is; shows its report when it has ended. */
const PAUSE = 1000;
const PAUSE_AFTER_FAILURE = 5000;

class OrgaProgress extends HTMLElement {
  connectedCallback() {
    this.bar = this.querySelector("progress");
    this.said = this.querySelector("[role=status]");
    this.wait(PAUSE);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }

  wait(pause) {
    this.waiting = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    try {
      const reply = await fetch(this.dataset.href, { headers: { Accept: "application/json" } });
      if (!reply.ok || reply.redirected) throw new Error(reply.status);
      this.show(await reply.json());
    } catch {
      this.wait(PAUSE_AFTER_FAILURE);
    }
  }

  show({ progress, text, running }) {
    if (!running) {
      location.reload();
      return;
    }
    this.bar.value = progress;
    if (this.said.textContent !== text) this.said.textContent = text;
    this.wait(PAUSE);
  }
}

customElements.define("orga-progress", OrgaProgress);
