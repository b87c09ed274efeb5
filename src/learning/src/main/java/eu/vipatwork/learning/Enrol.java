package eu.vipatwork.learning;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Enrols a person in a course, pinned to its latest release. An existing enrolment is not changed. */
@Dependent
public class Enrol {

    private final EnrolmentRepository repository;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final Catalogue catalogue;
    private final InstantSource clock;

    @Inject
    public Enrol(
            EnrolmentRepository repository,
            LearningSteps steps,
            LearningStatements statements,
            Catalogue catalogue,
            InstantSource clock) {
        this.repository = repository;
        this.steps = steps;
        this.statements = statements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param organisation the one that sees the progress
     * @return the enrolment, new or not; empty when there is no such course
     */
    @RetriedOnConflict
    @Transactional
    public Optional<EnrolmentId> enrol(PersonId person, OrganisationId organisation, CourseId course, Locale language) {
        Optional<Enrolment> existing = repository.enrolment(person, course);
        if (existing.isPresent()) {
            return existing.map(Enrolment::id);
        }
        return catalogue.latest(course).map(found -> enrol(person, organisation, found, language));
    }

    /**
     * As {@link #enrol(PersonId, OrganisationId, CourseId, Locale)}, pinned to this release unless already enrolled.
     */
    @RetriedOnConflict
    @Transactional
    public Optional<EnrolmentId> enrol(
            PersonId person, OrganisationId organisation, ReleaseId release, Locale language) {
        Optional<Enrolment> existing = repository.enrolment(person, release.course());
        if (existing.isPresent()) {
            return existing.map(Enrolment::id);
        }
        return catalogue.course(release).map(found -> enrol(person, organisation, found, language));
    }

    private EnrolmentId enrol(PersonId person, OrganisationId organisation, Course course, Locale language) {
        Enrolment enrolment = new Enrolment(person, organisation, course.id(), course.release(), clock.instant());
        repository.add(enrolment);
        steps.store(enrolment, List.of(statements.registered(enrolment, course, course.languageFor(language))));
        return enrolment.id();
    }
}
