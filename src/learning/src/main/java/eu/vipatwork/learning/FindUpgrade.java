package eu.vipatwork.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.DocumentChange;
import eu.vipatwork.content.release.FindChanges;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/**
 * Tells a learner what a newer release of their course would change for them, before they choose to move; and, after
 * that, what changed in the units that they had finished. It writes nothing.
 */
@Dependent
public class FindUpgrade {

    private final LearningSteps desk;
    private final Catalogue catalogue;
    private final FindChanges findChanges;

    @Inject
    public FindUpgrade(LearningSteps desk, Catalogue catalogue, FindChanges findChanges) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.findChanges = findChanges;
    }

    /**
     * A newer release, offered.
     *
     * @param changes of units, in the order of the newer course; units that are gone at the end
     */
    public record Offer(Course current, Course newer, List<UnitChange> changes) {

        public Offer {
            changes = List.copyOf(changes);
        }
    }

    /** Nothing when the person is not enrolled, or takes the latest release already. */
    @Transactional
    public Optional<Offer> to(PersonId person, CourseId course, Locale language) {
        return desk.store().enrolment(person, course).flatMap(enrolment -> newer(catalogue, enrolment.release())
                .map(newer -> new Offer(
                        desk.course(enrolment),
                        newer,
                        changes(enrolment.release(), newer, desk.store().attempts(enrolment.id()), language))));
    }

    /** What changed in the units that the person finished in an earlier release than the one that they take now. */
    @Transactional
    public List<UnitChange> sinceFinished(PersonId person, CourseId course, Locale language) {
        Optional<Enrolment> enrolment = desk.store().enrolment(person, course);
        if (enrolment.isEmpty()) {
            return List.of();
        }
        ReleaseId now = enrolment.get().release();
        Course current = desk.course(enrolment.get());
        EnrolledCourse own = EnrolledCourse.of(
                enrolment.get(), current, desk.store().attempts(enrolment.get().id()));
        List<UnitChange> changes = new ArrayList<>();
        current.units().forEach(entry -> Optional.ofNullable(own.finishedIn().get(entry.id()))
                .filter(then -> !then.equals(now))
                .ifPresent(then -> findChanges
                        .ofUnit(then, now, entry.id(), language)
                        .ifPresent(change -> changes.add(new UnitChange(
                                entry.id(), then, change, UnitChange.Done.FINISHED, UnitChange.Effect.KEPT)))));
        return changes;
    }

    /** The latest release of the course, if it is newer than this one. */
    static Optional<Course> newer(Catalogue catalogue, ReleaseId release) {
        return catalogue
                .latest(release.course())
                .filter(latest -> latest.release().compareTo(release) > 0);
    }

    private List<UnitChange> changes(ReleaseId current, Course newer, List<UnitAttempt> attempts, Locale language) {
        List<DocumentChange> units = findChanges.between(current, newer.release(), language).stream()
                .filter(change -> change.kind() == DocumentKind.UNIT)
                .toList();
        List<UnitChange> changes = new ArrayList<>();
        newer.units().forEach(entry -> units.stream()
                .filter(change -> change.name().equals(entry.id().value()))
                .findFirst()
                .ifPresent(change -> changes.add(change(current, change, attempts))));
        units.stream()
                .filter(DocumentChange::removed)
                .forEach(change -> changes.add(change(current, change, attempts)));
        return changes;
    }

    private static UnitChange change(ReleaseId current, DocumentChange change, List<UnitAttempt> attempts) {
        UnitId unit = new UnitId(change.name());
        List<UnitAttempt> own = attempts.stream()
                .filter(attempt -> attempt.unit().equals(unit) && !attempt.superseded())
                .toList();
        UnitChange.Done done = own.isEmpty()
                ? UnitChange.Done.NOTHING
                : own.stream().anyMatch(UnitAttempt::finished) ? UnitChange.Done.FINISHED : UnitChange.Done.UNDER_WAY;
        return new UnitChange(unit, current, change, done, effect(change, done));
    }

    private static UnitChange.Effect effect(DocumentChange change, UnitChange.Done done) {
        if (change.removed()) {
            return UnitChange.Effect.GONE;
        }
        if (change.added()) {
            return UnitChange.Effect.NEW;
        }
        if (done == UnitChange.Done.NOTHING) {
            return UnitChange.Effect.NONE;
        }
        return change.mark() == ChangeMark.MUST_RETAKE ? UnitChange.Effect.ASKED_AGAIN : UnitChange.Effect.KEPT;
    }
}
