// Moves the focus to the error summary; its links focus the field and scroll to its label.
export function focusErrors(summary) {
  if (summary.dataset.disableAutoFocus !== "true") {
    focusOnce(summary);
  }
  summary.addEventListener("click", (event) => {
    const id = event.target.closest("a")?.hash.slice(1);
    const field = id && document.getElementById(id);
    if (field) {
      const legend = field.closest("fieldset")?.querySelector("legend");
      (legend || document.querySelector(`label[for="${CSS.escape(id)}"]`) || field).scrollIntoView();
      field.focus({ preventScroll: true });
      event.preventDefault();
    }
  });
}

export function focusBanner(banner) {
  if (banner.dataset.disableAutoFocus !== "true") {
    focusOnce(banner);
  }
}

function focusOnce(element) {
  element.tabIndex = -1;
  element.focus();
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
}
