// The Enter key in a field presses the button of its own question, not the first one of the form.
export function submitByEnter(question) {
  question.addEventListener("keydown", (event) => {
    const button = question.querySelector("[name='question']");
    if (event.key === "Enter" && event.target.tagName === "INPUT" && button) {
      event.preventDefault();
      button.click();
    }
  });
}
