import { make, text } from "./page.js";

const PAUSE = 700;
const RETRY = 4000;
const LONGEST = 60000;

// A form with data-autosave="ADDRESS" is posted there a moment after each change; 204 means saved, 4xx that it is of no
// use to try again. Whoever leaves the page with text that is neither saved nor sent is asked first; data-leave="quiet"
// on the form spares them that.
export function keepSaved(form) {
  const address = form.dataset.autosave;
  const status = address && (form.querySelector("[data-saved]") || statusOf(form));
  const asks = form.dataset.leave !== "quiet" && (address || form.querySelector("textarea"));
  let dirty = false;
  let timer = 0;
  let sent = false;
  let edition = 0;
  let wait = RETRY / 2;

  function say(key, failed) {
    if (status) {
      status.textContent = text(key);
      status.classList.toggle("vip-saved--failed", Boolean(failed));
    }
  }

  async function save() {
    clearTimeout(timer);
    const current = edition;
    say("saving");
    let saved = false;
    let refused = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" });
      saved = answer.status === 204;
      refused = answer.status >= 400 && answer.status < 500;
    } catch {
      saved = false;
    }
    if (sent || current !== edition) {
      return;
    }
    dirty = !saved;
    say(saved ? "saved" : refused ? "refused" : "not-saved", !saved);
    wait = saved ? RETRY / 2 : Math.min(2 * wait, LONGEST);
    if (!saved && !refused) {
      timer = setTimeout(save, wait);
    }
  }

  function touched(event) {
    dirty = dirty || Boolean(address) || event.target.tagName === "TEXTAREA";
    edition++;
    if (address) {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    }
  }

  if (address || asks) {
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("submit", (event) => {
      sent = !event.defaultPrevented;
      clearTimeout(timer);
    });
    addEventListener("pageshow", () => (sent = false));
  }
  if (address) {
    addEventListener("visibilitychange", () => document.hidden && dirty && !sent && save());
  }
  if (asks) {
    addEventListener("beforeunload", (event) => {
      if (dirty && !sent) {
        event.preventDefault();
      }
    });
  }
}

// Where the form says that it is saved, when its page has no place for it.
function statusOf(form) {
  const button = form.querySelector("button:not([type='button'])");
  const status = make("p", { class: "vip-saved", role: "status" });
  button ? button.before(status) : form.append(status);
  return status;
}
