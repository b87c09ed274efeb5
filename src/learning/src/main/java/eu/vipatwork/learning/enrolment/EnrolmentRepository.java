package eu.vipatwork.learning.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Finds and keeps what this room owns. Whoever is going to write takes the enrolment by {@code lock} first. */
@Dependent
public class EnrolmentRepository {

    private final EntityManager entities;

    @Inject
    public EnrolmentRepository(@ModuleUnit("learning") EntityManager entities) {
        this.entities = entities;
    }

    void keep(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    /** Sends what was kept to the database now, so that it refuses a double before anything is said about it. */
    void flush() {
        entities.flush();
    }

    Optional<Enrolment> enrolment(PersonId person, CourseId course) {
        return first(entities.createQuery(
                        "select e from Enrolment e where e.person = :person and e.course = :course", Enrolment.class)
                .setParameter("person", person.toString())
                .setParameter("course", course.value())
                .getResultStream());
    }

    Optional<Enrolment> enrolment(EnrolmentId id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id.toString()));
    }

    List<Enrolment> enrolments(PersonId person) {
        return entities.createQuery("select e from Enrolment e where e.person = :person order by e.id", Enrolment.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** The enrolment, held against every other writer until the transaction ends. */
    Optional<Enrolment> lock(PersonId person, CourseId course) {
        Optional<Enrolment> found = enrolment(person, course);
        found.ifPresent(this::lock);
        return found;
    }

    /** The attempt if it is this person's, its enrolment held until the transaction ends. */
    Optional<UnitAttempt> lock(PersonId person, AttemptId id) {
        Optional<UnitAttempt> attempt = Optional.ofNullable(entities.find(UnitAttempt.class, id.toString()));
        Optional<Enrolment> enrolment =
                attempt.flatMap(found -> enrolment(found.enrolment())).filter(found -> found.belongsTo(person));
        enrolment.ifPresent(this::lock);
        attempt.filter(found -> enrolment.isPresent()).ifPresent(entities::refresh);
        return attempt.filter(found -> enrolment.isPresent());
    }

    private void lock(Enrolment enrolment) {
        entities.refresh(enrolment, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The attempts of an enrolment, the newest of each unit last. */
    List<UnitAttempt> attempts(EnrolmentId enrolment) {
        return entities.createQuery(
                        "select a from UnitAttempt a where a.enrolment = :enrolment order by a.unit, a.number",
                        UnitAttempt.class)
                .setParameter("enrolment", enrolment.toString())
                .getResultList();
    }

    Optional<UnitAttempt> latestAttempt(EnrolmentId enrolment, UnitId unit) {
        return first(entities.createQuery(
                        "select a from UnitAttempt a where a.enrolment = :enrolment and a.unit = :unit"
                                + " order by a.number desc",
                        UnitAttempt.class)
                .setParameter("enrolment", enrolment.toString())
                .setParameter("unit", unit.value())
                .setMaxResults(1)
                .getResultStream());
    }

    /** How many attempts at the unit count towards those it allows. */
    int attemptsThatCount(EnrolmentId enrolment, UnitId unit) {
        return (int) attempts(enrolment).stream()
                .filter(attempt -> attempt.unit().equals(unit) && !attempt.superseded())
                .count();
    }

    Optional<LearningSession> openSession(AttemptId attempt) {
        return first(entities.createQuery(
                        "select s from LearningSession s where s.attempt = :attempt and s.endedAt is null",
                        LearningSession.class)
                .setParameter("attempt", attempt.toString())
                .getResultStream());
    }

    Optional<QuestionResponse> response(AttemptId attempt, QuestionId question) {
        return Optional.ofNullable(entities.find(QuestionResponse.class, QuestionResponse.id(attempt, question)));
    }

    List<QuestionResponse> responses(AttemptId attempt) {
        return ofAttempt("select r from Response r where r.attempt = :attempt", QuestionResponse.class, attempt);
    }

    /** All answers to a unit in one release by the learners of these organisations. */
    List<QuestionResponse> responses(ReleaseId release, UnitId unit, Collection<OrganisationId> organisations) {
        return entities.createQuery(
                        "select r from Response r, UnitAttempt a, Enrolment e where r.attempt = a.id"
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

    Optional<AnswerDraft> draft(AttemptId attempt, QuestionId question) {
        return Optional.ofNullable(entities.find(AnswerDraft.class, new AnswerDraft.Key(attempt, question)));
    }

    List<AnswerDraft> drafts(AttemptId attempt) {
        return ofAttempt("select d from Draft d where d.attempt = :attempt", AnswerDraft.class, attempt);
    }

    boolean hasRead(AttemptId attempt, String section) {
        return entities.find(SectionRead.class, new SectionRead.Key(attempt, section)) != null;
    }

    List<SectionRead> sectionsRead(AttemptId attempt) {
        return ofAttempt("select s from SectionRead s where s.attempt = :attempt", SectionRead.class, attempt);
    }

    private <T> List<T> ofAttempt(String query, Class<T> type, AttemptId attempt) {
        return entities.createQuery(query, type)
                .setParameter("attempt", attempt.toString())
                .getResultList();
    }

    private static <T> Optional<T> first(Stream<T> found) {
        return found.findFirst();
    }
}
