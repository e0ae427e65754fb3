// Jump to chapters and sentences, and read along. Without it every link still plays the file.
"use strict";

const audio = document.querySelector("audio");
const places = [...document.querySelectorAll("[data-start]")].map((link) => ({
  link,
  start: Number(link.dataset.start),
  end: Number(link.dataset.end),
}));
const BEFORE = 0.02; // a jump lands this early, in seconds, as a browser may round it

function asked() {
  const match = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
  return match ? Number(match[1]) : null;
}

function jump(seconds, play) {
  const go = () => {
    audio.currentTime = seconds;
    follow();
    if (play) audio.play().catch(() => {}); // a browser may want a click first
  };
  if (audio.readyState > 0) go();
  else {
    audio.addEventListener("loadedmetadata", go, { once: true });
    audio.load();
  }
}

function visible(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

function follow() {
  const now = audio.currentTime + BEFORE;
  for (const place of places) {
    const current = now >= place.start && now < place.end;
    if (current === place.link.hasAttribute("aria-current")) continue;
    if (!current) {
      place.link.removeAttribute("aria-current");
      continue;
    }
    place.link.setAttribute("aria-current", "true");
    const before = place.link.previousElementSibling;
    if (before?.matches(".line") && visible(before) && !audio.paused) {
      place.link.scrollIntoView({ block: "nearest" });
    }
  }
}

function tick() {
  follow();
  if (!audio.paused) requestAnimationFrame(tick);
}

if (audio) {
  for (const { link } of places) {
    link.setAttribute("href", `#t=${link.dataset.start}`); // an address to share
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
      jump(Number(link.dataset.start), true);
    });
  }
  audio.addEventListener("play", tick);
  audio.addEventListener("seeked", follow);
  addEventListener("hashchange", () => asked() !== null && jump(asked(), true));
  if (asked() !== null) jump(asked(), false);
}
