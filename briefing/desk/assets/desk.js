// The desk: shows what the server says of the script, and sends what the editor changes.
// All text goes in as text; nothing here ever parses markup.
import { ask, change, enter, isStranger } from "./server.js";
import { Card, grow } from "./segment.js";
import { Player } from "./player.js";
import { openReadings } from "./readings.js";
import { clock, tell } from "./words.js";

const $ = (selector) => document.querySelector(selector);
const BUSY_MS = 400; // between two looks while something is being spoken
const QUIET_MS = 1500;
const HIDDEN_MS = 5000;

const cards = new Map();
const player = new Player($(".player"), (name) => cards.get(name));
let seen = ""; // the version that is shown
let timer = 0;
let dismissed = false; // what was told of the last episode
let kept = ""; // the episode's title, as the file has it

// ---------------------------------------------------------------- looking

async function look() {
  clearTimeout(timer);
  let wait = QUIET_MS;
  try {
    const answer = await ask("script", seen);
    const wasGone = !$("#gone").hidden;
    const wasPublishing = $("#desk").disabled;
    $("#gone").hidden = true;
    if (answer.status === 200) show(await answer.json());
    if (wasGone || (wasPublishing && !$("#desk").disabled)) saveAll().catch(() => {});
    if ($("#segments").dataset.busy) wait = BUSY_MS;
  } catch (error) {
    if (isStranger(error)) {
      $("#stranger").hidden = false;
      say("");
      return;
    }
    $("#gone").hidden = false;
  }
  timer = setTimeout(look, document.hidden ? HIDDEN_MS : wait);
}

function show(script) {
  seen = script.version;
  document.title = script.title;
  $(".show").textContent = `${script.show} · ${script.date}`;
  showTitle(script.title);
  $(".file").textContent = script.file;
  $("#changed").hidden = !script.is_changed;
  $("#voiceless").hidden = !script.failure;
  $("#voiceless .reason").textContent = script.failure;
  showWarnings(script.warnings);
  showLength(script);
  showPublishing(script);
  showSegments(script);
  const busy = script.segments.some((each) => ["queued", "rendering"].includes(each.state));
  $("#segments").dataset.busy = busy || script.publishing.state === "running" ? "yes" : "";
  if ($(".saved").textContent === "正在打开…") say("");
  player.follow(script.segments);
}

function showTitle(title) {
  const field = $(".episode-title");
  if (field.value === kept && document.activeElement !== field) field.value = title;
  if (field.value === kept || field.value === title) kept = title;
  grow(field);
}

async function saveTitle() {
  const field = $(".episode-title");
  if (field.value === kept) return;
  try {
    kept = await desk.change("title", { title: field.value, was: kept });
    field.value = kept;
    say("已保存");
  } catch {
    // what was wrong is said, and the words stay to be mended
  }
}

function showWarnings(warnings) {
  $("#warnings").hidden = !warnings.length;
  $("#warnings ul").replaceChildren(
    ...warnings.map((warning) => {
      const item = document.createElement("li");
      item.textContent = warning;
      return item;
    }),
  );
}

function showLength(script) {
  const reckoned = script.segments.some((each) => each.is_told && each.is_reckoned);
  $(".total").textContent = `${reckoned ? "约 " : "全长 "}${clock(script.length_s)}`;
  const target = script.minutes * 60;
  const meter = $("meter");
  meter.hidden = !target;
  if (!target) return;
  const off = script.length_s - target;
  const far = Math.abs(off) > 0.05 * target; // what --minutes promises
  const told = far ? `，${off > 0 ? "超出" : "还差"} ${clock(Math.abs(off))}` : "，正好";
  $(".target").textContent = `目标 ${clock(target)}${told}`;
  $(".length").classList.toggle("far", far);
  meter.max = 1.5 * target;
  meter.low = 0.95 * target;
  meter.high = 1.05 * target;
  meter.optimum = target;
  meter.value = script.length_s;
}

