// Ignores a second click within one second.
export function sendOnce(button) {
  let last = -Infinity;
  button.addEventListener("click", (event) => {
    if (event.timeStamp - last < 1000) {
      event.preventDefault();
    }
    last = event.timeStamp;
  });
}
