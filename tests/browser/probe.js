// Loads pages in frames of several widths and says what a reader would stumble over. What it finds is
// left in the page as JSON: { dark, measured, faults }.
"use strict";

const pages = new URLSearchParams(location.search).get("pages").split(",");
const widths = [360, 768, 1280];
const letters = Number(new URLSearchParams(location.search).get("letters"));
const faults = [];
let measured = 0;

const say = (element) => {
  const words = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `<${element.localName}${element.className.baseVal ?? element.className ? "." + (element.className.baseVal ?? element.className) : ""}> ${words}`;
};

const shown = (element) => {
  const style = element.ownerDocument.defaultView.getComputedStyle(element);
  return element.getClientRects().length > 0 && style.visibility === "visible" && !element.closest(".visually-hidden");
};

// The colour of a text and of what it stands on, as luminances; nothing where a picture lies between.
const channels = (colour) => {
  const numbers = colour.match(/[\d.]+/g).map(Number);
  return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
};
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (element, view) => {
  let ground = null;
  for (let at = element; at && !ground; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== "none") return null;
    const { rgb, alpha } = channels(style.backgroundColor);
    if (alpha === 1) ground = rgb;
    else if (alpha > 0) return null;
  }
  const light = luminance(channels(view.getComputedStyle(element).color).rgb);
  const dark = luminance(ground ?? [255, 255, 255]);
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
};

const measure = (frame, page, width) => {
  const view = frame.contentWindow;
  const doc = frame.contentDocument;
  const root = doc.documentElement;
  const fault = (text) => faults.push(`${page} at ${width}: ${text}`);
  const fits = (when) => {
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...doc.body.querySelectorAll("*")].filter((element) =>
        element.getBoundingClientRect().right > root.clientWidth + 0.5 && !element.closest(".scroll, .visually-hidden"));
      fault(`it scrolls sideways ${when}, ${root.scrollWidth} wide: ${wide.slice(0, 3).map(say).join("; ")}`);
    }
  };
  fits("as it opens");
  for (const details of doc.querySelectorAll("details")) details.open = true;
  fits("with all opened");

  const heading = doc.querySelector("h1");
  if (!heading || !shown(heading) || heading.getBoundingClientRect().height < 10) fault("its heading is not to be seen");

  const texts = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(element) || element.closest("title, desc, script")) continue;
    const style = view.getComputedStyle(element);
    const drawn = element.closest("svg");
    const scale = drawn ? element.closest("text").getScreenCTM().a : 1;
    const size = parseFloat(style.fontSize) * scale;
    if (size < (drawn ? letters : 11)) fault(`letters of ${size.toFixed(1)} px: ${say(element)}`);
    if (drawn) continue;
    const ratio = contrast(element, view);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio !== null && ratio < (large ? 3 : 4.5)) fault(`contrast of ${ratio.toFixed(2)}: ${say(element)}`);
  }

  // Of a map that has two forms a screen shows one.
  const forms = (map) => [...map.querySelectorAll(":is(.wide-map, .narrow-map) > svg.chart")];
  for (const map of doc.querySelectorAll("figure.map")) {
    const both = forms(map);
    const seen = both.filter(shown).length;
    if (both.length > 0 && seen !== 1) fault(`${seen} forms of a map are to be seen`);
  }
  // What stands before the words of a key only repeats them.
  for (const chart of doc.querySelectorAll("svg.chart:not([aria-hidden])")) {
    if (chart.closest(".wide-map, .narrow-map") && !shown(chart)) continue;
    if (!shown(chart)) { fault(`a chart that is not to be seen: ${say(chart)}`); continue; }
    const box = chart.getBoundingClientRect();
    if (box.width < 200 || box.height < 30) fault(`a chart of ${box.width} by ${box.height}`);
    const labels = [...chart.querySelectorAll("text")].filter(shown).map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const part of [...labels, { text: chart, box }]) {
      if (part.box.left < -0.5 || part.box.right > root.clientWidth + 0.5) fault(`beyond the edge: ${say(part.text)}`);
    }
    labels.forEach((one, index) => {
      for (const other of labels.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes are as high as the line, which is more than the letters.
        if (across > 2 && down > 6) fault(`labels over one another: ${say(one.text)} and ${say(other.text)}`);
      }
    });
  }

  // A thumb needs 24 by 24 pixels, or as much room around the middle of what is smaller (WCAG 2.5.8).
  const targets = [...doc.querySelectorAll("nav a, .brand, summary, .site-footer li a")].filter(shown);
  const boxes = targets.map((target) => target.getBoundingClientRect());
  boxes.forEach((box, index) => {
    if (box.height >= 24 && box.width >= 24) return;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const near = boxes.some((other, at) => at !== index
      && Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) < 12);
    if (near || box.height < 20) fault(`too small for a thumb, ${box.width.toFixed(0)} by ${box.height.toFixed(0)}: ${say(targets[index])}`);
  });
  for (const region of doc.querySelectorAll("*")) {
    const style = view.getComputedStyle(region);
    const scrolls = /auto|scroll/.test(style.overflowX) && region.scrollWidth > region.clientWidth + 1;
    if (scrolls && (region.tabIndex !== 0 || !region.getAttribute("aria-label"))) fault(`cannot be scrolled by keys: ${say(region)}`);
  }
  for (const image of doc.images) if (!image.naturalWidth) fault(`a picture that does not load: ${image.src}`);
  const loaded = view.performance.getEntriesByType("resource").map((entry) => entry.name);
  for (const name of loaded) if (!name.startsWith(location.origin + "/")) fault(`it loads ${name}`);
  if (view.getComputedStyle(doc.body).margin !== "0px") fault("its style sheet does not load");
  measured += 1;
};

