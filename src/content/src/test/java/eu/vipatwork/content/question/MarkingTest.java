package eu.vipatwork.content.question;

import static eu.vipatwork.content.question.SampleQuestions.FILL_IN;
import static eu.vipatwork.content.question.SampleQuestions.LIKERT;
import static eu.vipatwork.content.question.SampleQuestions.LONG_TEXT;
import static eu.vipatwork.content.question.SampleQuestions.MATCHING;
import static eu.vipatwork.content.question.SampleQuestions.MULTIPLE;
import static eu.vipatwork.content.question.SampleQuestions.NUMERIC;
import static eu.vipatwork.content.question.SampleQuestions.SEQUENCING;
import static eu.vipatwork.content.question.SampleQuestions.SINGLE;
import static eu.vipatwork.content.question.SampleQuestions.TRUE_FALSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void aSingleChoiceIsRightOrWrongWithFeedbackForEveryOption() {
        Mark right = SINGLE.mark(Answer.Chosen.one("b"));
        Mark wrong = SINGLE.mark(Answer.Chosen.one("c"));

        assertThat(right.score()).isEqualTo(1.0);
        assertThat(right.success()).isTrue();
        assertThat(wrong.score()).isZero();
        assertThat(wrong.success()).isFalse();
        assertThat(wrong.feedback()).extracting(Feedback::id).containsExactly("a", "b", "c");
        assertThat(wrong.feedback()).extracting(Feedback::chosen).containsExactly(false, false, true);
        assertThat(wrong.feedback()).extracting(Feedback::right).containsExactly(false, true, false);
        assertThat(wrong.explanation().plain()).isEqualTo("Because.");
    }

    @Test
    void aMultipleChoiceGivesPartialCreditAndDeductsForWrongOptions() {
        assertThat(score("a", "b")).isEqualTo(1.0);
        assertThat(score("a")).isEqualTo(0.5);
        assertThat(score("a", "b", "c")).isEqualTo(0.5);
        assertThat(score("a", "c")).isZero();
        assertThat(score("c", "d")).isZero();
        assertThat(score("a", "b", "c", "d")).isZero();
        assertThat(MULTIPLE.mark(new Answer.Chosen(Set.of("a"))).success()).isFalse();
    }

    @Test
    void trueOrFalseHasFeedbackForBoth() {
        assertThat(TRUE_FALSE.mark(Answer.Chosen.one("true")).score()).isEqualTo(1.0);
        Mark wrong = TRUE_FALSE.mark(Answer.Chosen.one("false"));
        assertThat(wrong.score()).isZero();
        assertThat(wrong.feedback()).extracting(one -> one.text().plain()).containsExactly("yes", "no");
    }

    @Test
    void aFillInIgnoresCaseAndWhiteSpace() {
        for (String right :
                List.of("placement agreement", " PLACEMENT   agreement ", "vertrag", "placement\u00a0agreement")) {
            assertThat(FILL_IN.mark(new Answer.Text(right)).success()).as(right).isTrue();
        }
        assertThat(FILL_IN.mark(new Answer.Text("placement")).success()).isFalse();
        assertThat(FILL_IN.mark(new Answer.Text("placement"))
                        .feedback()
                        .get(0)
                        .text()
                        .plain())
                .isEqualTo("wrong");
    }

    @Test
    void aNumberIsRightWithinTheTolerance() {
        for (String right : List.of("40", "39.5", "40.5", "40.0")) {
            assertThat(NUMERIC.mark(new Answer.Number(new BigDecimal(right))).success())
                    .isTrue();
        }
        for (String wrong : List.of("39.49", "40.51", "-40")) {
            assertThat(NUMERIC.mark(new Answer.Number(new BigDecimal(wrong))).success())
                    .isFalse();
        }
    }

    @Test
    void eachPairIsScoredSeparately() {
        Mark half = MATCHING.mark(new Answer.Matched(Map.of("p1", "t8", "p2", "t5", "p3", "t5", "p4", "t8")));

        assertThat(half.score()).isEqualTo(0.5);
        assertThat(half.success()).isFalse();
        assertThat(half.feedback()).extracting(Feedback::right).containsExactly(true, false, true, false);
    }

    @Test
    void eachStepInItsPositionIsScored() {
        assertThat(SEQUENCING
                        .mark(new Answer.Ordered(List.of("x9", "x1", "x5", "x2")))
                        .score())
                .isEqualTo(1.0);
        assertThat(SEQUENCING
                        .mark(new Answer.Ordered(List.of("x9", "x1", "x2", "x5")))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void scalesAndTextsAreNotScored() {
        Mark scale = LIKERT.mark(Answer.Chosen.one("2"));
        Mark text = LONG_TEXT.mark(new Answer.LongTextAnswer("Dear ...", Set.of(1)));

        assertThat(scale.score()).isNull();
        assertThat(scale.success()).isNull();
        assertThat(scale.feedback().get(1).chosen()).isTrue();
        assertThat(text.score()).isNull();
        assertThat(text.feedback()).extracting(Feedback::chosen).containsExactly(false, true);
        assertThat(LIKERT.points()).isZero();
    }

    @Test
    void anAnswerOfAnotherKindOrToAnotherQuestionIsRefused() {
        List<Answer> answers = List.of(
                new Answer.Text("x"),
                Answer.Chosen.one("z"),
                new Answer.Matched(Map.of("p1", "t9")),
                new Answer.Ordered(List.of("x9")),
                new Answer.Ordered(List.of("x9", "x9", "x9", "x9")),
                new Answer.LongTextAnswer("x", Set.of(9)),
                new Answer.Chosen(Set.of()));
        for (Question question : SampleQuestions.ALL) {
            for (Answer answer : answers) {
                if (question instanceof FillIn && answer instanceof Answer.Text) {
                    continue;
                }
                assertThatThrownBy(() -> question.mark(answer))
                        .as(question.type() + " " + answer)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    /**
     * For every set of chosen options, the score is from 0 to 1, is 1 only for the right set, and never rises by one
     * more wrong option.
     */
    @Test
    void theScoreOfEverySetOfOptionsIsInRange() {
        List<String> ids = List.of("a", "b", "c", "d");
        for (int bits = 1; bits < 16; bits++) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < 4; i++) {
                if ((bits & (1 << i)) != 0) {
                    chosen.add(ids.get(i));
                }
            }
            double score = MULTIPLE.mark(new Answer.Chosen(chosen)).score();
            assertThat(score).isBetween(0.0, 1.0);
            assertThat(score == 1).isEqualTo(chosen.equals(Set.of("a", "b")));
            Set<String> more = new HashSet<>(chosen);
            if (more.add("c")) {
                assertThat(MULTIPLE.mark(new Answer.Chosen(more)).score()).isLessThanOrEqualTo(score);
            }
        }
    }

    @Test
    void theScoreOfEveryOrderIsTheShareOfStepsInPosition() {
        Random random = new Random(1);
        List<String> right = List.of("x9", "x1", "x5", "x2");
        for (int i = 0; i < 200; i++) {
            List<String> order = new ArrayList<>(right);
            Collections.shuffle(order, random);
            int inPlace = 0;
            for (int j = 0; j < 4; j++) {
                inPlace += order.get(j).equals(right.get(j)) ? 1 : 0;
            }
            assertThat(SEQUENCING.mark(new Answer.Ordered(order)).score()).isCloseTo(inPlace / 4.0, within(1e-9));
        }
    }

    @Test
    void theShownOrderIsNeverTheRightOneAndIsStable() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String seed = "attempt-" + i;
            List<String> steps =
                    SEQUENCING.shown(seed).stream().map(SequencingStep::id).toList();
            List<String> targets =
                    MATCHING.targets(seed).stream().map(MatchingTarget::id).toList();
            assertThat(steps)
                    .containsExactlyInAnyOrder("x9", "x1", "x5", "x2")
                    .isNotEqualTo(List.of("x9", "x1", "x5", "x2"));
            assertThat(targets).containsExactlyInAnyOrder("t8", "t3", "t5").isNotEqualTo(List.of("t8", "t3", "t5"));
            assertThat(SEQUENCING.shown(seed)).isEqualTo(SEQUENCING.shown(seed));
            assertThat(SINGLE.options(seed)).containsExactlyInAnyOrderElementsOf(SINGLE.options());
            seen.add(steps);
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private static double score(String... chosen) {
        return MULTIPLE.mark(new Answer.Chosen(Set.of(chosen))).score();
    }
}
