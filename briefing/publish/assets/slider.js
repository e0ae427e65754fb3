// The picture of the sound as a slider: for the pointer, and for the keys.
"use strict";

if (player) {
  const STEP_S = 5; // what an arrow key goes on by
  const SAID_S = 10; // how often it tells the time while it plays
  const SLIP_PX = 6; // what a press may slip without being a drag
  const STRIP = 0.84; // below this share of its height it shows chapters, not sound
  const wave = player.root.querySelector(".wave");
  const hint = wave.querySelector(".hint");
  const stops = wave.querySelectorAll("stop");
  const drawn = [...wave.querySelectorAll("g")];
  let pressed = null; // where a press began, which a finger that scrolls the page takes back
  let dragged = false;
  let current = -1;
  let said = 0;

  const keys = {
    ArrowRight: () => player.jump(player.now + STEP_S),
    ArrowUp: () => player.jump(player.now + STEP_S),
    ArrowLeft: () => player.jump(player.now - STEP_S),
    ArrowDown: () => player.jump(player.now - STEP_S),
    PageUp: () => player.turn(1),
    PageDown: () => player.turn(-1),
    Home: () => player.jump(0),
    End: () => player.jump(player.whole),
    " ": () => player.toggle(),
    Enter: () => player.toggle(),
  };

  function show() {
    const share = Math.min(1, player.now / player.whole).toFixed(3); // drawing finer costs
    if (stops[0].getAttribute("offset") !== share) {
      for (const stop of stops) stop.setAttribute("offset", share);
    }
    if (player.audio.paused || Math.abs(player.now - said) >= SAID_S) say();
    if (player.chapter !== current) {
      drawn[current]?.classList.remove("current");
      current = player.chapter;
      drawn[current]?.classList.add("current");
    }
  }

  // Tell where it is; a screen reader would read each second aloud while somebody listens.
  function say() {
    const second = String(Math.floor(player.now));
    if (wave.getAttribute("aria-valuenow") === second) return;
    said = player.now;
    wave.setAttribute("aria-valuenow", second);
    wave.setAttribute("aria-valuetext", `${clock(said)}，${player.titleAt(said)}`);
  }

  function under(event) {
    const box = wave.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const strip = (event.clientY - box.top) / box.height > STRIP;
    return { share, strip, seconds: share * player.whole, width: box.width };
  }

  function point(event) {
    const { share, seconds, width } = under(event);
    hint.textContent = `${clock(seconds)} ${player.titleAt(seconds)}`;
    hint.hidden = false;
    const left = share * width - hint.offsetWidth / 2;
    hint.style.left = `${Math.min(Math.max(0, left), width - hint.offsetWidth)}px`;
    dragged ||= pressed !== null && Math.abs(event.clientX - pressed) > SLIP_PX;
    if (dragged) player.jump(seconds);
  }

  function press(event) {
    if (event.button !== 0) return;
    pressed = event.clientX;
    wave.setPointerCapture(event.pointerId);
  }

  function release(event) {
    if (pressed === null) return;
    const { strip, seconds } = under(event);
    const chapter = strip && !dragged;
    player.jump(chapter ? player.chapters[Math.max(0, player.chapterAt(seconds))].start : seconds);
    forget();
  }

  function forget() {
    [pressed, dragged] = [null, false];
  }

  function type(event) {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
    say();
  }

  const attributes = {
    role: "slider",
    tabindex: "0",
    "aria-label": "播放位置",
    "aria-valuemin": "0",
    "aria-valuemax": String(Math.floor(player.whole)),
  };
  for (const [name, value] of Object.entries(attributes)) wave.setAttribute(name, value);
  wave.addEventListener("keydown", type);
  wave.addEventListener("pointerdown", press);
  wave.addEventListener("pointermove", point);
  wave.addEventListener("pointerup", release);
  wave.addEventListener("pointercancel", forget);
  wave.addEventListener("pointerleave", () => (hint.hidden = true));
  player.root.addEventListener("moved", show);
  show();
}
