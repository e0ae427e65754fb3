// How the page writes what it tells.

export function clock(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes ? `${minutes}分${String(whole % 60).padStart(2, "0")}秒` : `${whole}秒`;
}

/** Tell something in an element, a sentence of the program's own marked as English. */
export function tell(element, words, reason = "") {
  if (element.textContent === words + reason) return;
  const said = document.createElement("span");
  if (!/[。！？]$/.test(reason)) said.lang = "en";
  said.textContent = reason;
  element.replaceChildren(words, ...(reason ? [said] : []));
}
