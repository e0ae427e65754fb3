// Read along: the sentence and the word that are heard, and the page that turns with them.
"use strict";

// Give the range of an element's text from one place to another, over all nodes it is made of.
function textRange(element, from, to) {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = before + node.length;
    if (from >= before && from < end) range.setStart(node, from - before);
    range.setEnd(node, Math.min(node.length, to - before));
    if (to <= end) break;
    before = end;
  }
  return range;
}

{
  const audio = document.querySelector("audio");
  const lines = [...document.querySelectorAll(".line")].map((link) => ({
    link,
    start: Number(link.dataset.start),
  }));
  const EARLY_S = 0.02; // a jump lands this early, as a browser may round it
  let current = null;
  let word = null;

  function wordsOf(line) {
    let at = 0;
    line.words ??= (line.link.dataset.words ?? "").split(" ").map((written) => {
      const [length, hundredths] = written.split("/").map(Number);
      at += length;
      return { from: at - length, to: at, end: line.start + hundredths / 100 };
    });
    return line.words;
  }

  function visible(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  function markLine(line) {
    const before = current;
    current = line;
    before?.link.removeAttribute("aria-current");
    if (!line) return;
    line.link.setAttribute("aria-current", "true");
    const { top, bottom } = line.link.getBoundingClientRect();
    const fits = top > innerHeight * 0.1 && bottom < innerHeight * 0.75;
    if (!fits && !audio.paused && before && visible(before.link)) {
      line.link.scrollIntoView({ block: "center" }); // a reader who went elsewhere stays there
    }
  }

  function markWord(next) {
    if (next === word) return;
    word = next;
    if (!word) CSS.highlights.delete("word");
    else CSS.highlights.set("word", new Highlight(textRange(current.link, word.from, word.to)));
  }

  function follow() {
    const now = audio.currentTime + EARLY_S;
    const line = audio.ended || !audio.currentTime ? null : lines.findLast((one) => one.start <= now);
    if (line !== current) markLine(line ?? null);
    if (CSS.highlights) markWord((line && wordsOf(line).find((one) => one.end > now)) ?? null);
  }

  function tick() {
    follow();
    if (!audio.paused) requestAnimationFrame(tick);
  }

  if (audio && lines.length) {
    audio.addEventListener("play", tick);
    for (const name of ["seeked", "ended", "timeupdate"]) audio.addEventListener(name, follow);
    const asked = location.hash.startsWith("#t=");
    if (asked) {
      audio.addEventListener("seeked", () => current?.link.scrollIntoView({ block: "center" }), {
        once: true,
      });
    }
  }
}
