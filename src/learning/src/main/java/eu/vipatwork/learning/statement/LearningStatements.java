package eu.vipatwork.learning.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/**
 * Writes down what a learner did, as xAPI statements with the verbs and the context of cmi5. Nothing here decides; the
 * use cases know when something happened.
 */
final class LearningStatements {

    private static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";
    private static final String MODULE = "http://adlnet.gov/expapi/activities/module";
    private static final String INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String CMI5_COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
    private static final String CMI5_BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";

    private final String baseUrl;

    LearningStatements(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    ObjectNode registered(Enrolment enrolment, Course course, Locale language) {
        return draft(enrolment.id().toString(), enrolment, LearningVerb.REGISTERED, enrolment.enrolledAt())
                .object(ActivityIri.of(course.id()), CMI5_COURSE, course.title().in(language), language)
                .json();
    }

    /**
     * That the learner now takes a newer release: the same registration, registered for another revision.
     *
     * @param askedAgain the units that were begun and have to be taken again
     */
    ObjectNode moved(
            Enrolment enrolment, Course course, ReleaseId from, List<UnitId> askedAgain, Locale language, Instant at) {
        return draft(enrolment.id() + "/" + course.version(), enrolment, LearningVerb.REGISTERED, at)
                .object(ActivityIri.of(course.id()), CMI5_COURSE, course.title().in(language), language)
                .movedFrom(
                        from,
                        askedAgain.stream()
                                .map(unit -> ActivityIri.of(course.id(), unit))
                                .toList())
                .json();
    }

    List<ObjectNode> begun(ActiveAttempt sitting, LearningSession session, Instant at) {
        String address = baseUrl + "/courses/" + sitting.course().id() + "/units/"
                + sitting.unit().id();
        return List.of(
                ofUnit(sitting, session, LearningVerb.LAUNCHED, at)
                        .launch(address, sitting.entry().moveOn().word())
                        .masteryScore(sitting.entry().masteryScore())
                        .json(),
                ofUnit(sitting, session, LearningVerb.INITIALIZED, at).json());
    }

    ObjectNode experienced(ActiveAttempt sitting, LearningSession session, Section section, Instant at) {
        ActivityIri iri =
                ActivityIri.section(sitting.course().id(), sitting.unit().id(), section.id());
        return inUnit(session.id() + "/" + section.id(), sitting, session, LearningVerb.EXPERIENCED, at)
                .object(iri, MODULE, section.title(), sitting.unit().language())
                .json();
    }

    ObjectNode answered(
            ActiveAttempt sitting, LearningSession session, Question question, Answer answer, Mark mark, Instant at) {
        ActivityIri iri = ActivityIri.of(sitting.course().id(), sitting.unit().id(), question.id());
        LearningStatementBuilder draft = inUnit(answerName(sitting, question), sitting, session, LearningVerb.ANSWERED, at)
                .object(iri, INTERACTION, title(question), sitting.unit().language())
                .response(question.response(answer))
                .success(mark.success())
                .score(mark.score())
                .duration(Duration.between(session.lastAt(), at));
        describe(draft.definition(), question, sitting.unit());
        return draft.json();
    }

    ObjectNode completed(ActiveAttempt sitting, LearningSession session, Instant at) {
        return ofUnit(sitting, session, LearningVerb.COMPLETED, at)
                .completion()
                .duration(Duration.between(sitting.attempt().startedAt(), at))
                .json();
    }

    /** {@code passed} or {@code failed}, as cmi5 means them. */
    ObjectNode judged(ActiveAttempt sitting, LearningSession session, UnitResult result, Instant at) {
        return ofUnit(sitting, session, result.failed() ? LearningVerb.FAILED : LearningVerb.PASSED, at)
                .success(result.passed())
                .score(result.score())
                .masteryScore(sitting.entry().masteryScore())
                .duration(Duration.between(sitting.attempt().startedAt(), at))
                .json();
    }

    /**
     * The result of another attempt after a pass, when cmi5 allows neither {@code passed} nor {@code failed} a second
     * time (9.3). It says whether the score would pass, for a release that asks for the unit again.
     */
    ObjectNode scored(ActiveAttempt sitting, LearningSession session, UnitResult result, Instant at) {
        return ofUnit(sitting, session, LearningVerb.SCORED, at)
                .completion()
                .success(result.passed())
                .score(result.score())
                .masteryScore(sitting.entry().masteryScore())
                .duration(Duration.between(sitting.attempt().startedAt(), at))
                .json();
    }

    /** Done once more, where nothing is scored and cmi5 allows no second {@code completed} (9.3). */
    ObjectNode completedAgain(ActiveAttempt sitting, LearningSession session, Instant at) {
        return ofUnit(sitting, session, LearningVerb.EXPERIENCED, at)
                .completion()
                .duration(Duration.between(sitting.attempt().startedAt(), at))
                .json();
    }

    ObjectNode ended(ActiveAttempt sitting, LearningSession session, LearningVerb how, Instant at) {
        return ofUnit(sitting, session, how, at).duration(session.duration()).json();
    }

    ObjectNode satisfied(ActiveAttempt sitting, LearningSession session, CourseBlock block, Instant at) {
        Locale language = sitting.unit().language();
        return inSession(satisfiedBlock(sitting.enrolment(), sitting.course(), block, language, at), sitting, session);
    }

    ObjectNode satisfied(ActiveAttempt sitting, LearningSession session, Instant at) {
        Locale language = sitting.unit().language();
        return inSession(satisfiedCourse(sitting.enrolment(), sitting.course(), language, at), sitting, session);
    }

    /** By a move to a newer release alone, within no session. */
    ObjectNode satisfied(Enrolment enrolment, Course course, CourseBlock block, Locale language, Instant at) {
        return satisfiedBlock(enrolment, course, block, language, at).json();
    }

    /** By a move to a newer release alone, within no session. */
    ObjectNode satisfied(Enrolment enrolment, Course course, Locale language, Instant at) {
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

    private static ObjectNode inSession(LearningStatementBuilder draft, ActiveAttempt sitting, LearningSession session) {
        return draft.grouping(
                        ActivityIri.of(sitting.course().id(), sitting.unit().id()))
                .session(session.id())
                .json();
    }

    private LearningStatementBuilder draft(String name, Enrolment enrolment, LearningVerb verb, Instant at) {
        return new LearningStatementBuilder(name, baseUrl, enrolment, verb, at);
    }

    /** A statement about the unit itself; its object is the unit, and the unit is its grouping (cmi5 9.6.2.2). */
    private LearningStatementBuilder ofUnit(ActiveAttempt sitting, LearningSession session, LearningVerb verb, Instant at) {
        ActivityIri iri = ActivityIri.of(sitting.course().id(), sitting.unit().id());
        return draft(session.id().toString(), sitting.enrolment(), verb, at)
                .object(iri, LESSON, sitting.unit().title(), sitting.unit().language())
                .grouping(iri)
                .grouping(ActivityIri.of(sitting.course().id()))
                .session(session.id())
                .attempt(sitting.attempt().number());
    }

    /** A statement about something within the unit. */
    private LearningStatementBuilder inUnit(String name, ActiveAttempt sitting, LearningSession session, LearningVerb verb, Instant at) {
        ActivityIri unit = ActivityIri.of(sitting.course().id(), sitting.unit().id());
        return draft(name, sitting.enrolment(), verb, at)
                .parent(unit)
                .grouping(unit)
                .grouping(ActivityIri.of(sitting.course().id()))
                .session(session.id())
                .attempt(sitting.attempt().number());
    }

    /** In another release the same question may ask something else. */
    private static String answerName(ActiveAttempt sitting, Question question) {
        return sitting.attempt().id() + "/" + sitting.course().version() + "/" + question.id();
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
