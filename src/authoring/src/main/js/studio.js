import { each } from "./page.js";

// For the pages of the studio and of releases, in addition to site.js. All of them work without scripts.
const PREVIEW_PAUSE = 900;

// A form with data-preview="ID" is posted for its preview 0.9 s after the last change. The element with that id in the
// response replaces the one on this page. The faults shown are those of the last save.
function previewBeside(form) {
  const shown = document.getElementById(form.dataset.preview);
  let timer = 0;
  let latest = 0;

  async function preview() {
    const mine = ++latest;
    const body = new URLSearchParams(new FormData(form));
    body.set("action", "preview");
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body, redirect: "manual" });
      if (answer.ok && mine === latest) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        shown.replaceChildren(...page.getElementById(shown.id).childNodes);
        form.parentElement.classList.add("vip-studio--beside");
      }
    } catch {
      // Without the server there is no preview; the text stays in the field.
    }
  }

  form.elements.text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(preview, PREVIEW_PAUSE);
  });
  if (shown.childElementCount) {
    form.parentElement.classList.add("vip-studio--beside");
  }
}

// A link with data-line="N" selects that line of the text.
function goToLine(link) {
  link.addEventListener("click", (event) => {
    const area = document.getElementById("text");
    if (!area || area.tagName !== "TEXTAREA") {
      return;
    }
    event.preventDefault();
    const lines = area.value.split("\n");
    const line = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + lines[line - 1].length);
    area.scrollTop = (area.scrollHeight / lines.length) * (line - 4);
  });
}

// A link to the same page of another release keeps the fragment of this one.
function samePlace(link) {
  const follow = () => (link.hash = location.hash);
  addEventListener("hashchange", follow);
  follow();
}

each("[data-preview]", previewBeside);
each("[data-line]", goToLine);
each("[data-same-place]", samePlace);
