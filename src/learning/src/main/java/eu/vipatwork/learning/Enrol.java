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
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** A person begins a course: they are pinned to its current release. Who is enrolled stays as they are. */
@Dependent
public class Enrol {

    private final LearningSteps desk;
    private final Catalogue catalogue;
    private final InstantSource clock;

    @Inject
    public Enrol(LearningSteps desk, Catalogue catalogue, InstantSource clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param organisation on whose behalf: it sees the progress
     * @return the enrolment, new or not; nothing when there is no such course
     */
    @Transactional
    public Optional<EnrolmentId> enrol(PersonId person, OrganisationId organisation, CourseId course, Locale language) {
        Optional<Enrolment> already = desk.store().enrolment(person, course);
        if (already.isPresent()) {
            return already.map(Enrolment::id);
        }
        return catalogue.latest(course).map(found -> enrol(person, organisation, found, language));
    }

    /** As {@link #enrol(PersonId, OrganisationId, CourseId, Locale)}, in this release where they are not enrolled yet. */
    @Transactional
    public Optional<EnrolmentId> enrol(
            PersonId person, OrganisationId organisation, ReleaseId release, Locale language) {
        Optional<Enrolment> already = desk.store().enrolment(person, release.course());
        if (already.isPresent()) {
            return already.map(Enrolment::id);
        }
        return catalogue.course(release).map(found -> enrol(person, organisation, found, language));
    }

    private EnrolmentId enrol(PersonId person, OrganisationId organisation, Course course, Locale language) {
        Enrolment enrolment = new Enrolment(person, organisation, course.id(), course.release(), clock.instant());
        desk.store().keep(enrolment);
        desk.record(enrolment, List.of(desk.statements().registered(enrolment, course, course.languageFor(language))));
        return enrolment.id();
    }
}
