package eu.vipatwork.systemtests.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.browser.InputMethod;
import eu.vipatwork.systemtests.server.SharedServer;

/** The course part of the story without scripts: with the mouse, and by keyboard alone. */
class WithoutJavaScriptIT {

    private static final String COURSE = "intermediary";

    @Test
    void aUnitIsTakenByKeyboardAlone() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            BrowserLearner taker = new BrowserLearner(visitor, InputMethod.keyboard(visitor.page()));
            taker.enrols(COURSE);
            taker.begins(COURSE, "broker-role");
            taker.readsToTheNextQuestion();
            visitor.looks("plain-keyboard-section");
            String place = taker.path();
            taker.answersOne();
            visitor.looks("plain-keyboard-feedback");
            taker.leaves();
            taker.goesOn(COURSE);
            assertThat(taker.path()).isEqualTo(place);
            taker.takesTheRest();
            visitor.looks("plain-keyboard-result");
            assertThat(taker.kinds())
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
    void aUnitWithTextsAndNumbersIsTakenWithTheMouse() {
        try (BrowserSession visitor = BrowserSession.withoutJavaScript(SharedServer.address()).signsIn(SharedServer.newPerson("trainee"))) {
            BrowserLearner taker = new BrowserLearner(visitor, InputMethod.mouse(visitor.page()));
            taker.enrols(COURSE);
            taker.begins(COURSE, "regional-supply");
            taker.takesTheRest();
            visitor.looks("plain-mouse-result");
            visitor.opens("/progress").looks("plain-mouse-progress");
            assertThat(taker.kinds()).contains(QuestionForm.FILL_IN, QuestionForm.NUMERIC, QuestionForm.LONG_TEXT);
        }
    }
}
