// The episode that is heard: where it is, and where it goes. The other scripts stand on this one;
// without any, the browser's own controls play, and every link plays the file from its time on.
"use strict";

// Write seconds as a player does: 1:23, with hours only where there are any.
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [hour, minute, second] = [whole / 3600, (whole / 60) % 60, whole % 60].map(Math.floor);
  const two = (number) => String(number).padStart(2, "0");
  return hour ? `${hour}:${two(minute)}:${two(second)}` : `${minute}:${two(second)}`;
}

const EARLY_S = 0.02; // a jump lands this early, as a browser may round it
const RESTART_S = 3; // later than that, “previous” begins the chapter anew

// Its root hears “moved” whenever the time that is heard is another one.
class Player {
  constructor(root) {
    this.root = root;
    this.audio = root.querySelector("audio");
    this.whole = Number(root.dataset.duration);
    this.list = document.querySelector(".chapters");
    this.chapters = [...this.list.querySelectorAll("[data-start]")].map((link) => ({
      link,
      start: Number(link.dataset.start),
      title: link.querySelector(".title").textContent,
    }));
    this.audio.addEventListener("play", () => this.run());
    for (const name of ["seeked", "timeupdate", "ended"]) {
      this.audio.addEventListener(name, () => this.tell());
    }
  }

  get now() {
    return this.audio.currentTime;
  }

  // The number of the chapter that is heard, -1 before anything is.
  get chapter() {
    return this.now > 0 || !this.audio.paused ? this.chapterAt(this.now) : -1;
  }

  chapterAt(seconds) {
    return this.chapters.findLastIndex((one) => one.start <= seconds + EARLY_S);
  }

  titleAt(seconds) {
    return this.chapters[Math.max(0, this.chapterAt(seconds))].title;
  }

  // Go to a time, and on from there; a phone may know nothing of the file before one wants it.
  jump(seconds, play = false) {
    const go = () => {
      this.audio.currentTime = Math.min(Math.max(0, seconds), this.audio.duration || this.whole);
      this.tell();
    };
    if (this.audio.readyState > 0) go();
    else {
      this.audio.addEventListener("loadedmetadata", go, { once: true });
      if (this.audio.networkState !== HTMLMediaElement.NETWORK_LOADING) this.audio.load();
    }
    if (play) this.play(); // at once: a browser lets sound begin only while it answers a click
  }

  play() {
    this.audio.play().catch(() => {}); // a browser may want a click first
  }

  toggle() {
    if (this.audio.paused) this.play();
    else this.audio.pause();
  }

  // Go on by so many chapters, or back.
  turn(by) {
    const here = this.chapterAt(this.now);
    const again = by < 0 && this.now - this.chapters[here].start > RESTART_S;
    const place = Math.min(Math.max(0, again ? here : here + by), this.chapters.length - 1);
    this.jump(this.chapters[place].start);
  }

  tell() {
    this.root.dispatchEvent(new Event("moved"));
  }

  run() {
    this.tell();
    cancelAnimationFrame(this.frame);
    if (!this.audio.paused) this.frame = requestAnimationFrame(() => this.run());
  }
}

const player = ((root) => root && new Player(root))(document.querySelector(".player"));
