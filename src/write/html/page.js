
"use strict";

// Shows of a claim all its parts, its rule and its confidence; filters; light and dark. The page reads without.
{
  const root = document.documentElement;
  root.dataset.script = "";

  const card = document.createElement("div");
  card.className = "card";
  card.hidden = true;
  document.body.append(card);
  let shown = [];

  const hide = () => {
    shown.forEach((part) => part.classList.remove("on"));
    shown = [];
    card.hidden = true;
  };

  // Marks all parts of the claim that an element belongs to, and says beside it what the list says.
  const show = (part) => {
    const sheet = part.closest(".sheet");
    hide();
    if (part.classList.contains("off")) return;
    shown = [...sheet.querySelectorAll(`[data-claim="${CSS.escape(part.dataset.claim)}"]`)];
    shown.forEach((one) => one.classList.add("on"));
    if (part.matches("li")) return;
    const entry = shown.find((one) => one.matches("li"));
    const speaker = document.createElement("b");
    speaker.textContent = entry.closest(".speaker").querySelector("h3").textContent;
    card.replaceChildren(speaker, entry.querySelector(".about").textContent);
    card.dataset.voice = part.dataset.voice;
    card.dataset.hue = part.dataset.hue ?? "";
    card.hidden = false;
    const place = part.getClientRects()[0];
    const left = Math.min(place.left, root.clientWidth - card.offsetWidth - 8);
    const above = place.top - card.offsetHeight - 6;
    card.style.left = `${Math.max(8, left)}px`;
    card.style.top = `${above > 52 ? above : Math.min(place.bottom + 6, innerHeight - card.offsetHeight - 8)}px`;
  };

  const part = (event) => event.target.closest?.("[data-claim]");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") part(event) ? show(part(event)) : hide();
  });
  document.addEventListener("focusin", (event) => (part(event) ? show(part(event)) : hide()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", () => (card.hidden = true), { passive: true });
  document.addEventListener("click", (event) => {
    const clicked = part(event);
    if (!clicked || clicked.matches("li")) return clicked ? undefined : hide();
    show(clicked);
    const entry = shown.find((one) => one.matches("li"));
    // Beside the text the entry comes into view; where it stands below, a tap does not lead away from the text.
    const side = entry?.closest(".side");
    if (side && getComputedStyle(side).position === "sticky") {
      side.scrollTo({ top: entry.offsetTop - side.offsetTop - side.clientHeight / 3 });
    }
    event.preventDefault();
  });

  for (const form of document.querySelectorAll(".filters")) {
    const sheet = form.closest(".sheet");
    const entries = [...sheet.querySelectorAll(".speaker li")];
    const filter = () => {
      const kept = new Set();
      for (const entry of entries) {
        const voice = entry.closest(".speaker").dataset.voice;
        const keep = ["", voice].includes(form.voice.value) && ["", entry.dataset.kind].includes(form.kind.value);
        entry.hidden = !keep;
        if (keep) kept.add(entry.dataset.claim);
      }
      for (const speaker of sheet.querySelectorAll(".speaker")) {
        speaker.hidden = !speaker.querySelector("li:not([hidden])");
      }
      for (const mark of sheet.querySelectorAll(".text [data-claim]")) {
        mark.classList.toggle("off", !kept.has(mark.dataset.claim));
      }
      for (const quote of sheet.querySelectorAll(".speech")) {
        quote.classList.toggle("off", quote.closest("[data-claim]")?.classList.contains("off") ?? false);
      }
      form.querySelector(".status").textContent = `${kept.size} of ${entries.length} claims`;
    };
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    filter();
  }

  const theme = document.getElementById("theme");
  const stored = () => {
    try {
      return localStorage.getItem("claims-theme");
    } catch {
      return null;
    }
  };
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => (theme.textContent = dark() ? "Light" : "Dark");
  if (["light", "dark"].includes(stored())) root.dataset.theme = stored();
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("claims-theme", root.dataset.theme);
    } catch {
      // A page that may not keep it forgets it.
    }
    label();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  theme.hidden = false;
  label();
}
