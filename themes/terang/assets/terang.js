/* terang: comfort for readers, and nothing else.

   Every page is whole without this file. What it adds, each part in a function of its own:
     theme    light, dark, or as the device; remembered in this browser only
     find     a search box for regions, on pages that have a place for it (.search)
     tables   columns to sort by, and a field to filter by above long tables
     charts   what a point says, under a pointer, a finger or the arrow keys
     copy     a button beside every citation

   The parts are begun one after the other while the page is drawn; a chart's when somebody comes to it.
   The texts come from the data- attributes of this script's own element (base.html), so that they are in the
   reader's language. A part that the browser cannot carry is not begun: no control is made that does nothing.
   Nothing is sent anywhere; the one file that is fetched, when a reader goes to the search box, is the list of
   regions. The policy of the pages forbids inline styles: styles are set through the object model only. */
"use strict";

(() => {
  const root = document.documentElement;
  const texts = document.currentScript ? document.currentScript.dataset : {};
  const language = root.lang || "id";

  /** An element with properties and children; keys with a dash are attributes. */
  const make = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.includes("-") || key === "role") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children);
    return element;
  };
  /** A text with its numbers: `%n dari %m`. */
  const fill = (text, n, m) => (text || "").replace(/%[nm]/g, (mark) => (mark === "%n" ? n : m).toLocaleString(language));
  /** A text as it is searched: without case, accents and white space at its ends. */
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  /** The words of an element, as a reader sees them. */
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  let speaker;
  /** Says something to those who do not see it. */
  const say = (text) => {
    if (!speaker) document.body.append(speaker = make("p", { className: "visually-hidden", role: "status" }));
    speaker.textContent = text;
  };

  // Theme

  const paint = (choice) => {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.own = meta.dataset.own || meta.content;
      const paper = root.dataset.theme && getComputedStyle(root).getPropertyValue("--paper").trim();
      meta.content = paper || meta.dataset.own;
    }
  };
  const remembered = () => {
    try { return localStorage.getItem("terang-theme") || "system"; } catch { return null; }
  };
  // At once, before the rest of the page is there: less of it is seen in the wrong light.
  const choice = remembered();
  if (choice !== null) paint(choice);

  const theme = () => {
    const footer = document.querySelector(".site-footer .wrap");
    if (choice === null || !footer || !texts.theme) return;
    const select = make("select", { id: "page-theme" });
    for (const value of ["system", "light", "dark"]) {
      select.append(make("option", { value, textContent: texts[value], selected: value === choice }));
    }
    select.addEventListener("change", () => {
      try { localStorage.setItem("terang-theme", select.value); } catch { /* full: it holds for this page */ }
      paint(select.value);
    });
    footer.append(make("div", { className: "theme" }, make("label", { htmlFor: select.id, textContent: texts.theme }), select));
  };

  // Finding a region

  const find = (place) => {
    const { index, pages, label, hint, many, none } = place.dataset;
    const input = make("input", { id: "page-search", type: "text", autocomplete: "off", spellcheck: false, role: "combobox",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "page-found", "aria-describedby": "page-hint" });
    const list = make("ul", { id: "page-found", role: "listbox", hidden: true, "aria-label": label });
    place.append(
      make("label", { htmlFor: input.id, textContent: label }), make("div", { className: "search-box" }, input, list),
      make("p", { id: "page-hint", className: "small muted", textContent: hint }));

    // Names are searched with and without what kind of place they say they are.
    const bare = (name) => name.replace(/^(kabupaten|kab\.?|kota|provinsi|prov\.?|regency of|city of|province of) +/, "");
    let regions = null;
    let loading = null;
    let at = -1;
    const load = () => {
      loading = loading || fetch(index).then((answer) => (answer.ok ? answer.json() : Promise.reject())).then((data) => {
        const tongue = Math.max(0, data.languages.indexOf(language));
        const named = (name) => (Array.isArray(name) ? name[tongue] : name);
        regions = data.regions.map(([code, name, level, parent, also = []]) => {
          const names = [].concat(name, also).map(fold);
          const above = parent < 0 ? "" : named(data.regions[parent][1]);
          const where = [data.levels[level][tongue], above].filter(Boolean).join(", ");
          return { code, name: named(name), where, keys: [...new Set([fold(code), ...names, ...names.map(bare)])] };
        });
        show();
      }).catch(() => place.remove());
    };
    /** How well a region answers: smaller is better, none not at all. */
    const rank = (region, full, short) => {
      let best = Infinity;
      for (const key of region.keys) {
        if (key === full) return 0;
        if (key.startsWith(full)) best = Math.min(best, 1);
        else if (short && key.startsWith(short)) best = Math.min(best, 2);
        else if (short && key.includes(" " + short)) best = Math.min(best, 3);
        else if (short.length > 1 && key.includes(short)) best = Math.min(best, 4);
      }
      return best;
    };
    const choose = (next) => {
      const options = list.children;
      if (options[at]) options[at].setAttribute("aria-selected", "false");
      at = next;
      input.removeAttribute("aria-activedescendant");
      if (!options[at]) return;
      options[at].setAttribute("aria-selected", "true");
      options[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[at].id);
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const show = () => {
      const full = fold(input.value);
      if (!regions || !full) return close();
      const short = bare(full);
      const found = regions.map((region) => [rank(region, full, short), region]).filter(([rank]) => rank < Infinity);
      found.sort((a, b) => a[0] - b[0] || a[1].name.localeCompare(b[1].name, language));
      list.replaceChildren(...found.slice(0, 8).map(([, region], n) => {
        const option = make("li", { id: "page-found-" + n, role: "option", "aria-selected": "false" },
          region.name + " ", make("span", { className: "small muted", textContent: `${region.code} · ${region.where}` }));
        option.addEventListener("click", () => go(region.code));
        option.dataset.code = region.code;
        return option;
      }));
      at = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      say(found.length ? fill(many, found.length) : none);
      place.querySelector("#page-hint").textContent = found.length ? hint : none;
    };
    const go = (code) => { location.href = pages + encodeURIComponent(code) + "/"; };
    input.addEventListener("focus", load);
    input.addEventListener("input", () => { load(); show(); });
    input.addEventListener("blur", close);
    // The field keeps the focus when an option is pressed.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    input.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape") {
        if (count) close(); else input.value = "";
      } else if (event.key === "Enter") {
        const option = list.hidden ? null : list.children[Math.max(at, 0)];
        if (option) go(option.dataset.code);
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!count) show();
        else choose((at + (event.key === "ArrowDown" ? 1 : at < 0 ? count : count - 1)) % count);
      } else return;
      event.preventDefault();
    });
  };

  // Tables

  const SORTED_FROM = 8;
  const FILTERED_FROM = 21;
  let collator;

  /** What a cell is sorted by: [0, value] for what can be compared; behind them other measures, then nothing. */
  const cellKey = (cell, measure) => {
    const figure = cell && (cell.querySelector("data.figure:not(.stated)") || cell.querySelector("data.figure"));
    if (measure !== null) {
      return figure ? [measureOf(figure) === measure ? 0 : 1, Number(figure.value)] : [2, 0];
    }
    if (!cell || cell.querySelector(".missing") || !words(cell)) return [2, ""];
    const time = cell.querySelector("time[datetime]");
    return [0, time ? time.dateTime : words(cell)];
  };
  const measureOf = (figure) => (/\/([^/@?]+)@/.exec(figure.dataset.figure || "") || [])[1] || "";

  const tables = (table) => {
    const body = table.tBodies[0];
    const head = table.tHead && table.tHead.rows.length === 1 ? table.tHead.rows[0] : null;
    // Rows below headings of their own are no list that could stand in another order.
    if (!body || !head || table.tBodies.length > 1 || body.querySelector("tr.group")) return;
    // Rows that belong together move together: a row and the note below it.
    const groups = [];
    for (const row of body.rows) {
      if (row.classList.contains("note-row") && groups.length) groups[groups.length - 1].push(row);
      else groups.push([row]);
    }
    if (groups.length >= SORTED_FROM && [...head.cells].every((cell) => cell.colSpan === 1)) sorter(table, body, head, groups);
    // Months need no filter: they are few, and in order.
    if (groups.length >= FILTERED_FROM && !body.querySelector('th[scope="row"] time')) filter(table, groups);
  };

  const sorter = (table, body, head, groups) => {
    [...head.cells].forEach((cell, column) => {
      if (!words(cell)) return;
      const button = make("button", { type: "button", className: "sort" });
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const before = cell.getAttribute("aria-sort");
        for (const other of head.cells) other.removeAttribute("aria-sort");
        // First as numbers are read, the largest on top; words from A; a third press gives the order of the page.
        const figures = groups.map(([row]) => row.cells[column] && row.cells[column].querySelector("data.figure")).filter(Boolean);
        const counts = {};
        for (const figure of figures) counts[measureOf(figure)] = (counts[measureOf(figure)] || 0) + 1;
        const measure = figures.length ? Object.keys(counts).sort((a, b) => counts[b] - counts[a])[0] : null;
        const ways = measure === null ? ["ascending", "descending"] : ["descending", "ascending"];
        const way = before === null ? ways[0] : before === ways[0] ? ways[1] : null;
        let order = groups;
        if (way) {
          collator = collator || new Intl.Collator(language, { numeric: true });
          cell.setAttribute("aria-sort", way);
          const sign = way === "ascending" ? 1 : -1;
          order = groups.map((group, at) => [cellKey(group[0].cells[column], measure), at, group]);
          order.sort(([a, i], [b, j]) => a[0] - b[0]
            || sign * (measure === null ? collator.compare(a[1], b[1]) : a[1] - b[1]) || i - j);
          order = order.map(([, , group]) => group);
        }
        table.classList.toggle("sorted", way !== null);
        body.append(...order.flat());
      });
    });
  };

  let filters = 0;
  const filter = (table, groups) => {
    if (!texts.filter) return;
    const id = "page-filter-" + ++filters;
    const input = make("input", { id, type: "search", autocomplete: "off" });
    const count = make("output", { htmlFor: id, className: "small muted" });
    const keys = groups.map((rows) => fold(rows.map(words).join(" ")));
    input.addEventListener("input", () => {
      const wanted = fold(input.value);
      let shown = 0;
      groups.forEach((rows, at) => {
        const fits = keys[at].includes(wanted);
        shown += fits ? 1 : 0;
        for (const row of rows) row.hidden = !fits;
      });
      count.textContent = wanted ? fill(texts.rows, shown, groups.length) : "";
    });
    const field = make("div", { className: "filter" }, make("label", { htmlFor: id, textContent: texts.filter }), input, count);
    (table.closest(".scroll") || table).before(field);
  };

  // Charts

  /** Within so many pixels of a point it is meant. */
  const REACH = 32;

  const charts = (chart) => {
    const figure = chart.closest("figure") || chart.parentElement;
    const titles = chart.querySelectorAll(":scope * > title");
    if (!figure || titles.length < 2) return;
    const linked = chart.querySelector("a") !== null;
    // A chart with links is walked through by its links.
    if (!linked) {
      chart.setAttribute("tabindex", "0");
      chart.setAttribute("role", "application");
      if (texts.chart) chart.setAttribute("aria-roledescription", texts.chart);
    }
    // The rest waits until somebody comes to the chart: most readers pass by most charts.
    const came = ["pointerenter", "pointerdown", "focusin"];
    const begin = (event) => {
      for (const type of came) chart.removeEventListener(type, begin);
      attempt(pointing, chart, figure, titles, linked, event);
    };
    for (const type of came) chart.addEventListener(type, begin);
  };

  const pointing = (chart, figure, titles, linked, first) => {
    const points = [];
    for (const title of titles) {
      const shape = title.parentElement;
      const group = shape.closest(".dot, .bar") || shape.parentElement;
      points.push({ shape, title, text: words(title), group: shape.parentElement, series: seriesOf(chart, group) });
    }
    const several = new Set(points.map((point) => point.series).filter(Boolean)).size > 1;
    const tip = make("div", { className: "tip", hidden: true, "aria-hidden": "true" });
    figure.classList.add("has-tip");
    figure.append(tip);
    let at = -1;
    const told = (point) => (several && point.series ? `${point.series}. ${point.text}` : point.text);
    const hide = () => {
      if (points[at]) points[at].shape.classList.remove("at");
      at = -1;
      tip.hidden = true;
    };
    const show = (next) => {
      hide();
      at = next;
      const point = points[at];
      point.shape.classList.add("at");
      tip.textContent = told(point);
      tip.hidden = false;
      const [box, frame] = [point.shape.getBoundingClientRect(), figure.getBoundingClientRect()];
      const middle = box.left + Math.min(box.width, frame.width) / 2 - frame.left;
      const left = Math.max(0, Math.min(middle - tip.offsetWidth / 2, frame.width - tip.offsetWidth));
      const above = box.top - frame.top - tip.offsetHeight - 8;
      tip.style.left = `${left}px`;
      tip.style.top = `${above < 0 ? box.bottom - frame.top + 8 : above}px`;
    };
    const nearest = (event) => {
      let best = { far: REACH, at: -1 };
      points.forEach(({ shape }, n) => {
        const box = shape.getBoundingClientRect();
        const far = Math.hypot(Math.max(box.left - event.clientX, 0, event.clientX - box.right),
          Math.max(box.top - event.clientY, 0, event.clientY - box.bottom));
        if (far < best.far) best = { far, at: n };
      });
      return best.at;
    };
    const point = (event) => {
      const next = nearest(event);
      if (next < 0) hide(); else if (next !== at) show(next);
    };
    chart.addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") point(event); });
    chart.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && document.activeElement !== chart) hide();
    });
    chart.addEventListener("click", point);
    chart.addEventListener("blur", hide);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

    // The browser's own hint would lie over ours.
    for (const { title } of points) title.remove();
    if (linked) {
      for (const { shape, text } of points) {
        const link = shape.closest("a");
        if (link) link.setAttribute("aria-label", text);
      }
      const enter = (event) => {
        const next = points.findIndex(({ shape }) => shape === event.target || event.target.contains(shape));
        if (next >= 0) show(next);
      };
      chart.addEventListener("focusin", enter);
      chart.addEventListener("focusout", hide);
      if (first.type === "focusin") enter(first);
      return;
    }
    /** The point of the next line up or down that is nearest across. */
    const across = (step) => {
      const lines = [...new Set(points.map((point) => point.group))];
      if (at < 0 || lines.length < 2 || lines.length === points.length) return at + step;
      const line = lines[(lines.indexOf(points[at].group) + step + lines.length) % lines.length];
      const x = points[at].shape.getBoundingClientRect().left;
      let best = at;
      let least = Infinity;
      points.forEach(({ group, shape }, n) => {
        const far = Math.abs(shape.getBoundingClientRect().left - x);
        if (group === line && far < least) [best, least] = [n, far];
      });
      return best;
    };
    chart.addEventListener("keydown", (event) => {
      const last = points.length - 1;
      const steps = {
        ArrowRight: () => at + 1, ArrowLeft: () => (at < 0 ? last : at - 1), Home: () => 0, End: () => last,
        ArrowDown: () => across(1), ArrowUp: () => across(-1),
      };
      if (!steps[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      show(Math.max(0, Math.min(last, steps[event.key]())));
      say(told(points[at]));
    });
  };

  /** The name of a line, which stands beside a stroke of its class. */
  const seriesOf = (chart, element) => {
    const tone = /\bc-s\d\b/.exec(element.getAttribute("class") || "");
    if (!tone) return "";
    for (const stroke of chart.querySelectorAll(`.line.${tone[0]}`)) {
      const name = stroke.nextElementSibling;
      if (name && name.matches("text.label")) return [...name.childNodes].map((node) => words(node)).filter(Boolean).join(" ");
    }
    return "";
  };

  // Citations

  const copier = () => {
    if (navigator.clipboard && window.isSecureContext) return (text) => navigator.clipboard.writeText(text);
    if (!document.queryCommandSupported || !document.queryCommandSupported("copy")) return null;
    return (text) => {
      const area = make("textarea", { value: text, className: "visually-hidden" });
      const before = document.activeElement;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (before) before.focus();
      return done ? Promise.resolve() : Promise.reject();
    };
  };

  const copy = () => {
    const write = copier();
    if (!write || !texts.copy) return;
    for (const citation of document.querySelectorAll(".citation")) {
      const text = words(citation);
      if (!text) continue;
      const button = make("button", { type: "button", className: "copy", textContent: texts.copy, "aria-label": texts.copyName });
      const tell = (said) => {
        button.textContent = said;
        say(said);
        setTimeout(() => { button.textContent = texts.copy; }, 4000);
      };
      button.addEventListener("click", () => write(text).then(() => tell(texts.copied), () => tell(texts.copyFailed)));
      citation.append(" ", button);
    }
  };

  // A part that fails leaves the others, and the page, as they are.
  const attempt = (part, ...given) => { try { part(...given); } catch { /* comfort only */ } };

  // The parts come one after the other, a few milliseconds in each picture that the browser draws: a cheap
  // phone shows and scrolls the page in between.
  const jobs = [];
  const each = (selector, part) => document.querySelectorAll(selector).forEach((element) => jobs.push([part, element]));
  if (window.fetch) each(".search", find);
  each("table.data", tables);
  if (window.PointerEvent) each("svg.chart", charts);
  jobs.push([copy], [theme]);
  // A page in the background draws no picture, and does not wait for one.
  const later = (task) => {
    let begun = false;
    const begin = () => { if (!begun) task(); begun = true; };
    requestAnimationFrame(() => setTimeout(begin));
    setTimeout(begin, 100);
  };
  const work = () => {
    const end = performance.now() + 4;
    do attempt(...jobs.shift()); while (jobs.length && performance.now() < end);
    if (jobs.length) later(work);
  };
  later(work);
})();
