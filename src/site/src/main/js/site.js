import { each } from "./page.js";
import { keepSaved } from "./saving.js";
import { revealOptions, onlyOne } from "./choices.js";
import { countCharacters } from "./count.js";
import { showPassword } from "./password.js";
import { focusErrors, focusBanner } from "./errors.js";
import { putInOrder } from "./order.js";
import { dragMatches } from "./match.js";
import { turnTabs } from "./tabs.js";
import { fitFrame } from "./frame.js";
import { sendOnce } from "./once.js";
import { submitByEnter } from "./questions.js";

// Every page works without scripts.
document.documentElement.classList.add("js");
each("[data-module='govuk-radios'], [data-module='govuk-checkboxes']", revealOptions);
each("[data-module='govuk-checkboxes']", onlyOne);
each("[data-module='govuk-character-count']", countCharacters);
each("[data-module='govuk-password-input']", showPassword);
each("[data-module='govuk-tabs']", turnTabs);
each("[data-sequencing]", putInOrder);
each("[data-matching]", dragMatches);
each("form[method='post']", keepSaved);
each("[data-question]", submitByEnter);
each("[data-prevent-double-click='true']", sendOnce);
each("[data-module='govuk-notification-banner'][role='alert']", focusBanner);
each("[data-module='govuk-error-summary']", focusErrors);
fitFrame();
