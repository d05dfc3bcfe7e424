/* <orga-live data-href data-seconds>: asks what changed while the page is seen; 304 costs nothing. */
const AFTER_FAILURE = 10;

class OrgaLive extends HTMLElement {
  connectedCallback() {
    this.place = this.querySelector("[data-place]");
    this.offline = this.querySelector("[data-offline]");
    this.again = () => document.visibilityState === "visible" && this.ask();
    document.addEventListener("visibilitychange", this.again);
    this.wait();
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    document.removeEventListener("visibilitychange", this.again);
  }

  wait(seconds = Number(this.dataset.seconds)) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), seconds * 1000);
  }

  async ask() {
    if (document.visibilityState !== "visible") return;
    try {
      const headers = this.mark ? { "If-None-Match": this.mark } : {};
      const reply = await fetch(this.dataset.href, { headers, cache: "no-store" });
      if (reply.redirected || (!reply.ok && reply.status !== 304)) throw new Error(reply.status);
      if (reply.status !== 304) this.show(await reply.text(), reply.headers.get("ETag"));
      this.say("");
      this.wait();
    } catch {
      this.say(this.dataset.lost ?? "");
      this.wait(AFTER_FAILURE);
    }
  }

  show(html, mark) {
    const first = !this.mark;
    this.mark = mark;
    if (!this.place) {
      if (html.includes("<tbody>")) location.reload();
      return;
    }
    if (first && html.trim() === this.place.innerHTML.trim()) return;
    const { activeElement } = document;
    const href = this.place.contains(activeElement) ? activeElement.getAttribute("href") : null;
    this.place.innerHTML = html;
    if (href) this.place.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus();
  }

  say(text) {
    if (!this.offline) return;
    this.offline.hidden = !text;
    this.offline.querySelector("span").textContent = text;
  }
}

customElements.define("orga-live", OrgaLive);
