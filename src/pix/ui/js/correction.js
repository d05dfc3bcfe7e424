/* Opens a correction in a dialog over the list of answers; without it the link leads to the same page. */

class Correction extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.place = this.dialog.querySelector("[data-place]");
    this.addEventListener("click", (event) => this.click(event));
    this.dialog.addEventListener("close", () => this.opener?.focus());
  }

  async click(event) {
    if (event.target === this.dialog || event.target.closest("[data-close]")) { event.preventDefault(); this.dialog.close(); return; }
    const link = event.target.closest("a[data-testid^=answer-details]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.opener = link;
    link.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(link.href, { credentials: "same-origin" });
      if (!reply.ok) throw new Error(String(reply.status));
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      this.place.replaceChildren(page.getElementById("correction"));
      this.dialog.showModal();
      this.dialog.scrollTop = 0;
    } catch { location.assign(link.href); } finally { link.removeAttribute("aria-busy"); }
  }
}

customElements.define("pix-correction", Correction);
