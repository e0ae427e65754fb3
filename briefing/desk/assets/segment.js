// One segment's card: its words, its sound, its place.
import { change } from "./server.js";
import { clock, tell } from "./words.js";

const STATES = {
  queued: "排队",
  rendering: "合成中",
  ready: "可听",
  stale: "需重做",
  failed: "失败",
  left_out: "不播",
};
const KINDS = { opening: "开场", section: "报栏目", story: "新闻", closing: "结束" };
const VERDICTS = {
  proven: "已核实",
  lead: "改播导语",
  edited: "人工改过",
};
const SAVE_MS = 700; // after the last key

export class Card {
  constructor(segment, desk) {
    this.name = segment.id;
    this.desk = desk;
    const copy = document.querySelector("#segment").content.cloneNode(true);
    this.element = copy.querySelector(".segment");
    this.element.dataset.name = this.name;
    this.$ = (selector) => this.element.querySelector(selector);
    this.title = this.$(".title");
    this.text = this.$(".text");
    this.base = null; // the words as the file has them
    this.shown = null; // what the fields hold that stands for these
    this.saving = null;
    this.timer = 0;
    this.listen();
  }

  // -------------------------------------------------------------- showing

  show(segment, number, at, count) {
    this.segment = segment;
    this.number = number;
    this.at = at;
    this.count = count;
    const { $ } = this;
    this.element.dataset.state = segment.state;
    this.element.dataset.kind = segment.kind;
    $(".number").value = number || "–";
    $(".number").disabled = !number;
    $(".state").textContent = STATES[segment.state];
    this.showFacts(segment);
    this.showWords(segment);
    this.showDoubts(segment);
    this.showCautions(segment.cautions);
    const failed = segment.state === "failed";
    if (failed) this.showProblem("没有合成：", segment.reason);
    else if (!this.saveFailed) this.showProblem("");
    $("article").setAttribute("aria-label", `第${at + 1}段：${segment.title}`);
    $(".up").disabled = at === 0;
    $(".down").disabled = at === count - 1;
    $(".drop").hidden = !segment.is_told;
    $(".restore").hidden = segment.is_told;
    $(".play").hidden = !segment.is_told;
    $(".render").hidden = !segment.is_told;
    $(".render").textContent = segment.state === "ready" ? "重新合成" : "现在合成";
    $(".origin").hidden = !segment.link;
    if (segment.link) $(".origin").href = segment.link;
    $(".source").textContent = segment.source.split(/[/\\]/).pop();
    if ($(".readings").open && this.reading !== segment.reading) this.desk.readings(this);
    this.mark();
  }

  showFacts(segment) {
    const length = `${segment.is_reckoned ? "约 " : ""}${clock(segment.duration_s)}`;
    const writer = segment.writer && `简讯：${segment.writer}`;
    const facts = [KINDS[segment.kind], length, segment.voice, VERDICTS[segment.verdict], writer];
    const stands = segment.state === "ready" && segment.reason;
    const words = [...facts, stands && "代读："].filter(Boolean).join(" · ");
    tell(this.$(".facts"), words, stands ? segment.reason : "");
  }

  showDoubts({ verdict, findings }) {
    const box = this.$(".doubts");
    box.hidden = !findings.length && verdict !== "lead";
    box.querySelector("p").textContent =
      verdict === "lead"
        ? "简讯里有原文没有的说法，这里改播原文的导语："
        : "核对时存疑的说法，请对照原文：";
    box.querySelector("ul").replaceChildren(
      ...findings.map(({ token, sentence }) => {
        const item = document.createElement("li");
        const mark = document.createElement("mark");
        mark.textContent = token;
        item.append(mark, `　${sentence}`);
        return item;
      }),
    );
  }

  showCautions(cautions) {
    const list = this.$(".cautions");
    list.hidden = !cautions.length;
    list.replaceChildren(
      ...cautions.map((words) => {
        const item = document.createElement("li");
        item.textContent = words;
        return item;
      }),
    );
  }

  showWords({ title, text }) {
    const theirs = { title, text };
    if (same(theirs, this.base)) {
      if (!this.isDirty() && !this.isFocused()) this.fill(theirs);
      return;
    }
    if (this.isDirty() && this.base && !this.saving) {
      this.conflict(theirs);
      return;
    }
    if (this.saving) return; // what comes of it will tell
    this.base = theirs;
    this.fill(theirs);
  }

  fill(words) {
    if (this.title.value !== words.title) this.title.value = words.title;
    if (this.text.value !== words.text) this.text.value = words.text;
    this.shown = words;
    this.$(".conflict").hidden = true;
    grow(this.title);
    grow(this.text);
  }

  conflict(theirs) {
    this.theirs = theirs;
    this.$(".conflict").hidden = false;
    this.$(".conflict blockquote").textContent = `${theirs.title}\n${theirs.text}`;
  }

  showProblem(words, reason = "") {
    this.$(".problem").hidden = !(words || reason);
    tell(this.$(".problem"), words, reason);
  }

