package eu.vipatwork.lti.membership;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.lti.grade.FindGrades;
import eu.vipatwork.lti.grade.GradeState;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The class of a link as its instructor sees it: the platform's list joined, by {@code sub}, with who came, where they
 * stand and how far their grades have come. Who came but is not on the list, or not yet, is there, too.
 */
@Dependent
public class FindLinkProgress {

    private final EntityManager lti;
    private final InstantSource clock;
    private final ContextMemberships lists;
    private final FindRegistrations findRegistrations;
    private final FindGrades findGrades;
    private final FindPeople findPeople;
    private final FindProgress findProgress;

    @Inject
    FindLinkProgress(
            @ModuleUnit("lti") EntityManager lti,
            InstantSource clock,
            ContextMemberships lists,
            FindRegistrations findRegistrations,
            FindGrades findGrades,
            FindPeople findPeople,
            FindProgress findProgress) {
        this.lti = lti;
        this.clock = clock;
        this.lists = lists;
        this.findRegistrations = findRegistrations;
        this.findGrades = findGrades;
        this.findPeople = findPeople;
        this.findProgress = findProgress;
    }

    /** @param list when and whether the platform's list could be read */
    public record ClassOfLink(List<Learner> learners, ContextMembership list) {}

    /**
     * A learner of the class.
     *
     * @param name nothing when the platform tells none
     * @param came whether they have opened the link
     * @param standing where they stand in what the link leads to
     * @param lastAt their latest step
     * @param grade nothing while there is no result
     */
    public record Learner(
            String subject,
            Optional<String> name,
            boolean came,
            ProgressStatus standing,
            Optional<Instant> lastAt,
            Optional<GradeState> grade) {

        /** The latest attempt failed, or nothing was done for a long time. */
        public boolean stuck() {
            return standing == ProgressStatus.FAILED || standing == ProgressStatus.STALLED;
        }
    }

    /** Those who are stuck first, then by name. */
    @Transactional
    public ClassOfLink of(ResourceLink link) {
        ContextMembership list = lists.show(link.id());
        Map<String, PersonId> came = came(link);
        Map<PersonId, String> names = findPeople.names(List.copyOf(came.values()));
        Map<PersonId, Where> standings = standings(link, came);
        Map<String, GradeState> grades = findGrades.of(link.id());
        Map<String, Optional<String>> learners = new LinkedHashMap<>();
        list.members().stream()
                .filter(member -> !member.instructor())
                .forEach(member -> learners.put(member.subject(), member.name()));
        came.forEach((subject, person) -> learners.merge(
                subject,
                Optional.ofNullable(names.get(person)).filter(name -> !name.isBlank()),
                (told, known) -> told.or(() -> known)));
        return new ClassOfLink(
                learners.entrySet().stream()
                        .map(entry -> learner(
                                entry.getKey(),
                                entry.getValue(),
                                Optional.ofNullable(came.get(entry.getKey())),
                                standings,
                                grades))
                        .sorted(Comparator.comparing((Learner learner) -> !learner.stuck())
                                .thenComparing(learner -> learner.name().orElse("\uffff")))
                        .toList(),
                list);
    }

    private record Where(ProgressStatus standing, Instant lastAt) {}

    private static Learner learner(
            String subject,
            Optional<String> name,
            Optional<PersonId> person,
            Map<PersonId, Where> standings,
            Map<String, GradeState> grades) {
        Optional<Where> where = person.map(standings::get);
        return new Learner(
                subject,
                name,
                person.isPresent(),
                where.map(Where::standing).orElse(ProgressStatus.NOT_STARTED),
                where.map(Where::lastAt),
                Optional.ofNullable(grades.get(subject)));
    }

    /** Those who opened the link as learners, by {@code sub}. */
    private Map<String, PersonId> came(ResourceLink link) {
        Map<String, PersonId> came = new HashMap<>();
        lti.createQuery(
                        "select u.subject, u.person from ParticipantRow p join LtiUserRow u on u.id = p.user"
                                + " where p.link = :link and p.instructor = false",
                        Object[].class)
                .setParameter("link", link.id().toString())
                .getResultList()
                .forEach(row -> came.put((String) row[0], PersonId.of((String) row[1])));
        return came;
    }

    private Map<PersonId, Where> standings(ResourceLink link, Map<String, PersonId> came) {
        Optional<LinkedContent> content = link.content();
        if (content.isEmpty() || came.isEmpty()) {
            return Map.of();
        }
        OrganisationId organisation =
                findRegistrations.byId(link.registration()).orElseThrow().organisation();
        List<CourseProgress> courses = findProgress.list(
                organisation, new CourseId(content.get().publication()), null, came.values(), 0, came.size());
        Instant now = clock.instant();
        if (content.get().document().isEmpty()) {
            return courses.stream()
                    .collect(Collectors.toMap(
                            CourseProgress::person, course -> new Where(course.standing(), course.lastAt())));
        }
        Map<UUID, PersonId> people =
                courses.stream().collect(Collectors.toMap(CourseProgress::registration, CourseProgress::person));
        Map<UUID, UnitProgress> units =
                findProgress.unit(new UnitId(content.get().document().get()), people.keySet());
        return units.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> people.get(entry.getKey()),
                        entry -> new Where(
                                entry.getValue().standing(now), entry.getValue().lastAt())));
    }
}
