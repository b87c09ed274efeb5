package eu.vipatwork.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.store.StatementLog;
import eu.vipatwork.xapi.store.StoredStatement;

/** The rooms with the courses of this repository, and one trainee in the first unit of the intermediary course. */
final class LearningFixture {

    static final CourseId COURSE = new CourseId("intermediary");
    static final UnitId UNIT = new UnitId("broker-role");

    private static LearningFixture opened;

    final MovableClock clock;
    final PersonId trainee = PersonId.next();
    final OrganisationId organisation = OrganisationId.next();
    private final TestApplication house;

    private LearningFixture(TestApplication house, MovableClock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** Importing takes a second, so the rooms of a database serve all its tests; each test has its own trainee. */
    static LearningFixture in(TestDatabase database) {
        if (opened != null && opened.house.database() != database) {
            opened.house.close();
            opened = null;
        }
        if (opened == null) {
            opened = open(database);
        }
        return new LearningFixture(opened.house, opened.clock);
    }

    private static LearningFixture open(TestDatabase database) {
        MovableClock clock = MovableClock.atNine();
        TestApplication house = TestApplication.of(database, clock, List.of("people", "content", "xapi", "learning"));
        house.the(ImportPublications.class).importAll();
        return new LearningFixture(house, clock);
    }

    <T> T the(Class<T> useCase) {
        return house.the(useCase);
    }

    LearningUnit unit() {
        Catalogue catalogue = house.the(Catalogue.class);
        return catalogue
                .unit(catalogue.latest(COURSE).orElseThrow().release(), UNIT, Locale.ENGLISH)
                .orElseThrow();
    }

    void enrol() {
        the(Enrol.class).enrol(trainee, organisation, COURSE, Locale.ENGLISH);
    }

    AttemptId begin() {
        BeginAttempt.Result result = the(BeginAttempt.class).begin(trainee, COURSE, UNIT, Locale.ENGLISH);
        return ((BeginAttempt.Result.UnderWay) result).attempt();
    }

    AnswerQuestion.Result answer(AttemptId attempt, Question question, boolean right) {
        return Retry.onConflict(() -> the(AnswerQuestion.class)
                .answer(trainee, attempt, question.id(), SampleAnswer.to(question, right), Locale.ENGLISH));
    }

    /** Reads and answers everything and finishes. */
    FinishUnit.Result take(AttemptId attempt, boolean right) {
        unit().sections().forEach(section -> {
            clock.forward(Duration.ofMinutes(2));
            section.questions().forEach(question -> answer(attempt, question, right));
            the(ReadSection.class).read(trainee, attempt, section.id(), Locale.ENGLISH);
        });
        return the(FinishUnit.class).finish(trainee, attempt, Locale.ENGLISH);
    }

    UnitWork work() {
        return the(FindLearning.class)
                .unit(trainee, COURSE, UNIT, Locale.ENGLISH)
                .orElseThrow();
    }

    /** The last parts of the verbs of all statements, in the order in which they were stored. */
    List<String> verbs() {
        return statements().stream()
                .map(statement -> statement.json().at("/verb/id").textValue())
                .map(verb -> verb.substring(verb.lastIndexOf('/') + 1))
                .toList();
    }

    List<StoredStatement> statements() {
        List<StoredStatement> found = new ArrayList<>();
        the(StatementLog.class).forEach(organisation, found::add);
        return found;
    }
}
