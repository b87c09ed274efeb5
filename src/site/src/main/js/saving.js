import { make, text } from "./page.js";

const PAUSE = 700;
const RETRY = 4000;
const MAX_WAIT = 60000;

// Posts a form with data-autosave="ADDRESS" there shortly after each change; 204 means saved, 4xx that a retry is
// useless. The browser asks before a page with unsaved text is left, unless the form has data-leave="quiet".
export function keepSaved(form) {
  const address = form.dataset.autosave;
  const status = address && (form.querySelector("[data-saved]") || statusOf(form));
  const asks = form.dataset.leave !== "quiet" && (address || form.querySelector("textarea"));
  let dirty = false;
  let timer = 0;
  let sent = false;
  let version = 0;
  let wait = RETRY / 2;

  function show(key, failed) {
    if (status) {
      status.textContent = text(key);
      status.classList.toggle("vip-saved--failed", Boolean(failed));
    }
  }

  async function save() {
    clearTimeout(timer);
    const current = version;
    show("saving");
    let saved = false;
    let refused = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      const response = await fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" });
      saved = response.status === 204;
      refused = response.status >= 400 && response.status < 500;
    } catch {
      saved = false;
    }
    if (sent || current !== version) {
      return;
    }
    dirty = !saved;
    show(saved ? "saved" : refused ? "refused" : "not-saved", !saved);
    wait = saved ? RETRY / 2 : Math.min(2 * wait, MAX_WAIT);
    if (!saved && !refused) {
      timer = setTimeout(save, wait);
    }
  }

  function touched(event) {
    dirty = dirty || Boolean(address) || event.target.tagName === "TEXTAREA";
    version++;
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

// The element for the "saved" message, when the page has none.
function statusOf(form) {
  const button = form.querySelector("button:not([type='button'])");
  const status = make("p", { class: "vip-saved", role: "status" });
  button ? button.before(status) : form.append(status);
  return status;
}
