package eu.vipatwork.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.xapi.store.StoreResult;
import eu.vipatwork.xapi.store.StoreStatements;

/** Begins and ends a {@link LearningStep}: manages the session of the attempt and stores the statements. */
@Dependent
public class LearningSteps {

    private final EnrolmentRepository repository;
    private final LearningStatements statements;
    private final StoreStatements storeStatements;

    @Inject
    public LearningSteps(
            EnrolmentRepository repository, LearningStatements statements, StoreStatements storeStatements) {
        this.repository = repository;
        this.statements = statements;
        this.storeStatements = storeStatements;
    }

    /**
     * In the open session. Without one, or after too long a pause, a new session begins, which makes statements, too.
     */
    LearningStep begin(ActiveAttempt attempt, Instant at) {
        Optional<LearningSession> open =
                repository.openSession(attempt.attempt().id());
        if (open.isPresent() && !open.get().abandoned(at)) {
            return new LearningStep(attempt, open.get(), at, List.of());
        }
        List<ObjectNode> made = new ArrayList<>();
        open.ifPresent(abandoned -> {
            abandoned.end(at);
            made.add(statements.sessionEnded(attempt, abandoned, LearningVerb.ABANDONED, at));
        });
        LearningSession session = new LearningSession(attempt.attempt().id(), at);
        repository.add(session);
        made.addAll(statements.sessionBegun(attempt, session, at));
        return new LearningStep(attempt, session, at, made);
    }

    /** Remembers the section to come back to and stores the statements. */
    void end(LearningStep step, String section) {
        step.session().continueAt(step.at());
        step.attempt().attempt().moveTo(section);
        step.attempt().enrolment().moveTo(step.attempt().unit().id());
        store(step.attempt().enrolment(), step.statements());
    }

    /**
     * @throws IllegalStateException when the record store refuses a statement, so that the transaction is rolled back
     */
    void store(Enrolment enrolment, List<ObjectNode> made) {
        repository.flush();
        StoreResult result = storeStatements.store(enrolment.organisation(), made);
        if (!(result instanceof StoreResult.Stored)) {
            throw new IllegalStateException("the record store refused a statement of this server: " + result);
        }
    }
}