  /** Show whether it is being played. */
  mark() {
    const { player } = this.desk;
    const playing = player.isPlaying(this.name);
    const waiting = player.wanted === this.name;
    this.element.classList.toggle("heard", playing);
    this.$(".play .sign").textContent = playing ? "❚❚" : "▶";
    this.$(".play .label").textContent = playing ? "暂停" : waiting ? "就绪即播" : "播放";
  }

  // -------------------------------------------------------------- saving

  words() {
    return { title: this.title.value, text: this.text.value };
  }

  isDirty() {
    return this.shown !== null && !same(this.words(), this.shown);
  }

  isFocused() {
    return this.element.contains(document.activeElement);
  }

  body(words) {
    return { ...words, was_title: this.base.title, was_text: this.base.text };
  }

  /** Save the words, one request at a time; what is typed meanwhile follows. */
  async save() {
    clearTimeout(this.timer);
    if (this.saving) await this.saving.catch(() => {});
    if (!this.isDirty() || !this.$(".conflict").hidden) return;
    const words = this.words();
    this.desk.say("正在保存…");
    this.saving = change(`segments/${this.name}/text`, this.body(words));
    try {
      this.base = await this.saving;
      this.shown = words;
      this.saveFailed = false;
      this.showProblem("");
      this.desk.say("已保存");
      this.desk.look();
    } catch (error) {
      this.saveFailed = true;
      this.showProblem("", error.message);
      this.desk.say("没有保存");
      throw error;
    } finally {
      this.saving = null;
    }
  }

  saveSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save().catch(() => {}), SAVE_MS);
  }

  /** Save when the page goes away, and there is no time to hear what comes of it. */
  saveAtLast() {
    if (!this.isDirty() || this.saving || !this.$(".conflict").hidden) return;
    change(`segments/${this.name}/text`, this.body(this.words()), true).catch(() => {});
  }

  async saveAndRender() {
    try {
      await this.save();
    } catch {
      return;
    }
    if (this.isDirty()) return;
    if (!this.isFocused()) this.fill(this.base);
    await this.render(false);
  }

  async render(anew) {
    await this.do("render", { anew });
  }

  // -------------------------------------------------------------- doing

  async do(what, body = {}, told = "") {
    try {
      await this.desk.change(`segments/${this.name}/${what}`, body);
      if (told) this.desk.say(told);
    } catch (error) {
      this.showProblem("", error.message);
    }
  }

  async move(step) {
    const to = this.at + step;
    await this.do("move", { to }, `“${this.segment.title}”移到了第${to + 1}段`);
  }

  /** Move to the place that is written in the number's field. */
  async place() {
    const told = [...document.querySelectorAll(".segment:not([data-state=left_out])")];
    const wanted = Number(this.$(".number").value);
    const at = Math.min(Math.max(Math.round(wanted), 1), told.length) - 1;
    if (!Number.isFinite(wanted)) this.show(this.segment, this.number, this.at, this.count);
    else await this.move([...told[at].parentElement.children].indexOf(told[at]) - this.at);
  }

  listen() {
    const { $ } = this;
    $(".number").addEventListener("focus", () => $(".number").select());
    $(".number").addEventListener("change", () => this.place());
    $(".play").addEventListener("click", () => this.desk.player.toggle(this));
    $(".render").addEventListener("click", () => this.render(this.segment.state === "ready"));
    $(".up").addEventListener("click", () => this.move(-1));
    $(".down").addEventListener("click", () => this.move(1));
    $(".drop").addEventListener("click", async () => {
      await this.do("leave-out", {}, `“${this.segment.title}”不播了，随时可以恢复`);
      $(".restore").focus();
    });
    $(".restore").addEventListener("click", async () => {
      await this.do("bring-back", {}, `“${this.segment.title}”恢复播出`);
      $(".drop").focus();
    });
    $(".keep-mine").addEventListener("click", () => {
      this.base = this.theirs;
      $(".conflict").hidden = true;
      this.saveAndRender();
    });
    $(".take-theirs").addEventListener("click", () => {
      this.base = this.theirs;
      this.fill(this.theirs);
      this.saveFailed = false;
      this.showProblem("");
    });
    $(".readings").addEventListener("toggle", () => {
      if ($(".readings").open) this.desk.readings(this);
    });
    for (const field of [this.title, this.text]) {
      field.addEventListener("input", (event) => {
        grow(field);
        clearTimeout(this.timer);
        if (!event.isComposing) this.saveSoon(); // half a word of pinyin is no text yet
      });
      field.addEventListener("compositionend", () => this.saveSoon());
      field.addEventListener("change", () => this.saveAndRender());
    }
    this.title.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
      event.preventDefault(); // a headline is one line
      this.text.focus();
    });
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  async key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      await this.saveAndRender();
      this.desk.player.start(this);
    } else if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      await this.save().catch(() => {});
      await this.move(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.altKey && ["PageUp", "PageDown"].includes(event.key)) {
      event.preventDefault();
      this.desk.neighbour(this, event.key === "PageUp" ? -1 : 1);
    }
  }
}

/** Make a field as high as its words, where the style sheet cannot. */
export function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

function same(one, other) {
  return Boolean(one && other) && one.title === other.title && one.text === other.text;
}
