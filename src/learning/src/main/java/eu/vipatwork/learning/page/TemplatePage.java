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

/** Downloads a template of a course, from the release that the person is enrolled in, or else from the latest. */
@Path("/courses/{course}/templates/{template}")
@ApplicationScoped
@OpenToAll
public class TemplatePage {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final FindLearning findLearning;

    protected TemplatePage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public TemplatePage(RequestContext request, Catalogue catalogue, FindLearning findLearning) {
        this.request = request;
        this.catalogue = catalogue;
        this.findLearning = findLearning;
    }

    @GET
    public Response download(
            @PathParam("course") String course,
            @PathParam("template") String template,
            @Context Request preconditions) {
        return catalogue
                .template(
                        release(PathId.of(course, CourseId::new)),
                        PathId.of(template, TemplateId::new),
                        request.locale())
                .map(file -> FileResponse.current(file, preconditions))
                .orElseThrow(NotFoundException::new);
    }

    private ReleaseId release(CourseId course) {
        return request.person()
                .flatMap(person -> findLearning.course(person.person(), course))
                .map(EnrolledCourse::course)
                .or(() -> catalogue.latest(course))
                .map(Course::release)
                .orElseThrow(NotFoundException::new);
    }
}
