package eu.vipatwork.learning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Course;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.UnitEntry;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.SiteAddress;
import eu.vipatwork.xapi.StoreStatements;
import eu.vipatwork.xapi.Storing;

/**
 * Where a learner sits down: finds the attempt with all that belongs to it, keeps the session going, and hands what was
 * done to the record. The use cases of this room work at it within their transaction.
 */
@Dependent
public class Desk {

    private final LearningStore store;
    private final Catalogue catalogue;
    private final StoreStatements storeStatements;
    private final UnitStatements statements;

    @Inject
    public Desk(LearningStore store, Catalogue catalogue, StoreStatements storeStatements, SiteAddress site) {
        this.store = store;
        this.catalogue = catalogue;
        this.storeStatements = storeStatements;
        this.statements = new UnitStatements(site.value().toString());
    }

    LearningStore store() {
        return store;
    }

    UnitStatements statements() {
        return statements;
    }

    /**
     * The attempt, if it is this person's and the release that they take now still counts it, its enrolment locked until
     * the transaction ends.
     */
    Optional<Sitting> sit(PersonId person, AttemptId attempt, Locale language) {
        return store.lock(person, attempt).filter(found -> !found.superseded()).flatMap(found -> sit(found, language));
    }

    /** Whether the attempt is this person's, counted or not. */
    boolean isOwn(PersonId person, AttemptId attempt) {
        return store.lock(person, attempt).isPresent();
    }

    private Optional<Sitting> sit(UnitAttempt attempt, Locale language) {
        Enrolment enrolment = store.enrolment(attempt.enrolment()).orElseThrow();
        return course(enrolment).unit(attempt.unit()).map(entry -> sit(enrolment, attempt, language));
    }

    Sitting sit(Enrolment enrolment, UnitAttempt attempt, Locale language) {
        Course course = course(enrolment);
        UnitEntry entry = course.unit(attempt.unit()).orElseThrow();
        return new Sitting(
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
    LearningSession session(Sitting sitting, Instant at, List<ObjectNode> told) {
        Optional<LearningSession> open = store.openSession(sitting.attempt().id());
        if (open.isPresent() && !open.get().forgotten(at)) {
            return open.get();
        }
        open.ifPresent(forgotten -> {
            forgotten.end(at);
            told.add(statements.ended(sitting, forgotten, Verb.ABANDONED, at));
        });
        LearningSession session = new LearningSession(sitting.attempt().id(), at);
        store.keep(session);
        told.addAll(statements.begun(sitting, session, at));
        return session;
    }

    /** Ends the step: the place is remembered and what was told goes to the record. */
    void done(Sitting sitting, LearningSession session, String section, Instant at, List<ObjectNode> told) {
        session.step(at);
        sitting.attempt().stopAt(section);
        sitting.enrolment().stopAt(sitting.unit().id());
        record(sitting.enrolment(), told);
    }

    /** @throws IllegalStateException when the record refuses; the transaction must not be committed then */
    void record(Enrolment enrolment, List<ObjectNode> told) {
        store.flush();
        Storing storing = storeStatements.store(enrolment.organisation(), told);
        if (!(storing instanceof Storing.Stored)) {
            throw new IllegalStateException("the record refused a statement of ours: " + storing);
        }
    }
}
