import { make, text } from "./page.js";

// The number of characters left: on screen after each key, for screen readers after a pause.
export function countCharacters(group) {
  const area = group.querySelector(".govuk-js-character-count");
  const info = document.getElementById(area.id + "-info");
  const words = Boolean(group.dataset.maxwords);
  const limit = Number(group.dataset.maxwords || group.dataset.maxlength);
  const threshold = (limit * Number(group.dataset.threshold || 0)) / 100;
  if (!limit) {
    return;
  }
  const shown = make("div", { class: info.className, "aria-hidden": "true" });
  const announced = make("div", { class: "govuk-visually-hidden", role: "status" });
  let timer = 0;
  info.classList.add("govuk-visually-hidden");
  info.after(shown, announced);
  area.removeAttribute("maxlength");

  function update() {
    const used = words ? (area.value.match(/\S+/g) || []).length : area.value.length;
    const left = limit - used;
    const key = (words ? "words" : "characters") + (left < 0 ? "-over" : "");
    shown.textContent = text(key, Math.abs(left));
    shown.classList.toggle("govuk-error-message", left < 0);
    shown.classList.toggle("govuk-hint", left >= 0);
    shown.classList.toggle("govuk-character-count__message--disabled", used < threshold);
    area.classList.toggle("govuk-textarea--error", left < 0);
  }
  area.addEventListener("input", () => {
    update();
    clearTimeout(timer);
    timer = setTimeout(() => (announced.textContent = shown.textContent), 1000);
  });
  addEventListener("pageshow", update);
  update();
}
