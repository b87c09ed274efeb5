import { announcer, changed, follow, make, text } from "./page.js";

const SHAPES = {
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  grip: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
};

// Steps to put in order: replaces the select of each step by two buttons and a handle for dragging.
export function putInOrder(group) {
  const list = group.querySelector(".vip-sequence");
  const say = announcer(group);
  const steps = () => [...list.children];
  const place = (step) => step.querySelector("select");
  const name = (step) => step.querySelector(".vip-sequence__text").textContent.trim();

  function number() {
    steps().forEach((step, at, all) => {
      place(step).value = at + 1;
      step.querySelector("[data-move='up']").disabled = at === 0;
      step.querySelector("[data-move='down']").disabled = at === all.length - 1;
    });
  }

  function moved(step) {
    number();
    changed(place(step));
    say(text("moved", steps().indexOf(step) + 1, steps().length, name(step)));
  }

  function move(step, up) {
    const other = up ? step.previousElementSibling : step.nextElementSibling;
    if (other) {
      up ? other.before(step) : other.after(step);
      moved(step);
      const button = step.querySelector(`[data-move='${up ? "up" : "down"}']`);
      (button.disabled ? step.querySelector("[data-move]:not(:disabled)") : button).focus();
    }
  }

  function drag(step, down) {
    const from = steps().indexOf(step);
    step.classList.add("vip-dragging");
    follow(down, (at) => {
      const next = steps().find((other) => other !== step && at.clientY < middle(other)) || null;
      if (next !== step.nextElementSibling) {
        list.insertBefore(step, next);
      }
    }, () => {
      step.classList.remove("vip-dragging");
      if (steps().indexOf(step) !== from) {
        moved(step);
      }
    });
  }

  steps()
    .sort((one, other) => (place(one).value || 0) - (place(other).value || 0))
    .forEach((step) => list.append(step));
  steps().forEach((step) => {
    const moves = make("span", { class: "vip-sequence__moves" });
    const grip = make("span", { class: "vip-handle", "aria-hidden": "true" }, picture("grip"));
    for (const way of ["up", "down"]) {
      const label = `${text(way)}: ${name(step)}`;
      const attributes = { type: "button", class: "vip-move", "data-move": way, "aria-label": label };
      const button = make("button", attributes, picture(way));
      button.addEventListener("click", () => move(step, way === "up"));
      moves.append(button);
    }
    grip.addEventListener("pointerdown", (event) => drag(step, event));
    place(step).hidden = true;
    step.prepend(grip);
    step.append(moves);
  });
  number();
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}

function picture(shape) {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  icon.setAttribute("class", "vip-icon");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[shape]);
  icon.append(path);
  return icon;
}
