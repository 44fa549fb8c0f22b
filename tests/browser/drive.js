"use strict";

// Tries page.html in a frame and puts into the document what it found: for each check true, or what is wrong instead.
const found = {};
const check = (what, holds, otherwise = "no") => (found[what] = holds || String(otherwise));
const frame = document.createElement("iframe");
frame.style.cssText = "width: 1400px; height: 900px; border: 0";
frame.src = "page.html";
frame.onload = () => {
  try {
    drive(frame.contentWindow, frame.contentDocument);
  } catch (error) {
    check("no exception", false, error.stack);
  }
  const answer = document.createElement("pre");
  answer.textContent = JSON.stringify(found);
  document.body.replaceChildren(answer);
};
document.body.append(frame);

function drive(page, doc) {
  const root = doc.documentElement;
  const all = (selector) => [...doc.querySelectorAll(selector)];
  const sheet = doc.querySelector(".sheet");
  const frameWidth = (pixels) => (frame.style.width = `${pixels}px`);

  check("nothing of the article is run", page.pwned === undefined, page.pwned);
  check("there is one script", all("script").length === 1, all("script").length);
  check("there is no element of the article's", all("img, b[onclick], [onerror]").length === 0);
  check("nothing is loaded", page.performance.getEntriesByType("resource").length === 0);
  check("the style is allowed", page.getComputedStyle(sheet).display === "grid");
  check("the script is allowed", "script" in root.dataset);
  check("both articles are there", all(".sheet").length === 2);

  const ids = all("[id]").map((element) => element.id);
  check("ids of an article are unique", new Set(ids).size === ids.length, ids);
  const dangling = all("a[href^='#']").filter((link) => !doc.getElementById(decodeURIComponent(link.hash.slice(1))));
  check("links lead somewhere", dangling.length === 0, dangling.map((link) => link.outerHTML));
  const undescribed = all("[aria-describedby]").filter((one) => !doc.getElementById(one.getAttribute("aria-describedby")));
  check("descriptions are there", undescribed.length === 0);
  check("there are landmarks", all("header, main, aside[aria-label], section[aria-labelledby]").length >= 6);
  check("claims are marked", sheet.querySelectorAll(".content").length >= 4 && sheet.querySelectorAll("a.cue").length >= 4);
  check("contents stand in contents", sheet.querySelector(".content .content") !== null);

  // A cue that has the focus shows the rule and its confidence, and all parts of the claim; Escape hides them.
  const cue = sheet.querySelector("a.cue");
  const card = doc.querySelector(".card");
  cue.focus();
  check("focus shows rule and confidence", !card.hidden && /\/\S+ · \d\.\d\d$/.test(card.textContent), card.textContent);
  check("focus shows all parts", all(`[data-claim="${cue.dataset.claim}"]:not(.on)`).every((one) => !sheet.contains(one)));
  check("focus is visible", page.getComputedStyle(cue).outlineStyle !== "none" || !cue.matches(":focus-visible"));
  doc.dispatchEvent(new page.KeyboardEvent("keydown", { key: "Escape" }));
  check("Escape hides them", card.hidden && all(".on").length === 0);
  sheet.querySelector(".content").dispatchEvent(new page.MouseEvent("click", { bubbles: true, cancelable: true }));
  check("a tap shows them", !card.hidden);

  // Filters leave what is asked for, in this article only.
  const form = sheet.querySelector(".filters");
  check("filters are shown", !form.hidden);
  const choose = (select, value) => {
    select.value = value;
    select.dispatchEvent(new page.Event("change", { bubbles: true }));
  };
  const entries = () => sheet.querySelectorAll(".speaker li:not([hidden])").length;
  const every = entries();
  choose(form.voice, "1");
  check("one speaker is left", sheet.querySelectorAll(".speaker:not([hidden])").length === 1);
  check("the count is told", form.querySelector("[role=status]").textContent === `${entries()} of ${every} claims`);
  check("other marks are off", [...sheet.querySelectorAll(".text [data-voice='0'][data-claim]")].every((one) => one.matches(".off")));
  check("the other article is as it was", all(".sheet")[1].querySelector(".off, li[hidden]") === null);
  choose(form.voice, "");
  choose(form.kind, "intention");
  check("one kind is left", entries() > 0 && entries() < every, entries());
  choose(form.kind, "");
  check("all is back", entries() === every && sheet.querySelector(".off") === null);

  // Light and dark, each with enough contrast (WCAG 2.2, AA: 4.5 to 1).
  const before = page.getComputedStyle(doc.body).backgroundColor;
  for (const theme of ["first", "second"]) {
    const low = all(".text p, .text span, .text a, .side h3, .side p, .side a, .stances td, .stances p, .bar h1, option").filter(
      (one) => one.textContent.trim() && contrast(page, one) < 4.5,
    );
    check(`contrast of the ${theme} theme`, low.length === 0, low.map((one) => `${one.className} ${contrast(page, one)}`));
    doc.getElementById("theme").click();
  }
  doc.getElementById("theme").click();
  check("the theme changes", page.getComputedStyle(doc.body).backgroundColor !== before);

  for (const width of [1400, 800, 390]) {
    frameWidth(width);
    check(`nothing is wider than ${width} pixels`, root.scrollWidth <= width, root.scrollWidth);
  }
}

// The contrast between an element's letters and what is painted behind them.
function contrast(page, element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.unshift(page.getComputedStyle(at).backgroundColor);
  const behind = luminance(layers);
  const letters = luminance([...layers, page.getComputedStyle(element).color]);
  return (Math.max(behind, letters) + 0.05) / (Math.min(behind, letters) + 0.05);
}

function luminance(layers) {
  const paint = (luminance.paint ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
  for (const layer of ["#fff", ...layers]) {
    paint.fillStyle = layer;
    paint.fillRect(0, 0, 1, 1);
  }
  const linear = [...paint.getImageData(0, 0, 1, 1).data].map((one) => (one <= 10 ? one / 3295 : ((one / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}
