package eu.vipatwork.deploy.story;

import com.microsoft.playwright.Locator;

/** The kinds of questions, told apart by their forms. */
enum Kind {
    MATCHING("[data-matching]"),
    SEQUENCING("[data-sequencing]"),
    LONG_TEXT("textarea"),
    LIKERT(".vip-scale"),
    MULTIPLE_CHOICE("input[type=checkbox]"),
    TRUE_FALSE("input[type=radio][value=false]"),
    SINGLE_CHOICE("input[type=radio]"),
    NUMERIC("input[inputmode=decimal]"),
    FILL_IN("input.govuk-input");

    private final String mark;

    Kind(String mark) {
        this.mark = mark;
    }

    static Kind of(Locator form) {
        for (Kind kind : values()) {
            if (form.locator(kind.mark).count() > 0) {
                return kind;
            }
        }
        throw new AssertionError("a question of no known kind: " + form.innerHTML());
    }
}
