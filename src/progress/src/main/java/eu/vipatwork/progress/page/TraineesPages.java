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
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.ProgressStatus;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.view.View;

/** A VET provider's trainees: the number in each state by course, the list of a course, and each trainee in detail. */
@Path("/trainees")
@ApplicationScoped
@AllowedTo("PROVIDER")
public class TraineesPages {

    private static final int PAGE_SIZE = 50;

    private final RequestContext request;
    private final Catalogue catalogue;
    private final FindPeople findPeople;
    private final FindProgress findProgress;
    private final ProgressViews views;

    protected TraineesPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public TraineesPages(
            RequestContext request,
            Catalogue catalogue,
            FindPeople findPeople,
            FindProgress findProgress,
            ProgressViews views) {
        this.request = request;
        this.catalogue = catalogue;
        this.findPeople = findPeople;
        this.findProgress = findProgress;
        this.views = views;
    }

    /** A course with the number of trainees in each state. */
    public record CourseCount(String id, String title, int total, Map<String, Integer> counts) {}

    /** One trainee in the list of a course. */
    public record Row(String registration, String name, CourseProgress course, String standing) {}

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
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("page") @DefaultValue("1") String page) {
        OrganisationId organisation = organisation();
        CourseId courseId = PathId.of(course, CourseId::new);
        CourseCount count = count(organisation, courseId);
        int number = PathId.of(page, Integer::parseInt);
        ProgressStatus filter = standing(standing);
        List<CourseProgress> found = findProgress.list(
                organisation,
                courseId,
                filter,
                named(organisation, name),
                Math.max(0, number - 1) * PAGE_SIZE,
                PAGE_SIZE + 1);
        List<CourseProgress> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        Map<PersonId, String> names =
                findPeople.names(shown.stream().map(CourseProgress::person).toList());
        Map<String, Object> model = new HashMap<>();
        model.put("course", count);
        model.put(
                "standings",
                Arrays.stream(ProgressStatus.values()).map(Enum::name).toList());
        model.put("standing", standing);
        model.put("name", name);
        model.put("number", number);
        model.put("more", found.size() > PAGE_SIZE);
        model.put("rows", shown.stream().map(row -> row(row, names)).toList());
        return new View("progress/trainees-course", model);
    }

    @GET
    @Path("{course}/{registration}")
    public View trainee(@PathParam("course") String course, @PathParam("registration") String registration) {
        UUID id = PathId.of(registration, UUID::fromString);
        CourseProgress standing = findProgress
                .course(id)
                .filter(found -> found.organisation().equals(organisation()))
                .filter(found -> found.course().equals(PathId.of(course, CourseId::new)))
                .orElseThrow(NotFoundException::new);
        Optional<Person> person = findPeople.byId(standing.person());
        return new View(
                "progress/trainee",
                Map.of(
                        "name", person.map(Person::name).orElse(""),
                        "email", person.map(Person::email).orElse(""),
                        "records", "/records/" + standing.organisation() + "/timeline/" + id,
                        "progress", views.of(standing, findProgress.units(id), request.locale())));
    }

    private OrganisationId organisation() {
        return request.signedIn().organisationAs(Role.PROVIDER).orElseThrow(ForbiddenException::new);
    }

    private CourseCount count(OrganisationId organisation, CourseId course) {
        String title = catalogue
                .latest(course)
                .orElseThrow(NotFoundException::new)
                .title()
                .in(request.locale());
        Map<String, Integer> counts = new HashMap<>();
        findProgress.count(organisation, course).forEach((standing, number) -> counts.put(standing.name(), number));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new CourseCount(course.value(), title, total, counts);
    }

    private static ProgressStatus standing(String text) {
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

    private static Row row(CourseProgress standing, Map<PersonId, String> names) {
        return new Row(
                standing.registration().toString(),
                names.getOrDefault(standing.person(), "—"),
                standing,
                standing.standing().name());
    }
}
