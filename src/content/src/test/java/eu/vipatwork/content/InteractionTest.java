package eu.vipatwork.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.Interaction.Component;

/** xAPI 1.0.3, Data, 4.1.1.6 and appendix C. */
class InteractionTest {

    @Test
    void aChoiceNamesItsOptionsAndTheRightOnesTogether() {
        Interaction interaction = Questions.MULTIPLE.interaction();

        assertThat(interaction.type().word()).isEqualTo("choice");
        assertThat(interaction.correctResponsesPattern()).containsExactly("a[,]b");
        assertThat(interaction.choices()).extracting(Component::id).containsExactly("a", "b", "c", "d");
        assertThat(interaction.choices().get(0).description()).isEqualTo("option a");
        assertThat(Questions.MULTIPLE.response(new Answer.Chosen(Set.of("c", "a"))))
                .isEqualTo("a[,]c");
        assertThat(Questions.SINGLE.response(Answer.Chosen.one("b"))).isEqualTo("b");
    }

    @Test
    void trueFalseFillInAndNumericHaveTheirNotation() {
        assertThat(Questions.TRUE_FALSE.interaction().correctResponsesPattern()).containsExactly("true");
        assertThat(Questions.TRUE_FALSE.response(Answer.Chosen.one("false"))).isEqualTo("false");
        assertThat(Questions.FILL_IN.interaction().correctResponsesPattern())
                .containsExactly("{case_matters=false}Placement agreement", "{case_matters=false}Vertrag");
        assertThat(Questions.FILL_IN.response(new Answer.Text("vertrag"))).isEqualTo("vertrag");
        assertThat(Questions.NUMERIC.interaction().correctResponsesPattern()).containsExactly("39.5[:]40.5");
        assertThat(Questions.NUMERIC.response(new Answer.Number(new BigDecimal("40.00"))))
                .isEqualTo("40.00");
    }

    @Test
    void matchingAndSequencingUseTheIdsOfTheForm() {
        assertThat(Questions.MATCHING.interaction().correctResponsesPattern())
                .containsExactly("p1[.]t8[,]p2[.]t3[,]p3[.]t5[,]p4[.]t5");
        assertThat(Questions.MATCHING.interaction().source())
                .extracting(Component::id)
                .containsExactly("p1", "p2", "p3", "p4");
        assertThat(Questions.MATCHING.interaction().target())
                .extracting(Component::id)
                .containsExactly("t3", "t5", "t8");
        assertThat(Questions.MATCHING.response(new Answer.Matched(Map.of("p2", "t8", "p1", "t3"))))
                .isEqualTo("p1[.]t3[,]p2[.]t8");
        assertThat(Questions.SEQUENCING.interaction().correctResponsesPattern()).containsExactly("x9[,]x1[,]x5[,]x2");
        assertThat(Questions.SEQUENCING.interaction().choices())
                .extracting(Component::id)
                .isSorted();
        assertThat(Questions.SEQUENCING.response(new Answer.Ordered(List.of("x1", "x9", "x5", "x2"))))
                .isEqualTo("x1[,]x9[,]x5[,]x2");
    }

    @Test
    void scalesAndTextsHaveNoRightAnswer() {
        assertThat(Questions.LIKERT.interaction().type().word()).isEqualTo("likert");
        assertThat(Questions.LIKERT.interaction().scale())
                .extracting(Component::id)
                .containsExactly("1", "2");
        assertThat(Questions.LIKERT.interaction().correctResponsesPattern()).isEmpty();
        assertThat(Questions.LONG_TEXT.interaction().type().word()).isEqualTo("long-fill-in");
        assertThat(Questions.LONG_TEXT.response(new Answer.LongTextAnswer("Dear", Set.of())))
                .isEqualTo("Dear");
    }

    /** What is right by the pattern is right by the mark. */
    @Test
    void theRightResponseIsWhatTheRightAnswerSays() {
        assertThat(Questions.SEQUENCING
                        .mark(new Answer.Ordered(List.of(Questions.SEQUENCING
                                .interaction()
                                .correctResponsesPattern()
                                .get(0)
                                .split("\\[,]"))))
                        .success())
                .isTrue();
        assertThat(Questions.MULTIPLE
                        .mark(new Answer.Chosen(Set.of(Questions.MULTIPLE
                                .interaction()
                                .correctResponsesPattern()
                                .get(0)
                                .split("\\[,]"))))
                        .success())
                .isTrue();
    }
}
