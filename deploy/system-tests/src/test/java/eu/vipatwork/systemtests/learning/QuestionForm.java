package eu.vipatwork.systemtests.learning;

import com.microsoft.playwright.Locator;

/** The kinds of questions, told apart by their forms. */
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

    private final String mark;

    QuestionForm(String mark) {
        this.mark = mark;
    }

    static QuestionForm of(Locator form) {
        for (QuestionForm kind : values()) {
            if (form.locator(kind.mark).count() > 0) {
                return kind;
            }
        }
        throw new AssertionError("a question of no known kind: " + form.innerHTML());
    }
}
