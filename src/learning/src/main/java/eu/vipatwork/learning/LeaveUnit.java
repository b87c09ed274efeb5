package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;

/** A learner stops for now. The session ends, the place stays. Whoever just closes the window loses nothing either. */
@Dependent
public class LeaveUnit {

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public LeaveUnit(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param section where they are, to come back to; an unknown one leaves the place as it is */
    @Transactional
    public void leave(PersonId person, AttemptId attempt, String section, Locale language) {
        desk.sit(person, attempt, language).ifPresent(sitting -> {
            sitting.unit().section(section).ifPresent(found -> sitting.attempt().stopAt(found.id()));
            desk.store().openSession(attempt).ifPresent(session -> end(sitting, session));
        });
    }

    private void end(ActiveAttempt sitting, LearningSession session) {
        Instant now = clock.instant();
        List<ObjectNode> told;
        if (session.forgotten(now)) {
            told = List.of(desk.statements().ended(sitting, session, LearningVerb.ABANDONED, now));
        } else {
            session.step(now);
            told = List.of(desk.statements().ended(sitting, session, LearningVerb.TERMINATED, now));
        }
        session.end(now);
        desk.record(sitting.enrolment(), told);
    }
}
