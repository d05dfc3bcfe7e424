/* <pix-toast>: a message that can be put away. It never goes by itself: everyone reads at their own pace. */
class PixToast extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector(".close");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.dismiss());
  }

  dismiss() {
    const hadFocus = this.contains(document.activeElement);
    const next = this.nextElementSibling?.querySelector(".close") ?? document.getElementById("main");
    this.remove();
    if (hadFocus) next?.focus();
  }
}

customElements.define("pix-toast", PixToast);
