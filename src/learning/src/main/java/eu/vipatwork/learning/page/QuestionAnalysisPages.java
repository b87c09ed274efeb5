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
import eu.vipatwork.learning.CountAnswers;
import eu.vipatwork.learning.CountAnswers.Tally;
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
 * The answers to the questions of a unit, the hardest question first: the percentage of right answers, and how often
 * each option was chosen. A trainer sees those of their own organisations, an administrator all, both without names.
 */
@Path("/studio/{publication}/answers")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class QuestionAnalysisPages {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final CountAnswers countAnswers;
    private final FindOrganisations findOrganisations;

    protected QuestionAnalysisPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public QuestionAnalysisPages(
            RequestContext request,
            Catalogue catalogue,
            CountAnswers countAnswers,
            FindOrganisations findOrganisations) {
        this.request = request;
        this.catalogue = catalogue;
        this.countAnswers = countAnswers;
        this.findOrganisations = findOrganisations;
    }

    /**
     * A question with its answers.
     *
     * @param percent of the answers that were right; null when none was scored
     */
    public record QuestionTally(String id, String prompt, int answers, Integer percent, List<Chosen> options) {}

    /** An option; {@code html} is safe; {@code right} is null where no option is right or wrong. */
    public record Chosen(String id, String html, Boolean right, int times, int percent) {}

    /** A unit in the list of choices. */
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
                .flatMap(entry -> catalogue.unit(course.release(), entry.id(), request.locale()))
                .orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("title", course.title().in(request.locale()));
        model.put("unit", chosen);
        model.put("language", unit.language().toLanguageTag());
        model.put("release", course.version());
        model.put(
                "versions",
                releases(id).stream().map(release -> release.id().version()).toList());
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
                .unit(course.release(), unit, request.locale())
                .map(LearningUnit::title)
                .orElse(unit.value());
        return new Choice(unit.value(), title);
    }

    /** The hardest first; those without scored answers last. */
    private List<QuestionTally> questions(ReleaseId release, LearningUnit unit) {
        var tallies = countAnswers.of(release, unit.id(), organisations());
        return unit.questions().stream()
                .map(question -> tally(question, Optional.ofNullable(tallies.get(question.id()))))
                .sorted(Comparator.comparing(QuestionTally::percent, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static QuestionTally tally(Question question, Optional<Tally> found) {
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
        return new QuestionTally(question.id().value(), question.prompt().html(), answers, right, options);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }

    private Set<OrganisationId> organisations() {
        SignedIn person = request.signedIn();
        return person.isAdministrator()
                ? findOrganisations.all().stream().map(Organisation::id).collect(Collectors.toSet())
                : person.memberships().stream()
                        .filter(membership -> membership.role() == Role.TRAINER)
                        .map(Membership::organisation)
                        .collect(Collectors.toSet());
    }
}
