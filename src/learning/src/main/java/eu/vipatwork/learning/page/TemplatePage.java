package eu.vipatwork.learning.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.http.FileResponse;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.PathId;

/** A template of a course as a file: of the release that the person takes, or else of the latest. */
@Path("/courses/{course}/templates/{template}")
@ApplicationScoped
@OpenToAll
public class TemplatePage {

    private final RequestContext visit;
    private final Catalogue catalogue;
    private final FindLearning findLearning;

    protected TemplatePage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public TemplatePage(RequestContext visit, Catalogue catalogue, FindLearning findLearning) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.findLearning = findLearning;
    }

    @GET
    public Response download(
            @PathParam("course") String course, @PathParam("template") String template, @Context Request request) {
        return catalogue
                .template(release(PathId.of(course, CourseId::new)), PathId.of(template, TemplateId::new), visit.locale())
                .map(file -> FileResponse.current(file, request))
                .orElseThrow(NotFoundException::new);
    }

    private ReleaseId release(CourseId course) {
        return visit.person()
                .flatMap(person -> findLearning.course(person.person(), course))
                .map(EnrolledCourse::course)
                .or(() -> catalogue.latest(course))
                .map(Course::release)
                .orElseThrow(NotFoundException::new);
    }
}
