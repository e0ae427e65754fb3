// Find words in the text of an episode, and episodes by what they tell.
"use strict";

{
  for (const box of document.querySelectorAll("search")) {
    const field = box.querySelector("input");
    const count = box.querySelector("output");
    const text = box.closest(".transcript");
    const seek = text ? finder(text, count) : sieve(box.closest(".earlier"), count);
    box.hidden = false;
    const asked = () => field.value.trim().toLowerCase();
    for (const name of ["input", "compositionend"]) {
      field.addEventListener(name, (event) => event.isComposing || seek(asked()));
    }
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // Enter chooses a Hanzi
      if (event.key === "Escape") seek((field.value = ""));
      if (event.key === "Enter") seek(asked(), event.shiftKey ? -1 : 1);
    });
    if (field.value) seek(asked()); // a browser keeps it when one comes back
  }

  // Mark each place where the text is found; `by` goes on to the next or back to the one before.
  function finder(text, count) {
    const lines = [...text.querySelectorAll(".line")];
    let found = [];
    let here = -1;
    let last = "";

    function places(wanted) {
      return lines.flatMap((line) => {
        const content = line.textContent.toLowerCase();
        const ranges = [];
        for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) {
          ranges.push({ line, range: textRange(line, at, at + wanted.length) });
        }
        return ranges;
      });
    }

    function show() {
      for (const line of lines) line.classList.remove("found", "found-here");
      if (CSS.highlights) {
        CSS.highlights.set("found", new Highlight(...found.map((one) => one.range)));
        CSS.highlights.set("found-here", new Highlight(...found.slice(here, here + 1).map((one) => one.range)));
      } else {
        for (const { line } of found) line.classList.add("found");
        found[here]?.line.classList.add("found-here");
      }
      found[here]?.line.scrollIntoView({ block: "center" });
    }

    return (wanted, by = 0) => {
      if (wanted !== last) {
        [found, here, last] = [wanted ? places(wanted) : [], 0, wanted];
      } else if (found.length) {
        here = (here + by + found.length) % found.length;
      }
      const told = found.length ? `${here + 1} / ${found.length}` : "没有找到";
      count.textContent = wanted ? told : "";
      show();
    };
  }

  // Leave only the episodes that hold every word asked for.
  function sieve(shelf, count) {
    const months = [...shelf.querySelectorAll(".month")].map((month) => ({
      month,
      items: [...month.querySelectorAll("li")],
    }));
    const contents = new Map();
    for (const { items } of months) {
      for (const item of items) contents.set(item, item.textContent.toLowerCase());
    }
    return (wanted) => {
      const words = wanted.split(/\s+/);
      let left = 0;
      for (const { month, items } of months) {
        let here = 0;
        for (const item of items) {
          item.hidden = !words.every((word) => contents.get(item).includes(word));
          here += !item.hidden;
        }
        month.hidden = !here;
        left += here;
      }
      count.textContent = wanted ? (left ? `找到 ${left} 期` : "没有找到") : "";
    };
  }
}
