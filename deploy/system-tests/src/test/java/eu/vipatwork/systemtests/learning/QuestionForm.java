package eu.vipatwork.systemtests.learning;

import com.microsoft.playwright.Locator;

/** The types of questions, distinguished by their forms. */
enum QuestionForm {
    MATCHING("[data-matching]"),
    SEQUENCING("[data-sequencing]"),
    LONG_TEXT("textarea"),
    LIKERT(".vip-scale"),
    MULTIPLE_CHOICE("input[type=checkbox]"),
    TRUE_FALSE("input[type=radio][value=false]"),
    SINGLE_CHOICE("input[type=radio]"),
    NUMERIC("input[inputmode=decimal]"),
    FILL_IN("input.govuk-input");

    private final String selector;

    QuestionForm(String selector) {
        this.selector = selector;
    }

    static QuestionForm of(Locator form) {
        for (QuestionForm kind : values()) {
            if (form.locator(kind.selector).count() > 0) {
                return kind;
            }
        }
        throw new AssertionError("a question of unknown type: " + form.innerHTML());
    }
}
