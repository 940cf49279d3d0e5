// Uses what assets/terang.js adds to pages, as a reader would, and says what does not work. What it finds is
// left in the page as JSON: { dark, measured, faults }.
"use strict";

const faults = [];
let measured = 0;

const settle = (view) => new Promise((resolve) => view.setTimeout(resolve, 100));
const load = (page, width) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width:${width}px;height:900px;border:0`;
  frame.onload = () => { frame.onload = null; resolve(frame); };
  frame.src = page;
  document.body.append(frame);
});
/** A page with all its comfort, of which the choice of a look comes last. */
const open = async (page, width = 900) => {
  const frame = await load(page, width);
  for (let n = 0; n < 50 && !frame.contentDocument.querySelector(".theme select"); n += 1) await settle(frame.contentWindow);
  return frame;
};
const key = (element, name) => {
  const view = element.ownerDocument.defaultView;
  element.dispatchEvent(new view.KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
};
const type = (input, text) => {
  input.value = text;
  input.dispatchEvent(new input.ownerDocument.defaultView.Event("input", { bubbles: true }));
};

const tries = {
  real: {
    "a table is sorted, and comes back": async () => {
      const { contentDocument: doc } = await open("/regions/");
      const table = doc.querySelector("table.data");
      const codes = () => [...table.tBodies[0].rows].map((row) => row.querySelector("a").textContent);
      const as = codes();
      const [name, coverage] = table.querySelectorAll("thead .sort");
      if (table.querySelector("[aria-sort]")) return "it says that it is sorted before anybody asked";
      name.click();
      const sorted = [...as].sort(new Intl.Collator("id", { numeric: true }).compare);
      if (codes().join() !== sorted.join()) return `by name: ${codes().slice(0, 5)}`;
      if (name.closest("th").getAttribute("aria-sort") !== "ascending") return "it does not say so";
      coverage.click();
      if (name.closest("th").hasAttribute("aria-sort")) return "two columns are sorted";
      const shown = [...table.tBodies[0].rows].map((row) => row.cells[1].querySelector("data"));
      const none = shown.indexOf(null);
      if (none < 2 || shown.slice(none).some(Boolean)) return "what is missing does not stand last";
      const percents = shown.slice(0, none).filter((data) => data.dataset.figure.includes("/coverage@")).map((data) => Number(data.value));
      if (percents.some((value, at) => at > 0 && value > percents[at - 1])) return `not the largest first: ${percents}`;
      const others = shown.slice(0, none).findIndex((data) => !data.dataset.figure.includes("/coverage@"));
      if (others >= 0 && others < percents.length) return "counts are compared with percentages";
      coverage.click();
      const upward = [...table.tBodies[0].rows].map((row) => row.cells[1].querySelector("data"));
      if (upward.slice(none).some(Boolean) || Number(upward[0].value) !== percents[percents.length - 1]) return "upward, what is missing comes first";
      coverage.click();
      return codes().join() === as.join() ? "" : "a third press does not give the first order";
    },
    "a long table is filtered, with a count": async () => {
      const { contentDocument: doc } = await open("/en/regions/");
      const table = doc.querySelector("table.data");
      const input = doc.querySelector(".filter input");
      if (!input?.labels[0]?.textContent) return "no field with a name";
      type(input, "SULAWESI");
      const rows = [...table.tBodies[0].rows];
      const shown = rows.filter((row) => !row.hidden);
      if (!shown.length || shown.some((row) => !/sulawesi/i.test(row.textContent))) return `${shown.length} rows`;
      const count = doc.querySelector(".filter output").textContent;
      if (count !== `Rows shown: ${shown.length} of ${rows.length}`) return count;
      type(input, "");
      return rows.some((row) => row.hidden) ? "emptied, it still hides rows" : "";
    },
    "a citation is copied": async () => {
      const { contentDocument: doc, contentWindow: view } = await open("/regions/61/");
      let copied = "";
      view.navigator.clipboard.writeText = (text) => { copied = text; return Promise.resolve(); };
      const all = doc.querySelectorAll(".citation");
      const buttons = doc.querySelectorAll(".citation .copy");
      if (buttons.length !== all.length) return `${buttons.length} buttons for ${all.length} citations`;
      const button = doc.querySelector("p.citation .copy");
      button.click();
      await settle(view);
      if (!copied.includes("terang.example") && !copied.includes("localhost")) return `copied: ${copied}`;
      if (copied.includes("Salin")) return "the button's own words are copied";
      return doc.querySelector("[role=status]")?.textContent === "Tersalin" ? "" : "nothing is said";
    },
    "the look is chosen, and remembered": async () => {
      const first = await open("/");
      const select = first.contentDocument.querySelector(".theme select");
      const paper = (frame) => frame.contentWindow.getComputedStyle(frame.contentDocument.body).backgroundColor;
      const choose = (value) => {
        select.value = value;
        select.dispatchEvent(new first.contentWindow.Event("change"));
      };
      choose("dark");
      if (paper(first) !== "rgb(14, 22, 24)") return `dark: ${paper(first)}`;
      const meta = first.contentDocument.querySelector("meta[name=theme-color]").content;
      if (meta !== "#0e1618") return `the colour of the browser's frame: ${meta}`;
      const second = await open("/en/");
      if (paper(second) !== "rgb(14, 22, 24)") return "it is forgotten on the next page";
      if (second.contentDocument.querySelector(".theme select").value !== "dark") return "the next page does not show it";
      choose("light");
      if (paper(first) !== "rgb(253, 252, 248)") return `light: ${paper(first)}`;
      choose("system");
      return first.contentDocument.documentElement.hasAttribute("data-theme") ? "the device's own does not come back" : "";
    },
    "a map is walked through by its links, and the first one tells": async () => {
      const { contentDocument: doc, contentWindow: view } = await open("/");
      const chart = [...doc.querySelectorAll("svg.chart")].find((chart) => chart.querySelector("a") && chart.querySelectorAll(":scope * > title").length > 1);
      if (!chart) return "no map";
      const link = chart.querySelector("a");
      link.dispatchEvent(new view.FocusEvent("focusin", { bubbles: true }));
      const tip = chart.closest("figure").querySelector(".tip");
      if (!tip || tip.hidden) return "the first link that is reached says nothing";
      return link.getAttribute("aria-label") === tip.textContent ? "" : `${link.getAttribute("aria-label")} is not ${tip.textContent}`;
    },
    "a region is found": async () => {
      const frame = await open("/");
      const doc = frame.contentDocument;
      const input = doc.querySelector(".search input");
      if (input.getAttribute("role") !== "combobox" || !input.labels.length) return "no combobox with a name";
      frame.focus();
      input.focus();
      input.dispatchEvent(new frame.contentWindow.Event("focus"));
      for (let n = 0; n < 30 && !frame.contentWindow.performance.getEntriesByName(new URL("/regions/index.json", location).href).length; n += 1) await settle(frame.contentWindow);
      await settle(frame.contentWindow);
      const list = doc.getElementById(input.getAttribute("aria-controls"));
      const first = () => list.hidden ? "" : list.children[0].dataset.code;
      for (const [text, code] of [["tanah bumbu", "63.10"], ["KAB. TANAH", "63.10"], ["tanbu", "63.10"], ["63.10", "63.10"], ["6310", "63.10"],
        ["kota pontianak", "61.71"], ["pontianak", "61.71"], ["Kalimántan Barat", "61"]]) {
        type(input, text);
        if (first() !== code) return `“${text}” finds ${first() || "nothing"}, not ${code}`;
      }
      if (input.getAttribute("aria-expanded") !== "true") return "it does not say that it is open";
      type(input, "kalimantan");
      key(input, "ArrowDown");
      key(input, "ArrowDown");
      const active = doc.getElementById(input.getAttribute("aria-activedescendant"));
      if (active !== list.children[1] || active.getAttribute("aria-selected") !== "true") return "the arrow keys do not choose";
      key(input, "Escape");
      if (!list.hidden || input.value !== "kalimantan") return "Escape does not close";
      type(input, "tidak ada ini");
      if (!list.hidden || !doc.querySelector("[role=status]").textContent) return "that nothing is found is not said";
      type(input, "tanah bumbu");
      const arrived = new Promise((resolve) => { frame.onload = resolve; });
      key(input, "Enter");
      await arrived;
      return frame.contentWindow.location.pathname === "/regions/63.10/" ? "" : frame.contentWindow.location.pathname;
    },
  },
  sparse: {
    "a chart is walked through": async () => {
      const { contentDocument: doc, contentWindow: view } = await open("/regions/1.3/");
      const chart = doc.querySelector("svg.chart-coverage");
      if (!chart) return "no chart";
      if (chart.getAttribute("tabindex") !== "0" || !chart.getAttribute("aria-labelledby")) return "it cannot be focused";
      chart.dispatchEvent(new view.FocusEvent("focusin", { bubbles: true }));
      if (chart.querySelector(":scope > * title")) return "the browser's own hints are still there";
      const tip = chart.closest("figure").querySelector(".tip");
      key(chart, "ArrowRight");
      const first = tip.textContent;
      if (tip.hidden || !/\d/.test(first)) return `the first point says “${first}”`;
      if (doc.querySelector("[role=status]").textContent !== first) return "it is not said aloud";
      key(chart, "ArrowRight");
      if (tip.textContent === first) return "the second point is the first";
      key(chart, "Home");
      if (tip.textContent !== first) return "Home is not the first";
      key(chart, "End");
      const last = tip.textContent;
      const [box, frame] = [tip.getBoundingClientRect(), chart.closest("figure").getBoundingClientRect()];
      if (box.left < frame.left - 1 || box.right > frame.right + 1) return `beyond the edge: ${box.left} to ${box.right}`;
      key(chart, "Escape");
      if (!tip.hidden) return "Escape does not close";
      const circle = chart.querySelector("circle").getBoundingClientRect();
      const at = { clientX: circle.left - 4, clientY: circle.top - 6, bubbles: true };
      chart.dispatchEvent(new view.PointerEvent("pointermove", { ...at, pointerType: "mouse" }));
      if (tip.hidden || tip.textContent !== first) return `under the pointer: “${tip.textContent}”`;
      chart.dispatchEvent(new view.PointerEvent("pointerleave", { pointerType: "mouse" }));
      if (!tip.hidden) return "it stays when the pointer leaves";
      chart.dispatchEvent(new view.MouseEvent("click", at));
      if (tip.hidden) return "a finger finds nothing";
      return last === first ? "all points say the same" : "";
    },
    "months are sorted with the notes below them, and not filtered": async () => {
      const { contentDocument: doc } = await open("/regions/1.3/");
      const table = [...doc.querySelectorAll("table.data")].find((table) => table.tBodies[0].rows.length > 8);
      if (table.closest(".scroll").previousElementSibling?.matches(".filter")) return "months have a filter";
      const column = table.querySelector("thead .sort");
      const before = table.tBodies[0].rows.length;
      column.click();
      const times = [...table.tBodies[0].querySelectorAll("th time")].map((time) => time.dateTime);
      if (times.join() !== [...times].sort().join()) return `by month: ${times.slice(0, 4)}`;
      return table.tBodies[0].rows.length === before ? "" : "rows are lost";
    },
  },
};

(async () => {
  localStorage.clear();
  for (const [name, attempt] of Object.entries(tries[new URLSearchParams(location.search).get("part")])) {
    measured += 1;
    try {
      const fault = await attempt();
      if (fault) faults.push(`${name}: ${fault}`);
    } catch (error) {
      faults.push(`${name}: ${error.stack}`);
    }
  }
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = JSON.stringify({ dark: matchMedia("(prefers-color-scheme: dark)").matches, measured, faults });
  document.body.append(result);
})();
