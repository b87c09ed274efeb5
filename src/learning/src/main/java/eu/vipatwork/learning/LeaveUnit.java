package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** A learner stops for now: the session ends, the section is remembered. Closing the window loses nothing either. */
@Dependent
public class LeaveUnit {

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public LeaveUnit(
            ActiveAttempts attempts,
            LearningSteps steps,
            LearningStatements statements,
            EnrolmentRepository repository,
            InstantSource clock) {
        this.attempts = attempts;
        this.steps = steps;
        this.statements = statements;
        this.repository = repository;
        this.clock = clock;
    }

    /** @param section to come back to; an unknown one is ignored */
    @RetriedOnConflict
    @Transactional
    public void leave(PersonId person, AttemptId attempt, String section, Locale language) {
        attempts.lock(person, attempt, language).ifPresent(active -> {
            active.unit().section(section).ifPresent(found -> active.attempt().moveTo(found.id()));
            repository.openSession(attempt).ifPresent(session -> end(active, session));
        });
    }

    private void end(ActiveAttempt active, LearningSession session) {
        Instant now = clock.instant();
        LearningVerb verb = LearningVerb.ABANDONED;
        if (!session.abandoned(now)) {
            session.continueAt(now);
            verb = LearningVerb.TERMINATED;
        }
        session.end(now);
        steps.store(active.enrolment(), List.of(statements.sessionEnded(active, session, verb, now)));
    }
}
