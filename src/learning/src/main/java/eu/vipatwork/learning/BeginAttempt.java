package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** A learner starts a unit, or takes it again. An attempt in progress is continued instead. */
@Dependent
public class BeginAttempt {

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public BeginAttempt(
            ActiveAttempts attempts, LearningSteps steps, EnrolmentRepository repository, InstantSource clock) {
        this.attempts = attempts;
        this.steps = steps;
        this.repository = repository;
        this.clock = clock;
    }

    /** The attempt, or why there is none. */
    public sealed interface Result {

        /** An attempt is in progress; it continues in {@code section}. */
        record InProgress(AttemptId attempt, String section) implements Result {}

        /** The unit allows no more attempts. */
        record NoAttemptLeft(int allowed) implements Result {}

        /** The person is not enrolled in the course. */
        record NotEnrolled() implements Result {}

        /** The release that the person takes has no such unit. */
        record NoSuchUnit() implements Result {}
    }

    @RetriedOnConflict
    @Transactional
    public Result begin(PersonId person, CourseId course, UnitId unit, Locale language) {
        Optional<Enrolment> enrolment = repository.lock(person, course);
        if (enrolment.isEmpty()) {
            return new Result.NotEnrolled();
        }
        Optional<LearningUnit> content = attempts.unit(enrolment.get(), unit, language);
        Optional<AssignableUnit> entry = attempts.course(enrolment.get()).unit(unit);
        if (content.isEmpty() || entry.isEmpty()) {
            return new Result.NoSuchUnit();
        }
        Optional<UnitAttempt> latest = repository.latestAttempt(enrolment.get().id(), unit);
        if (latest.isPresent() && !latest.get().finished() && !latest.get().superseded()) {
            return new Result.InProgress(latest.get().id(), latest.get().section());
        }
        int allowed = entry.get().attempts();
        if (allowed > 0 && repository.countAttempts(enrolment.get().id(), unit) >= allowed) {
            return new Result.NoAttemptLeft(allowed);
        }
        int number = latest.map(UnitAttempt::number).orElse(0) + 1;
        return begin(enrolment.get(), content.get(), number, language);
    }

    private Result begin(Enrolment enrolment, LearningUnit unit, int number, Locale language) {
        Instant now = clock.instant();
        String first = unit.sections().get(0).id();
        UnitAttempt attempt = new UnitAttempt(enrolment, unit.id(), number, first, now);
        repository.add(attempt);
        steps.end(steps.begin(attempts.load(enrolment, attempt, language), now), first);
        return new Result.InProgress(attempt.id(), first);
    }
}
