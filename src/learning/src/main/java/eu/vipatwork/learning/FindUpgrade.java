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
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/**
 * Finds what a newer release of a course would change for a learner, and, after they moved to it, what changed in the
 * units that they had finished.
 */
@Dependent
public class FindUpgrade {

    private final ActiveAttempts attempts;
    private final EnrolmentRepository repository;
    private final Catalogue catalogue;
    private final FindChanges findChanges;

    @Inject
    public FindUpgrade(
            ActiveAttempts attempts, EnrolmentRepository repository, Catalogue catalogue, FindChanges findChanges) {
        this.attempts = attempts;
        this.repository = repository;
        this.catalogue = catalogue;
        this.findChanges = findChanges;
    }

    /**
     * A newer release that the learner may move to.
     *
     * @param changes of units, in the order of the newer course, removed units last
     */
    public record Upgrade(Course current, Course newer, List<UnitChange> changes) {

        public Upgrade {
            changes = List.copyOf(changes);
        }
    }

    /** Empty when the person is not enrolled, or takes the latest release already. */
    @Transactional
    public Optional<Upgrade> find(PersonId person, CourseId course, Locale language) {
        return repository.enrolment(person, course).flatMap(enrolment -> newer(enrolment.release())
                .map(newer -> new Upgrade(
                        attempts.course(enrolment),
                        newer,
                        changes(enrolment.release(), newer, repository.attempts(enrolment.id()), language))));
    }

    /** What changed in the units that the person finished in an earlier release than their current one. */
    @Transactional
    public List<UnitChange> sinceFinished(PersonId person, CourseId course, Locale language) {
        Optional<Enrolment> enrolment = repository.enrolment(person, course);
        if (enrolment.isEmpty()) {
            return List.of();
        }
        ReleaseId now = enrolment.get().release();
        Course current = attempts.course(enrolment.get());
        EnrolledCourse own = EnrolledCourse.of(
                enrolment.get(), current, repository.attempts(enrolment.get().id()));
        List<UnitChange> changes = new ArrayList<>();
        current.units().forEach(entry -> Optional.ofNullable(own.finishedIn().get(entry.id()))
                .filter(then -> !then.equals(now))
                .ifPresent(then -> findChanges
                        .ofUnit(then, now, entry.id(), language)
                        .ifPresent(change -> changes.add(new UnitChange(
                                entry.id(), then, change, UnitChange.Work.FINISHED, UnitChange.Effect.KEPT)))));
        return changes;
    }

    /** The latest release of the course, if it is newer than this one. */
    private Optional<Course> newer(ReleaseId release) {
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
        UnitChange.Work work = own.isEmpty()
                ? UnitChange.Work.NOTHING
                : own.stream().anyMatch(UnitAttempt::finished) ? UnitChange.Work.FINISHED : UnitChange.Work.IN_PROGRESS;
        return new UnitChange(unit, current, change, work, effect(change, work));
    }

    private static UnitChange.Effect effect(DocumentChange change, UnitChange.Work work) {
        if (change.removed()) {
            return UnitChange.Effect.REMOVED;
        }
        if (change.added()) {
            return UnitChange.Effect.NEW;
        }
        if (work == UnitChange.Work.NOTHING) {
            return UnitChange.Effect.NONE;
        }
        return change.mark() == ChangeMark.MUST_RETAKE ? UnitChange.Effect.MUST_RETAKE : UnitChange.Effect.KEPT;
    }
}
