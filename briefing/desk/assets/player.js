// One sound at a time: a segment's, or all of them in running order.
import { ask } from "./server.js";

export class Player {
  constructor(element, cardOf) {
    this.element = element;
    this.audio = element.querySelector("audio");
    this.cardOf = cardOf;
    this.name = ""; // whose sound is loaded
    this.number = null;
    this.wanted = ""; // plays as soon as it is ready
    this.row = []; // names that follow
    this.isInRow = false; // whether all are played
    for (const event of ["play", "pause"]) {
      this.audio.addEventListener(event, () => this.mark());
    }
    this.audio.addEventListener("ended", () => this.next());
  }

  isPlaying(name) {
    return this.name === name && !this.audio.paused;
  }

  /** Play a segment, pause it, or play it as soon as it is there. */
  async toggle(card) {
    this.row = [];
    this.isInRow = false;
    if (this.isPlaying(card.name)) this.audio.pause();
    else await this.start(card);
  }

  playFrom(cards) {
    const told = cards.filter((card) => card.segment.is_told).map((card) => card.name);
    const order = [...document.querySelectorAll(".segment")].map((each) => each.dataset.name);
    this.row = order.filter((name) => told.includes(name));
    this.isInRow = true;
    this.next();
  }

  next() {
    const card = this.cardOf(this.row.shift());
    if (card) this.start(card);
    else this.mark();
  }

  async start(card) {
    const { state, sound } = card.segment;
    if (state !== "ready") {
      this.wanted = card.name;
      if (state !== "rendering") card.render(false);
      this.mark();
      return;
    }
    this.wanted = "";
    if (this.name !== card.name || this.number !== sound) {
      const answer = await ask(`sounds/${sound}`).catch((error) => card.showProblem("", error.message));
      if (!answer) return;
      URL.revokeObjectURL(this.audio.src);
      this.audio.src = URL.createObjectURL(await answer.blob());
      this.name = card.name;
      this.number = sound;
    }
    this.element.hidden = false;
    this.element.querySelector(".playing").textContent = card.segment.title;
    if (this.isInRow) card.element.scrollIntoView({ block: "nearest" }); // to read along
    await this.audio.play().catch(() => {}); // a browser may want a click first
    this.mark();
  }

  /** Play what was waited for, once it is ready. */
  follow(segments) {
    const ready = segments.find((each) => each.id === this.wanted && each.state === "ready");
    if (ready) this.start(this.cardOf(ready.id));
    const failed = segments.find((each) => each.id === this.wanted && each.state === "failed");
    if (failed) this.wanted = "";
  }

  mark() {
    for (const element of document.querySelectorAll(".segment")) {
      this.cardOf(element.dataset.name)?.mark();
    }
  }
}
