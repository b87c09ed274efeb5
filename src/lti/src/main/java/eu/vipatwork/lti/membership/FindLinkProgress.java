package eu.vipatwork.lti.membership;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import eu.vipatwork.lti.grade.FindGrades;
import eu.vipatwork.lti.grade.GradeState;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkRepository;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.LearnerFilter;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * The progress of a link's learners, for its instructors: the platform's membership joined by {@code sub} with the users
 * who launched the link, their progress and their grades. Users who are not in the membership are included.
 */
@Dependent
public class FindLinkProgress {

    private final ResourceLinkRepository links;
    private final InstantSource clock;
    private final ContextMemberships memberships;
    private final FindRegistrations findRegistrations;
    private final FindGrades findGrades;
    private final FindPeople findPeople;
    private final FindProgress findProgress;

    @Inject
    FindLinkProgress(
            ResourceLinkRepository links,
            InstantSource clock,
            ContextMemberships memberships,
            FindRegistrations findRegistrations,
            FindGrades findGrades,
            FindPeople findPeople,
            FindProgress findProgress) {
        this.links = links;
        this.clock = clock;
        this.memberships = memberships;
        this.findRegistrations = findRegistrations;
        this.findGrades = findGrades;
        this.findPeople = findPeople;
        this.findProgress = findProgress;
    }

    /** @param list the platform's membership, with the time and the result of its reading */
    public record ClassOfLink(List<Learner> learners, ContextMembership list) {}

    /**
     * A learner of the link.
     *
     * @param name empty when the platform sends none
     * @param came whether they launched the link
     * @param status of their progress in the link's content
     * @param inactive whether they had no activity for a long time and are not done
     * @param lastAt the time of their latest activity
     * @param grade empty until there is a result
     */
    public record Learner(
            String subject,
            Optional<String> name,
            boolean came,
            ProgressStatus status,
            boolean inactive,
            Optional<Instant> lastAt,
            Optional<GradeState> grade) {

        /** Whether the latest attempt failed or there was no activity for a long time. */
        public boolean stuck() {
            return status == ProgressStatus.FAILED || inactive;
        }
    }

    /** Learners who are stuck first, then by name. */
    @Transactional
    public ClassOfLink of(ResourceLink link) {
        ContextMembership list = memberships.show(link.id());
        Map<String, PersonId> launched = links.learners(link.id());
        Map<PersonId, String> names = findPeople.names(List.copyOf(launched.values()));
        Map<PersonId, Progress> progressOf = progressOf(link, launched);
        Map<String, GradeState> grades = findGrades.of(link.id());
        Map<String, Optional<String>> learners = new LinkedHashMap<>();
        list.members().stream()
                .filter(member -> !member.instructor())
                .forEach(member -> learners.put(member.subject(), member.name()));
        launched.forEach((subject, person) -> learners.merge(
                subject,
                Optional.ofNullable(names.get(person)).filter(name -> !name.isBlank()),
                (sent, known) -> sent.or(() -> known)));
        return new ClassOfLink(
                learners.entrySet().stream()
                        .map(entry -> learner(
                                entry.getKey(),
                                entry.getValue(),
                                Optional.ofNullable(launched.get(entry.getKey())),
                                progressOf,
                                grades))
                        .sorted(Comparator.comparing((Learner learner) -> !learner.stuck())
                                .thenComparing(learner -> learner.name().orElse("\uffff")))
                        .toList(),
                list);
    }

    private record Progress(ProgressStatus status, boolean inactive, Instant lastAt) {}

    private static Learner learner(
            String subject,
            Optional<String> name,
            Optional<PersonId> person,
            Map<PersonId, Progress> progressOf,
            Map<String, GradeState> grades) {
        Optional<Progress> progress = person.map(progressOf::get);
        return new Learner(
                subject,
                name,
                person.isPresent(),
                progress.map(Progress::status).orElse(ProgressStatus.NOT_STARTED),
                progress.map(Progress::inactive).orElse(false),
                progress.map(Progress::lastAt),
                Optional.ofNullable(grades.get(subject)));
    }

    /** The progress of the persons who have any. */
    private Map<PersonId, Progress> progressOf(ResourceLink link, Map<String, PersonId> launched) {
        Optional<LinkedContent> content = link.content();
        if (content.isEmpty() || launched.isEmpty()) {
            return Map.of();
        }
        OrganisationId organisation =
                findRegistrations.byId(link.registration()).orElseThrow().organisation();
        List<CourseProgress> courses = findProgress.list(
                organisation,
                new CourseId(content.get().publication()),
                LearnerFilter.of(launched.values()),
                0,
                launched.size());
        Instant now = clock.instant();
        if (content.get().document().isEmpty()) {
            return courses.stream()
                    .collect(Collectors.toMap(
                            CourseProgress::person,
                            course -> new Progress(course.status(), course.inactive(), course.lastAt())));
        }
        Map<UUID, PersonId> people =
                courses.stream().collect(Collectors.toMap(CourseProgress::registration, CourseProgress::person));
        Map<UUID, UnitProgress> units =
                findProgress.unit(new UnitId(content.get().document().get()), people.keySet());
        return units.entrySet().stream().collect(Collectors.toMap(entry -> people.get(entry.getKey()), entry -> {
            UnitProgress unit = entry.getValue();
            ProgressStatus status = unit.courseStatus();
            return new Progress(status, status.inactive(unit.lastAt(), now), unit.lastAt());
        }));
    }
}
