package eu.vipatwork.learning.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.id.ActivityIri;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.Interaction;
import eu.vipatwork.content.question.Mark;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.shared.Settings;

/**
 * Makes the xAPI statements about what a learner did, with the verbs and the context of cmi5. The use cases decide
 * which statement is due.
 */
@Dependent
public class LearningStatements {

    private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";
    private static final String MODULE = "http://adlnet.gov/expapi/activities/module";
    private static final String INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String CMI5_COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
    private static final String CMI5_BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";

    private final String baseUrl;

    @Inject
    public LearningStatements(Settings settings) {
        this.baseUrl = settings.baseUrl().toString();
    }

    public ObjectNode registered(Enrolment enrolment, Course course, Locale language) {
        return draft(enrolment.id().toString(), enrolment, LearningVerb.REGISTERED, enrolment.enrolledAt())
                .object(ActivityIri.of(course.id()), CMI5_COURSE, course.title().in(language), language)
                .json();
    }

    /**
     * The learner moved to a newer release: {@code registered} again, with the same registration and another revision.
     *
     * @param mustRetake the units that were begun and must be taken again
     */
    public ObjectNode registeredAgain(
            Enrolment enrolment, Course course, ReleaseId from, List<UnitId> mustRetake, Locale language, Instant at) {
        return draft(enrolment.id() + "/" + course.version(), enrolment, LearningVerb.REGISTERED, at)
                .object(ActivityIri.of(course.id()), CMI5_COURSE, course.title().in(language), language)
                .movedFrom(
                        from,
                        mustRetake.stream()
                                .map(unit -> ActivityIri.of(course.id(), unit))
                                .toList())
                .json();
    }

    public List<ObjectNode> sessionBegun(ActiveAttempt active, LearningSession session, Instant at) {
        String address = baseUrl + "/courses/" + active.course().id() + "/units/"
                + active.unit().id();
        return List.of(
                ofUnit(active, session, LearningVerb.LAUNCHED, at)
                        .launch(address, active.entry().moveOn().word())
                        .masteryScore(active.entry().masteryScore())
                        .json(),
                ofUnit(active, session, LearningVerb.INITIALIZED, at).json());
    }

    public ObjectNode experienced(ActiveAttempt active, LearningSession session, Section section, Instant at) {
        ActivityIri iri =
                ActivityIri.section(active.course().id(), active.unit().id(), section.id());
        return inUnit(session.id() + "/" + section.id(), active, session, LearningVerb.EXPERIENCED, at)
                .object(iri, MODULE, section.title(), active.unit().language())
                .json();
    }

    public ObjectNode answered(
            ActiveAttempt active, LearningSession session, Question question, Answer answer, Mark mark, Instant at) {
        ActivityIri iri = ActivityIri.of(active.course().id(), active.unit().id(), question.id());
        LearningStatementBuilder draft = inUnit(
                        answerName(active, question), active, session, LearningVerb.ANSWERED, at)
                .object(iri, INTERACTION, title(question), active.unit().language())
                .response(question.response(answer))
                .success(mark.success())
                .score(mark.score())
                .duration(Duration.between(session.lastAt(), at));
        describe(draft.definition(), question, active.unit());
        return draft.json();
    }

    public ObjectNode completed(ActiveAttempt active, LearningSession session, Instant at) {
        return ofUnit(active, session, LearningVerb.COMPLETED, at)
                .completion()
                .duration(Duration.between(active.attempt().startedAt(), at))
                .json();
    }

    /** {@code passed} or {@code failed} of cmi5 (9.3). */
    public ObjectNode passedOrFailed(ActiveAttempt active, LearningSession session, UnitResult result, Instant at) {
        return ofUnit(active, session, result.failed() ? LearningVerb.FAILED : LearningVerb.PASSED, at)
                .success(result.passed())
                .score(result.score())
                .masteryScore(active.entry().masteryScore())
                .duration(Duration.between(active.attempt().startedAt(), at))
                .json();
    }

    /**
     * The result of another attempt after a pass, where cmi5 allows neither {@code passed} nor {@code failed} (9.3). It
     * says whether the score would pass, for a release that requires a retake.
     */
    public ObjectNode scored(ActiveAttempt active, LearningSession session, UnitResult result, Instant at) {
        return ofUnit(active, session, LearningVerb.SCORED, at)
                .completion()
                .success(result.passed())
                .score(result.score())
                .masteryScore(active.entry().masteryScore())
                .duration(Duration.between(active.attempt().startedAt(), at))
                .json();
    }

    /** Another attempt at a unit where nothing is scored: cmi5 allows no second {@code completed} (9.3). */
    public ObjectNode completedAgain(ActiveAttempt active, LearningSession session, Instant at) {
        return ofUnit(active, session, LearningVerb.EXPERIENCED, at)
                .completion()
                .duration(Duration.between(active.attempt().startedAt(), at))
                .json();
    }

