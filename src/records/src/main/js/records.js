// For the records pages only. They work without scripts, too.
const INTERVAL = 3000;
const LONGEST_INTERVAL = 60000;

// Puts new statements before those that are shown. The server says up to which time its response is complete; the next
// request begins there, so that no statement is missed or repeated.
function follow(status) {
  const rows = document.getElementById("rows");
  const button = document.createElement("button");
  let through = status.dataset.through;
  let timer = 0;
  let count = 0;
  let wait = INTERVAL;

  async function ask() {
    try {
      const answer = await fetch(status.dataset.tail + "&after=" + encodeURIComponent(through), { redirect: "error" });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      through = answer.headers.get("X-Experience-API-Consistent-Through");
      if (answer.status === 200) {
        show(await answer.text());
      }
      wait = INTERVAL;
    } catch {
      status.textContent = status.dataset.lost;
      wait = Math.min(2 * wait, LONGEST_INTERVAL);
    }
    if (timer) {
      timer = setTimeout(ask, wait);
    }
  }

  function show(html) {
    const items = [...new DOMParser().parseFromString(html, "text/html").body.children];
    items.forEach((item) => item.classList.add("vip-record-row--new"));
    rows.prepend(...items);
    count += items.length;
    status.textContent = status.dataset.new.replace("%n", count);
    document.querySelector("#rows + .vip-empty")?.remove();
  }

  button.type = "button";
  button.className = "govuk-button govuk-button--secondary vip-button--small";
  button.textContent = status.dataset.follow;
  button.addEventListener("click", () => {
    const on = !timer;
    clearTimeout(timer);
    timer = on ? setTimeout(ask, 0) : 0;
    button.textContent = on ? status.dataset.stop : status.dataset.follow;
  });
  status.before(button);
}

document.querySelectorAll("[data-tail]").forEach(follow);

// Sends a file of lines in pieces and shows the progress. Without scripts one form sends it whole, up to a limit.
function importInPieces(form) {
  const PIECE = 512 * 1024;
  const status = document.createElement("div");
  const button = form.querySelector("button");
  status.setAttribute("role", "status");
  form.append(status);

  form.addEventListener("submit", (event) => {
    const file = form.querySelector("[type=file]").files[0];
    if (file && file.size > 0) {
      event.preventDefault();
      button.disabled = true;
      send(file).catch((problem) => say(form.dataset.failed + " " + problem.message)).finally(() => (button.disabled = false));
    }
  });

  async function send(file) {
    const done = { lines: 0, stored: 0, unchanged: 0, refusals: 0 };
    status.replaceChildren();
    const whole = /^\s*\[/.test(await file.slice(0, 1000).text()); // an array cannot be cut at its lines
    for (let from = 0; from < file.size; ) {
      const end = whole ? file.size : await endOfLine(file, from + PIECE);
      const answer = await fetch(form.dataset.pieces, {
        method: "POST",
        headers: { "Content-Type": "application/x-ndjson", "X-CSRF-Token": document.body.dataset.csrf },
        body: file.slice(from, end),
      });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const result = await answer.json();
      result.refused.forEach((one) => list(filled(form.dataset.refused, [done.lines + one.line, one.reason])));
      Object.keys(done).forEach((name) => (done[name] += result[name]));
      from = end;
      say(filled(form.dataset.sending, [Math.floor((100 * from) / file.size), done.stored, done.unchanged, done.refusals]));
    }
    say(filled(form.dataset.finished, [file.name, done.stored, done.unchanged, done.refusals]));
  }

  // The position after the first line break from here on.
  async function endOfLine(file, from) {
    for (let at = from; at < file.size; at += PIECE) {
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      const found = bytes.indexOf(10);
      if (found >= 0) {
        return at + found + 1;
      }
    }
    return file.size;
  }

  function say(words) {
    const line = status.querySelector("p") || document.createElement("p");
    line.textContent = words;
    status.prepend(line);
  }

  function list(words) {
    const all = form.parentNode.querySelector(".vip-record-refused") || document.createElement("ul");
    const item = document.createElement("li");
    item.textContent = words;
    all.className = "govuk-list vip-record-refused";
    all.append(item);
    form.after(all);
  }
}

// Replaces %1, %2 and so on by the values.
function filled(words, values) {
  return words.replace(/%(\d)/g, (all, number) => values[number - 1]);
}

document.querySelectorAll("[data-pieces]").forEach(importInPieces);
