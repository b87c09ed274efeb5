package eu.vipatwork.lti.page;

import java.time.Instant;
import java.util.List;

import eu.vipatwork.lti.grade.GradeState;
import eu.vipatwork.lti.membership.FindLinkProgress;

/**
 * The class of a link. Unknown values are null.
 *
 * @param stuck the number of learners who need help
 * @param unsent the number of grades that the platform does not have yet
 */
public record ClassView(
        List<Learner> learners, int stuck, int unsent, Instant readAt, boolean refreshing, String fault) {

    /**
     * A learner of the class.
     *
     * @param percent the grade; null while there is none
     */
    public record Learner(
            String subject,
            String name,
            boolean came,
            String status,
            boolean inactive,
            Instant lastAt,
            Integer percent,
            Grade grade) {}

    /** The state of sending a grade. */
    public record Grade(String kind, Instant sentAt, String fault, String detail) {}

    static ClassView of(FindLinkProgress.ClassOfLink found) {
        return new ClassView(
                found.learners().stream().map(ClassView::learner).toList(),
                (int) found.learners().stream()
                        .filter(FindLinkProgress.Learner::stuck)
                        .count(),
                (int) found.learners().stream()
                        .flatMap(learner -> learner.grade().stream())
                        .filter(grade -> grade.kind() != GradeState.Kind.SENT)
                        .count(),
                found.list().readAt().orElse(null),
                found.list().refreshing(),
                found.list().fault().orElse(null));
    }

    private static Learner learner(FindLinkProgress.Learner learner) {
        return new Learner(
                learner.subject(),
                learner.name().orElse(null),
                learner.came(),
                learner.status().name(),
                learner.inactive(),
                learner.lastAt().orElse(null),
                learner.grade().map(ClassView::percent).orElse(null),
                learner.grade().map(ClassView::grade).orElse(null));
    }

    private static Grade grade(GradeState grade) {
        return new Grade(
                grade.kind().name(),
                grade.sentAt().orElse(null),
                grade.fault().map(Enum::name).orElse(null),
                grade.detail().orElse(null));
    }

    /** Whole percent, rounded down as on the result page. */
    private static int percent(GradeState grade) {
        return (int) Math.floor(grade.score() * 100 + 1e-9);
    }
}
