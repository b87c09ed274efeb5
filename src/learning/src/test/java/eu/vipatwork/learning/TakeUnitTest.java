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
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
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

    private final LearningFixture room;

    TakeUnitTest(TestDatabase database) {
        room = LearningFixture.in(database);
    }

    @Test
    void whoAnswersEverythingRightPassesAndEachStepIsAStatement() {
        room.enrol();
        AttemptId attempt = room.begin();

        FinishUnit.Result result = room.take(attempt, true);

        assertThat(result).isEqualTo(new FinishUnit.Result.Finished(new UnitResult(1.0, true)));
        List<String> verbs = room.verbs();
        assertThat(verbs).startsWith("registered", "launched", "initialized");
        assertThat(verbs).endsWith("completed", "passed", "terminated");
        assertThat(Collections.frequency(verbs, "answered"))
                .isEqualTo(room.unit().questions().size());
        assertThat(Collections.frequency(verbs, "experienced"))
                .isEqualTo(room.unit().sections().size());
    }

    @Test
    void anAnswerIsRecordedWithInteractionResponseSuccessScoreAndDuration() {
        room.enrol();
        AttemptId attempt = room.begin();
        Question scored = room.unit().questions().stream()
                .filter(Question::scored)
                .findFirst()
                .orElseThrow();
        room.clock.forward(Duration.ofSeconds(41));

        room.answer(attempt, scored, true);

        JsonNode statement = room.statements().get(room.statements().size() - 1).json();
        assertThat(statement.at("/object/definition/interactionType").textValue())
                .isEqualTo(scored.interaction().type().word());
        assertThat(statement.at("/result/response").textValue()).isNotEmpty();
        assertThat(statement.at("/result/success").booleanValue()).isTrue();
        assertThat(statement.at("/result/score/scaled").doubleValue()).isEqualTo(1.0);
        assertThat(statement.at("/result/duration").textValue()).isEqualTo("PT41S");
        assertThat(statement.at("/actor/account/name").textValue()).isEqualTo(room.trainee.toString());
        assertThat(statement.at("/context/contextActivities/grouping/0/id").textValue())
                .isEqualTo("urn:vipatwork:unit:intermediary:broker-role");
    }

    @Test
    void theSameAnswerSentTwiceIsOneAnswerAndOneStatement() {
        room.enrol();
        AttemptId attempt = room.begin();
        Question question = room.unit().questions().get(0);

        AnswerQuestion.Result first = room.answer(attempt, question, true);
        AnswerQuestion.Result second = room.answer(attempt, question, false);

        assertThat(first).isInstanceOf(AnswerQuestion.Result.Answered.class);
        assertThat(second).isInstanceOf(AnswerQuestion.Result.AlreadyAnswered.class);
        assertThat(Collections.frequency(room.verbs(), "answered")).isEqualTo(1);
    }

    @Test
    void eightTabsThatAnswerAtOnceGiveOneAnswerAndOneStatement() throws Exception {
        room.enrol();
        AttemptId attempt = room.begin();
        Question question = room.unit().questions().get(0);
        Callable<AnswerQuestion.Result> tab = () -> room.answer(attempt, question, true);
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
        assertThat(Collections.frequency(room.verbs(), "answered")).isEqualTo(1);
    }

    @Test
    void whoComesBackFindsPlaceAnswersAndDraft() {
        room.enrol();
        AttemptId attempt = room.begin();
        String first = room.unit().sections().get(0).id();
        Question question = room.unit().questions().get(0);
        Question later = room.unit().questions().get(1);
        String next = room.the(ReadSection.class)
                .read(room.trainee, attempt, first, Locale.ENGLISH)
                .orElseThrow();
        room.answer(attempt, question, false);
        room.the(SaveAnswerDraft.class).save(room.trainee, attempt, later.id(), "half a thou", Locale.ENGLISH);
        room.the(LeaveUnit.class).leave(room.trainee, attempt, next, Locale.ENGLISH);

        UnitWork work = room.work();

        assertThat(work.attempt().place()).isEqualTo(next);
        assertThat(work.answers()).containsOnlyKeys(question.id());
        assertThat(work.drafts()).containsExactly(Map.entry(later.id(), "half a thou"));
        assertThat(work.read()).containsExactly(first);
        assertThat(room.verbs()).endsWith("terminated");
    }

    @Test
    void aSittingLeftAloneForHalfAnHourIsAbandonedAtTheNextStep() {
        room.enrol();
        AttemptId attempt = room.begin();
        room.clock.forward(Duration.ofMinutes(31));

        room.answer(attempt, room.unit().questions().get(0), true);

        assertThat(room.verbs()).endsWith("abandoned", "launched", "initialized", "answered");
    }

    @Test
    void whoFailsMayTryAgainAndTheCourseIsCompletedOnce() {
        room.enrol();

        FinishUnit.Result failed = room.take(room.begin(), false);
        FinishUnit.Result passed = room.take(room.begin(), true);

        assertThat(((FinishUnit.Result.Finished) failed).result().passed()).isFalse();
        assertThat(((FinishUnit.Result.Finished) passed).result().passed()).isTrue();
        List<String> verbs = room.verbs();
        assertThat(Collections.frequency(verbs, "completed")).isEqualTo(1);
        assertThat(verbs).containsSubsequence("failed", "terminated", "passed");
    }

    @Test
    void aUnitTakenAgainAfterAPassIsNeitherPassedNorFailedOnceMore() {
        room.enrol();
        room.take(room.begin(), true);

        room.take(room.begin(), false);

        List<String> verbs = room.verbs();
        assertThat(Collections.frequency(verbs, "passed")).isEqualTo(1);
        assertThat(verbs).doesNotContain("failed").contains("scored");
    }

    @Test
    void aUnitIsNotFinishedWhileAQuestionIsOpen() {
        room.enrol();
        AttemptId attempt = room.begin();
        List<Question> questions = room.unit().questions();
        questions.subList(1, questions.size()).forEach(question -> room.answer(attempt, question, true));

        FinishUnit.Result result = room.the(FinishUnit.class).finish(room.trainee, attempt, Locale.ENGLISH);

        assertThat(result)
                .isEqualTo(new FinishUnit.Result.Unanswered(
                        List.of(questions.get(0).id())));
    }

    @Test
    void finishingTwiceGivesTheSameResultAndRecordsItOnce() {
        room.enrol();
        AttemptId attempt = room.begin();
        FinishUnit.Result first = room.take(attempt, true);
        int statements = room.statements().size();

        FinishUnit.Result second = room.the(FinishUnit.class).finish(room.trainee, attempt, Locale.ENGLISH);

        assertThat(second).isEqualTo(first);
        assertThat(room.statements()).hasSize(statements);
    }

    @Test
    void aQuestionOfAnotherReleaseAndAnAttemptOfSomebodyElseAreRefused() {
        room.enrol();
        AttemptId attempt = room.begin();
        int statements = room.statements().size();
        AnswerQuestion answer = room.the(AnswerQuestion.class);
        Map<String, List<String>> fields = Map.of("answer", List.of("a"));

        assertThat(answer.answer(room.trainee, attempt, new QuestionId("not-here"), fields, Locale.ENGLISH))
                .isInstanceOf(AnswerQuestion.Result.NotInThisRelease.class);
        assertThat(answer.answer(
                        PersonId.next(), attempt, room.unit().questions().get(0).id(), fields, Locale.ENGLISH))
                .isInstanceOf(AnswerQuestion.Result.NoSuchAttempt.class);
        assertThat(room.statements()).hasSize(statements);
    }

    @Test
    void anUnreadableAnswerKeepsNothing() {
        room.enrol();
        AttemptId attempt = room.begin();

        AnswerQuestion.Result result = room.the(AnswerQuestion.class)
                .answer(room.trainee, attempt, room.unit().questions().get(0).id(), Map.of(), Locale.ENGLISH);

        assertThat(result).isInstanceOf(AnswerQuestion.Result.Unreadable.class);
        assertThat(room.work().answers()).isEmpty();
    }

    @Test
    void enrollingTwiceIsOneEnrolmentAndAnUnknownCourseIsNone() {
        Enrol enrol = room.the(Enrol.class);

        assertThat(enrol.enrol(room.trainee, room.organisation, LearningFixture.COURSE, Locale.ENGLISH))
                .isEqualTo(enrol.enrol(room.trainee, room.organisation, LearningFixture.COURSE, Locale.ENGLISH));
        assertThat(enrol.enrol(room.trainee, room.organisation, new CourseId("no-such"), Locale.ENGLISH))
                .isEmpty();
        assertThat(room.verbs()).containsExactly("registered");
    }

    @Test
    void aUnitIsBegunOnlyByWhoIsEnrolledAndOnlyIfItIsThere() {
        BeginAttempt begin = room.the(BeginAttempt.class);

        assertThat(begin.begin(room.trainee, LearningFixture.COURSE, LearningFixture.UNIT, Locale.ENGLISH))
                .isInstanceOf(BeginAttempt.Result.NotEnrolled.class);
        room.enrol();
        assertThat(begin.begin(room.trainee, LearningFixture.COURSE, new UnitId("no-such"), Locale.ENGLISH))
                .isInstanceOf(BeginAttempt.Result.NoSuchUnit.class);
    }
}
