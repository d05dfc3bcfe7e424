/* Puts a whole page received by fetch in the place of the present one, without losing scripts, title, focus or Back. */

export function swapPage(html, url) {
  const next = new DOMParser().parseFromString(html, "text/html");
  const absolute = new URL(url, location.href).href;
  if (absolute !== location.href) history.pushState({ swapped: true }, "", absolute);
  addMissing(next);
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.body.className = next.body.className;
  document.body.replaceChildren(...next.body.childNodes);
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function addMissing(next) {
  const known = new Set([...document.querySelectorAll("link[rel=stylesheet],script[src]")].map((e) => e.href || e.src));
  for (const link of next.querySelectorAll("link[rel=stylesheet]")) {
    if (known.has(link.href)) continue;
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = link.href;
    document.head.append(sheet);
  }
  for (const script of next.querySelectorAll("script[type=module][src]")) {
    if (!known.has(script.src)) import(script.src);
    script.remove();
  }
}

addEventListener("popstate", () => location.reload());
