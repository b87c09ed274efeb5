package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.SharedServer;

/** Learning without JavaScript, with the mouse and by keyboard alone. */
class WithoutJavaScriptIT {

    private static final String COURSE = "intermediary";

    @Test
    void aUnitCanBeTakenByKeyboardAlone() {
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            BrowserLearner learner = new BrowserLearner(browser, InputMethod.keyboard(browser.page()));
            learner.enrols(COURSE);
            learner.begins(COURSE, "broker-role");
            learner.continuesToTheNextQuestion();
            browser.checksPage("plain-keyboard-section");
            String page = learner.path();
            learner.answersOneQuestion();
            browser.checksPage("plain-keyboard-feedback");
            learner.leaves();
            learner.continues(COURSE);
            assertThat(learner.path()).isEqualTo(page);
            learner.completesTheUnit();
            browser.checksPage("plain-keyboard-result");
            assertThat(learner.kinds())
                    .containsExactlyInAnyOrder(
                            QuestionForm.MATCHING,
                            QuestionForm.TRUE_FALSE,
                            QuestionForm.SINGLE_CHOICE,
                            QuestionForm.MULTIPLE_CHOICE,
                            QuestionForm.SEQUENCING,
                            QuestionForm.LIKERT);
        }
    }

    @Test
    void aUnitWithTextsAndNumbersCanBeTakenWithTheMouse() {
        try (BrowserSession browser =
                BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            BrowserLearner learner = new BrowserLearner(browser, InputMethod.mouse(browser.page()));
            learner.enrols(COURSE);
            learner.begins(COURSE, "regional-supply");
            learner.completesTheUnit();
            browser.checksPage("plain-mouse-result");
            browser.opens("/progress").checksPage("plain-mouse-progress");
            assertThat(learner.kinds()).contains(QuestionForm.FILL_IN, QuestionForm.NUMERIC, QuestionForm.LONG_TEXT);
        }
    }
}
