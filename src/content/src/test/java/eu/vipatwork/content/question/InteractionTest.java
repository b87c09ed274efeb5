package eu.vipatwork.content.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.question.Interaction.Component;

/** xAPI 1.0.3, Data, 4.1.1.6 and appendix C. */
class InteractionTest {

    @Test
    void aChoiceListsItsOptionsAndTheRightOnesAsOneResponse() {
        Interaction interaction = SampleQuestions.MULTIPLE.interaction();

        assertThat(interaction.type().word()).isEqualTo("choice");
        assertThat(interaction.correctResponsesPattern()).containsExactly("a[,]b");
        assertThat(interaction.choices()).extracting(Component::id).containsExactly("a", "b", "c", "d");
        assertThat(interaction.choices().get(0).description()).isEqualTo("option a");
        assertThat(SampleQuestions.MULTIPLE.response(new Answer.Chosen(Set.of("c", "a"))))
                .isEqualTo("a[,]c");
        assertThat(SampleQuestions.SINGLE.response(Answer.Chosen.one("b"))).isEqualTo("b");
    }

    @Test
    void trueFalseFillInAndNumericHaveTheirNotation() {
        assertThat(SampleQuestions.TRUE_FALSE.interaction().correctResponsesPattern())
                .containsExactly("true");
        assertThat(SampleQuestions.TRUE_FALSE.response(Answer.Chosen.one("false")))
                .isEqualTo("false");
        assertThat(SampleQuestions.FILL_IN.interaction().correctResponsesPattern())
                .containsExactly("{case_matters=false}Placement agreement", "{case_matters=false}Vertrag");
        assertThat(SampleQuestions.FILL_IN.response(new Answer.Text("vertrag"))).isEqualTo("vertrag");
        assertThat(SampleQuestions.NUMERIC.interaction().correctResponsesPattern())
                .containsExactly("39.5[:]40.5");
        assertThat(SampleQuestions.NUMERIC.response(new Answer.Number(new BigDecimal("40.00"))))
                .isEqualTo("40.00");
    }

    @Test
    void matchingAndSequencingUseTheIdsOfTheForm() {
        assertThat(SampleQuestions.MATCHING.interaction().correctResponsesPattern())
                .containsExactly("p1[.]t8[,]p2[.]t3[,]p3[.]t5[,]p4[.]t5");
        assertThat(SampleQuestions.MATCHING.interaction().source())
                .extracting(Component::id)
                .containsExactly("p1", "p2", "p3", "p4");
        assertThat(SampleQuestions.MATCHING.interaction().target())
                .extracting(Component::id)
                .containsExactly("t3", "t5", "t8");
        assertThat(SampleQuestions.MATCHING.response(new Answer.Matched(Map.of("p2", "t8", "p1", "t3"))))
                .isEqualTo("p1[.]t3[,]p2[.]t8");
        assertThat(SampleQuestions.SEQUENCING.interaction().correctResponsesPattern())
                .containsExactly("x9[,]x1[,]x5[,]x2");
        assertThat(SampleQuestions.SEQUENCING.interaction().choices())
                .extracting(Component::id)
                .isSorted();
        assertThat(SampleQuestions.SEQUENCING.response(new Answer.Ordered(List.of("x1", "x9", "x5", "x2"))))
                .isEqualTo("x1[,]x9[,]x5[,]x2");
    }

    @Test
    void scalesAndTextsHaveNoRightAnswer() {
        assertThat(SampleQuestions.LIKERT.interaction().type().word()).isEqualTo("likert");
        assertThat(SampleQuestions.LIKERT.interaction().scale())
                .extracting(Component::id)
                .containsExactly("1", "2");
        assertThat(SampleQuestions.LIKERT.interaction().correctResponsesPattern())
                .isEmpty();
        assertThat(SampleQuestions.LONG_TEXT.interaction().type().word()).isEqualTo("long-fill-in");
        assertThat(SampleQuestions.LONG_TEXT.response(new Answer.LongTextAnswer("Dear", Set.of())))
                .isEqualTo("Dear");
    }

    /** The pattern and the marking agree. */
    @Test
    void theCorrectResponsePatternIsMarkedAsRight() {
        assertThat(SampleQuestions.SEQUENCING
                        .mark(new Answer.Ordered(List.of(SampleQuestions.SEQUENCING
                                .interaction()
                                .correctResponsesPattern()
                                .get(0)
                                .split("\\[,]"))))
                        .success())
                .isTrue();
        assertThat(SampleQuestions.MULTIPLE
                        .mark(new Answer.Chosen(Set.of(SampleQuestions.MULTIPLE
                                .interaction()
                                .correctResponsesPattern()
                                .get(0)
                                .split("\\[,]"))))
                        .success())
                .isTrue();
    }
}
