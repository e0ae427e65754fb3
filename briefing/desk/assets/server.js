// Requests to the page's own server. The token comes behind the address's "#", which no server
// and no other page is ever told, and goes in a header, which no other page can send.

// The browser that the program itself opened comes with a ticket, and changes it for the token.

const TICKET = "once-";
let own = { Authorization: `Bearer ${location.hash.slice(1)}` };

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function isStranger(error) {
  return error.status === 401;
}

async function checked(answer) {
  if (answer.ok || answer.status === 304) return answer;
  const told = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, told.error || `没有做成（${answer.status}）`);
}

/** Come in: with the token as it is, with a ticket by changing it. */
export async function enter() {
  if (!location.hash.startsWith(`#${TICKET}`)) return;
  const token = await change("enter");
  history.replaceState(null, "", `#${token}`);
  own = { Authorization: `Bearer ${token}` };
}

export async function ask(path, seen = "") {
  const headers = seen ? { ...own, "If-None-Match": seen } : own;
  return checked(await fetch(`/api/${path}`, { headers, cache: "no-store" }));
}

export async function change(path, body = {}, keepalive = false) {
  const headers = { ...own, "Content-Type": "application/json" };
  const sent = { method: "POST", headers, body: JSON.stringify(body), keepalive };
  const answer = await checked(
    await fetch(`/api/${path}`, sent).catch(() => {
      throw new Refused(0, "没有保存：和程序的连接断了");
    }),
  );
  return (await answer.json()).done;
}
