package eu.vipatwork.progress.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.LearnerFilter;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.view.View;

/**
 * A VET provider's trainees: how many have each status, the list of a course with the unit that each is on,
 * and each trainee in detail.
 */
@Path("/trainees")
@ApplicationScoped
@AllowedTo("PROVIDER")
public class TraineesPages {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_PAGES = 10_000;

    private final RequestContext request;
    private final FindPeople findPeople;
    private final FindProgress findProgress;
    private final ProgressViews views;

    protected TraineesPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public TraineesPages(
            RequestContext request, FindPeople findPeople, FindProgress findProgress, ProgressViews views) {
        this.request = request;
        this.findPeople = findPeople;
        this.findProgress = findProgress;
        this.views = views;
    }

    /**
     * A course with the number of trainees who have each status.
     *
     * @param inactive the number who had no activity for a long time and have not passed; they have a status, too
     */
    public record CourseCount(String id, String title, int total, Map<String, Integer> counts, int inactive) {}

    /**
     * One trainee in the list of a course.
     *
     * @param unit the one that they have failed, or else the one to go on with; null when all are done
     */
    public record Row(String name, ProgressView progress, ProgressView.Unit unit) {}

    @GET
    public View courses() {
        OrganisationId organisation = organisation();
        List<CourseCount> courses = findProgress.courses(organisation).stream()
                .map(course -> count(organisation, course))
                .toList();
        return new View("progress/trainees", Map.of("courses", courses));
    }

    @GET
    @Path("{course}")
    public View course(
            @PathParam("course") String course,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("inactive") @DefaultValue("") String inactive,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("page") @DefaultValue("1") String page) {
        OrganisationId organisation = organisation();
        CourseId courseId = PathId.of(course, CourseId::new);
        CourseCount count = count(organisation, courseId);
        int number = Math.min(MOST_PAGES, Math.max(1, PathId.of(page, Integer::parseInt)));
        LearnerFilter filter = new LearnerFilter(status(status), inactive.equals("yes"), named(organisation, name));
        List<CourseProgress> found =
                findProgress.list(organisation, courseId, filter, (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        List<CourseProgress> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        Map<String, Object> model = new HashMap<>();
        model.put("course", count);
        model.put(
                "statuses",
                Arrays.stream(ProgressStatus.values()).map(Enum::name).toList());
        model.put("status", status);
        model.put("inactive", filter.inactive());
        model.put("name", name);
        model.put("number", number);
        model.put("more", found.size() > PAGE_SIZE);
        model.put("rows", rows(shown));
        return new View("progress/trainees-course", model);
    }

    @GET
    @Path("{course}/{registration}")
    public View trainee(@PathParam("course") String course, @PathParam("registration") String registration) {
        UUID id = PathId.of(registration, UUID::fromString);
        CourseProgress progress = findProgress
                .course(id)
                .filter(found -> found.organisation().equals(organisation()))
                .filter(found -> found.course().equals(PathId.of(course, CourseId::new)))
                .orElseThrow(NotFoundException::new);
        Optional<Person> person = findPeople.byId(progress.person());
        return new View(
                "progress/trainee",
                Map.of(
                        "name", person.map(Person::name).orElse(""),
                        "email", person.map(Person::email).orElse(""),
                        "records", "/records/" + progress.organisation() + "/timeline/" + id,
                        "progress", views.of(progress, findProgress.units(id), request.locale())));
    }

    private OrganisationId organisation() {
        return request.signedIn().organisationAs(Role.PROVIDER).orElseThrow(ForbiddenException::new);
    }

    private CourseCount count(OrganisationId organisation, CourseId course) {
        String title =
                views.course(course).orElseThrow(NotFoundException::new).title().in(request.locale());
        Map<String, Integer> counts = new HashMap<>();
        findProgress.count(organisation, course).forEach((status, number) -> counts.put(status.name(), number));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new CourseCount(course.value(), title, total, counts, findProgress.countInactive(organisation, course));
    }

    private static ProgressStatus status(String text) {
        return text.isEmpty() ? null : PathId.of(text, ProgressStatus::valueOf);
    }

    /** The organisation's trainees whose name contains the text; null for all, when the text is empty. */
    private List<PersonId> named(OrganisationId organisation, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? null
                : findPeople.inOrganisation(organisation, Role.TRAINEE).stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(Person::id)
                        .toList();
    }

    private List<Row> rows(List<CourseProgress> shown) {
        Map<PersonId, String> names =
                findPeople.names(shown.stream().map(CourseProgress::person).toList());
        Map<UUID, List<UnitProgress>> units = findProgress.units(
                shown.stream().map(CourseProgress::registration).toList());
        return shown.stream()
                .map(progress -> {
                    ProgressView view = views.of(
                            progress, units.getOrDefault(progress.registration(), List.of()), request.locale());
                    return new Row(names.getOrDefault(progress.person(), "—"), view, views.at(view));
                })
                .toList();
    }
}
