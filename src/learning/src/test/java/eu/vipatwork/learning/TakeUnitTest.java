package eu.vipatwork.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class TakeUnitTest {

    private final LearningFixture fixture;

    TakeUnitTest(TestDatabase database) {
        fixture = LearningFixture.in(database);
    }

    @Test
    void rightAnswersPassTheUnitAndEachStepIsAStatement() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();

        FinishUnit.Result result = fixture.take(attempt, true);

        assertThat(result).isEqualTo(new FinishUnit.Result.Finished(new UnitResult(1.0, true)));
        List<String> verbs = fixture.verbs();
        assertThat(verbs).startsWith("registered", "launched", "initialized");
        assertThat(verbs).endsWith("completed", "passed", "terminated");
        assertThat(Collections.frequency(verbs, "answered"))
                .isEqualTo(fixture.unit().questions().size());
        assertThat(Collections.frequency(verbs, "experienced"))
                .isEqualTo(fixture.unit().sections().size());
    }

    @Test
    void theStatementOfAnAnswerHasInteractionResponseSuccessScoreAndDuration() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        Question scored = fixture.unit().questions().stream()
                .filter(Question::scored)
                .findFirst()
                .orElseThrow();
        fixture.clock.forward(Duration.ofSeconds(41));

        fixture.answer(attempt, scored, true);

        JsonNode statement =
                fixture.statements().get(fixture.statements().size() - 1).json();
        assertThat(statement.at("/object/definition/interactionType").textValue())
                .isEqualTo(scored.interaction().type().word());
        assertThat(statement.at("/result/response").textValue()).isNotEmpty();
        assertThat(statement.at("/result/success").booleanValue()).isTrue();
        assertThat(statement.at("/result/score/scaled").doubleValue()).isEqualTo(1.0);
        assertThat(statement.at("/result/duration").textValue()).isEqualTo("PT41S");
        assertThat(statement.at("/actor/account/name").textValue()).isEqualTo(fixture.learner.toString());
        assertThat(statement.at("/context/contextActivities/grouping/0/id").textValue())
                .isEqualTo("urn:vipatwork:unit:intermediary:broker-role");
    }

    @Test
    void theSameAnswerSentTwiceIsOneAnswerAndOneStatement() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        Question question = fixture.unit().questions().get(0);

        AnswerQuestion.Result first = fixture.answer(attempt, question, true);
        AnswerQuestion.Result second = fixture.answer(attempt, question, false);

        assertThat(first).isInstanceOf(AnswerQuestion.Result.Answered.class);
        assertThat(second).isInstanceOf(AnswerQuestion.Result.AlreadyAnswered.class);
        assertThat(Collections.frequency(fixture.verbs(), "answered")).isEqualTo(1);
    }

    @Test
    void eightConcurrentAnswersToOneQuestionAreOneAnswerAndOneStatement() throws Exception {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        Question question = fixture.unit().questions().get(0);
        Callable<AnswerQuestion.Result> tab = () -> fixture.answer(attempt, question, true);
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try {
            List<Future<AnswerQuestion.Result>> results =
                    tabs.invokeAll(Stream.generate(() -> tab).limit(8).toList());
            int answered = 0;
            for (Future<AnswerQuestion.Result> result : results) {
                answered += result.get() instanceof AnswerQuestion.Result.Answered ? 1 : 0;
            }
            assertThat(answered).isEqualTo(1);
        } finally {
            tabs.shutdownNow();
        }
        assertThat(Collections.frequency(fixture.verbs(), "answered")).isEqualTo(1);
    }

    @Test
    void aLearnerWhoComesBackFindsSectionAnswersAndDraft() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        String first = fixture.unit().sections().get(0).id();
        Question question = fixture.unit().questions().get(0);
        Question later = fixture.unit().questions().get(1);
        String next = fixture.get(ReadSection.class)
                .read(fixture.learner, attempt, first, Locale.ENGLISH)
                .orElseThrow();
        fixture.answer(attempt, question, false);
        Map<String, List<String>> entered = SampleAnswer.to(later, true);
        fixture.save(attempt, later, entered);
        fixture.get(LeaveUnit.class).leave(fixture.learner, attempt, next, Locale.ENGLISH);

        UnitWork work = fixture.work();

        assertThat(work.attempt().section()).isEqualTo(next);
        assertThat(work.answers()).containsOnlyKeys(question.id());
        assertThat(work.drafts()).containsExactly(Map.entry(later.id(), entered));
        assertThat(work.read()).containsExactly(first);
        assertThat(fixture.verbs()).endsWith("terminated");
    }

    @Test
    void everyTypeOfQuestionKeepsItsDraftUntilItIsSubmitted() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        List<Question> questions = fixture.unit().questions();
        questions.forEach(question -> fixture.save(attempt, question, SampleAnswer.to(question, true)));

        int statements = fixture.statements().size();
        assertThat(fixture.work().drafts()).allSatisfy((id, fields) -> assertThat(fields)
                .isEqualTo(SampleAnswer.to(fixture.unit().question(id).orElseThrow(), true)));
        assertThat(fixture.work().drafts()).hasSameSizeAs(questions);

        Question first = questions.get(0);
        fixture.answer(attempt, first, true);
        fixture.save(attempt, first, SampleAnswer.to(first, false));
        fixture.save(attempt, questions.get(1), Map.of("answer", List.of("")));

        assertThat(fixture.work().drafts())
                .doesNotContainKeys(first.id(), questions.get(1).id())
                .hasSize(questions.size() - 2);
        assertThat(fixture.statements()).hasSize(statements + 1);
    }

    @Test
    void aDraftMayBeLongerThanAnAnswerButNotWithoutBound() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        Question question = fixture.unit().questions().get(0);

        assertThat(fixture.save(attempt, question, Map.of("answer", List.of("x".repeat(SaveDrafts.LIMIT)))))
                .isTrue();
        assertThat(fixture.save(attempt, question, Map.of("answer", List.of("x".repeat(SaveDrafts.LIMIT + 1)))))
                .isFalse();
        assertThat(fixture.work().drafts().get(question.id()).get("answer").get(0))
                .hasSize(SaveDrafts.LIMIT);
    }

    @Test
    void anotherPersonSavesNothing() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        Question question = fixture.unit().questions().get(0);

        assertThat(fixture.get(SaveDrafts.class)
                        .save(PersonId.next(), attempt, Map.of(question.id() + ".open", List.of("")), Locale.ENGLISH))
                .isFalse();
    }

    @Test
    void aSessionWithAPauseOfHalfAnHourIsAbandonedAtTheNextStep() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        fixture.clock.forward(Duration.ofMinutes(31));

        fixture.answer(attempt, fixture.unit().questions().get(0), true);

        assertThat(fixture.verbs()).endsWith("abandoned", "launched", "initialized", "answered");
    }

    @Test
    void aFailedUnitMayBeTakenAgainAndIsCompletedOnce() {
        fixture.enrol();

        FinishUnit.Result failed = fixture.take(fixture.begin(), false);
        FinishUnit.Result passed = fixture.take(fixture.begin(), true);

        assertThat(((FinishUnit.Result.Finished) failed).result().passed()).isFalse();
        assertThat(((FinishUnit.Result.Finished) passed).result().passed()).isTrue();
        List<String> verbs = fixture.verbs();
        assertThat(Collections.frequency(verbs, "completed")).isEqualTo(1);
        assertThat(verbs).containsSubsequence("failed", "terminated", "passed");
    }

    @Test
    void aUnitTakenAgainAfterAPassIsNeitherPassedNorFailedAgain() {
        fixture.enrol();
        fixture.take(fixture.begin(), true);

        fixture.take(fixture.begin(), false);

        List<String> verbs = fixture.verbs();
        assertThat(Collections.frequency(verbs, "passed")).isEqualTo(1);
        assertThat(verbs).doesNotContain("failed").contains("scored");
    }

    @Test
    void aUnitWithAnUnansweredQuestionIsNotFinished() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        List<Question> questions = fixture.unit().questions();
        questions.subList(1, questions.size()).forEach(question -> fixture.answer(attempt, question, true));

        FinishUnit.Result result = fixture.get(FinishUnit.class).finish(fixture.learner, attempt, Locale.ENGLISH);

        assertThat(result)
                .isEqualTo(new FinishUnit.Result.Unanswered(
                        List.of(questions.get(0).id())));
    }

    @Test
    void finishingTwiceGivesTheSameResultAndRecordsItOnce() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        FinishUnit.Result first = fixture.take(attempt, true);
        int statements = fixture.statements().size();

        FinishUnit.Result second = fixture.get(FinishUnit.class).finish(fixture.learner, attempt, Locale.ENGLISH);

        assertThat(second).isEqualTo(first);
        assertThat(fixture.statements()).hasSize(statements);
    }

    @Test
    void aQuestionOfAnotherReleaseAndAnAttemptOfAnotherPersonAreRefused() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();
        int statements = fixture.statements().size();
        AnswerQuestion answer = fixture.get(AnswerQuestion.class);
        Map<String, List<String>> fields = Map.of("answer", List.of("a"));

        assertThat(answer.answer(fixture.learner, attempt, new QuestionId("not-here"), fields, Locale.ENGLISH))
                .isInstanceOf(AnswerQuestion.Result.NotInThisRelease.class);
        assertThat(answer.answer(
                        PersonId.next(),
                        attempt,
                        fixture.unit().questions().get(0).id(),
                        fields,
                        Locale.ENGLISH))
                .isInstanceOf(AnswerQuestion.Result.NoSuchAttempt.class);
        assertThat(fixture.statements()).hasSize(statements);
    }

    @Test
    void anUnreadableAnswerIsNotStored() {
        fixture.enrol();
        AttemptId attempt = fixture.begin();

        AnswerQuestion.Result result = fixture.get(AnswerQuestion.class)
                .answer(
                        fixture.learner,
                        attempt,
                        fixture.unit().questions().get(0).id(),
                        Map.of(),
                        Locale.ENGLISH);

        assertThat(result).isInstanceOf(AnswerQuestion.Result.Unreadable.class);
        assertThat(fixture.work().answers()).isEmpty();
    }

    @Test
    void enrollingTwiceMakesOneEnrolmentAndAnUnknownCourseNone() {
        Enrol enrol = fixture.get(Enrol.class);

        assertThat(enrol.enrol(fixture.learner, fixture.organisation, LearningFixture.COURSE, Locale.ENGLISH))
                .isEqualTo(enrol.enrol(fixture.learner, fixture.organisation, LearningFixture.COURSE, Locale.ENGLISH));
        assertThat(enrol.enrol(fixture.learner, fixture.organisation, new CourseId("no-such"), Locale.ENGLISH))
                .isEmpty();
        assertThat(fixture.verbs()).containsExactly("registered");
    }

    @Test
    void onlyAnEnrolledPersonBeginsAUnitAndOnlyOneOfTheCourse() {
        BeginAttempt begin = fixture.get(BeginAttempt.class);

        assertThat(begin.begin(fixture.learner, LearningFixture.COURSE, LearningFixture.UNIT, Locale.ENGLISH))
                .isInstanceOf(BeginAttempt.Result.NotEnrolled.class);
        fixture.enrol();
        assertThat(begin.begin(fixture.learner, LearningFixture.COURSE, new UnitId("no-such"), Locale.ENGLISH))
                .isInstanceOf(BeginAttempt.Result.NoSuchUnit.class);
    }
}
