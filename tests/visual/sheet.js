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
  frame.onload = () => {
    frame.onload = null;
    setTimeout(() => {
      frame.style.height = `${Math.min(most, frame.contentDocument.documentElement.scrollHeight)}px`;
      resolve();
    }, 50);
  };
  frame.src = page;
  document.body.append(frame);
});

(async () => {
  let column = 0;
  for (const page of asked.get("pages").split(",")) await load(page, column++);
})();
