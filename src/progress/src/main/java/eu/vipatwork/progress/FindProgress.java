package eu.vipatwork.progress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Reads in the progress book: a learner their own pages, a VET provider those of its organisation. */
@Dependent
public class FindProgress {

    private final EntityManager entities;
    private final InstantSource clock;

    @Inject
    public FindProgress(@ModuleUnit("progress") EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The courses of a person, the one of the latest step first. */
    @Transactional
    public List<CourseProgress> ofPerson(PersonId person) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select c from CourseProgressRow c where c.person = :person order by c.lastAt desc",
                        CourseProgressRow.class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(page -> page.standing(now))
                .toList();
    }

    @Transactional
    public Optional<CourseProgress> course(UUID registration) {
        return Optional.ofNullable(entities.find(CourseProgressRow.class, registration.toString()))
                .map(page -> page.standing(clock.instant()));
    }

    /** The units of a registration that were opened. */
    @Transactional
    public List<UnitProgress> units(UUID registration) {
        return entities.createQuery(
                        "select u from UnitProgressRow u where u.registration = :registration order by u.firstAt",
                        UnitProgressRow.class)
                .setParameter("registration", registration.toString())
                .getResultStream()
                .map(UnitProgressRow::standing)
                .toList();
    }

    /** Where some registrations stand in one unit; those that have not opened it are missing. */
    @Transactional
    public Map<UUID, UnitProgress> unit(UnitId unit, Collection<UUID> registrations) {
        if (registrations.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select u from UnitProgressRow u where u.unit = :unit and u.registration in :registrations",
                        UnitProgressRow.class)
                .setParameter("unit", unit.value())
                .setParameter(
                        "registrations",
                        registrations.stream().map(UUID::toString).toList())
                .getResultStream()
                .collect(Collectors.toMap(UnitProgressRow::registration, UnitProgressRow::standing));
    }

    /** The courses in which an organisation has somebody enrolled. */
    @Transactional
    public List<CourseId> courses(OrganisationId organisation) {
        return entities.createQuery(
                        "select distinct c.course from CourseProgressRow c where c.organisation = :organisation"
                                + " order by c.course",
                        String.class)
                .setParameter("organisation", organisation.toString())
                .getResultStream()
                .map(CourseId::new)
                .toList();
    }

    /** How many of an organisation stand where in a course; every standing has a number. */
    @Transactional
    public Map<ProgressStatus, Integer> count(OrganisationId organisation, CourseId course) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        for (ProgressStatus standing : ProgressStatus.values()) {
            TypedQuery<Long> query = entities.createQuery(
                    "select count(c) from CourseProgressRow c where " + Condition.of(standing), Long.class);
            counts.put(
                    standing,
                    bind(query, organisation, course, standing)
                            .getSingleResult()
                            .intValue());
        }
        return counts;
    }

    /**
     * One sheet of the list of an organisation's learners in a course, the latest step first.
     *
     * @param standing only those who stand there; null for all
     * @param people only these; null for all
     * @param from how many to leave out, 0 or more
     * @param most how many to give
     */
    @Transactional
    public List<CourseProgress> list(
            OrganisationId organisation,
            CourseId course,
            ProgressStatus standing,
            Collection<PersonId> people,
            int from,
            int most) {
        if (people != null && people.isEmpty()) {
            return List.of();
        }
        String among = people == null ? "" : " and c.person in :people";
        TypedQuery<CourseProgressRow> query = entities.createQuery(
                "select c from CourseProgressRow c where " + Condition.of(standing) + among
                        + " order by c.lastAt desc, c.registration",
                CourseProgressRow.class);
        bind(query, organisation, course, standing);
        if (people != null) {
            query.setParameter("people", people.stream().map(PersonId::toString).toList());
        }
        Instant now = clock.instant();
        return query.setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(page -> page.standing(now))
                .toList();
    }

    private <T> TypedQuery<T> bind(
            TypedQuery<T> query, OrganisationId organisation, CourseId course, ProgressStatus standing) {
        query.setParameter("organisation", organisation.toString()).setParameter("course", course.value());
        if (standing == ProgressStatus.STALLED || standing == ProgressStatus.IN_PROGRESS) {
            query.setParameter("since", clock.instant().minus(ProgressStatus.PATIENCE));
        }
        return query;
    }

    /** {@link ProgressStatus#of} in the language of queries. */
    private static final class Condition {

        private static final String UNDER_WAY = " and c.satisfiedAt is null and c.started = true and c.failing = 0";

        static String of(ProgressStatus standing) {
            String all = "c.organisation = :organisation and c.course = :course";
            if (standing == null) {
                return all;
            }
            return all
                    + switch (standing) {
                        case PASSED -> " and c.satisfiedAt is not null";
                        case NOT_STARTED -> " and c.satisfiedAt is null and c.started = false";
                        case FAILED -> " and c.satisfiedAt is null and c.started = true and c.failing > 0";
                        case STALLED -> UNDER_WAY + " and c.lastAt < :since";
                        case IN_PROGRESS -> UNDER_WAY + " and c.lastAt >= :since";
                    };
        }
    }
}
