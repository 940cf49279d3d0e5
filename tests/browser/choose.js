// Chooses regions on /compare/ as a reader does, and reads what stands there then; once more from the address
// alone, and once with no script running. What it finds is left in the page as JSON: { dark, measured, faults }.
"use strict";

const faults = [];
let measured = 0;

const open = (page, sandbox) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.style.cssText = "width:360px;height:900px;border:0";
  frame.onload = () => resolve(frame);
  frame.src = page;
  document.body.append(frame);
});
const until = async (what, test) => {
  for (let times = 0; times < 200; times += 1) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  faults.push(`never: ${what}`);
};
const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const expect = (what, found, wanted) => {
  measured += 1;
  if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
};

(async () => {
  const first = new URLSearchParams(location.search).get("page");
  const frame = await open(first);
  const doc = frame.contentDocument;
  const [region, result, problem] = ["region", "result", "problem"].map((id) => doc.getElementById(`compare-${id}`));
  const add = async (typed) => {
    region.focus();
    region.value = typed;
    region.form.requestSubmit();
    await until(`an answer to ${typed}`, () => region.value === "" || (words(problem) && !words(problem).startsWith("Loading")));
  };
  expect("the form", doc.getElementById("compare-tool").hidden, false);
  await add("nowhere");
  expect("a region that is not there", words(problem), "No region of that name or code has figures.");
  await add("1.1");
  expect("one region", words(result), "Choose one more region to compare.");
  await add("provinsi uji");
  await add("Kabupaten Lain (1.2)");
  await add("kecil");
  const told = [...result.querySelectorAll("p")].map(words);
  expect("a difference", told[0],
    "Village workers in July 2025, registered: 27.7% in Kabupaten Setara against 38.5% in Provinsi Uji: 10.8 points lower.");
  expect("another base", told[1],
    "Village workers: Kabupaten Setara and Kabupaten Lain cannot be compared. Their denominators count different people.");
  expect("what is hidden", told[2],
    "Village workers: Kabupaten Setara and Kabupaten Kecil cannot be compared. A figure is suppressed.");
  const rows = [...result.querySelectorAll("tbody tr")].map((row) => [...row.cells].map(words).join(" | "));
  expect("a row", rows[1], "Provinsi Uji | 38.5% | 3,850 | 10,000 | July 2025");
  expect("a hidden row", rows[3], "Kabupaten Kecil | suppressed | suppressed | 1,000 | July 2025");
  expect("an address of a figure", result.querySelector("data").dataset.figure, "1.1/desa/coverage@2025-07");
  expect("the address", frame.contentWindow.location.search, "?r=1.1&r=1&r=1.2&r=1.4&s=desa");
  await add("1.3");
  expect("a fifth region", words(problem), "Four regions are the most. Remove one first.");
  doc.querySelector("#compare-chosen button").click();
  expect("one less", frame.contentWindow.location.search, "?r=1&r=1.2&r=1.4&s=desa");

  const sent = await open(`${first}?r=1.6&r=1.5&r=none&s=laut`);
  const there = sent.contentDocument;
  await until("a shared choice", () => there.querySelector("#compare-result table"));
  expect("a shared choice", words(there.querySelector("#compare-result p")),
    "Fishers in July 2025, registered: 33.3% in Kabupaten Teluk against 50.0% in Kabupaten Pesisir: 16.7 points lower.");
  expect("it fits a telephone", there.documentElement.scrollWidth, there.documentElement.clientWidth);

  const still = (await open(first, "allow-same-origin")).contentDocument;
  expect("without a script, no dead form", still.getElementById("compare-tool").getClientRects().length, 0);
  expect("without a script, the pairs", still.querySelectorAll('[href^="/en/compare/1"]').length, 7);

  const left = document.createElement("pre");
  left.id = "result";
  left.textContent = JSON.stringify({ dark: matchMedia("(prefers-color-scheme: dark)").matches, measured, faults });
  document.body.append(left);
})();
