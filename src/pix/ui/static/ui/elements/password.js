/* <pix-password>: show or hide what is typed; tick the rules of a new password as they are met. */
const RULES = {
  length: (text) => [...text].length >= 8,
  upper: (text) => /\p{Lu}/u.test(text),
  lower: (text) => /\p{Ll}/u.test(text),
  digit: (text) => /\d/.test(text),
};

class PixPassword extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.button = this.querySelector(".show");
    if (!this.input || !this.button) return;
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.toggle());
    this.input.form?.addEventListener("submit", () => this.toggle(false));
    this.rules = [...this.querySelectorAll("[data-rule]")];
    if (!this.rules.length) return;
    this.input.addEventListener("input", () => this.check());
    this.check(false);
  }

  toggle(shown = this.input.type === "password") {
    this.input.type = shown ? "text" : "password";
    this.button.setAttribute("aria-pressed", String(shown));
  }

  check(say = true) {
    let met = 0;
    for (const rule of this.rules) {
      const done = RULES[rule.dataset.rule](this.input.value);
      rule.classList.toggle("met", done);
      met += Number(done);
    }
    if (say) this.announce(met);
  }

  /* Politely: once the hand rests, and only when the count has changed. */
  announce(met) {
    clearTimeout(this.waiting);
    if (met === this.said) return;
    this.waiting = setTimeout(() => {
      this.said = met;
      const words = this.dataset.met.replace("{met}", met).replace("{total}", this.rules.length);
      this.querySelector("[role=status]").textContent = words;
    }, 600);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }
}

customElements.define("pix-password", PixPassword);
