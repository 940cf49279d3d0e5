// Regions side by side, freely chosen: without this script its form stays hidden. Words come from the page,
// figures from a file.
"use strict";
{
  const [tool, input, segment, problem, chosen, result, options, words] =
    ["tool", "region", "segment", "problem", "chosen", "result", "regions", "texts"]
      .map((id) => document.getElementById("compare-" + id));
  const form = input.form;
  const language = document.documentElement.lang;
  const texts = {};
  for (const { dataset, textContent } of words.content.querySelectorAll("p")) texts[dataset.text] = textContent;
  const whole = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const MOST = 4;
  let data, loading;
  let picked = [];

  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (all, key) => facts[key] ?? all);
  const own = (text) => (typeof text === "string" ? text : text[language]);
  const name = (region) => own(region.name);
  const full = (region) => `${name(region)} (${region.code})`;
  const period = (key) => own(data.periods[key]);
  const round = (value) => Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-6) / 10;
  const percent = (value) => fill(texts.percent, { n: tenths.format(round(value)) });
  const make = (tag, content = [], attributes = {}) => {
    const element = document.createElement(tag);
    element.append(...[content].flat());
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };

  const loaded = async () => {
    if (data) return true;
    problem.textContent = texts.loading;
    try {
      const answer = await (loading ??= fetch(tool.dataset.figures).then((file) => file.json()));
      if (!data) options.append(...answer.regions.map((region) => make("option", [], { value: full(region) })));
      data = answer;
      problem.textContent = "";
    } catch {
      loading = null;
      problem.textContent = texts.failed;
    }
    return Boolean(data);
  };
  const region = (code) => data.regions.find((region) => region.code === code);
  const find = (typed) => {
    const wanted = typed.trim().toLowerCase();
    const among = (test) => data.regions.filter((region) => wanted && test(region));
    const same = among((region) => [region.code, name(region), full(region)].some((text) => text.toLowerCase() === wanted));
    const found = same.length ? same : among((region) => name(region).toLowerCase().includes(wanted));
    return found.length === 1 ? found[0].code : null;
  };

  // In the sentences of the prepared pages.
  const end = (key) => (key.length === 4 ? key + "-12" : key.replace(/Q(\d)/, (_, quarter) => `${quarter * 3}`.padStart(2, 0)));
  const differs = (one, other) => {
    const [a = [], b = []] = [one, other].map((region) => region.figures[segment.value]);
    const facts = { segment: segment.selectedOptions[0].text, one: name(one), other: name(other) };
    const values = [a[1], b[1]];
    const say = (key) => make("p", fill(texts[key], facts));
    if (values.includes("suppressed")) return say("suppressed");
    if (values.some((value) => value == null)) return say("missing");
    [facts.first, facts.second] = [period(a[0]), period(b[0])];
    if (end(a[0]) !== end(b[0])) return say("periods");
    if (a[4] !== b[4] && a[4] !== null && b[4] !== null) return say("base");
    const points = round(a[1] - b[1]);
    facts.period = facts.first;
    [facts.first, facts.second] = values.map(percent);
    facts.points = fill(texts.points, { n: tenths.format(Math.abs(points)) });
    return say(`${data.segments[segment.value].counts}-${points > 0 ? "up" : points < 0 ? "down" : "same"}`);
  };

  const row = (region, counts) => {
    const [when, ...values] = region.figures[segment.value] ?? [];
    const page = `${tool.dataset.regions}${region.code}/`;
    const cell = (measure, value, format) => {
      const told = typeof value === "number"
        ? make("data", format(value), { class: "figure", value, "data-figure": `${region.code}/${segment.value}/${measure}@${when}` })
        : make("span", value ? texts.hidden : texts.none, { class: "missing" });
      return make("td", told, { class: "num" });
    };
    const bar = make("span", [], { class: "meter" });
    bar.style.inlineSize = `${Math.min(Number(values[0]) || 0, 100)}%`;
    const badges = [...(values[5] ?? "")].map((letter) => make("span", texts[letter], { class: "badge" }));
    return make("tr", [
      make("th", [make("a", name(region), { href: page }), bar], { scope: "row" }),
      cell("coverage", values[0], percent),
      cell(counts, values[1], whole.format),
      cell("eligible", values[2], whole.format),
      make("td", when ? [make("a", period(when), { href: `${page}#${segment.value}-${when}` }), ...badges] : texts.none),
    ]);
  };

  const draw = () => {
    const regions = picked.map(region);
    chosen.replaceChildren(...regions.map((region) => {
      const drop = make("button", "×", { type: "button", "aria-label": fill(texts.drop, { region: name(region) }) });
      drop.onclick = () => {
        picked = picked.filter((code) => code !== region.code);
        show();
        input.focus();
      };
      return make("li", [name(region), drop]);
    }));
    result.replaceChildren();
    if (regions.length < 2) return result.append(...regions.map(() => make("p", texts.few)));
    const { counts } = data.segments[segment.value];
    const title = segment.selectedOptions[0].text;
    const heads = ["region", "coverage", counts, "eligible", "period"].map((key) => make("th", texts[key], { scope: "col" }));
    const table = make("table", [make("caption", title), make("thead", make("tr", heads)),
      make("tbody", regions.map((region) => row(region, counts)))], { class: "data" });
    result.append(...regions.slice(1).map((other) => differs(regions[0], other)),
      make("div", table, { class: "scroll", role: "region", tabindex: 0, "aria-label": title }));
  };
  // The choice stands in the address, to be passed on.
  const show = () => {
    const query = new URLSearchParams([...picked.map((code) => ["r", code]), ["s", segment.value]]);
    history.replaceState(null, "", picked.length ? `?${query}` : location.pathname);
    draw();
  };

  form.onsubmit = async (event) => {
    event.preventDefault();
    if (!(await loaded())) return;
    const code = find(input.value);
    const wrong = !code ? "unknown" : picked.includes(code) ? "twice" : picked.length === MOST ? "full" : "";
    problem.textContent = texts[wrong] ?? "";
    if (wrong) return;
    picked.push(code);
    input.value = "";
    show();
  };
  segment.onchange = () => data && show();
  input.onfocus = loaded;
  tool.hidden = false;
  const query = new URLSearchParams(location.search);
  if (query.has("r")) loaded().then((here) => {
    if (!here) return;
    const wanted = [...segment.options].findIndex((option) => option.value === query.get("s"));
    if (wanted >= 0) segment.selectedIndex = wanted;
    picked = [...new Set(query.getAll("r"))].filter(region).slice(0, MOST);
    show();
  });
}
