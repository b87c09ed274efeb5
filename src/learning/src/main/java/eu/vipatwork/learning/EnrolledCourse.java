package eu.vipatwork.learning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.CourseCompletion;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentId;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.enrolment.UnitResult;

/**
 * A course as one person takes it.
 *
 * @param course in the release that the person takes
 * @param satisfied whether everything that this release requires is done
 * @param lastUnit the unit of the last step
 * @param latest the latest attempt at each unit that was begun
 * @param best the best result of each unit that was finished
 * @param finishedIn the release in which each of these was finished last
 * @param mustRetake the units that this release requires a retake of and that were not begun again
 */
public record EnrolledCourse(
        EnrolmentId enrolment,
        Course course,
        Instant enrolledAt,
        boolean satisfied,
        Optional<UnitId> lastUnit,
        Map<UnitId, Attempt> latest,
        Map<UnitId, UnitResult> best,
        Map<UnitId, ReleaseId> finishedIn,
        Set<UnitId> mustRetake) {

    /**
     * An attempt at a unit.
     *
     * @param section the section of the last step
     * @param result present when it is finished
     */
    public record Attempt(AttemptId id, int number, String section, Optional<UnitResult> result) {

        static Attempt of(UnitAttempt attempt) {
            return new Attempt(attempt.id(), attempt.number(), attempt.section(), attempt.result());
        }
    }

    /** The unit to go on with; empty when all are done. */
    public Optional<UnitId> next() {
        return NextUnit.of(course, this::done, lastUnit);
    }

    /** Whether a unit is passed, or completed where nothing is scored. A pass stays while it is taken again. */
    public boolean done(UnitId unit) {
        Attempt attempt = latest.get(unit);
        UnitResult result = best.get(unit);
        return attempt != null
                && result != null
                && (result.hasPassed() || (attempt.result().isPresent() && !result.failed()));
    }

    static EnrolledCourse of(Enrolment enrolment, Course course, List<UnitAttempt> attempts) {
        Map<UnitId, Attempt> latest = new LinkedHashMap<>();
        Map<UnitId, UnitResult> best = new LinkedHashMap<>();
        Map<UnitId, ReleaseId> finishedIn = new LinkedHashMap<>();
        Set<UnitId> mustRetake = new LinkedHashSet<>();
        for (UnitAttempt attempt : attempts) {
            if (attempt.superseded()) {
                mustRetake.add(attempt.unit());
                continue;
            }
            latest.put(attempt.unit(), Attempt.of(attempt));
            attempt.result().ifPresent(result -> {
                best.merge(attempt.unit(), result, UnitResult::better);
                finishedIn.put(attempt.unit(), attempt.release());
            });
        }
        mustRetake.removeAll(latest.keySet());
        return new EnrolledCourse(
                enrolment.id(),
                course,
                enrolment.enrolledAt(),
                new CourseCompletion(course, attempts).satisfied(),
                enrolment.lastUnit(),
                latest,
                best,
                finishedIn,
                mustRetake);
    }
}
