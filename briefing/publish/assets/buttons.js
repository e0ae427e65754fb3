// The buttons of both players, large and small, and those of a headset or a locked screen.
"use strict";

if (player) {
  const SKIP_S = 15;
  const SPEED_KEY = "briefing.speed";
  const { root, audio } = player;
  const speed = root.querySelector(".speed select");
  const mini = document.querySelector(".mini");
  const wave = root.querySelector(".wave");

  const deeds = {
    toggle: () => player.toggle(),
    back: () => player.jump(player.now - SKIP_S),
    ahead: () => player.jump(player.now + SKIP_S),
    previous: () => player.turn(-1),
    next: () => player.turn(1),
    rise: () => {
      root.scrollIntoView({ block: "center" });
      wave.focus({ preventScroll: true });
    },
  };

  function show() {
    const at = clock(player.now);
    const shown = root.querySelector(".now .time");
    if (shown.textContent === at) return;
    shown.textContent = mini.querySelector(".time").textContent = at;
    const title = player.titleAt(player.now);
    mini.querySelector(".playing").textContent = title;
    if (navigator.mediaSession?.metadata) navigator.mediaSession.metadata.title = title;
  }

  function name() {
    for (const each of document.querySelectorAll("[data-do=toggle]")) {
      each.setAttribute("aria-label", audio.paused ? "播放" : "暂停");
    }
    for (const each of [root, mini]) each.classList.toggle("playing-now", !audio.paused);
  }

  function begin() {
    mini.classList.add("begun");
    if (!navigator.mediaSession) return;
    const artist = document.querySelector(".home, .show h1").textContent;
    const title = player.titleAt(player.now);
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist });
    const actions = { seekbackward: "back", seekforward: "ahead", previoustrack: "previous" };
    for (const [action, deed] of Object.entries({ ...actions, nexttrack: "next" })) {
      navigator.mediaSession.setActionHandler(action, deeds[deed]);
    }
  }

  function fail() {
    root.classList.add("failed");
    root.querySelector(".said").textContent = "声音无法播放：文件取不到，或者浏览器不认识 MP3。";
  }

  function remembered() {
    try {
      return localStorage.getItem(SPEED_KEY);
    } catch {
      return null; // a browser may keep nothing for a page from a disk
    }
  }

  function setSpeed() {
    audio.defaultPlaybackRate = audio.playbackRate = Number(speed.value);
    try {
      localStorage.setItem(SPEED_KEY, speed.value);
    } catch {
      // it holds for this page, then
    }
  }

  audio.controls = false;
  root.classList.add("ours");
  root.querySelector(".deck").hidden = mini.hidden = false;
  if ([...speed.options].some((option) => option.value === remembered())) {
    speed.value = remembered();
    setSpeed();
  }
  speed.addEventListener("change", setSpeed);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) deeds[button.dataset.do]();
  });
  root.addEventListener("moved", show);
  for (const event of ["play", "pause", "ended"]) audio.addEventListener(event, name);
  audio.addEventListener("play", begin, { once: true });
  audio.addEventListener("error", fail);
  if (audio.error) fail();
  new IntersectionObserver(([seen]) => {
    mini.classList.toggle("away", !seen.isIntersecting);
  }).observe(root);
  name();
}
