// Shared by all scripts: elements of the page, and texts in its language.
const texts = JSON.parse(document.body.dataset.texts || "{}");
const plurals = new Intl.PluralRules(document.documentElement.lang || "en");

export function each(selector, enhance, root = document) {
  root.querySelectorAll(selector).forEach(enhance);
}

// The text of a key; "one|many" by the number; %n, %m and %s filled in.
export function text(key, n, m, s) {
  const forms = (texts[key] || key).split("|");
  const form = forms.length > 1 && plurals.select(n) !== "one" ? forms[1] : forms[0];
  return form.replace("%n", n).replace("%m", m).replace("%s", s);
}

export function make(tag, attributes, content = "") {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(content);
  return element;
}

// Tells screen readers what happened.
export function announcer(parent) {
  const region = make("div", { role: "status", class: "govuk-visually-hidden" });
  parent.append(region);
  return (message) => (region.textContent = message);
}

export function changed(field) {
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// Follows a pressed pointer until it is released (true) or cancelled (false).
export function follow(down, moved, ended) {
  const end = new AbortController();
  down.preventDefault();
  document.addEventListener("pointermove", (at) => at.pointerId === down.pointerId && moved(at), end);
  for (const type of ["pointerup", "pointercancel"]) {
    document.addEventListener(type, (at) => {
      if (at.pointerId === down.pointerId) {
        end.abort();
        ended(type === "pointerup");
      }
    }, end);
  }
}
