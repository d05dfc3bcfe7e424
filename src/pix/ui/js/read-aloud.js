/* Reads the statement aloud with the browser's own voice. */

class ReadAloud extends HTMLElement {
  connectedCallback() {
    if (!("speechSynthesis" in window)) return;
    this.button = this.querySelector("button");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.toggle());
  }
  disconnectedCallback() { window.speechSynthesis?.cancel(); }

  toggle() {
    if (speechSynthesis.speaking) { speechSynthesis.cancel(); this.show(false); return; }
    const speech = new SpeechSynthesisUtterance(document.getElementById(this.dataset.for).textContent);
    speech.lang = document.documentElement.lang;
    speech.onend = () => this.show(false);
    speechSynthesis.speak(speech);
    this.show(true);
  }
  show(speaking) { this.button.setAttribute("aria-pressed", speaking); }
}

customElements.define("pix-read-aloud", ReadAloud);
