package eu.vipatwork.progress.page;

import java.time.Instant;
import java.util.List;

/**
 * Where somebody stands in a course, unit by unit, in the order of the course.
 *
 * @param standing as the progress book says: NOT_STARTED …
 * @param minutes spent, over all units
 * @param satisfiedAt when the course was done, or null
 * @param next the unit to go on with, or null
 */
public record ProgressView(
        String registration,
        String course,
        String title,
        String version,
        String standing,
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
     * @param lastAt the latest step, or null
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
