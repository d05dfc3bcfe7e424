/* Keeps the journey in one page when a checkpoint was reached without a reload: "Continue" posts and swaps. */

import { swapPage } from "./page-swap.js";

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.querySelector("[data-testid=checkpoint-continue]")) return;
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Answer-Form": "1" } });
    const address = reply.headers.get("X-Page");
    const go = reply.headers.get("X-Go");
    if (address && reply.ok) swapPage(await reply.text(), address);
    else if (go) location.assign(go);
    else if (reply.redirected) location.assign(reply.url);
    else form.submit();
  } catch { form.submit(); }
});
