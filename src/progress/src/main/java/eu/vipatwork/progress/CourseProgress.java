package eu.vipatwork.progress;

import java.time.Instant;
import java.util.UUID;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * The progress of a learner in a course.
 *
 * @param revision the version of the course's release, such as 1.0
 * @param lastAt the time of the latest step
 * @param satisfiedAt when everything that the course requires was done, or null
 * @param standing the status today
 */
public record CourseProgress(
        UUID registration,
        PersonId person,
        OrganisationId organisation,
        CourseId course,
        String revision,
        Instant enrolledAt,
        Instant lastAt,
        Instant satisfiedAt,
        ProgressStatus standing) {}
