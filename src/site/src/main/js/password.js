import { text } from "./page.js";

// A button that shows the password; it is hidden again when the form is sent.
export function showPassword(group) {
  const input = group.querySelector(".govuk-js-password-input-input");
  const button = group.querySelector(".govuk-js-password-input-toggle");
  function show(shown) {
    input.type = shown ? "text" : "password";
    button.textContent = text(shown ? "hide" : "show");
    button.setAttribute("aria-label", text(shown ? "hide-label" : "show-label"));
  }
  button.hidden = false;
  button.addEventListener("click", () => show(input.type === "password"));
  input.form?.addEventListener("submit", () => show(false));
}
