// Addresses that name a time: followed, and copied; and those of apps, offered where they open.
"use strict";

{
  // Give the time that the page's address asks for, in seconds: #t=83.
  function asked() {
    const match = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
    return match ? Number(match[1]) : null;
  }

  function follow(event) {
    const link = event.target.closest("a[data-start]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!player.root.dataset.page) history.replaceState(null, "", `#t=${link.dataset.start}`);
    player.jump(Number(link.dataset.start), true);
  }

  // Give the address of the episode at the moment that is heard.
  function moment() {
    const address = new URL(player.root.dataset.page || location.pathname, location.href);
    address.hash = `t=${Math.floor(player.now)}`;
    return address.href;
  }

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

  async function answer(button, text, told) {
    await copy(text);
    button.dataset.before ??= button.lastChild.data;
    button.lastChild.data = "已复制";
    const said = document.querySelector(".player .said");
    if (said) said.textContent = told;
    setTimeout(() => (button.lastChild.data = button.dataset.before), 2000);
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => answer(button, button.dataset.copy, "已复制订阅地址"));
  }
  const apple = document.querySelector("a[href^='podcast:']");
  if (apple && !/Mac|iPhone|iPad/.test(navigator.userAgent)) {
    apple.parentElement.hidden = true; // nothing else knows what to do with its address
  }
  if (player) {
    const share = player.root.querySelector(".share");
    share.hidden = false;
    share.addEventListener("click", () => {
      answer(share, moment(), `已复制链接，打开就从 ${clock(player.now)} 开始`);
    });
    document.addEventListener("click", follow);
    addEventListener("hashchange", () => asked() !== null && player.jump(asked(), true));
    if (asked() !== null) player.jump(asked());
  }
}
