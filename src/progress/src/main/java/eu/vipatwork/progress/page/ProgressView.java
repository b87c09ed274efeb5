package eu.vipatwork.progress.page;

import java.time.Instant;
import java.util.List;

/**
 * A person's progress in a course, with its units in the order of the course.
 *
 * @param status of the projection, for example {@code NOT_STARTED}
 * @param inactive whether there was no activity for a long time
 * @param minutes spent on all units: the sum of what is shown of each
 * @param satisfiedAt when the course was completed, or null
 * @param next the unit to go on with, or null
 */
public record ProgressView(
        String registration,
        String course,
        String title,
        String version,
        String status,
        boolean inactive,
        Instant enrolledAt,
        Instant lastAt,
        Instant satisfiedAt,
        int done,
        int total,
        long minutes,
        List<Unit> units,
        Unit next) {

    /**
     * One unit.
     *
     * @param status not-started, in-progress, completed, failed or passed
     * @param percent the best score, or null
     * @param lastAt the time of the latest activity, or null
     */
    public record Unit(
            String id,
            int number,
            String title,
            String status,
            Integer percent,
            int attempts,
            int answered,
            long minutes,
            Instant lastAt) {

        boolean isDone() {
            return status.equals("passed") || status.equals("completed");
        }
    }
}