    public ObjectNode sessionEnded(ActiveAttempt active, LearningSession session, LearningVerb verb, Instant at) {
        return ofUnit(active, session, verb, at).duration(session.duration()).json();
    }

    public ObjectNode satisfied(ActiveAttempt active, LearningSession session, CourseBlock block, Instant at) {
        Locale language = active.unit().language();
        return inSession(satisfiedBlock(active.enrolment(), active.course(), block, language, at), active, session);
    }

    public ObjectNode satisfied(ActiveAttempt active, LearningSession session, Instant at) {
        Locale language = active.unit().language();
        return inSession(satisfiedCourse(active.enrolment(), active.course(), language, at), active, session);
    }

    /** By moving to a newer release, outside of a session. */
    public ObjectNode satisfied(Enrolment enrolment, Course course, CourseBlock block, Locale language, Instant at) {
        return satisfiedBlock(enrolment, course, block, language, at).json();
    }

    /** By moving to a newer release, outside of a session. */
    public ObjectNode satisfied(Enrolment enrolment, Course course, Locale language, Instant at) {
        return satisfiedCourse(enrolment, course, language, at).json();
    }

    private LearningStatementBuilder satisfiedBlock(
            Enrolment enrolment, Course course, CourseBlock block, Locale language, Instant at) {
        return draft(enrolment.id() + "/" + block.id() + "/" + course.version(), enrolment, LearningVerb.SATISFIED, at)
                .object(
                        ActivityIri.block(course.id(), block.id()),
                        CMI5_BLOCK,
                        block.title().in(language),
                        language);
    }

    private LearningStatementBuilder satisfiedCourse(Enrolment enrolment, Course course, Locale language, Instant at) {
        return draft(enrolment.id() + "/" + course.version(), enrolment, LearningVerb.SATISFIED, at)
                .object(ActivityIri.of(course.id()), CMI5_COURSE, course.title().in(language), language);
    }

    private static ObjectNode inSession(LearningStatementBuilder draft, ActiveAttempt active, LearningSession session) {
        return draft.grouping(ActivityIri.of(active.course().id(), active.unit().id()))
                .session(session.id())
                .json();
    }

    private LearningStatementBuilder draft(String name, Enrolment enrolment, LearningVerb verb, Instant at) {
        return new LearningStatementBuilder(name, baseUrl, enrolment, verb, at);
    }

    /** A statement whose object is the unit, which is also its grouping (cmi5 9.6.2.2). */
    private LearningStatementBuilder ofUnit(
            ActiveAttempt active, LearningSession session, LearningVerb verb, Instant at) {
        ActivityIri iri = ActivityIri.of(active.course().id(), active.unit().id());
        return draft(session.id().toString(), active.enrolment(), verb, at)
                .object(iri, LESSON, active.unit().title(), active.unit().language())
                .grouping(iri)
                .grouping(ActivityIri.of(active.course().id()))
                .session(session.id())
                .attempt(active.attempt().number());
    }

    /** A statement about something inside the unit. */
    private LearningStatementBuilder inUnit(
            String name, ActiveAttempt active, LearningSession session, LearningVerb verb, Instant at) {
        ActivityIri unit = ActivityIri.of(active.course().id(), active.unit().id());
        return draft(name, active.enrolment(), verb, at)
                .parent(unit)
                .grouping(unit)
                .grouping(ActivityIri.of(active.course().id()))
                .session(session.id())
                .attempt(active.attempt().number());
    }

    /** With the version, as another release may have changed the question. */
    private static String answerName(ActiveAttempt active, Question question) {
        return active.attempt().id() + "/" + active.course().version() + "/" + question.id();
    }

    private static String title(Question question) {
        String plain = question.prompt().plain().strip();
        return plain.length() <= 100 ? plain : plain.substring(0, 99) + "…";
    }

    /** The definition of an interaction (xAPI 1.0.3, Data, 4.1.1.6). */
    private static void describe(ObjectNode definition, Question question, LearningUnit unit) {
        Interaction interaction = question.interaction();
        String language = unit.language().toLanguageTag();
        definition.putObject("description").put(language, question.prompt().plain());
        definition.put("interactionType", interaction.type().word());
        if (!interaction.correctResponsesPattern().isEmpty()) {
            ArrayNode patterns = definition.putArray("correctResponsesPattern");
            interaction.correctResponsesPattern().forEach(patterns::add);
        }
        components(definition, "choices", interaction.choices(), language);
        components(definition, "scale", interaction.scale(), language);
        components(definition, "source", interaction.source(), language);
        components(definition, "target", interaction.target(), language);
    }

    private static void components(
            ObjectNode definition, String list, List<Interaction.Component> components, String language) {
        if (!components.isEmpty()) {
            ArrayNode array = definition.putArray(list);
            components.forEach(component -> array.addObject()
                    .put("id", component.id())
                    .putObject("description")
                    .put(language, component.description()));
        }
    }
}
