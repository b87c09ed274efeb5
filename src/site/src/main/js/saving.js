import { text } from "./page.js";

const PAUSE = 700;
const RETRY = 4000;
const MAX_WAIT = 60000;
// Browsers refuse a larger body that is to outlive its page (Fetch standard: 64 KiB).
const KEEPALIVE = 60000;

// Posts a form with data-autosave="ADDRESS" there: a choice at once, a text shortly after each change; 204 means saved,
// 4xx that a retry is useless. The message is shown in the [data-saved] of the changed question. The browser asks before
// a page with unsaved input is left, unless the form has data-leave="quiet".
export function keepSaved(form) {
  const address = form.dataset.autosave;
  const asks = form.dataset.leave !== "quiet" && (address || form.querySelector("textarea"));
  const statuses = new Set();
  let dirty = false;
  let timer = 0;
  let sent = false;
  let sending = false;
  let version = 0;
  let wait = RETRY / 2;

  function show(key, failed) {
    statuses.forEach((place) => {
      place.textContent = text(key);
      place.classList.toggle("vip-saved--failed", Boolean(failed));
    });
  }

  // One request at a time, so that an older one cannot overtake; when the page is hidden there may be no later moment.
  async function save(last) {
    clearTimeout(timer);
    if (sending && !last) {
      return;
    }
    const current = version;
    show("saving");
    let status = 0;
    sending = true;
    try {
      const body = new URLSearchParams(new FormData(form));
      const keepalive = body.toString().length < KEEPALIVE;
      ({ status } = await fetch(address, { method: "POST", body, keepalive, redirect: "manual" }));
    } catch {
      // Not connected: it is tried again.
    }
    const saved = status === 204;
    const refused = status >= 400 && status < 500;
    sending = false;
    if (sent) {
      return;
    }
    if (current !== version) {
      timer = setTimeout(save, 0);
      return;
    }
    dirty = !saved;
    show(saved ? "saved" : refused ? "refused" : "not-saved", !saved);
    wait = saved ? RETRY / 2 : Math.min(2 * wait, MAX_WAIT);
    if (saved) {
      statuses.clear();
    } else if (!refused) {
      timer = setTimeout(save, wait);
    }
  }

  function touched({ type, target: field }) {
    if (type === "change" && !dirty && !field.matches("select, [type='radio'], [type='checkbox']")) {
      return; // Saved while it was written; the field only loses the focus.
    }
    dirty = dirty || Boolean(address) || field.tagName === "TEXTAREA";
    version++;
    if (address) {
      statuses.add((field.closest("[data-question]") || form).querySelector("[data-saved]"));
      clearTimeout(timer);
      timer = setTimeout(save, type === "change" ? 0 : PAUSE);
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
    addEventListener("visibilitychange", () => document.hidden && dirty && !sent && save(true));
  }
  if (asks) {
    addEventListener("beforeunload", (event) => {
      if (dirty && !sent) {
        event.preventDefault();
      }
    });
  }
}
