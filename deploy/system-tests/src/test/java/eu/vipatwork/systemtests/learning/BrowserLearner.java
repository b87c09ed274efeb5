package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;

/** A trainee at the pages of a course: begins a unit, answers what is asked, goes on, leaves, finishes. */
final class BrowserLearner {

    private static final String NEXT = "form[action$='/readings'] button";
    private static final String FINISH = "form[action$='/finish'] button";
    private static final String OPEN = "form[action$='/answers']";

    /** More than any unit has. */
    private static final int MOST_SECTIONS = 40;

    private final BrowserSession visitor;
    private final Page page;
    private final InputMethod hand;
    private final Set<QuestionForm> kinds = EnumSet.noneOf(QuestionForm.class);
    private final Set<QuestionForm> refused = EnumSet.noneOf(QuestionForm.class);
    private int answers;

    BrowserLearner(BrowserSession visitor, InputMethod hand) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.hand = hand;
    }

    /** The kinds of questions answered so far. */
    Set<QuestionForm> kinds() {
        return kinds;
    }

    /** How many answers were given so far. */
    int answers() {
        return answers;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    void enrols(String course) {
        visitor.opens("/courses/" + course);
        hand.press(page.locator("form[action$='/enrolment'] button"));
    }

    /** Begins this unit from the course page. */
    void begins(String course, String unit) {
        visitor.opens("/courses/" + course);
        hand.press(page.locator("main form[action$='/units/" + unit + "/attempts'] button")
                .first());
        assertThat(path()).startsWith("/courses/" + course + "/units/" + unit + "/");
    }

    /** Goes on with the unit under way from the course page. */
    void goesOn(String course) {
        visitor.opens("/courses/" + course);
        hand.press(page.locator("main a.govuk-button--start"));
    }

    /** Reads on until a section asks something. */
    void readsToTheNextQuestion() {
        for (int i = 0; i < MOST_SECTIONS && !asks(); i++) {
            hand.press(page.locator(NEXT));
        }
        assertThat(asks()).as("a question on " + path()).isTrue();
    }

    /** Answers all that this section asks. Of each kind, the first answer is one that cannot be taken. */
    void answersTheSection() {
        while (asks()) {
            answersOne();
        }
    }

    /** Answers the first open question, and sees what is said to it. */
    void answersOne() {
        String section = path();
        String id = firstOpen();
        Locator form = form(id);
        QuestionForm kind = QuestionForm.of(form);
        if (refused.add(kind)) {
            sendsNothingUseful(id, kind);
        }
        fill(form(id), kind);
        hand.press(submit(form(id)));
        assertThat(path()).as("after the answer to " + id).isEqualTo(section);
        assertThat(page.locator("#" + id + " .vip-feedback").count())
                .as("feedback on " + id)
                .isPositive();
        assertThat(form(id).count()).as("form of the answered " + id).isZero();
        kinds.add(kind);
        answers++;
    }

    /** Whether this question is shown with its answer. */
    boolean isAnswered(String question) {
        return page.locator("#" + question + " .vip-feedback").count() == 1
                && form(question).count() == 0;
    }

    String firstOpen() {
        return page.locator(OPEN).first().locator("input[name=question]").inputValue();
    }

    /** All that is left, to the page with the result. */
    void takesTheRest() {
        for (int i = 0; i < MOST_SECTIONS && !path().contains("/results/"); i++) {
            answersTheSection();
            hand.press(page.locator(NEXT + ", " + FINISH));
        }
        assertThat(path()).contains("/results/");
    }

    void leaves() {
        hand.press(page.locator("form[action$='/leave'] button"));
    }

    /** Sends an answer that is empty or incomplete: the summary leads to the field, and what was entered is there. */
    private void sendsNothingUseful(String id, QuestionForm kind) {
        Locator form = form(id);
        boolean incomplete = false;
        if (kind == QuestionForm.MATCHING
                || (kind == QuestionForm.SEQUENCING && lists(form).first().isVisible())) {
            hand.choose(lists(form).nth(1), 2);
            incomplete = true;
        } else if (kind == QuestionForm.SEQUENCING) {
            return; // with scripts there is an order from the start
        } else if (kind == QuestionForm.NUMERIC) {
            hand.write(form.locator("input.govuk-input"), "a few");
        }
        hand.press(submit(form));
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
                hand.tick(form.locator("input[type=radio]").first());
            case MULTIPLE_CHOICE ->
                hand.tick(form.locator("input[type=checkbox]").first());
            case NUMERIC -> hand.write(form.locator("input.govuk-input"), "7");
            case FILL_IN -> hand.write(form.locator("input.govuk-input"), "an agreement");
            case LONG_TEXT -> hand.write(form.locator("textarea"), "I would ask both sides first.");
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
            hand.choose(lists(form).nth(i), i + 1);
        }
    }

    private boolean asks() {
        return page.locator(OPEN).count() > 0;
    }

    private Locator form(String question) {
        return page.locator("#" + question + " " + OPEN);
    }

    private static Locator lists(Locator form) {
        return form.locator("select");
    }

    private static Locator submit(Locator form) {
        return form.locator("button.govuk-button");
    }
}
