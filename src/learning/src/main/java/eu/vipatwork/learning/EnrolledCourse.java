package eu.vipatwork.learning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.Course;
import eu.vipatwork.content.UnitId;

/**
 * A course as one person takes it.
 *
 * @param course in the release that the person began with
 * @param lastUnit the unit in which the last step was done
 * @param latest the latest attempt at each unit that was begun
 * @param best the best result of each unit that was finished
 */
public record EnrolledCourse(
        EnrolmentId enrolment,
        Course course,
        Instant enrolledAt,
        boolean satisfied,
        Optional<UnitId> lastUnit,
        Map<UnitId, Attempt> latest,
        Map<UnitId, UnitResult> best) {

    /**
     * An attempt, seen from outside.
     *
     * @param place the section where the last step was done
     * @param result when it is finished
     */
    public record Attempt(AttemptId id, int number, String place, Optional<UnitResult> result) {

        static Attempt of(UnitAttempt attempt) {
            return new Attempt(attempt.id(), attempt.number(), attempt.place(), attempt.result());
        }
    }

    static EnrolledCourse of(Enrolment enrolment, Course course, List<UnitAttempt> attempts) {
        Map<UnitId, Attempt> latest = new LinkedHashMap<>();
        Map<UnitId, UnitResult> best = new LinkedHashMap<>();
        for (UnitAttempt attempt : attempts) {
            latest.put(attempt.unit(), Attempt.of(attempt));
            attempt.result().ifPresent(result -> best.merge(attempt.unit(), result, UnitResult::better));
        }
        return new EnrolledCourse(
                enrolment.id(),
                course,
                enrolment.enrolledAt(),
                enrolment.satisfied(),
                enrolment.lastUnit(),
                latest,
                best);
    }
}
