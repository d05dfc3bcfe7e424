/* Shows the time left. The server alone decides whether an answer is late: this only tells the person. */

class Timer extends HTMLElement {
  connectedCallback() {
    this.total = Number(this.dataset.seconds);
    this.end = performance.now() + Number(this.dataset.left) * 1000;
    this.count = this.querySelector("[data-count]");
    this.gauge = this.querySelector("progress");
    this.tick();
    if (this.left() > 0) this.beat = setInterval(() => this.tick(), 250);
  }
  disconnectedCallback() { clearInterval(this.beat); }
  left() { return Math.max(0, (this.end - performance.now()) / 1000); }

  tick() {
    const left = Math.ceil(this.left());
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (this.count.textContent !== text) this.count.textContent = text;
    this.gauge.value = this.total - this.left();
    if (left === 0) this.finish();
  }

  finish() {
    clearInterval(this.beat);
    const form = this.closest("form");
    if (!form || form.elements.late.value === "1") return;
    form.elements.late.value = "1";
    document.title = `${this.dataset.title} | ${document.title}`;
    for (const part of document.querySelectorAll("[data-in-time]")) part.hidden = true;
    for (const part of document.querySelectorAll("[data-too-late]")) part.hidden = false;
    fetch(this.dataset.url, { method: "POST", credentials: "same-origin",
      body: new URLSearchParams({ state: "timeout", csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }) }).catch(() => {});
  }
}

customElements.define("pix-timer", Timer);
