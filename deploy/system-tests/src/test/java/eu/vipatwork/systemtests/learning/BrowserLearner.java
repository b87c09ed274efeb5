package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;

/** A trainee at the pages of a course: enrols, begins a unit, answers all questions, leaves, continues, finishes. */
final class BrowserLearner {

    private static final String NEXT = "button[formaction$='/readings']";
    private static final String FINISH = "button[formaction$='/finish']";
    private static final String ANSWER_FORM = "[data-question]:has(input[name$='.open'])";

    /** More sections than any unit has. */
    private static final int MAX_SECTIONS = 40;

    private final BrowserSession browser;
    private final Page page;
    private final InputMethod input;
    private final Set<QuestionForm> kinds = EnumSet.noneOf(QuestionForm.class);
    private final Set<QuestionForm> refused = EnumSet.noneOf(QuestionForm.class);
    private int answers;

    BrowserLearner(BrowserSession browser, InputMethod input) {
        this.browser = browser;
        this.page = browser.page();
        this.input = input;
    }

    /** The kinds of questions answered so far. */
    Set<QuestionForm> kinds() {
        return kinds;
    }

    /** The number of answers so far. */
    int answers() {
        return answers;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    void enrols(String course) {
        browser.opens("/courses/" + course);
        input.press(page.locator("form[action$='/enrolment'] button"));
    }

    /** Begins this unit from the course page. */
    void begins(String course, String unit) {
        browser.opens("/courses/" + course);
        input.press(page.locator("main form[action$='/units/" + unit + "/attempts'] button")
                .first());
        assertThat(path()).startsWith("/courses/" + course + "/units/" + unit + "/");
    }

    /** Continues the current unit from the course page. */
    void continues(String course) {
        browser.opens("/courses/" + course);
        input.press(page.locator("main a.govuk-button--start"));
    }

    /** Continues to the next section with a question. */
    void continuesToTheNextQuestion() {
        for (int i = 0; i < MAX_SECTIONS && !hasQuestion(); i++) {
            input.press(page.locator(NEXT));
        }
        assertThat(hasQuestion()).as("a question on " + path()).isTrue();
    }

    /** Answers all questions of this section. The first answer to each type of question is an incomplete one. */
    void answersAllQuestions() {
        while (hasQuestion()) {
            answersOneQuestion();
        }
    }

    /** Answers the first open question and checks the feedback. */
    void answersOneQuestion() {
        String section = path();
        String id = firstOpen();
        Locator form = form(id);
        QuestionForm kind = QuestionForm.of(form);
        if (refused.add(kind)) {
            sendsAnIncompleteAnswer(id, kind);
        }
        fill(form(id), kind);
        input.press(submit(form(id)));
        assertThat(path()).as("after the answer to " + id).isEqualTo(section);
        assertThat(page.locator("#" + id + " .vip-feedback").count())
                .as("feedback on " + id)
                .isPositive();
        assertThat(form(id).count()).as("form of the answered " + id).isZero();
        kinds.add(kind);
        answers++;
    }

    /** Whether this question is shown as answered. */
    boolean isAnswered(String question) {
        return page.locator("#" + question + " .vip-feedback").count() == 1
                && form(question).count() == 0;
    }

    String firstOpen() {
        return page.locator(ANSWER_FORM).first().getAttribute("data-question");
    }

    /** Completes all remaining sections, up to the result page. */
    void completesTheUnit() {
        for (int i = 0; i < MAX_SECTIONS && !path().contains("/results/"); i++) {
            answersAllQuestions();
            input.press(page.locator(NEXT + ", " + FINISH));
        }
        assertThat(path()).contains("/results/");
    }

    void leaves() {
        input.press(page.locator("button[formaction$='/leave']"));
    }

    /** Sends an empty or incomplete answer: the error summary links to the field, which keeps its value. */
    private void sendsAnIncompleteAnswer(String id, QuestionForm kind) {
        Locator form = form(id);
        boolean incomplete = false;
        if (kind == QuestionForm.MATCHING
                || (kind == QuestionForm.SEQUENCING && lists(form).first().isVisible())) {
            input.choose(lists(form).nth(1), 2);
            incomplete = true;
        } else if (kind == QuestionForm.SEQUENCING) {
            return; // with JavaScript there is always an order
        } else if (kind == QuestionForm.NUMERIC) {
            input.write(form.locator("input.govuk-input"), "a few");
        }
        input.press(submit(form));
        assertThat(page.title()).as("title after an unreadable answer to " + id).startsWith("Error");
        Locator link = page.locator(".govuk-error-summary a");
        assertThat(link.count()).as("entries of the error summary").isEqualTo(1);
        String target = link.getAttribute("href");
        link.click();
        Locator field = form(id).locator("[id='" + target.substring(1) + "']");
        assertThat(field.count()).as("field for " + target).isEqualTo(1);
        assertThat((boolean) field.evaluate("element => element.matches('input, select, textarea')"))
                .as("that the error summary leads to a field")
                .isTrue();
        if (incomplete) {
            assertThat((Number) lists(form(id)).nth(1).evaluate("list => list.selectedIndex"))
                    .as("what had been chosen for " + id)
                    .isEqualTo(2);
        }
        if (kind == QuestionForm.NUMERIC) {
            assertThat(field.inputValue()).isEqualTo("a few");
        }
    }

    private void fill(Locator form, QuestionForm kind) {
        switch (kind) {
            case MATCHING -> chooseInTurn(form);
            case SEQUENCING -> order(form);
            case SINGLE_CHOICE, TRUE_FALSE, LIKERT ->
                input.tick(form.locator("input[type=radio]").first());
            case MULTIPLE_CHOICE ->
                input.tick(form.locator("input[type=checkbox]").first());
            case NUMERIC -> input.write(form.locator("input.govuk-input"), "7");
            case FILL_IN -> input.write(form.locator("input.govuk-input"), "an agreement");
            case LONG_TEXT -> input.write(form.locator("textarea"), "I would ask both sides first.");
        }
    }

    private void order(Locator form) {
        if (lists(form).first().isVisible()) {
            chooseInTurn(form);
        } else {
            form.locator("[data-sequencing] button:not([disabled])").first().click();
        }
    }

    private void chooseInTurn(Locator form) {
        int count = lists(form).count();
        for (int i = 0; i < count; i++) {
            input.choose(lists(form).nth(i), i + 1);
        }
    }

    private boolean hasQuestion() {
        return page.locator(ANSWER_FORM).count() > 0;
    }

    private Locator form(String question) {
        return page.locator("#" + question + " " + ANSWER_FORM);
    }

    private static Locator lists(Locator form) {
        return form.locator("select");
    }

    private static Locator submit(Locator form) {
        return form.locator("button.govuk-button");
    }
}
