import { each } from "./page.js";

// Options that reveal a further field when they are chosen.
export function revealOptions(group) {
  const sources = [...group.querySelectorAll("[data-aria-controls]")];
  function show() {
    sources.forEach((input) => {
      const target = document.getElementById(input.dataset.ariaControls);
      const kind = input.type === "radio" ? "govuk-radios" : "govuk-checkboxes";
      target.classList.toggle(kind + "__conditional--hidden", !input.checked);
      if (input.type === "checkbox") {
        input.setAttribute("aria-expanded", input.checked);
      }
    });
  }
  sources.forEach((input) => input.setAttribute("aria-controls", input.dataset.ariaControls));
  if (sources.length) {
    group.addEventListener("change", show);
    addEventListener("pageshow", show);
    show();
  }
}

// "None of these" unchecks all other options, and they uncheck it.
export function onlyOne(group) {
  group.addEventListener("change", (event) => {
    if (event.target.checked) {
      const alone = event.target.dataset.behaviour === "exclusive";
      each("input[type=checkbox]", (input) => {
        if (input !== event.target && (alone || input.dataset.behaviour === "exclusive")) {
          input.checked = false;
        }
      }, group);
    }
  });
}
