// Read along: chapter, sentence and word that are heard, and the page that turns with them.
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

if (player) {
  const { audio, list } = player;
  const lines = [...document.querySelectorAll(".line")].map((link) => ({
    link,
    start: Number(link.dataset.start),
  }));
  let chapter = null;
  let line = null;
  let word = null;

  // Read when each word of a sentence ends: “3/48 2/91” as the page gives it.
  function wordsOf(one) {
    let at = 0;
    one.words ??= (one.link.dataset.words ?? "").split(" ").map((written) => {
      const [length, hundredths] = written.split("/").map(Number);
      at += length;
      return { from: at - length, to: at, end: one.start + hundredths / 100 };
    });
    return one.words;
  }

  function markChapter(link) {
    chapter?.removeAttribute("aria-current");
    chapter = link;
    chapter?.setAttribute("aria-current", "true");
    if (chapter && list.scrollHeight > list.clientHeight) {
      list.scrollTop = chapter.offsetTop - list.clientHeight / 2;
    }
  }

  function markLine(next) {
    const before = line?.link;
    line = next;
    before?.removeAttribute("aria-current");
    line?.link.setAttribute("aria-current", "true");
    if (line && before && !audio.paused) keepInSight(line.link, before);
  }

  // Turn the page, but not for a reader who went elsewhere.
  function keepInSight(link, before) {
    const [here, there] = [link, before].map((each) => each.getBoundingClientRect());
    const followed = there.bottom > 0 && there.top < innerHeight;
    const fits = here.top > innerHeight * 0.1 && here.bottom < innerHeight * 0.75;
    if (followed && !fits) link.scrollIntoView({ block: "center" });
  }

  function markWord(next) {
    if (next === word) return;
    word = next;
    if (!word) CSS.highlights.delete("word");
    else CSS.highlights.set("word", new Highlight(textRange(line.link, word.from, word.to)));
  }

  function follow() {
    const now = player.now + EARLY_S;
    const heard = player.chapter >= 0 && !audio.ended;
    const link = player.chapters[player.chapter]?.link ?? null;
    if (link !== chapter) markChapter(link);
    const next = (heard && lines.findLast((one) => one.start <= now)) || null;
    if (next !== line) markLine(next);
    if (CSS.highlights) markWord((line && wordsOf(line).find((one) => one.end > now)) ?? null);
  }

  player.root.addEventListener("moved", follow);
  if (location.hash.startsWith("#t=")) {
    const show = () => line?.link.scrollIntoView({ block: "center" });
    audio.addEventListener("seeked", show, { once: true });
  }
}
