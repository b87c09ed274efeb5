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

import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Reads in the progress book: a learner their own pages, a VET provider those of its organisation. */
@Dependent
public class FindProgress {

    private final EntityManager entities;
    private final InstantSource clock;

    @Inject
    public FindProgress(@Unit("progress") EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The courses of a person, the one of the latest step first. */
    @Transactional
    public List<CourseStanding> ofPerson(PersonId person) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select c from CourseProgress c where c.person = :person order by c.lastAt desc",
                        CourseProgress.class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(page -> page.standing(now))
                .toList();
    }

    @Transactional
    public Optional<CourseStanding> course(UUID registration) {
        return Optional.ofNullable(entities.find(CourseProgress.class, registration.toString()))
                .map(page -> page.standing(clock.instant()));
    }

    /** The units of a registration that were opened. */
    @Transactional
    public List<UnitStanding> units(UUID registration) {
        return entities.createQuery(
                        "select u from UnitProgress u where u.registration = :registration order by u.firstAt",
                        UnitProgress.class)
                .setParameter("registration", registration.toString())
                .getResultStream()
                .map(UnitProgress::standing)
                .toList();
    }

    /** Where some registrations stand in one unit; those that have not opened it are missing. */
    @Transactional
    public Map<UUID, UnitStanding> unit(UnitId unit, Collection<UUID> registrations) {
        if (registrations.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select u from UnitProgress u where u.unit = :unit and u.registration in :registrations",
                        UnitProgress.class)
                .setParameter("unit", unit.value())
                .setParameter(
                        "registrations",
                        registrations.stream().map(UUID::toString).toList())
                .getResultStream()
                .collect(Collectors.toMap(UnitProgress::registration, UnitProgress::standing));
    }

    /** The courses in which an organisation has somebody enrolled. */
    @Transactional
    public List<CourseId> courses(OrganisationId organisation) {
        return entities.createQuery(
                        "select distinct c.course from CourseProgress c where c.organisation = :organisation"
                                + " order by c.course",
                        String.class)
                .setParameter("organisation", organisation.toString())
                .getResultStream()
                .map(CourseId::new)
                .toList();
    }

    /** How many of an organisation stand where in a course; every standing has a number. */
    @Transactional
    public Map<Standing, Integer> count(OrganisationId organisation, CourseId course) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            TypedQuery<Long> query = entities.createQuery(
                    "select count(c) from CourseProgress c where " + Condition.of(standing), Long.class);
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
    public List<CourseStanding> list(
            OrganisationId organisation,
            CourseId course,
            Standing standing,
            Collection<PersonId> people,
            int from,
            int most) {
        if (people != null && people.isEmpty()) {
            return List.of();
        }
        String among = people == null ? "" : " and c.person in :people";
        TypedQuery<CourseProgress> query = entities.createQuery(
                "select c from CourseProgress c where " + Condition.of(standing) + among
                        + " order by c.lastAt desc, c.registration",
                CourseProgress.class);
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
            TypedQuery<T> query, OrganisationId organisation, CourseId course, Standing standing) {
        query.setParameter("organisation", organisation.toString()).setParameter("course", course.value());
        if (standing == Standing.STALLED || standing == Standing.IN_PROGRESS) {
            query.setParameter("since", clock.instant().minus(Standing.PATIENCE));
        }
        return query;
    }

    /** {@link Standing#of} in the language of queries. */
    private static final class Condition {

        private static final String UNDER_WAY = " and c.satisfiedAt is null and c.started = true and c.failing = 0";

        static String of(Standing standing) {
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
