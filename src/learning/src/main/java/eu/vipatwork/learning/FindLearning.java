package eu.vipatwork.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/** What a learner sees of their own learning. It writes nothing. */
@Dependent
public class FindLearning {

    private final LearningSteps desk;

    @Inject
    public FindLearning(LearningSteps desk) {
        this.desk = desk;
    }

    /** The courses that the person is enrolled in, in the order of enrolling. */
    @Transactional
    public List<EnrolledCourse> courses(PersonId person) {
        return desk.store().enrolments(person).stream().map(this::enrolled).toList();
    }

    /** The course as the person takes it: in the release that they began with, or moved to. */
    @Transactional
    public Optional<EnrolledCourse> course(PersonId person, CourseId course) {
        return desk.store().enrolment(person, course).map(this::enrolled);
    }

    /** The unit with what the person answered in the latest attempt; nothing when they have not begun it. */
    @Transactional
    public Optional<UnitWork> unit(PersonId person, CourseId course, UnitId unit, Locale language) {
        return desk.store().enrolment(person, course).flatMap(enrolment -> desk.unit(enrolment, unit, language)
                .flatMap(content -> desk.store()
                        .latestAttempt(enrolment.id(), unit)
                        .filter(attempt -> !attempt.superseded())
                        .map(attempt -> work(enrolment, attempt, content))));
    }

    private UnitWork work(Enrolment enrolment, UnitAttempt attempt, LearningUnit content) {
        AttemptId id = attempt.id();
        Course course = desk.course(enrolment);
        return UnitWork.of(
                course,
                course.unit(content.id()).orElseThrow(),
                content,
                attempt,
                desk.store().responses(id),
                desk.store().drafts(id),
                desk.store().sectionsRead(id),
                desk.store().attemptsThatCount(enrolment.id(), attempt.unit()));
    }

    private EnrolledCourse enrolled(Enrolment enrolment) {
        return EnrolledCourse.of(enrolment, desk.course(enrolment), desk.store().attempts(enrolment.id()));
    }
}
