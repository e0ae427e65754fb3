// How a segment is read, word by word, and the correction of one of them.
import { ask } from "./server.js";
import { tell } from "./words.js";

const dialog = document.querySelector("#correct");
const form = dialog.querySelector("form");
const TONES = { a: "āáǎà", e: "ēéěè", i: "īíǐì", o: "ōóǒò", u: "ūúǔù", ü: "ǖǘǚǜ" };
let about = null; // the card and desk that the dialog speaks of

/** Write `zhong4` as it is printed: the tone stands on a, e, the o of ou, else the last vowel. */
export function printed(syllable) {
  const match = /^([a-zü]+?)([1-5])$/.exec(syllable.replaceAll("v", "ü"));
  if (!match) return syllable;
  const [, letters, tone] = match;
  const vowel = /a/.exec(letters) || /e/.exec(letters) || /o(?=u)/.exec(letters);
  const at = vowel ? vowel.index : letters.search(/[iouü](?![iouü])/);
  if (tone === "5" || at < 0) return letters;
  return letters.slice(0, at) + TONES[letters[at]][tone - 1] + letters.slice(at + 1);
}

export async function openReadings(card, desk) {
  const reading = card.segment.reading;
  const answer = await ask(`segments/${card.name}/readings`).catch(() => null);
  if (!answer) return;
  const { lines } = await answer.json();
  card.reading = reading;
  const focused = [...card.element.querySelectorAll(".word")].indexOf(document.activeElement);
  card.$(".lines").replaceChildren(
    ...lines.map((words) => {
      const line = document.createElement("p");
      line.append(...units(words).map((unit) => together(unit, card, desk)));
      return line;
    }),
  );
  if (focused < 0) return; // else keep the place among the words, which are new ones now
  (card.element.querySelectorAll(".word")[focused] || card.$(".readings summary")).focus();
}

/** Put marks behind the word that they follow, so that none of them begins a line. */
function units(words) {
  const found = [];
  for (const word of words) {
    if (found.length && !isHeard(word)) found.at(-1).push(word);
    else found.push([word]);
  }
  return found;
}

function isHeard(word) {
  return /[\p{L}\p{N}]/u.test(word.said);
}

function together(unit, card, desk) {
  const span = document.createElement("span");
  span.className = "unit";
  span.append(
    ...unit.map((word) => (isHeard(word) ? shown(word, card, desk) : word.written)),
  );
  return span;
}

function shown(word, card, desk) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `word ${word.rule === "lexicon" ? "own" : ""}`;
  const otherwise = word.said !== word.written;
  const pinyin = word.pinyin.map(printed).join(" ");
  button.title = otherwise ? `${word.said}　${pinyin}` : pinyin;
  const ruby = document.createElement("ruby");
  const rt = document.createElement("rt");
  rt.lang = otherwise ? "zh-CN" : "zh-Latn-pinyin";
  rt.textContent = otherwise ? word.said : pinyin;
  ruby.append(word.written, rt);
  button.append(ruby);
  button.addEventListener("click", () => correct(word, card, desk));
  return button;
}

function correct(word, card, desk) {
  const at = [...card.element.querySelectorAll(".word")].indexOf(document.activeElement);
  about = { card, desk, at };
  form.written.value = word.written;
  form.value.value = word.said === word.written ? word.pinyin.join(" ") : word.said;
  complain("");
  dialog.showModal();
  form.value.select();
}

function complain(words, reason = "") {
  const problem = form.querySelector(".problem");
  problem.hidden = !words;
  tell(problem, words, reason);
}

/** Say in Chinese what is wrong with pinyin that does not fit; the server judges all the rest. */
function misfit(written, value) {
  const hanzi = written.match(/\p{Script=Han}/gu) || [];
  const syllables = value.match(/[a-zü:]+[1-5]/gi) || [];
  const onlyPinyin = syllables.length > 0 && /^[a-zü:1-5\s'’-]+$/i.test(value);
  if (!onlyPinyin || syllables.length === hanzi.length) return "";
  return `“${written}”有 ${hanzi.length} 个字，写了 ${syllables.length} 个音节：一字一音。`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const written = form.written.value.trim();
  const value = form.value.value.trim();
  const problem = misfit(written, value);
  if (problem) {
    complain(problem);
    return;
  }
  try {
    const file = await about.desk.change("readings", { written, value });
    dialog.close();
    about.desk.say(`“${written}”的读法记进了 ${file}，读到它的各段正在重做`);
  } catch (error) {
    complain("没有记住：", error.message);
  }
});
dialog.addEventListener("close", () => {
  const { card, at } = about;
  if (card.element.contains(document.activeElement)) return;
  card.element.querySelectorAll(".word")[at]?.focus(); // the one that was chosen is gone
});
form.querySelector(".cancel").addEventListener("click", () => dialog.close());
