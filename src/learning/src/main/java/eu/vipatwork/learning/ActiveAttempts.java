package eu.vipatwork.learning;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/** Loads an attempt with its enrolment and the content of the release that the learner takes. */
@Dependent
public class ActiveAttempts {

    private final EnrolmentRepository repository;
    private final Catalogue catalogue;

    @Inject
    public ActiveAttempts(EnrolmentRepository repository, Catalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    /**
     * The attempt, its enrolment locked until the transaction ends; empty unless it is this person's, counts, and its
     * unit is in their release.
     */
    Optional<ActiveAttempt> lock(PersonId person, AttemptId id, Locale language) {
        return repository
                .lock(person, id)
                .filter(attempt -> !attempt.superseded())
                .flatMap(attempt -> {
                    Enrolment enrolment =
                            repository.enrolment(attempt.enrolment()).orElseThrow();
                    return course(enrolment).unit(attempt.unit()).map(entry -> load(enrolment, attempt, language));
                });
    }

    /** Whether the attempt is this person's, superseded or not. */
    boolean isOwn(PersonId person, AttemptId id) {
        return repository.lock(person, id).isPresent();
    }

    ActiveAttempt load(Enrolment enrolment, UnitAttempt attempt, Locale language) {
        Course course = course(enrolment);
        AssignableUnit entry = course.unit(attempt.unit()).orElseThrow();
        LearningUnit unit = unit(enrolment, attempt.unit(), language).orElseThrow();
        return new ActiveAttempt(enrolment, attempt, course, entry, unit);
    }

    /** The course in the release that the learner takes. */
    Course course(Enrolment enrolment) {
        return catalogue
                .course(enrolment.release())
                .orElseThrow(() -> new IllegalStateException("there is no release " + enrolment.release()));
    }

    /** The unit in the release that the learner takes. */
    Optional<LearningUnit> unit(Enrolment enrolment, UnitId unit, Locale language) {
        return catalogue.unit(enrolment.release(), unit, language);
    }
}
