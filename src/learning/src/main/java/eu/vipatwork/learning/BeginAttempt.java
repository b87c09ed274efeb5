package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.shared.PersonId;

/**
 * A learner starts a unit, or takes it again. While an attempt is under way there is no other: starting then means to go
 * on.
 */
@Dependent
public class BeginAttempt {

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public BeginAttempt(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** There is an attempt under way; {@code section} is the place to go on. */
        record UnderWay(AttemptId attempt, String section) implements Result {}

        /** The unit allows no further attempt. */
        record NoAttemptLeft(int allowed) implements Result {}

        /** The person is not enrolled in the course. */
        record NotEnrolled() implements Result {}

        /** The release that the person takes has no such unit. */
        record NoSuchUnit() implements Result {}
    }

    @Transactional
    public Result begin(PersonId person, CourseId course, UnitId unit, Locale language) {
        Optional<Enrolment> enrolment = desk.store().lock(person, course);
        if (enrolment.isEmpty()) {
            return new Result.NotEnrolled();
        }
        Optional<LearningUnit> content = desk.unit(enrolment.get(), unit, language);
        Optional<AssignableUnit> entry = desk.course(enrolment.get()).unit(unit);
        if (content.isEmpty() || entry.isEmpty()) {
            return new Result.NoSuchUnit();
        }
        Optional<UnitAttempt> latest =
                desk.store().latestAttempt(enrolment.get().id(), unit);
        if (latest.isPresent() && !latest.get().finished() && !latest.get().superseded()) {
            return new Result.UnderWay(latest.get().id(), latest.get().place());
        }
        int number = latest.map(UnitAttempt::number).orElse(0) + 1;
        int allowed = entry.get().attempts();
        if (allowed > 0 && desk.store().attemptsThatCount(enrolment.get().id(), unit) >= allowed) {
            return new Result.NoAttemptLeft(allowed);
        }
        return begin(enrolment.get(), content.get(), number, language);
    }

    private Result begin(Enrolment enrolment, LearningUnit unit, int number, Locale language) {
        Instant now = clock.instant();
        String first = unit.sections().get(0).id();
        UnitAttempt attempt = new UnitAttempt(enrolment, unit.id(), number, first, now);
        desk.store().keep(attempt);
        ActiveAttempt sitting = desk.sit(enrolment, attempt, language);
        List<ObjectNode> told = new ArrayList<>();
        LearningSession session = desk.session(sitting, now, told);
        desk.done(sitting, session, first, now, told);
        return new Result.UnderWay(attempt.id(), first);
    }
}
