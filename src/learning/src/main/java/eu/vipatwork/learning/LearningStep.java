package eu.vipatwork.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.LearningSession;

/** One thing that a learner does in an attempt: when, in which session, and the statements that it makes. */
final class LearningStep {

    private final ActiveAttempt attempt;
    private final LearningSession session;
    private final Instant at;
    private final List<ObjectNode> statements;

    /** @param statements those that the session made, in their order */
    LearningStep(ActiveAttempt attempt, LearningSession session, Instant at, List<ObjectNode> statements) {
        this.attempt = attempt;
        this.session = session;
        this.at = at;
        this.statements = new ArrayList<>(statements);
    }

    ActiveAttempt attempt() {
        return attempt;
    }

    LearningSession session() {
        return session;
    }

    Instant at() {
        return at;
    }

    List<ObjectNode> statements() {
        return List.copyOf(statements);
    }

    void add(ObjectNode statement) {
        statements.add(statement);
    }
}
