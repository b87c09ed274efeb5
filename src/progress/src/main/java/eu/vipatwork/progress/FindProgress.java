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
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Reads the projection: the progress of one learner, or of an organisation's learners in a course. */
@Dependent
public class FindProgress {

    private final ProgressRepository repository;
    private final InstantSource clock;

    @Inject
    public FindProgress(ProgressRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The courses of a person, the one of the latest step first. */
    @Transactional
    public List<CourseProgress> ofPerson(PersonId person) {
        return progress(repository.courses(person));
    }

    @Transactional
    public Optional<CourseProgress> course(UUID registration) {
        return repository.course(registration).map(row -> row.progress(clock.instant()));
    }

    /** The units of a registration that were opened. */
    @Transactional
    public List<UnitProgress> units(UUID registration) {
        return repository.units(registration).stream()
                .map(UnitProgressRow::progress)
                .toList();
    }

    /** The progress in one unit, by registration; registrations that have not opened it are left out. */
    @Transactional
    public Map<UUID, UnitProgress> unit(UnitId unit, Collection<UUID> registrations) {
        return registrations.isEmpty()
                ? Map.of()
                : repository.units(unit, registrations).stream()
                        .collect(Collectors.toMap(UnitProgressRow::registration, UnitProgressRow::progress));
    }

    /** The courses in which an organisation has learners. */
    @Transactional
    public List<CourseId> courses(OrganisationId organisation) {
        return repository.courseIds(organisation);
    }

    /** How many learners of an organisation have each status in a course; every status has a number. */
    @Transactional
    public Map<ProgressStatus, Integer> count(OrganisationId organisation, CourseId course) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        for (ProgressStatus status : ProgressStatus.values()) {
            counts.put(status, repository.count(organisation, course, LearnerFilter.of(status), clock.instant()));
        }
        return counts;
    }

    /** How many learners of an organisation are inactive in a course, whatever their status. */
    @Transactional
    public int countInactive(OrganisationId organisation, CourseId course) {
        return repository.count(organisation, course, LearnerFilter.ofInactive(), clock.instant());
    }

    /**
     * One page of an organisation's learners in a course, the latest activity first.
     *
     * @param from how many to skip
     * @param most how many to return at most
     */
    @Transactional
    public List<CourseProgress> list(
            OrganisationId organisation, CourseId course, LearnerFilter filter, int from, int most) {
        if (filter.people() != null && filter.people().isEmpty()) {
            return List.of();
        }
        return progress(repository.list(organisation, course, filter, clock.instant(), from, most));
    }

    /** The units of these registrations that were opened. */
    @Transactional
    public Map<UUID, List<UnitProgress>> units(Collection<UUID> registrations) {
        return registrations.isEmpty()
                ? Map.of()
                : repository.units(registrations).stream()
                        .collect(Collectors.groupingBy(
                                UnitProgressRow::registration,
                                Collectors.mapping(UnitProgressRow::progress, Collectors.toList())));
    }

    private List<CourseProgress> progress(List<CourseProgressRow> rows) {
        Instant now = clock.instant();
        return rows.stream().map(row -> row.progress(now)).toList();
    }
}
