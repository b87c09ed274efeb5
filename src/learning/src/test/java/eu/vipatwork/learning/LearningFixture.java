package eu.vipatwork.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.store.StatementLog;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * The application with the courses of this repository, and one learner in the first unit of the intermediary course.
 */
final class LearningFixture {

    static final CourseId COURSE = new CourseId("intermediary");
    static final UnitId UNIT = new UnitId("broker-role");

    private static LearningFixture opened;

    final MovableClock clock;
    final PersonId learner = PersonId.next();
    final OrganisationId organisation = OrganisationId.next();
    private final TestApplication application;

    private LearningFixture(TestApplication application, MovableClock clock) {
        this.application = application;
        this.clock = clock;
    }

    /** The import takes a second, so all tests on a database share one application; each test has its own learner. */
    static LearningFixture in(TestDatabase database) {
        if (opened != null && opened.application.database() != database) {
            opened.application.close();
            opened = null;
        }
        if (opened == null) {
            opened = open(database);
        }
        return new LearningFixture(opened.application, opened.clock);
    }

    private static LearningFixture open(TestDatabase database) {
        MovableClock clock = MovableClock.atNine();
        TestApplication application = TestApplication.of(database, clock, List.of("people", "content", "xapi"));
        application.get(ImportPublications.class).importAll();
        return new LearningFixture(application, clock);
    }

    <T> T get(Class<T> useCase) {
        return application.get(useCase);
    }

    LearningUnit unit() {
        Catalogue catalogue = application.get(Catalogue.class);
        return catalogue
                .unit(catalogue.latest(COURSE).orElseThrow().release(), UNIT, Locale.ENGLISH)
                .orElseThrow();
    }

    void enrol() {
        get(Enrol.class).enrol(learner, organisation, COURSE, Locale.ENGLISH);
    }

    AttemptId begin() {
        BeginAttempt.Result result = get(BeginAttempt.class).begin(learner, COURSE, UNIT, Locale.ENGLISH);
        return ((BeginAttempt.Result.InProgress) result).attempt();
    }

    AnswerQuestion.Result answer(AttemptId attempt, Question question, boolean right) {
        return get(AnswerQuestion.class)
                .answer(learner, attempt, question.id(), SampleAnswer.to(question, right), Locale.ENGLISH);
    }

    /** Saves this input as the page with this question alone does. */
    boolean save(AttemptId attempt, Question question, Map<String, List<String>> entered) {
        Map<String, List<String>> form = new HashMap<>(Map.of(question.id() + ".open", List.of("")));
        entered.forEach((name, values) -> form.put(question.id() + "." + name, values));
        return get(SaveDrafts.class).save(learner, attempt, form, Locale.ENGLISH);
    }

    /** Reads all sections, answers all questions and finishes. */
    FinishUnit.Result take(AttemptId attempt, boolean right) {
        unit().sections().forEach(section -> {
            clock.forward(Duration.ofMinutes(2));
            section.questions().forEach(question -> answer(attempt, question, right));
            get(ReadSection.class).read(learner, attempt, section.id(), Locale.ENGLISH);
        });
        return get(FinishUnit.class).finish(learner, attempt, Locale.ENGLISH);
    }

    UnitWork work() {
        return get(FindLearning.class)
                .unit(learner, COURSE, UNIT, Locale.ENGLISH)
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
        get(StatementLog.class).forEach(organisation, found::add);
        return found;
    }
}
