package eu.vipatwork.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import eu.vipatwork.deploy.browser.OneServer;
import eu.vipatwork.deploy.browser.Visitor;

/** The course part of the story without scripts: with the mouse, and by keyboard alone. */
class WithoutJavaScriptIT {

    private static final String COURSE = "intermediary";

    @Test
    void aUnitIsTakenByKeyboardAlone() {
        try (Visitor visitor = Visitor.withoutJavaScript(OneServer.address()).signsIn(OneServer.newPerson("trainee"))) {
            UnitTaker taker = new UnitTaker(visitor, Hand.keyboard(visitor.page()));
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
                            Kind.MATCHING,
                            Kind.TRUE_FALSE,
                            Kind.SINGLE_CHOICE,
                            Kind.MULTIPLE_CHOICE,
                            Kind.SEQUENCING,
                            Kind.LIKERT);
        }
    }

    @Test
    void aUnitWithTextsAndNumbersIsTakenWithTheMouse() {
        try (Visitor visitor = Visitor.withoutJavaScript(OneServer.address()).signsIn(OneServer.newPerson("trainee"))) {
            UnitTaker taker = new UnitTaker(visitor, Hand.mouse(visitor.page()));
            taker.enrols(COURSE);
            taker.begins(COURSE, "regional-supply");
            taker.takesTheRest();
            visitor.looks("plain-mouse-result");
            visitor.opens("/progress").looks("plain-mouse-progress");
            assertThat(taker.kinds()).contains(Kind.FILL_IN, Kind.NUMERIC, Kind.LONG_TEXT);
        }
    }
}
