package eu.vipatwork.learning.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.QuestionText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.learning.CountAnswers.Tally;
import eu.vipatwork.learning.CountAnswers;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;

/**
 * Which questions of a course fail, and what is chosen in them: the hardest first. A trainer sees the answers of the own
 * organisation, an administrator all; neither sees whose they are.
 */
@Path("/studio/{publication}/answers")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class QuestionAnalysisPages {

    private final RequestContext visit;
    private final Catalogue catalogue;
    private final CountAnswers countAnswers;
    private final FindOrganisations findOrganisations;

    protected QuestionAnalysisPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public QuestionAnalysisPages(
            RequestContext visit,
            Catalogue catalogue,
            CountAnswers countAnswers,
            FindOrganisations findOrganisations) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.countAnswers = countAnswers;
        this.findOrganisations = findOrganisations;
    }

    /**
     * A question.
     *
     * @param percent of the answers that were right; null when none was scored
     */
    public record Asked(String id, String prompt, int answers, Integer percent, List<Chosen> options) {}

    /** An option; {@code html} is safe, {@code right} null where nothing is right or wrong. */
    public record Chosen(String id, String html, Boolean right, int times, int percent) {}

    /** A unit to choose. */
    public record Choice(String id, String title) {}

    @GET
    public View show(
            @PathParam("publication") String id,
            @QueryParam("unit") @DefaultValue("") String unitId,
            @QueryParam("release") @DefaultValue("") String version) {
        Course course = course(id, version);
        String chosen = unitId.isEmpty() ? course.units().get(0).id().value() : unitId;
        LearningUnit unit = course.units().stream()
                .filter(entry -> entry.id().value().equals(chosen))
                .findFirst()
                .flatMap(entry -> catalogue.unit(course.release(), entry.id(), visit.locale()))
                .orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("title", course.title().in(visit.locale()));
        model.put("unit", chosen);
        model.put("language", unit.language().toLanguageTag());
        model.put("release", course.version());
        model.put(
                "versions",
                releases(id).stream()
                        .map(release -> release.id().version())
                        .toList());
        model.put(
                "units",
                course.units().stream().map(entry -> choice(course, entry.id())).toList());
        model.put("questions", questions(course.release(), unit));
        return new View("learning/question-analysis", model);
    }

    /** The newest first. */
    private List<StoredRelease> releases(String publication) {
        return catalogue.releases(publication).stream()
                .sorted(Comparator.comparing(StoredRelease::id).reversed())
                .toList();
    }

    private Course course(String id, String version) {
        ReleaseId release = releases(id).stream()
                .map(StoredRelease::id)
                .filter(known -> version.isEmpty() || known.version().equals(version))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return catalogue.course(release).orElseThrow(NotFoundException::new);
    }

    private Choice choice(Course course, UnitId unit) {
        String title = catalogue
                .unit(course.release(), unit, visit.locale())
                .map(LearningUnit::title)
                .orElse(unit.value());
        return new Choice(unit.value(), title);
    }

    /** The hardest first; what nobody answered last. */
    private List<Asked> questions(ReleaseId release, LearningUnit unit) {
        var tallies = countAnswers.of(release, unit.id(), organisations());
        return unit.questions().stream()
                .map(question -> asked(question, Optional.ofNullable(tallies.get(question.id()))))
                .sorted(Comparator.comparing(Asked::percent, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Asked asked(Question question, Optional<Tally> found) {
        int answers = found.map(Tally::answers).orElse(0);
        Map<String, Integer> chosen = found.map(Tally::chosen).orElse(Map.of());
        boolean choice = List.of("single-choice", "multiple-choice", "true-false", "likert")
                .contains(question.type());
        List<Chosen> options = choice
                ? QuestionText.withKey(question).lines().stream()
                        .map(line -> new Chosen(
                                line.id(),
                                line.html(),
                                line.right(),
                                chosen.getOrDefault(line.id(), 0),
                                percent(chosen.getOrDefault(line.id(), 0), answers)))
                        .toList()
                : List.of();
        Integer right = found.filter(tally -> tally.scored() > 0)
                .map(tally -> percent(tally.right(), tally.scored()))
                .orElse(null);
        return new Asked(question.id().value(), question.prompt().html(), answers, right, options);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }

    private Set<OrganisationId> organisations() {
        SignedIn person = visit.signedIn();
        return person.isAdministrator()
                ? findOrganisations.all().stream().map(Organisation::id).collect(Collectors.toSet())
                : person.memberships().stream()
                        .filter(membership -> membership.role() == Role.TRAINER)
                        .map(Membership::organisation)
                        .collect(Collectors.toSet());
    }
}
