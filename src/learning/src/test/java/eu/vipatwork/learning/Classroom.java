package eu.vipatwork.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.ImportPublications;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Question;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Retry;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.House;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.xapi.StatementLog;
import eu.vipatwork.xapi.StoredStatement;

/** The rooms with the courses of this repository, and one trainee in the first unit of the intermediary course. */
final class Classroom {

    static final CourseId COURSE = new CourseId("intermediary");
    static final UnitId UNIT = new UnitId("broker-role");

    private static Classroom opened;

    final MovableClock clock;
    final PersonId trainee = PersonId.next();
    final OrganisationId organisation = OrganisationId.next();
    private final House house;

    private Classroom(House house, MovableClock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** Importing takes a second, so the rooms of a database serve all its tests; each test has its own trainee. */
    static Classroom in(Database database) {
        if (opened != null && opened.house.database() != database) {
            opened.house.close();
            opened = null;
        }
        if (opened == null) {
            opened = open(database);
        }
        return new Classroom(opened.house, opened.clock);
    }

    private static Classroom open(Database database) {
        MovableClock clock = MovableClock.atNine();
        House house = House.of(database, clock, List.of("people", "content", "xapi", "learning"));
        house.the(ImportPublications.class).importAll();
        return new Classroom(house, clock);
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
