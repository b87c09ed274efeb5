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
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/** Finds a person's courses and their work in a unit. */
@Dependent
public class FindLearning {

    private final ActiveAttempts attempts;
    private final EnrolmentRepository repository;

    @Inject
    public FindLearning(ActiveAttempts attempts, EnrolmentRepository repository) {
        this.attempts = attempts;
        this.repository = repository;
    }

    /** The courses that the person is enrolled in, in the order of enrolling. */
    @Transactional
    public List<EnrolledCourse> courses(PersonId person) {
        return repository.enrolments(person).stream().map(this::enrolled).toList();
    }

    /** The course in the release that the person takes. */
    @Transactional
    public Optional<EnrolledCourse> course(PersonId person, CourseId course) {
        return repository.enrolment(person, course).map(this::enrolled);
    }

    /** The unit with the person's work in the latest attempt; empty when there is no attempt that counts. */
    @Transactional
    public Optional<UnitWork> unit(PersonId person, CourseId course, UnitId unit, Locale language) {
        return repository.enrolment(person, course).flatMap(enrolment -> attempts.unit(enrolment, unit, language)
                .flatMap(content -> repository
                        .latestAttempt(enrolment.id(), unit)
                        .filter(attempt -> !attempt.superseded())
                        .map(attempt -> work(enrolment, attempt, content))));
    }

    private UnitWork work(Enrolment enrolment, UnitAttempt attempt, LearningUnit content) {
        AttemptId id = attempt.id();
        Course course = attempts.course(enrolment);
        return UnitWork.of(
                course,
                course.unit(content.id()).orElseThrow(),
                content,
                attempt,
                repository.responses(id),
                repository.drafts(id),
                repository.sectionsRead(id),
                repository.countAttempts(enrolment.id(), attempt.unit()));
    }

    private EnrolledCourse enrolled(Enrolment enrolment) {
        return EnrolledCourse.of(enrolment, attempts.course(enrolment), repository.attempts(enrolment.id()));
    }
}
