package eu.vipatwork.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds, adds and deletes the rows of the projection. */
@Dependent
public class ProgressRepository {

    private final EntityManager entities;

    @Inject
    public ProgressRepository(@ModuleUnit("progress") EntityManager entities) {
        this.entities = entities;
    }

    Optional<CourseProgressRow> course(UUID registration) {
        return Optional.ofNullable(entities.find(CourseProgressRow.class, registration.toString()));
    }

    Optional<UnitProgressRow> unit(UUID registration, UnitId unit) {
        return Optional.ofNullable(entities.find(UnitProgressRow.class, new UnitProgressRow.Key(registration, unit)));
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** Deletes the rows of a registration, so that they can be made again. */
    void delete(UUID registration) {
        entities.flush();
        entities.createQuery("delete from UnitProgressRow u where u.registration = :registration")
                .setParameter("registration", registration.toString())
                .executeUpdate();
        entities.createQuery("delete from CourseProgressRow c where c.registration = :registration")
                .setParameter("registration", registration.toString())
                .executeUpdate();
        entities.clear();
    }

    /** The courses of a person, the one of the latest step first. */
    List<CourseProgressRow> courses(PersonId person) {
        return entities.createQuery(
                        "select c from CourseProgressRow c where c.person = :person order by c.lastAt desc",
                        CourseProgressRow.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** The units of a registration, in the order of their first statements. */
    List<UnitProgressRow> units(UUID registration) {
        return entities.createQuery(
                        "select u from UnitProgressRow u where u.registration = :registration order by u.firstAt",
                        UnitProgressRow.class)
                .setParameter("registration", registration.toString())
                .getResultList();
    }

    /** The units of these registrations. */
    List<UnitProgressRow> units(Collection<UUID> registrations) {
        return entities.createQuery(
                        "select u from UnitProgressRow u where u.registration in :registrations order by u.firstAt",
                        UnitProgressRow.class)
                .setParameter(
                        "registrations",
                        registrations.stream().map(UUID::toString).toList())
                .getResultList();
    }

    /** One unit of each of these registrations. */
    List<UnitProgressRow> units(UnitId unit, Collection<UUID> registrations) {
        return entities.createQuery(
                        "select u from UnitProgressRow u where u.unit = :unit and u.registration in :registrations",
                        UnitProgressRow.class)
                .setParameter("unit", unit.value())
                .setParameter(
                        "registrations",
                        registrations.stream().map(UUID::toString).toList())
                .getResultList();
    }

    /** The courses in which an organisation has learners. */
    List<CourseId> courseIds(OrganisationId organisation) {
        return entities.createQuery(
                        "select distinct c.course from CourseProgressRow c where c.organisation = :organisation"
                                + " order by c.course",
                        String.class)
                .setParameter("organisation", organisation.toString())
                .getResultStream()
                .map(CourseId::new)
                .toList();
    }

    int count(OrganisationId organisation, CourseId course, LearnerFilter filter, Instant now) {
        TypedQuery<Long> query =
                entities.createQuery("select count(c) from CourseProgressRow c where " + condition(filter), Long.class);
        return bind(query, organisation, course, filter, now).getSingleResult().intValue();
    }

    List<CourseProgressRow> list(
            OrganisationId organisation, CourseId course, LearnerFilter filter, Instant now, int from, int most) {
        TypedQuery<CourseProgressRow> query = entities.createQuery(
                "select c from CourseProgressRow c where " + condition(filter)
                        + " order by c.lastAt desc, c.registration",
                CourseProgressRow.class);
        return bind(query, organisation, course, filter, now)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    private static <T> TypedQuery<T> bind(
            TypedQuery<T> query, OrganisationId organisation, CourseId course, LearnerFilter filter, Instant now) {
        query.setParameter("organisation", organisation.toString()).setParameter("course", course.value());
        if (filter.inactive()) {
            query.setParameter("since", now.minus(ProgressStatus.INACTIVE_AFTER));
        }
        if (filter.people() != null) {
            query.setParameter(
                    "people", filter.people().stream().map(PersonId::toString).toList());
        }
        return query;
    }

    /** The same rules as {@link ProgressStatus}, in JPQL. */
    private static String condition(LearnerFilter filter) {
        String status = filter.status() == null
                ? ""
                : switch (filter.status()) {
                    case PASSED -> " and c.satisfiedAt is not null";
                    case NOT_STARTED -> " and c.satisfiedAt is null and c.started = false";
                    case FAILED -> " and c.satisfiedAt is null and c.started = true and c.failedUnits > 0";
                    case IN_PROGRESS -> " and c.satisfiedAt is null and c.started = true and c.failedUnits = 0";
                };
        return "c.organisation = :organisation and c.course = :course"
                + status
                + (filter.inactive() ? " and c.satisfiedAt is null and c.lastAt < :since" : "")
                + (filter.people() == null ? "" : " and c.person in :people");
    }

    /**
     * Deletes all rows and keeps others from writing until the transaction ends. A statement that is stored meanwhile
     * waits, and then finds the rebuilt row.
     */
    void clear() {
        entities.createNativeQuery("lock table course_progress in exclusive mode")
                .executeUpdate();
        entities.createQuery("delete from UnitProgressRow u").executeUpdate();
        entities.createQuery("delete from CourseProgressRow c").executeUpdate();
        entities.clear();
    }

    /** Writes the changes and releases the entities, so that rebuilding a long log needs little memory. */
    void flushAndClear() {
        entities.flush();
        entities.clear();
    }
}