// A number of a text, tapped: its entry lies over the text as a sheet, and closes to the very place at which
// reading stopped. From the list at the end a link leads back to the number.
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const tap = async (frame, page, width) => {
  const view = frame.contentWindow;
  const doc = frame.contentDocument;
  doc.documentElement.style.scrollBehavior = "auto";
  const numbers = [...doc.querySelectorAll(".bound")];
  for (const number of numbers.filter((_, index) => index < 3 || index >= numbers.length - 3)) {
    const fault = (text) => faults.push(`${page} at ${width}, ${say(number)}: ${text}`);
    const seen = () => {
      const box = number.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= view.innerHeight;
    };
    const figure = (within) => within?.querySelector("data")?.dataset.figure.replace("?stated", "");
    number.scrollIntoView({ block: "center" });
    await settle();
    const before = view.scrollY;
    number.click();
    await settle();
    const sheet = doc.querySelector(".cited > li:has(:target)");
    const close = sheet?.querySelector(":target");
    if (!sheet || view.getComputedStyle(sheet).position !== "fixed") { fault("tapped, it opens no sheet"); continue; }
    const box = sheet.getBoundingClientRect();
    if (box.top < 0 || box.left < -0.5 || box.right > doc.documentElement.clientWidth + 0.5
      || Math.abs(box.bottom - view.innerHeight) > 0.5 || box.height < 100) fault(`a sheet at ${JSON.stringify(box)}`);
    if (figure(sheet) !== figure(number)) fault(`a sheet of ${figure(sheet)}`);
    if (view.scrollY !== before) fault(`the text scrolls as it opens, from ${before} to ${view.scrollY}`);
    const [top, bottom] = [close.getBoundingClientRect().top, close.getBoundingClientRect().bottom];
    if (!shown(close) || top < box.top || bottom > box.bottom || bottom - top < 24) fault("its sheet cannot be closed");
    if (doc.activeElement !== close) fault("its sheet has no focus");
    close.click();
    await settle();
    if (doc.querySelector(".cited > li:has(.shut:target)")) fault("its sheet stays open");
    if (view.scrollY !== before || !seen()) fault(`the text scrolls as it closes, from ${before} to ${view.scrollY}`);
    if (doc.querySelector(":target")?.nextElementSibling !== number) fault("it is not where its sheet closes to");
    const back = [...doc.querySelectorAll(".back")].find((link) => link.getAttribute("href") === `#${number.id}`);
    view.scrollTo(0, doc.body.scrollHeight);
    back?.click();
    await settle();
    if (!seen() || doc.querySelector(":target") !== number) fault("no link of the list leads back to it");
  }
};

// The earlier years of a long table are folded until a link leads to one of them, or to one of their rows.
const unfold = async (frame, page, width) => {
  const doc = frame.contentDocument;
  const years = [...doc.querySelectorAll(".past-year")];
  for (const year of years) {
    const fault = (text) => faults.push(`${page} at ${width}, #${year.id}: ${text}`);
    const row = [...year.querySelectorAll("tr[id]")].at(-1);
    if (years.some(shown)) fault("a year is not folded");
    for (const to of [doc.querySelector(`a[href="#${year.id}"]`), row.querySelector("a")]) {
      to.click();
      await settle();
      const box = row.getBoundingClientRect();
      if (!shown(row)) fault(`${to.hash} does not unfold it`);
      else if (to.hash === `#${row.id}` && (box.top < -0.5 || box.bottom > frame.contentWindow.innerHeight)) fault(`${to.hash} is at ${box.top} of ${frame.contentWindow.innerHeight}`);
    }
    frame.contentWindow.location.hash = "main";
    await settle();
  }
};

const load = (page, width) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width:${width}px;height:900px;border:0`;
  frame.onload = async () => {
    frame.onload = null;
    try {
      // The scripts' comfort comes piece by piece, the choice of a look last; what it moves is not to move under a link.
      for (let n = 0; n < 250 && !frame.contentDocument.querySelector(".theme select"); n += 1) await settle();
      measure(frame, page, width);
      await tap(frame, page, width);
      await unfold(frame, page, width);
    } catch (error) {
      faults.push(`${page} at ${width}: ${error.stack}`);
    }
    frame.remove();
    resolve();
  };
  frame.src = page;
  document.body.append(frame);
});

(async () => {
  for (const page of pages) for (const width of widths) await load(page, width);
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = JSON.stringify({ dark: matchMedia("(prefers-color-scheme: dark)").matches, measured, faults });
  document.body.append(result);
})();