function showSegments(script) {
  const list = $("#segments");
  const names = new Set(script.segments.map((each) => each.id));
  for (const [name, card] of cards) {
    if (!names.has(name)) {
      card.element.remove();
      cards.delete(name);
    }
  }
  const focused = document.activeElement;
  let number = 0;
  script.segments.forEach((segment, at) => {
    let card = cards.get(segment.id);
    if (!card) {
      card = new Card(segment, desk);
      cards.set(segment.id, card);
    }
    if (list.children[at] !== card.element) list.insertBefore(card.element, list.children[at]);
    if (segment.is_told) number += 1;
    card.show(segment, segment.is_told ? number : 0, at, script.segments.length);
  });
  if (focused !== document.activeElement && list.contains(focused)) focused.focus();
}

function showPublishing(script) {
  const { state, reason, folder, page, duration_s: seconds } = script.publishing;
  const box = $("#publishing");
  const bar = box.querySelector("progress");
  if (state === "running") dismissed = false;
  box.hidden = state === "none" || dismissed;
  box.querySelector(".dismiss").hidden = state === "running";
  box.className = `notice ${state}`;
  $("#desk").disabled = state === "running";
  $(".publish").disabled = state === "running";
  bar.hidden = state !== "running";
  const told = box.querySelector(".told");
  const where = box.querySelector(".where");
  where.hidden = state !== "done";
  if (state === "running") {
    const { name, done, total } = script.stage;
    bar.value = name === "voice" && total ? done / total : 1;
    tell(told, name === "voice" ? `正在合成整期节目：${done}/${total} 句` : "正在写出节目…");
  } else if (state === "failed") {
    tell(told, "没有发布成：", reason);
  } else if (state === "done") {
    const since = script.publishing.is_outdated ? "之后又有改动，要听众听到就再发布一次。" : "";
    tell(told, `已发布，全长 ${clock(seconds)}。${since}`);
    where.querySelector("a").href = page;
    where.querySelector("code").textContent = folder;
  }
}

// ---------------------------------------------------------------- what a segment's card may ask

function say(words, reason = "") {
  tell($(".saved"), words, reason);
}

const desk = {
  player,
  look,
  say,
  async change(path, body) {
    try {
      const result = await change(path, body);
      await look();
      return result;
    } catch (error) {
      say("", error.message);
      look();
      throw error;
    }
  },
  async readings(card) {
    return openReadings(card, desk);
  },
  neighbour(card, step) {
    const all = [...document.querySelectorAll(".segment")];
    const next = all[all.indexOf(card.element) + step];
    next?.querySelector(".title").focus();
  },
};

// ---------------------------------------------------------------- the whole

/** Tell the style sheet how much of the page masthead and notices cover. */
function measure() {
  const masthead = $(".masthead");
  const stays = getComputedStyle(masthead).position === "sticky";
  const height = stays ? masthead.offsetHeight : 0; // on a phone it scrolls away
  const root = document.documentElement.style;
  root.setProperty("--masthead", `${height}px`);
  root.setProperty("--covered", `${height + $(".notices").offsetHeight}px`);
}

const measuring = new ResizeObserver(measure);
for (const part of [".masthead", ".notices"]) measuring.observe($(part));

async function saveAll() {
  await Promise.all([...cards.values()].map((card) => card.save()));
}

$(".reload").addEventListener("click", () =>
  desk.change("reload").then(() => say("已重新载入"), () => {}),
);
$(".retry").addEventListener("click", () => {
  const [first] = cards.keys();
  desk.change(`segments/${first}/render`, { anew: false }).catch(() => {});
});
$(".dismiss").addEventListener("click", () => {
  dismissed = true;
  $("#publishing").hidden = true;
  $(".publish").focus();
});
$(".publish").addEventListener("click", async () => {
  await saveAll().catch(() => {});
  if ([...cards.values()].some((card) => card.isDirty())) return;
  await desk.change("publish").then(() => say("开始发布"), () => {});
  $("#publishing").scrollIntoView({ block: "nearest" }); // on a phone it is above all segments
});
$(".episode-title").addEventListener("change", saveTitle);
$(".episode-title").addEventListener("input", (event) => grow(event.target));
$(".episode-title").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault(); // a title is one line
  event.target.blur();
});
$(".play-all").addEventListener("click", () => player.playFrom([...cards.values()]));
document.addEventListener("visibilitychange", () => {
  if (document.hidden) saveAll().catch(() => {});
  else look();
});
addEventListener("pagehide", () => {
  for (const card of cards.values()) card.saveAtLast();
});
addEventListener("hashchange", () => location.reload());
enter().then(look, look);
