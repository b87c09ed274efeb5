package eu.vipatwork.learning.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.site.Form;

class SectionViewTest {

    private static final UnitWork HALF_ANSWERED = CoursePageFixture.work(Map.of("q-start", "b"), Optional.empty(), 1);
    private static final Section START = HALF_ANSWERED.unit().sections().get(0);
    private static final Section END = HALF_ANSWERED.unit().sections().get(1);

    @Test
    void aSectionKnowsItsNeighboursAndTheOpenQuestions() {
        SectionView start = SectionView.of(HALF_ANSWERED, START, Optional.of("1.1"), Locale.ENGLISH);
        assertThat(start.number()).isEqualTo(1);
        assertThat(start.previous()).isNull();
        assertThat(start.last()).isFalse();
        assertThat(start.unanswered()).isEqualTo(1);
        assertThat(start.newer()).isEqualTo("1.1");
        assertThat(start.missing()).isEmpty();
        assertThat(start.sections())
                .containsExactly(
                        new SectionView.Entry("start", "Section start", true, true, 0),
                        new SectionView.Entry("end", "Section end", false, false, 1));
        SectionView end = SectionView.of(HALF_ANSWERED, END, Optional.empty(), Locale.ENGLISH);
        assertThat(end.previous()).isEqualTo("start");
        assertThat(end.last()).isTrue();
    }

    @Test
    void unansweredQuestionsAreListedAfterAnAttemptToFinish() {
        assertThat(SectionView.withMissing(HALF_ANSWERED, END, Optional.empty(), Locale.ENGLISH)
                        .missing())
                .containsExactly(new SectionView.Missing("end", "Section end", "q-end", 1, false));
    }

    @Test
    void anOpenQuestionHasNothingThatRevealsTheAnswer() {
        QuestionView open = question(SectionView.of(HALF_ANSWERED, END, Optional.empty(), Locale.ENGLISH));
        assertThat(open.isAnswered()).isFalse();
        assertThat(open.verdict()).isNull();
        assertThat(open.choices()).noneMatch(QuestionView.Choice::chosen);
    }

    @Test
    void anAnsweredQuestionShowsWhichChoiceWasWrongAndWhichWasMissed() {
        QuestionView.Verdict verdict = question(SectionView.of(HALF_ANSWERED, START, Optional.empty(), Locale.ENGLISH))
                .verdict();
        assertThat(verdict.outcome()).isEqualTo("wrong");
        assertThat(verdict.percent()).isZero();
        assertThat(verdict.lines()).extracting(QuestionView.Line::state).containsExactlyInAnyOrder("missed", "wrong");
    }

    @Test
    void aRejectedAnswerIsShownAgainWithItsReason() {
        RefusedAnswer refused = new RefusedAnswer(
                new QuestionId("q-end"), "answer.one-only", new Form(Map.of("answer", List.of("a", "b"))));
        QuestionView question =
                question(SectionView.withRefused(refused, HALF_ANSWERED, END, Optional.empty(), Locale.ENGLISH));
        assertThat(question.problem()).isEqualTo("answer.one-only");
        assertThat(question.choices()).allMatch(QuestionView.Choice::chosen);
    }

    private static QuestionView question(SectionView view) {
        return view.pieces().get(1).question();
    }
}
