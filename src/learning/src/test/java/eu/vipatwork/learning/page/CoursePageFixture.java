package eu.vipatwork.learning.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.MoveOn;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.Markup;
import eu.vipatwork.content.question.Option;
import eu.vipatwork.content.question.QuestionHeader;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentId;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.shared.PersonId;

/** A course of three units in two blocks; each unit has two sections with one question. */
final class CoursePageFixture {

    static final AssignableUnit FIRST = entry("first", 0);
    static final AssignableUnit SECOND = entry("second", 2);
    static final AssignableUnit THIRD = entry("third", 0);
    static final Course COURSE = course("1.0");
    static final Course NEWER = course("1.1");

    private static final String ID = "0190a000-0000-7000-8000-000000000001";

    private CoursePageFixture() {}

    /** An enrolment in which each unit of {@code results} has one attempt; an empty result is under way. */
    static EnrolledCourse enrolled(UnitId last, Map<UnitId, Optional<UnitResult>> results) {
        Map<UnitId, EnrolledCourse.Attempt> latest = new HashMap<>();
        Map<UnitId, UnitResult> best = new HashMap<>();
        Map<UnitId, ReleaseId> finishedIn = new HashMap<>();
        results.forEach((unit, result) -> {
            latest.put(unit, new EnrolledCourse.Attempt(AttemptId.of(ID), 1, "start", result));
            result.ifPresent(found -> {
                best.put(unit, found);
                finishedIn.put(unit, COURSE.release());
            });
        });
        return new EnrolledCourse(
                EnrolmentId.of(ID),
                COURSE,
                Instant.EPOCH,
                false,
                Optional.ofNullable(last),
                latest,
                best,
                finishedIn,
                Set.of());
    }

    /** The second unit with some answers; {@code taken} attempts count. */
    static UnitWork work(Map<String, String> answers, Optional<UnitResult> result, int taken) {
        return work(answers, Map.of(), result, taken);
    }

    /** The same, with choices that are saved but not submitted. */
    static UnitWork work(
            Map<String, String> answers, Map<String, String> saved, Optional<UnitResult> result, int taken) {
        Map<QuestionId, Map<String, List<String>>> drafts = new HashMap<>();
        saved.forEach((question, option) -> drafts.put(new QuestionId(question), Map.of("answer", List.of(option))));
        Map<QuestionId, UnitWork.Given> given = new HashMap<>();
        answers.forEach((question, option) ->
                given.put(new QuestionId(question), new UnitWork.Given(new Answer.Chosen(Set.of(option)), false)));
        return new UnitWork(
                COURSE,
                SECOND,
                unit(SECOND.id(), Locale.ENGLISH),
                new EnrolledCourse.Attempt(AttemptId.of(ID), taken, "start", result),
                given,
                drafts,
                Set.of("start"),
                taken);
    }

    /** What a learner has: this course, if any, and this work. */
    static FindLearning learning(EnrolledCourse enrolled, UnitWork work) {
        return new FindLearning(null, null) {
            @Override
            public Optional<EnrolledCourse> course(PersonId person, CourseId course) {
                return Optional.ofNullable(enrolled);
            }

            @Override
            public Optional<UnitWork> unit(PersonId person, CourseId course, UnitId unit, Locale language) {
                return Optional.ofNullable(work);
            }
        };
    }

    /** A catalogue in which {@code latest} is the latest release of the course. */
    static Catalogue catalogue(Course latest, boolean withdrawn) {
        return new Catalogue(null, null, null, null) {
            @Override
            public Optional<Course> latest(CourseId course) {
                return Optional.of(latest);
            }

            @Override
            public List<StoredRelease> releases(String publication) {
                return List.of(new StoredRelease(
                        COURSE.release(),
                        "",
                        Instant.EPOCH,
                        Optional.empty(),
                        withdrawn ? Optional.of(Instant.EPOCH) : Optional.empty()));
            }

            @Override
            public Optional<LearningUnit> unit(ReleaseId release, UnitId unit, Locale language) {
                return Optional.of(CoursePageFixture.unit(unit, language));
            }
        };
    }

    static LearningUnit unit(UnitId id, Locale language) {
        return new LearningUnit(
                id,
                language,
                "Unit " + id.value(),
                "",
                List.of(),
                20,
                4,
                List.of(),
                List.of(),
                List.of(section("start", "q-start"), section("end", "q-end")),
                "hash of " + id.value());
    }

    private static Section section(String id, String question) {
        return new Section(
                id,
                "Section " + id,
                List.of(new SectionPart.Prose("<p>Read.</p>"), new SectionPart.Asked(question(question))),
                List.of());
    }

    private static SingleChoice question(String id) {
        return new SingleChoice(
                new QuestionHeader(new QuestionId(id), new Markup("<p>Which?</p>", "Which?"), Markup.EMPTY, 1),
                List.of(
                        new Option("a", new Markup("A", "A"), true, Markup.EMPTY),
                        new Option("b", new Markup("B", "B"), false, Markup.EMPTY)));
    }

    private static AssignableUnit entry(String id, int attempts) {
        return new AssignableUnit(new UnitId(id), MoveOn.PASSED, 0.8, attempts);
    }

    private static Course course(String version) {
        TranslatedText text = new TranslatedText(Map.of(Locale.ENGLISH, "Course"));
        return new Course(
                new CourseId("course"),
                ReleaseId.of("course", version),
                version,
                LocalDate.EPOCH,
                "CC BY 4.0",
                List.of(Locale.ENGLISH),
                text,
                text,
                text,
                TranslatedText.NONE,
                null,
                List.of(
                        new CourseBlock("one", text, List.of(FIRST, SECOND)),
                        new CourseBlock("two", text, List.of(THIRD))),
                List.of());
    }
}
