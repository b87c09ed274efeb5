package eu.vipatwork.lti.grade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The table of grades. Runs in the caller's transaction. */
@Dependent
class GradeRepository {

    private static final String DUE = "g.nextAttempt <= :now and (g.leaseUntil is null or g.leaseUntil <= :now)";

    private final EntityManager lti;

    @Inject
    GradeRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    Optional<GradeRow> locked(String id) {
        return Optional.ofNullable(lti.find(GradeRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<GradeRow> locked(GradedLink link) {
        return lti.createQuery("select g from GradeRow g where g.link = :link and g.user = :user", GradeRow.class)
                .setParameter("link", link.link())
                .setParameter("user", link.user())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void store(GradeRow row) {
        lti.persist(row);
        lti.flush();
    }

    /** A person's grades of a unit, or of the whole course, the latest first. */
    List<GradeRow> of(PersonId person, CourseId course, UnitId unit) {
        return lti.createQuery(
                        "select g from GradeRow g join LtiUserRow u on u.id = g.user"
                                + " join ResourceLinkRow l on l.id = g.link where u.person = :person"
                                + " and l.publication = :course and (l.document is null or l.document = :unit)"
                                + " order by g.changed desc",
                        GradeRow.class)
                .setParameter("person", person.toString())
                .setParameter("course", course.value())
                .setParameter("unit", unit.value())
                .getResultList();
    }

    List<UserGrade> of(ResourceLinkId link) {
        return lti.createQuery(
                        "select new eu.vipatwork.lti.grade.UserGrade(u.subject, g) from GradeRow g"
                                + " join LtiUserRow u on u.id = g.user where g.link = :link",
                        UserGrade.class)
                .setParameter("link", link.toString())
                .getResultList();
    }

    Optional<UserGrade> withUser(String id) {
        return lti.createQuery(
                        "select new eu.vipatwork.lti.grade.UserGrade(u.subject, g) from GradeRow g"
                                + " join LtiUserRow u on u.id = g.user where g.id = :id",
                        UserGrade.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The ids of the grades of a link whose latest version the platform does not have. */
    List<String> unsent(ResourceLinkId link) {
        return lti.createQuery(
                        "select g.id from GradeRow g where g.link = :link and g.sentVersion < g.version order by g.id",
                        String.class)
                .setParameter("link", link.toString())
                .getResultList();
    }

    /** The links to a course that a person launched as a learner. */
    List<GradedLink> launched(PersonId person, CourseId course) {
        return launched(person, "l.publication = :value", course.value());
    }

    /** The link, if the person launched it as a learner. */
    List<GradedLink> launched(PersonId person, ResourceLinkId link) {
        return launched(person, "l.id = :value", link.toString());
    }

    /** Ordered by id, so that concurrent transactions lock grades in the same order. */
    private List<GradedLink> launched(PersonId person, String condition, String value) {
        return lti.createQuery(
                        "select new eu.vipatwork.lti.grade.GradedLink(l.registration, l.id, l.publication,"
                                + " l.document, l.scopes, u.id) from ParticipantRow p"
                                + " join LtiUserRow u on u.id = p.user join ResourceLinkRow l on l.id = p.link"
                                + " where u.person = :person and p.instructor = false and l.publication is not null"
                                + " and " + condition + " order by l.id",
                        GradedLink.class)
                .setParameter("person", person.toString())
                .setParameter("value", value)
                .getResultList();
    }

    /** The registrations that have grades due. */
    List<String> registrationsDue(Instant now) {
        return lti.createQuery("select distinct g.registration from GradeRow g where " + DUE, String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The ids of the grades due, the longest due first. */
    List<String> due(RegistrationId registration, int limit, Instant now) {
        return lti.createQuery(
                        "select g.id from GradeRow g where g.registration = :registration and " + DUE
                                + " order by g.nextAttempt",
                        String.class)
                .setParameter("registration", registration.toString())
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Leases a grade that is still due and was last sent before this timestamp. */
    boolean lease(String id, Instant until, Instant timestamp, Instant now) {
        return lti.createQuery("update GradeRow g set g.leaseUntil = :until, g.lastTimestamp = :timestamp"
                                + " where g.id = :id and " + DUE
                                + " and (g.lastTimestamp is null or g.lastTimestamp < :timestamp)")
                        .setParameter("until", until)
                        .setParameter("timestamp", timestamp)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Makes all waiting grades of a platform due now. */
    void advance(String registration, Instant now) {
        lti.flush();
        lti.createQuery("update GradeRow g set g.nextAttempt = :now where g.registration = :registration"
                        + " and g.nextAttempt > :now")
                .setParameter("registration", registration)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Postpones all due grades of a platform. */
    void postpone(String registration, Instant now, Instant until) {
        lti.flush();
        lti.createQuery("update GradeRow g set g.nextAttempt = :until where g.registration = :registration"
                        + " and g.nextAttempt <= :now")
                .setParameter("registration", registration)
                .setParameter("until", until)
                .setParameter("now", now)
                .executeUpdate();
    }
}
