/* <pix-rehearsal>: what a computer can check by itself, one thing after the other; then the page shows it. */
const CUT_SECONDS = 3;
const KEPT = "repetition-envoi";
const NEEDS = {
  indexedDB: () => "indexedDB" in window,
  localStorage: () => (localStorage.setItem("repetition", "1"), localStorage.getItem("repetition") === "1"),
  "custom elements": () => "customElements" in window,
  dialog: () => "HTMLDialogElement" in window,
  "AbortSignal.timeout": () => "timeout" in AbortSignal,
  "crypto.randomUUID": () => "getRandomValues" in crypto,
  ":has()": () => CSS.supports("selector(:has(a))"),
  cookies: () => navigator.cookieEnabled,
};

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function lacks(test) {
  try {
    return !test();
  } catch {
    return true;
  }
}

class PixRehearsal extends HTMLElement {
  async connectedCallback() {
    this.prepareSound();
    const before = this.waiting();
    if (!before.length) return;
    let isHeard = false;
    for (const check of before) isHeard = (await this.attempt(check)) || isHeard;
    if (isHeard) location.reload();
  }

  /* What the page can do alone and is still to be done. */
  waiting() {
    const alone = ["browser", "secured", "network", "outbox"];
    return alone.filter((check) => {
      const line = this.querySelector(`[data-check="${check}"]`);
      return line && !line.querySelector(".tag").matches(".ok, .warn, .bad");
    });
  }

  async attempt(check) {
    try {
      return (await this[check]()).ok;
    } catch {
      return false;
    }
  }

  async send(check, values = {}) {
    const body = new FormData(this.querySelector("[data-token]"));
    body.append("check", check);
    for (const [name, value] of Object.entries(values)) [value].flat().forEach((one) => body.append(name, one));
    return fetch(this.dataset.href, { method: "POST", body, headers: { "X-Rehearsal": "1" } });
  }

  browser() {
    return this.send("browser", { missing: Object.keys(NEEDS).filter((name) => lacks(NEEDS[name])) });
  }

  secured() {
    return this.send("secured", { version: window.SafeExamBrowser?.version ?? "" });
  }

  async network() {
    const start = performance.now();
    let received = 0;
    try {
      const reply = await fetch(this.dataset.weightHref, { cache: "no-store", signal: AbortSignal.timeout(30000) });
      received = (await reply.arrayBuffer()).byteLength;
    } catch {
      received = 0;
    }
    return this.send("network", { milliseconds: Math.round(performance.now() - start), received });
  }

  /* The answer is kept here first; the reply to its first sending is thrown away, as in a cut. */
  async outbox() {
    const answer = localStorage.getItem(KEPT) ?? uuid();
    localStorage.setItem(KEPT, answer);
    await this.send("outbox", { answer });
    await pause(CUT_SECONDS);
    const reply = await this.send("outbox", { answer: localStorage.getItem(KEPT) });
    if (reply.ok) localStorage.removeItem(KEPT);
    return reply;
  }

  prepareSound() {
    const button = this.querySelector("[data-play]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.play());
  }

  play() {
    this.context ??= new AudioContext();
    [523, 784].forEach((pitch, rank) => {
      const [tone, volume] = [this.context.createOscillator(), this.context.createGain()];
      const at = this.context.currentTime + rank * 0.5;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.25, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.45);
      tone.connect(volume).connect(this.context.destination);
      tone.start(at);
      tone.stop(at + 0.45);
    });
  }
}

customElements.define("pix-rehearsal", PixRehearsal);
