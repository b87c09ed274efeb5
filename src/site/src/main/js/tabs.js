// One section at a time, by click or arrow keys (WAI-ARIA Authoring Practices, tabs).
export function turnTabs(group) {
  const links = [...group.querySelectorAll(".govuk-tabs__tab")];
  const panel = (link) => document.getElementById(link.hash.slice(1));

  function show(chosen) {
    links.forEach((link) => {
      const is = link === chosen;
      link.setAttribute("aria-selected", is);
      link.tabIndex = is ? 0 : -1;
      panel(link).classList.toggle("govuk-tabs__panel--hidden", !is);
    });
  }

  group.querySelector(".govuk-tabs__list")?.setAttribute("role", "tablist");
  links.forEach((link, at) => {
    link.id = link.id || "tab_" + panel(link).id;
    link.setAttribute("role", "tab");
    link.setAttribute("aria-controls", panel(link).id);
    link.parentElement.setAttribute("role", "presentation");
    panel(link).setAttribute("role", "tabpanel");
    panel(link).setAttribute("aria-labelledby", link.id);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link);
    });
    link.addEventListener("keydown", (event) => {
      const next = links[at + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] || links.length)];
      if (next) {
        show(next);
        next.focus();
      }
    });
  });
  group.classList.add("govuk-tabs--ready");
  show(links.find((link) => link.hash && link.hash === location.hash) || links[0]);
}
