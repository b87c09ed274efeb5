package eu.vipatwork.progress;

import java.time.Instant;
import java.util.UUID;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * A page of the progress book, as it reads today.
 *
 * @param revision the version of the course's release, such as 1.0
 * @param lastAt the time of the latest step
 * @param satisfiedAt when all that the course asks for was done, or null
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
