package eu.vipatwork.learning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.SiteAddress;
import eu.vipatwork.xapi.store.StoreResult;
import eu.vipatwork.xapi.store.StoreStatements;

/**
 * Where a learner sits down: finds the attempt with all that belongs to it, keeps the session going, and hands what was
 * done to the record. The use cases of this room work at it within their transaction.
 */
@Dependent
public class LearningSteps {

    private final EnrolmentRepository store;
    private final Catalogue catalogue;
    private final StoreStatements storeStatements;
    private final LearningStatements statements;

    @Inject
    public LearningSteps(EnrolmentRepository store, Catalogue catalogue, StoreStatements storeStatements, SiteAddress site) {
        this.store = store;
        this.catalogue = catalogue;
        this.storeStatements = storeStatements;
        this.statements = new LearningStatements(site.value().toString());
    }

    EnrolmentRepository store() {
        return store;
    }

    LearningStatements statements() {
        return statements;
    }

    /**
     * The attempt, if it is this person's and the release that they take now still counts it, its enrolment locked until
     * the transaction ends.
     */
    Optional<ActiveAttempt> sit(PersonId person, AttemptId attempt, Locale language) {
        return store.lock(person, attempt).filter(found -> !found.superseded()).flatMap(found -> sit(found, language));
    }

    /** Whether the attempt is this person's, counted or not. */
    boolean isOwn(PersonId person, AttemptId attempt) {
        return store.lock(person, attempt).isPresent();
    }

    private Optional<ActiveAttempt> sit(UnitAttempt attempt, Locale language) {
        Enrolment enrolment = store.enrolment(attempt.enrolment()).orElseThrow();
        return course(enrolment).unit(attempt.unit()).map(entry -> sit(enrolment, attempt, language));
    }

    ActiveAttempt sit(Enrolment enrolment, UnitAttempt attempt, Locale language) {
        Course course = course(enrolment);
        AssignableUnit entry = course.unit(attempt.unit()).orElseThrow();
        return new ActiveAttempt(
                enrolment,
                attempt,
                course,
                entry,
                unit(enrolment, attempt.unit(), language).orElseThrow());
    }

    Course course(Enrolment enrolment) {
        return catalogue
                .course(enrolment.release())
                .orElseThrow(() -> new IllegalStateException("the release " + enrolment.release() + " is gone"));
    }

    Optional<LearningUnit> unit(Enrolment enrolment, UnitId unit, Locale language) {
        return catalogue.unit(enrolment.release(), unit, language);
    }

    /**
     * The session of this step. When there is none, or the last one was left alone too long, a new one begins, and what
     * that means for the record is added to {@code told}.
     */
    LearningSession session(ActiveAttempt sitting, Instant at, List<ObjectNode> told) {
        Optional<LearningSession> open = store.openSession(sitting.attempt().id());
        if (open.isPresent() && !open.get().forgotten(at)) {
            return open.get();
        }
        open.ifPresent(forgotten -> {
            forgotten.end(at);
            told.add(statements.ended(sitting, forgotten, LearningVerb.ABANDONED, at));
        });
        LearningSession session = new LearningSession(sitting.attempt().id(), at);
        store.keep(session);
        told.addAll(statements.begun(sitting, session, at));
        return session;
    }

    /** Ends the step: the place is remembered and what was told goes to the record. */
    void done(ActiveAttempt sitting, LearningSession session, String section, Instant at, List<ObjectNode> told) {
        session.step(at);
        sitting.attempt().stopAt(section);
        sitting.enrolment().stopAt(sitting.unit().id());
        record(sitting.enrolment(), told);
    }

    /** @throws IllegalStateException when the record refuses; the transaction must not be committed then */
    void record(Enrolment enrolment, List<ObjectNode> told) {
        store.flush();
        StoreResult storing = storeStatements.store(enrolment.organisation(), told);
        if (!(storing instanceof StoreResult.Stored)) {
            throw new IllegalStateException("the record refused a statement of ours: " + storing);
        }
    }
}
