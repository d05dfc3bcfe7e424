/* <pix-dialog>: links to `#id` inside it open the native <dialog id>; without this script the anchor shows it. */
class PixDialog extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.follow(event));
  }

  follow(event) {
    const target = event.target;
    const dialog = target.closest("dialog");
    if (dialog && (target === dialog || target.closest("[data-close]"))) {
      if (!dialog.open) return;
      event.preventDefault();
      dialog.close();
      return;
    }
    const opener = target.closest('a[href^="#"]');
    const called = opener && this.querySelector(`dialog[id="${CSS.escape(opener.hash.slice(1))}"]`);
    if (!called || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.open(called, opener);
  }

  open(dialog, opener) {
    if (location.hash === `#${dialog.id}`) history.replaceState(null, "", " ");
    dialog.addEventListener("close", () => opener.focus(), { once: true });
    dialog.showModal();
  }
}

customElements.define("pix-dialog", PixDialog);
