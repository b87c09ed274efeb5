package eu.vipatwork.learning.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Finds and stores enrolments with their attempts, sessions, responses, drafts and read sections. A use case that
 * writes first calls {@code lock}.
 */
@Dependent
public class EnrolmentRepository {

    private final EntityManager entities;

    @Inject
    public EnrolmentRepository(@ModuleUnit("learning") EntityManager entities) {
        this.entities = entities;
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    public void remove(Object entity) {
        entities.remove(entity);
    }

    /** Sends all changes to the database now, so that it refuses a duplicate before its statement is stored. */
    public void flush() {
        entities.flush();
    }

    public Optional<Enrolment> enrolment(PersonId person, CourseId course) {
        return entities.createQuery(
                        "select e from Enrolment e where e.person = :person and e.course = :course", Enrolment.class)
                .setParameter("person", person.toString())
                .setParameter("course", course.value())
                .getResultStream()
                .findFirst();
    }

    public Optional<Enrolment> enrolment(EnrolmentId id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id.toString()));
    }

    /** In the order of enrolling. */
    public List<Enrolment> enrolments(PersonId person) {
        return entities.createQuery("select e from Enrolment e where e.person = :person order by e.id", Enrolment.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** The enrolment, its row locked until the transaction ends. */
    public Optional<Enrolment> lock(PersonId person, CourseId course) {
        Optional<Enrolment> found = enrolment(person, course);
        found.ifPresent(this::lock);
        return found;
    }

    /** The attempt, if it is this person's, with the row of its enrolment locked until the transaction ends. */
    public Optional<UnitAttempt> lock(PersonId person, AttemptId id) {
        Optional<UnitAttempt> attempt = Optional.ofNullable(entities.find(UnitAttempt.class, id.toString()));
        Optional<Enrolment> enrolment =
                attempt.flatMap(found -> enrolment(found.enrolment())).filter(found -> found.belongsTo(person));
        if (enrolment.isEmpty()) {
            return Optional.empty();
        }
        lock(enrolment.get());
        attempt.ifPresent(entities::refresh);
        return attempt;
    }

    private void lock(Enrolment enrolment) {
        entities.refresh(enrolment, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The attempts of an enrolment, by unit and number. */
    public List<UnitAttempt> attempts(EnrolmentId enrolment) {
        return entities.createQuery(
                        "select a from UnitAttempt a where a.enrolment = :enrolment order by a.unit, a.number",
                        UnitAttempt.class)
                .setParameter("enrolment", enrolment.toString())
                .getResultList();
    }

    public Optional<UnitAttempt> latestAttempt(EnrolmentId enrolment, UnitId unit) {
        return entities.createQuery(
                        "select a from UnitAttempt a where a.enrolment = :enrolment and a.unit = :unit"
                                + " order by a.number desc",
                        UnitAttempt.class)
                .setParameter("enrolment", enrolment.toString())
                .setParameter("unit", unit.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many attempts count towards those that the unit allows: all that are not superseded. */
    public int countAttempts(EnrolmentId enrolment, UnitId unit) {
        return entities.createQuery(
                        "select count(a) from UnitAttempt a where a.enrolment = :enrolment and a.unit = :unit"
                                + " and a.supersededAt is null",
                        Long.class)
                .setParameter("enrolment", enrolment.toString())
                .setParameter("unit", unit.value())
                .getSingleResult()
                .intValue();
    }

    public Optional<LearningSession> openSession(AttemptId attempt) {
        return ofAttempt(
                        "select s from LearningSession s where s.attempt = :attempt and s.endedAt is null",
                        LearningSession.class,
                        attempt)
                .stream()
                .findFirst();
    }

    public Optional<QuestionResponse> response(AttemptId attempt, QuestionId question) {
        return Optional.ofNullable(entities.find(QuestionResponse.class, QuestionResponse.id(attempt, question)));
    }

    public List<QuestionResponse> responses(AttemptId attempt) {
        return ofAttempt(
                "select r from QuestionResponse r where r.attempt = :attempt", QuestionResponse.class, attempt);
    }

    /** All responses to a unit in one release by the learners of these organisations. */
    public List<QuestionResponse> responses(ReleaseId release, UnitId unit, Collection<OrganisationId> organisations) {
        return entities.createQuery(
                        "select r from QuestionResponse r, UnitAttempt a, Enrolment e where r.attempt = a.id"
                                + " and a.enrolment = e.id and a.release = :release and a.unit = :unit"
                                + " and e.organisation in :organisations",
                        QuestionResponse.class)
                .setParameter("release", release.value())
                .setParameter("unit", unit.value())
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::toString).toList())
                .getResultList();
    }

    public Optional<AnswerDraft> draft(AttemptId attempt, QuestionId question) {
        return Optional.ofNullable(entities.find(AnswerDraft.class, new AnswerDraft.Key(attempt, question)));
    }

    public List<AnswerDraft> drafts(AttemptId attempt) {
        return ofAttempt("select d from AnswerDraft d where d.attempt = :attempt", AnswerDraft.class, attempt);
    }

    public boolean hasRead(AttemptId attempt, String section) {
        return entities.find(SectionRead.class, new SectionRead.Key(attempt, section)) != null;
    }

    public List<SectionRead> sectionsRead(AttemptId attempt) {
        return ofAttempt("select s from SectionRead s where s.attempt = :attempt", SectionRead.class, attempt);
    }

    private <T> List<T> ofAttempt(String query, Class<T> type, AttemptId attempt) {
        return entities.createQuery(query, type)
                .setParameter("attempt", attempt.toString())
                .getResultList();
    }
}
