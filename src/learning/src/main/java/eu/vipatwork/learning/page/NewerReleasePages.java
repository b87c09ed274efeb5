package eu.vipatwork.learning.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.CompareRevisions;
import eu.vipatwork.content.release.DifferenceView;
import eu.vipatwork.content.release.DocumentChange;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.FindUpgrade;
import eu.vipatwork.learning.UnitChange;
import eu.vipatwork.learning.UpgradeEnrolment;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * What a newer release changes for an enrolled learner, with the choice to move to it; without a newer release, what
 * changed since they completed a unit.
 */
@Path("/courses/{course}/changes")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class NewerReleasePages {

    private static final int WORDS_PER_MINUTE = 180;

    private final RequestContext request;
    private final Catalogue catalogue;
    private final FindLearning findLearning;
    private final FindUpgrade findUpgrade;
    private final UpgradeEnrolment upgradeEnrolment;
    private final CompareRevisions compare;

    protected NewerReleasePages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public NewerReleasePages(
            RequestContext request,
            Catalogue catalogue,
            FindLearning findLearning,
            FindUpgrade findUpgrade,
            UpgradeEnrolment upgradeEnrolment,
            CompareRevisions compare) {
        this.request = request;
        this.catalogue = catalogue;
        this.findLearning = findLearning;
        this.findUpgrade = findUpgrade;
        this.upgradeEnrolment = upgradeEnrolment;
        this.compare = compare;
    }

    /**
     * A unit that changed.
     *
     * @param effect of a move on the learner's results: {@code none}, {@code kept}, {@code must-retake}, {@code new} or
     *     {@code removed}
     * @param preview the address of the unit in the newer release; null when it was removed
     * @param difference null when the unit is new or was removed
     */
    public record Line(
            String unit,
            String title,
            String language,
            String mark,
            String effect,
            boolean finished,
            String since,
            List<String> notes,
            String preview,
            DifferenceView difference) {}

    /** The release that is offered. */
    public record Newer(String id, String version, LocalDate date, String notes) {}

    @GET
    public View show(@PathParam("course") String id) {
        return page(PathId.of(id, CourseId::new), Map.of());
    }

    /** Moves to the release that was shown, if it is still the latest. */
    @POST
    public Response move(@PathParam("course") String id) {
        CourseId course = PathId.of(id, CourseId::new);
        String to = request.form().text("release");
        if (!ReleaseId.valid(to)) {
            throw new NotFoundException();
        }
        UpgradeEnrolment.Result result =
                upgradeEnrolment.upgrade(person(), course, new ReleaseId(to), request.locale());
        return switch (result) {
            case MOVED, ALREADY_THERE -> Redirect.to("/courses/" + course + "?moved=yes");
            case NOT_OFFERED ->
                page(course, Map.of("problem", "not-offered")).status(Response.Status.CONFLICT.getStatusCode());
            case NOT_ENROLLED -> throw new NotFoundException();
        };
    }

    private View page(CourseId id, Map<String, ?> more) {
        Course current = findLearning
                .course(person(), id)
                .orElseThrow(NotFoundException::new)
                .course();
        Optional<FindUpgrade.Upgrade> upgrade = findUpgrade.find(person(), id, request.locale());
        Course shown = upgrade.map(FindUpgrade.Upgrade::newer).orElse(current);
        List<UnitChange> changes = upgrade.map(FindUpgrade.Upgrade::changes)
                .orElseGet(() -> findUpgrade.sinceFinished(person(), id, request.locale()));
        List<Line> lines =
                changes.stream().map(change -> line(current, shown, change)).toList();
        Map<String, Object> model = new HashMap<>(more);
        model.put("course", id.value());
        model.put("title", current.title().in(request.locale()));
        model.put("version", current.version());
        upgrade.map(FindUpgrade.Upgrade::newer).ifPresent(newer -> model.put("newer", newer(newer)));
        model.put("lines", lines);
        model.put("minutes", minutes(changes));
        return new View("learning/newer-release", model);
    }

    private Newer newer(Course newer) {
        return new Newer(
                newer.release().value(),
                newer.version(),
                newer.date(),
                newer.notes().in(request.locale()));
    }

    private Line line(Course current, Course shown, UnitChange change) {
        boolean removed = change.effect() == UnitChange.Effect.REMOVED;
        Optional<LearningUnit> unit =
                catalogue.unit(removed ? current.release() : shown.release(), change.unit(), request.locale());
        return new Line(
                change.unit().value(),
                unit.map(LearningUnit::title).orElse(change.unit().value()),
                unit.map(found -> found.language().toLanguageTag()).orElse("en"),
                change.change().mark().word(),
                change.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                change.work() == UnitChange.Work.FINISHED,
                change.since().version(),
                change.change().notes(),
                removed ? null : "/releases/" + shown.release() + "/" + change.unit(),
                difference(change.change()).map(DifferenceView::changesOf).orElse(null));
    }

    private Optional<TextDiff> difference(DocumentChange change) {
        return change.before().flatMap(before -> change.after().flatMap(after -> compare.rendered(before, after)));
    }

    /** The minutes that reading the differences takes, at least 1. */
    private int minutes(List<UnitChange> changes) {
        int words = changes.stream()
                .flatMap(change -> difference(change.change()).stream())
                .mapToInt(DifferenceView::newWords)
                .sum();
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }

    private PersonId person() {
        return request.signedIn().person();
    }
}
