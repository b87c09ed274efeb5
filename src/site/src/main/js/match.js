import { changed, each, follow, make } from "./page.js";

// Right sides to drag onto left sides, besides the selects, which remain for keyboard and screen readers.
export function dragMatches(group) {
  const pairs = [...group.querySelectorAll(".vip-pair")];
  const choices = make("ul", { class: "vip-choices", "aria-hidden": "true" });
  const selects = pairs.map((pair) => pair.querySelector("select"));

  function mark() {
    [...choices.children].forEach((chip) =>
      chip.classList.toggle("vip-choices__used", selects.some((select) => select.value === chip.dataset.value)));
  }

  function drag(chip, down) {
    let target = null;
    chip.classList.add("vip-dragging");
    follow(down, (at) => {
      chip.style.transform = `translate(${at.clientX - down.clientX}px, ${at.clientY - down.clientY}px)`;
      target = document.elementFromPoint(at.clientX, at.clientY)?.closest(".vip-pair");
      pairs.forEach((pair) => pair.classList.toggle("vip-drop", pair === target));
    }, (lifted) => {
      chip.style.transform = "";
      chip.classList.remove("vip-dragging");
      pairs.forEach((pair) => pair.classList.remove("vip-drop"));
      if (lifted && pairs.includes(target)) {
        const select = target.querySelector("select");
        select.value = chip.dataset.value;
        changed(select);
      }
    });
  }

  each("option:not([value=''])", (option) => {
    const chip = make("li", { "data-value": option.value }, option.textContent);
    chip.addEventListener("pointerdown", (event) => drag(chip, event));
    choices.append(chip);
  }, selects[0]);
  group.querySelector(".vip-pairs").before(choices);
  group.addEventListener("change", mark);
  mark();
}
