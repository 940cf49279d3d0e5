// Lays pages side by side, each as wide as asked, as high as it is, and made small: one picture shows them all.
// Around them the sheet is magenta, so that the picture tells how high each page is.
"use strict";

const asked = new URLSearchParams(location.search);
const width = Number(asked.get("width"));
const scale = Number(asked.get("scale"));
const most = Number(asked.get("most"));

document.documentElement.style.cssText = "background:#f0f;overflow:hidden;color-scheme:light dark;forced-color-adjust:none";
document.body.style.margin = "0";

const load = (page, column) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `position:absolute;top:0;left:${column * width * scale}px;width:${width}px;height:800px;border:0;transform-origin:0 0;transform:scale(${scale})`;
  frame.onload = async () => {
    frame.onload = null;
    // The scripts' comfort comes piece by piece, the choice of a look last.
    const whole = () => frame.contentDocument.querySelector(".theme select");
    for (let n = 0; n < 100 && !whole(); n += 1) await new Promise((next) => setTimeout(next, 50));
    // Laid out once more from nothing: what was laid out piece by piece can lie a fraction of a pixel elsewhere.
    const { body } = frame.contentDocument;
    body.style.display = "none";
    void body.offsetHeight;
    body.style.display = "";
    frame.style.height = `${Math.min(most, frame.contentDocument.documentElement.scrollHeight)}px`;
    resolve();
  };
  frame.src = page;
  document.body.append(frame);
});

(async () => {
  let column = 0;
  for (const page of asked.get("pages").split(",")) await load(page, column++);
})();
