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
 * @param lastAt the time of the latest activity
 * @param satisfiedAt when everything that the course requires was done, or null
 * @param inactive whether it is not passed and had no activity in the last 14 days
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
        ProgressStatus status,
        boolean inactive) {

    /** Whether the learner may need help: the latest attempt at a unit failed, or there is no activity. */
    public boolean needsAttention() {
        return status == ProgressStatus.FAILED || inactive;
    }
}
