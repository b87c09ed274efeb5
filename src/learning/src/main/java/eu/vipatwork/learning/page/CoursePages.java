package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.Enrol;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** The catalogue, and each course with its units: public, and with the person's own progress once enrolled. */
@Path("/courses")
@ApplicationScoped
public class CoursePages {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final FindLearning findLearning;
    private final Enrol enrol;

    protected CoursePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public CoursePages(RequestContext request, Catalogue catalogue, FindLearning findLearning, Enrol enrol) {
        this.request = request;
        this.catalogue = catalogue;
        this.findLearning = findLearning;
        this.enrol = enrol;
    }

    @GET
    @OpenToAll
    public View catalogue() {
        List<EnrolledCourse> own = request.person()
                .map(person -> findLearning.courses(person.person()))
                .orElse(List.of());
        List<CourseCard> cards = catalogue.latestCourses().stream()
                .map(course -> CourseCard.of(course, enrolledIn(own, course.id()), request.locale()))
                .toList();
        return new View("learning/courses", Map.of("courses", cards));
    }

    @GET
    @Path("{course}")
    @OpenToAll
    public View course(@PathParam("course") String id, @QueryParam("moved") @DefaultValue("") String moved) {
        CourseId courseId = PathId.of(id, CourseId::new);
        Optional<EnrolledCourse> own =
                request.person().flatMap(person -> findLearning.course(person.person(), courseId));
        Course course = own.map(EnrolledCourse::course)
                .or(() -> catalogue.latest(courseId))
                .orElseThrow(NotFoundException::new);
        return new View(
                "learning/course",
                Map.of(
                        "course",
                        CourseOutline.of(course, own, catalogue, request.locale()),
                        "moved",
                        moved.equals("yes")));
    }

    @POST
    @Path("{course}/enrolment")
    @AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
    public Response enrol(@PathParam("course") String id) {
        CourseId course = PathId.of(id, CourseId::new);
        SignedIn person = request.signedIn();
        boolean enrolled = enrol.enrol(person.person(), LearnerOrganisation.ofLearner(person), course, request.locale())
                .isPresent();
        if (!enrolled) {
            throw new NotFoundException();
        }
        return Redirect.to("/courses/" + course);
    }

    private static Optional<EnrolledCourse> enrolledIn(List<EnrolledCourse> own, CourseId course) {
        return own.stream()
                .filter(enrolled -> enrolled.course().id().equals(course))
                .findFirst();
    }
}
