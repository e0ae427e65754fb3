// The player: buttons, and the picture of the sound as a slider. Without it the browser's own
// controls play, and every link plays the file from its time on.
"use strict";

// Write seconds as a player does: 1:23, with hours only where there are any.
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [hour, minute, second] = [whole / 3600, (whole / 60) % 60, whole % 60].map(Math.floor);
  const two = (number) => String(number).padStart(2, "0");
  return hour ? `${hour}:${two(minute)}:${two(second)}` : `${minute}:${two(second)}`;
}

{
  const root = document.querySelector(".player");
  if (root) setUp(root, root.querySelector("audio"));

  function setUp(root, audio) {
    const STEP_S = 5; // an arrow key on the slider
    const SKIP_S = 15; // the two buttons beside the big one
    const RESTART_S = 3; // later than that, “previous” begins the chapter anew
    const EARLY_S = 0.02; // a jump lands this early, as a browser may round it
    const STRIP = 0.84; // below this share of its height the picture shows chapters, not sound
    const SPEED_KEY = "briefing.speed";

    const whole = Number(root.dataset.duration);
    const wave = root.querySelector(".wave");
    const hint = wave.querySelector(".hint");
    const stops = wave.querySelectorAll("stop");
    const drawn = [...wave.querySelectorAll("g")];
    const speed = root.querySelector(".speed select");
    const mini = document.querySelector(".mini");
    const list = document.querySelector(".chapters");
    const chapters = [...list.querySelectorAll("[data-start]")].map((link) => ({
      link,
      start: Number(link.dataset.start),
      title: link.querySelector(".title").textContent,
    }));
    let current = -1;
    let second = -1;

    const chapterAt = (seconds) => chapters.findLastIndex((one) => one.start <= seconds + EARLY_S);

    function jump(seconds, play) {
      const go = () => {
        audio.currentTime = Math.min(Math.max(0, seconds), audio.duration || whole);
        show();
        if (play) audio.play().catch(() => {}); // a browser may want a click first
      };
      if (audio.readyState > 0) return go();
      audio.addEventListener("loadedmetadata", go, { once: true });
      if (audio.networkState !== HTMLMediaElement.NETWORK_LOADING) audio.load();
    }

    function toggle() {
      if (audio.paused) audio.play().catch(() => {});
      else audio.pause();
    }

    function chapter(by) {
      const here = chapterAt(audio.currentTime);
      const again = by < 0 && audio.currentTime - chapters[here].start > RESTART_S;
      const place = Math.min(Math.max(0, again ? here : here + by), chapters.length - 1);
      jump(chapters[place].start, false);
    }

    const deeds = {
      toggle,
      back: () => jump(audio.currentTime - SKIP_S, false),
      ahead: () => jump(audio.currentTime + SKIP_S, false),
      previous: () => chapter(-1),
      next: () => chapter(1),
      rise: () => {
        root.scrollIntoView({ block: "center" });
        wave.focus({ preventScroll: true });
      },
    };

    const keys = {
      ArrowRight: () => jump(audio.currentTime + STEP_S, false),
      ArrowUp: () => jump(audio.currentTime + STEP_S, false),
      ArrowLeft: () => jump(audio.currentTime - STEP_S, false),
      ArrowDown: () => jump(audio.currentTime - STEP_S, false),
      PageUp: () => chapter(1),
      PageDown: () => chapter(-1),
      Home: () => jump(0, false),
      End: () => jump(whole, false),
      " ": toggle,
      Enter: toggle,
    };

    function show() {
      const now = audio.currentTime;
      const share = Math.min(1, now / whole).toFixed(3); // no finer than a screen: drawing costs
      if (stops[0].getAttribute("offset") !== share) {
        for (const stop of stops) stop.setAttribute("offset", share);
      }
      if (Math.floor(now) !== second) {
        second = Math.floor(now);
        const at = clock(now);
        root.querySelector(".now .time").textContent = at;
        mini.querySelector(".time").textContent = at;
        wave.setAttribute("aria-valuenow", String(second));
        wave.setAttribute("aria-valuetext", `${at}，${chapters[Math.max(0, chapterAt(now))].title}`);
      }
      const here = now > 0 || !audio.paused ? chapterAt(now) : -1;
      if (here !== current) mark(here);
    }

    function mark(place) {
      chapters[current]?.link.removeAttribute("aria-current");
      drawn[current]?.classList.remove("current");
      current = place;
      if (current < 0) return;
      const { link, title } = chapters[current];
      link.setAttribute("aria-current", "true");
      drawn[current].classList.add("current");
      mini.querySelector(".playing").textContent = title;
      if (list.scrollHeight > list.clientHeight) {
        list.scrollTop = link.offsetTop - list.clientHeight / 2;
      }
      if (navigator.mediaSession?.metadata) navigator.mediaSession.metadata.title = title;
    }

    function tick() {
      show();
      if (!audio.paused) requestAnimationFrame(tick);
    }

    function named() {
      for (const each of document.querySelectorAll("[data-do=toggle]")) {
        each.setAttribute("aria-label", audio.paused ? "播放" : "暂停");
      }
      for (const each of [root, mini]) each.classList.toggle("playing-now", !audio.paused);
    }

    function begun() {
      mini.classList.add("begun");
      if (!navigator.mediaSession) return;
      const show = document.querySelector(".home, .show h1").textContent;
      const title = chapters[Math.max(0, current)].title;
      navigator.mediaSession.metadata = new MediaMetadata({ title, artist: show });
      const actions = { seekbackward: "back", seekforward: "ahead", previoustrack: "previous" };
      for (const [action, deed] of Object.entries({ ...actions, nexttrack: "next" })) {
        navigator.mediaSession.setActionHandler(action, deeds[deed]);
      }
    }

    // ------------------------------------------------------------ the picture as a slider

    function under(event) {
      const box = wave.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      const strip = (event.clientY - box.top) / box.height > STRIP;
      return { share, strip, seconds: share * whole, box };
    }

    function point(event) {
      const { share, seconds, box } = under(event);
      hint.textContent = `${clock(seconds)} ${chapters[Math.max(0, chapterAt(seconds))].title}`;
      hint.hidden = false;
      const left = share * box.width - hint.offsetWidth / 2;
      hint.style.left = `${Math.min(Math.max(0, left), box.width - hint.offsetWidth)}px`;
    }

    function slider() {
      const said = {
        role: "slider",
        tabindex: "0",
        "aria-label": "播放位置",
        "aria-valuemin": "0",
        "aria-valuemax": String(Math.floor(whole)),
      };
      for (const [name, value] of Object.entries(said)) wave.setAttribute(name, value);
      wave.addEventListener("keydown", (event) => {
        if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        keys[event.key]();
      });
      let dragged = false;
      wave.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) return;
        const { strip, seconds } = under(event);
        dragged = !strip;
        if (dragged) wave.setPointerCapture(event.pointerId);
        jump(strip ? chapters[Math.max(0, chapterAt(seconds))].start : seconds, false);
      });
      wave.addEventListener("pointermove", (event) => {
        point(event);
        if (dragged) jump(under(event).seconds, false);
      });
      for (const name of ["pointerup", "pointercancel"]) {
        wave.addEventListener(name, () => (dragged = false));
      }
      wave.addEventListener("pointerleave", () => (hint.hidden = true));
    }

    // ------------------------------------------------------------ addresses that name a time

    function asked() {
      const match = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
      return match ? Number(match[1]) : null;
    }

    function follow(event) {
      const link = event.target.closest("a[data-start]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!root.dataset.page) history.replaceState(null, "", `#t=${link.dataset.start}`);
      jump(Number(link.dataset.start), true);
    }

    function fail() {
      root.classList.add("failed");
      root.querySelector(".said").textContent = "声音无法播放：文件取不到，或者浏览器不认识 MP3。";
    }

    // ------------------------------------------------------------ what is remembered

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
    root.querySelector(".deck").hidden = false;
    root.querySelector(".share").hidden = false;
    mini.hidden = false;
    slider();
    if ([...speed.options].some((option) => option.value === remembered())) {
      speed.value = remembered();
      setSpeed();
    }
    speed.addEventListener("change", setSpeed);
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) deeds[button.dataset.do]();
      else follow(event);
    });
    audio.addEventListener("error", fail);
    if (audio.error) fail();
    audio.addEventListener("play", tick);
    audio.addEventListener("play", begun, { once: true });
    for (const name of ["seeked", "timeupdate"]) audio.addEventListener(name, show);
    for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, named);
    new IntersectionObserver(([seen]) => {
      mini.classList.toggle("away", !seen.isIntersecting);
    }).observe(root);
    named();
    show();
    addEventListener("hashchange", () => asked() !== null && jump(asked(), true));
    if (asked() !== null) jump(asked(), false);
  }
}
