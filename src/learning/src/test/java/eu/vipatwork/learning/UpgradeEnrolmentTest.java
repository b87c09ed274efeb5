package eu.vipatwork.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** A newer release is published while a learner takes the course. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class UpgradeEnrolmentTest {

    private static final CourseId COURSE = new CourseId("sme");
    private static final UnitId FIRST = new UnitId("benefits");
    private static final UnitId SECOND = new UnitId("readiness");

    private final LearningFixture fixture;
    private final CourseEditor editor;
    private ReleaseId before;

    UpgradeEnrolmentTest(TestDatabase database) {
        fixture = LearningFixture.in(database);
        editor = new CourseEditor(fixture, COURSE);
    }

    @BeforeEach
    void enrol() {
        fixture.get(Enrol.class).enrol(fixture.learner, fixture.organisation, COURSE, Locale.ENGLISH);
        before = editor.latest();
    }

    @Test
    void aNewReleaseChangesNothingUntilTheLearnerMovesToIt() {
        AttemptId attempt = begin(FIRST);
        answer(attempt, questions(FIRST).get(0));
        String summary = work(FIRST).unit().summary();
        assertThat(upgrade()).isEmpty();
        changeSummary(FIRST, ChangeMark.EQUIVALENT);

        ReleaseId newer = editor.publish();

        assertThat(enrolled().course().release()).isEqualTo(before);
        assertThat(work(FIRST).unit().summary()).isEqualTo(summary);
        FindUpgrade.Upgrade upgrade = upgrade().orElseThrow();
        assertThat(upgrade.newer().release()).isEqualTo(newer);
        assertThat(upgrade.changes())
                .extracting(UnitChange::unit, UnitChange::work, UnitChange::effect)
                .containsExactly(tuple(FIRST, UnitChange.Work.IN_PROGRESS, UnitChange.Effect.KEPT));
        assertThat(upgrade.changes().get(0).change().notes()).containsExactly("Changed.");
    }

    @Test
    void anAttemptInProgressIsCarriedOverWithItsAnswers() {
        AttemptId attempt = begin(FIRST);
        Question question = questions(FIRST).get(0);
        answer(attempt, question);
        changeSummary(FIRST, ChangeMark.COSMETIC);
        ReleaseId newer = editor.publish();

        assertThat(move(newer)).isEqualTo(UpgradeEnrolment.Result.MOVED);

        assertThat(work(FIRST).unit().summary()).contains("Changed");
        assertThat(work(FIRST).attempt().id()).isEqualTo(attempt);
        assertThat(work(FIRST).answers()).containsOnlyKeys(question.id());
        assertThat(take(attempt, FIRST)).isInstanceOf(FinishUnit.Result.Finished.class);
        assertThat(revisions("answered")).startsWith(before.version()).endsWith(newer.version());
        assertThat(revisions("initialized")).containsExactly(before.version(), newer.version());
        assertThat(revisions("terminated")).containsExactly(before.version(), newer.version());
    }

    @Test
    void anAnswerThatNoLongerFitsItsQuestionIsAskedForAgain() {
        AttemptId attempt = begin(FIRST);
        Question question = questions(FIRST).stream()
                .filter(SingleChoice.class::isInstance)
                .findFirst()
                .orElseThrow();
        answer(attempt, question);
        editor.change(FIRST, ChangeMark.EQUIVALENT, text -> renamedOptions(text, question));
        move(editor.publish());

        assertThat(work(FIRST).answers()).isEmpty();
        Question renewed = questions(FIRST).stream()
                .filter(one -> one.id().equals(question.id()))
                .findFirst()
                .orElseThrow();
        assertThat(answer(attempt, renewed)).isInstanceOf(AnswerQuestion.Result.Answered.class);
        assertThat(Collections.frequency(fixture.verbs(), "answered")).isEqualTo(2);
    }

    @Test
    void aUnitWithARequiredRetakeIsAskedAgainAndItsResultStaysOnRecord() {
        take(begin(FIRST), FIRST);
        take(begin(SECOND), SECOND);
        int answered = Collections.frequency(fixture.verbs(), "answered");
        changeSummary(FIRST, ChangeMark.MUST_RETAKE);
        changeSummary(SECOND, ChangeMark.EQUIVALENT);
        ReleaseId newer = editor.publish();

        move(newer);

        EnrolledCourse own = enrolled();
        assertThat(own.mustRetake()).containsExactly(FIRST);
        assertThat(own.best()).containsOnlyKeys(SECOND);
        assertThat(own.finishedIn()).containsEntry(SECOND, before);
        assertThat(fixture.get(FindLearning.class).unit(fixture.learner, COURSE, FIRST, Locale.ENGLISH))
                .isEmpty();
        assertThat(Collections.frequency(fixture.verbs(), "answered")).isEqualTo(answered);
        assertThat(since()).extracting(UnitChange::unit).containsExactly(SECOND);

        AttemptId again = begin(FIRST);
        assertThat(work(FIRST).attempt().number()).isEqualTo(2);
        take(again, FIRST);
        assertThat(enrolled().best()).containsOnlyKeys(FIRST, SECOND);
        assertThat(enrolled().mustRetake()).isEmpty();
        assertThat(Collections.frequency(fixture.verbs(), "passed")).isEqualTo(2);
        assertThat(Collections.frequency(fixture.verbs(), "completed")).isEqualTo(2);
        assertThat(fixture.verbs()).contains("scored");
    }

    @Test
    void movingToANewerReleaseIsAStatementThatNamesBoth() {
        take(begin(FIRST), FIRST);
        changeSummary(FIRST, ChangeMark.MUST_RETAKE);
        ReleaseId newer = editor.publish();

        move(newer);

        List<JsonNode> registered = statements("registered");
        assertThat(registered).hasSize(2);
        JsonNode moved = registered.get(1);
        assertThat(moved.at("/object/id").textValue())
                .isEqualTo(registered.get(0).at("/object/id").textValue());
        assertThat(moved.at("/context/registration"))
                .isEqualTo(registered.get(0).at("/context/registration"));
        assertThat(moved.at("/context/revision").textValue()).isEqualTo(newer.version());
        JsonNode extensions = moved.at("/context/extensions");
        assertThat(extensions.get("urn:vipatwork:extension:previous-revision").textValue())
                .isEqualTo(before.version());
        assertThat(extensions.get("urn:vipatwork:extension:asks-again").get(0).textValue())
                .isEqualTo("urn:vipatwork:unit:sme:benefits");
    }

    @Test
    void concurrentMovesMoveOnce() throws Exception {
        begin(FIRST);
        changeSummary(FIRST, ChangeMark.MUST_RETAKE);
        ReleaseId newer = editor.publish();
        Callable<UpgradeEnrolment.Result> tab = () -> move(newer);
        ExecutorService tabs = Executors.newFixedThreadPool(6);
        List<UpgradeEnrolment.Result> results = new ArrayList<>();
        try {
            for (Future<UpgradeEnrolment.Result> result :
                    tabs.invokeAll(Stream.generate(() -> tab).limit(6).toList())) {
                results.add(result.get());
            }
        } finally {
            tabs.shutdownNow();
        }

        assertThat(Collections.frequency(results, UpgradeEnrolment.Result.MOVED))
                .isEqualTo(1);
        assertThat(Collections.frequency(results, UpgradeEnrolment.Result.ALREADY_THERE))
                .isEqualTo(5);
        assertThat(statements("registered")).hasSize(2);
    }

    @Test
    void onlyAnEnrolledPersonMovesAndOnlyToTheNewestRelease() {
        changeSummary(FIRST, ChangeMark.COSMETIC);
        ReleaseId middle = editor.publish();
        changeSummary(FIRST, ChangeMark.COSMETIC);
        ReleaseId newest = editor.publish();

        assertThat(move(middle)).isEqualTo(UpgradeEnrolment.Result.NOT_OFFERED);
        assertThat(move(newest)).isEqualTo(UpgradeEnrolment.Result.MOVED);
        assertThat(move(before)).isEqualTo(UpgradeEnrolment.Result.NOT_OFFERED);
        assertThat(fixture.get(UpgradeEnrolment.class).upgrade(PersonId.next(), COURSE, newest, Locale.ENGLISH))
                .isEqualTo(UpgradeEnrolment.Result.NOT_ENROLLED);
    }

    @Test
    void anAnswerToAQuestionOfTheOldReleaseIsRefused() {
        AttemptId attempt = begin(FIRST);
        Question question = questions(FIRST).get(0);
        changeSummary(FIRST, ChangeMark.MUST_RETAKE);
        move(editor.publish());

        assertThat(answer(attempt, question)).isInstanceOf(AnswerQuestion.Result.NotInThisRelease.class);
        assertThat(fixture.verbs()).doesNotContain("answered");
    }

    @Test
    void answersAreCountedByQuestionAndOptionWithinOrganisationAndRelease() {
        AttemptId attempt = begin(FIRST);
        Question question = questions(FIRST).stream()
                .filter(SingleChoice.class::isInstance)
                .findFirst()
                .orElseThrow();
        fixture.get(AnswerQuestion.class)
                .answer(fixture.learner, attempt, question.id(), SampleAnswer.to(question, false), Locale.ENGLISH);
        CountAnswers count = fixture.get(CountAnswers.class);

        CountAnswers.Tally tally =
                count.of(before, FIRST, List.of(fixture.organisation)).get(question.id());

        assertThat(tally.answers()).isEqualTo(1);
        assertThat(tally.scored()).isEqualTo(1);
        assertThat(tally.right()).isZero();
        assertThat(tally.chosen()).hasSize(1).containsValue(1);
        assertThat(count.of(before, SECOND, List.of(fixture.organisation))).isEmpty();
        assertThat(count.of(before, FIRST, List.of(OrganisationId.next()))).isEmpty();
        assertThat(count.of(before, FIRST, List.of())).isEmpty();
    }

    private void changeSummary(UnitId unit, ChangeMark mark) {
        editor.change(unit, mark, text -> text.replaceFirst("(?m)^summary: (.*)$", "summary: $1 Changed."));
    }

    /** The same question with other options. */
    private static String renamedOptions(String text, Question question) {
        int from = text.indexOf("id: " + question.id() + "\n");
        int to = text.indexOf("```", from);
        String renamed = text.substring(from, to).replaceAll("(?m)^  - id: (\\w+)$", "  - id: $1x");
        return text.substring(0, from) + renamed + text.substring(to);
    }

    private Optional<FindUpgrade.Upgrade> upgrade() {
        return fixture.get(FindUpgrade.class).find(fixture.learner, COURSE, Locale.ENGLISH);
    }

    private List<UnitChange> since() {
        return fixture.get(FindUpgrade.class).sinceFinished(fixture.learner, COURSE, Locale.ENGLISH);
    }

    private UpgradeEnrolment.Result move(ReleaseId to) {
        return fixture.get(UpgradeEnrolment.class).upgrade(fixture.learner, COURSE, to, Locale.ENGLISH);
    }

    private AttemptId begin(UnitId unit) {
        BeginAttempt.Result result =
                fixture.get(BeginAttempt.class).begin(fixture.learner, COURSE, unit, Locale.ENGLISH);
        return ((BeginAttempt.Result.InProgress) result).attempt();
    }

    private AnswerQuestion.Result answer(AttemptId attempt, Question question) {
        return fixture.get(AnswerQuestion.class)
                .answer(fixture.learner, attempt, question.id(), SampleAnswer.to(question, true), Locale.ENGLISH);
    }

    private FinishUnit.Result take(AttemptId attempt, UnitId unit) {
        questions(unit).forEach(question -> answer(attempt, question));
        return fixture.get(FinishUnit.class).finish(fixture.learner, attempt, Locale.ENGLISH);
    }

    private List<Question> questions(UnitId unit) {
        LearningUnit content = fixture.get(Catalogue.class)
                .unit(enrolled().course().release(), unit, Locale.ENGLISH)
                .orElseThrow();
        return content.questions();
    }

    private EnrolledCourse enrolled() {
        return fixture.get(FindLearning.class).course(fixture.learner, COURSE).orElseThrow();
    }

    private UnitWork work(UnitId unit) {
        return fixture.get(FindLearning.class)
                .unit(fixture.learner, COURSE, unit, Locale.ENGLISH)
                .orElseThrow();
    }

    private List<JsonNode> statements(String verb) {
        return fixture.statements().stream()
                .map(statement -> (JsonNode) statement.json())
                .filter(json -> json.at("/verb/id").textValue().endsWith("/" + verb))
                .toList();
    }

    private List<String> revisions(String verb) {
        return statements(verb).stream()
                .map(json -> json.at("/context/revision").textValue())
                .toList();
    }
}
