// Addresses: copied, that of the feed and of the moment which is heard; offered only where they open.
"use strict";

{
  const said = document.querySelector(".player .said");

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea"); // a page without https has no clipboard
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  async function confirm(button, text, told) {
    await copy(text);
    const before = button.dataset.before ?? button.lastChild.data;
    button.dataset.before = before;
    button.lastChild.data = "已复制";
    if (said) said.textContent = told;
    setTimeout(() => (button.lastChild.data = before), 2000);
  }

  function moment() {
    const player = document.querySelector(".player");
    const address = new URL(player.dataset.page || location.pathname, location.href);
    address.hash = `t=${Math.floor(player.querySelector("audio").currentTime)}`;
    return address.href;
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => confirm(button, button.dataset.copy, "已复制订阅地址"));
  }
  const apple = document.querySelector("a[href^='podcast:']");
  if (apple && !/Mac|iPhone|iPad/.test(navigator.userAgent)) {
    apple.parentElement.hidden = true; // nothing else knows what to do with its address
  }

  const share = document.querySelector(".share");
  share?.addEventListener("click", () => {
    const address = moment();
    confirm(share, address, `已复制链接，打开就从 ${clock(Number(address.split("=").at(-1)))} 开始`);
  });
}
