/* <pix-selection>: one box ticks all of the page, and the number ticked is said. Without it each box works. */
class PixSelection extends HTMLElement {
  connectedCallback() {
    this.boxes = [...this.querySelectorAll("input[name=eleve]:not(:disabled)")];
    this.all = this.querySelector("input[data-all]");
    this.whole = this.querySelector("input[name=all]");
    this.count = this.querySelector("[data-count]");
    for (const one of this.querySelectorAll("[data-all]")) one.hidden = this.boxes.length === 0;
    this.addEventListener("change", (event) => this.follow(event.target));
    this.say();
  }

  follow(target) {
    if (target === this.all) for (const box of this.boxes) box.checked = this.all.checked;
    this.say();
  }

  say() {
    const ticked = this.boxes.filter((box) => box.checked).length;
    this.all.checked = ticked > 0 && ticked === this.boxes.length;
    this.all.indeterminate = ticked > 0 && ticked < this.boxes.length;
    const shown = this.whole?.checked || !ticked ? "" : this.dataset.ticked.replace("#", ticked);
    if (this.count.textContent !== shown) this.count.textContent = shown;
  }
}

customElements.define("pix-selection", PixSelection);
