package eu.vipatwork.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Course;
import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.Download;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.Visit;

/** A template of a course as a file: of the release that the person takes, or else of the latest. */
@Path("/courses/{course}/templates/{template}")
@ApplicationScoped
@OpenToAll
public class TemplatePage {

    private final Visit visit;
    private final Catalogue catalogue;
    private final FindLearning findLearning;

    protected TemplatePage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public TemplatePage(Visit visit, Catalogue catalogue, FindLearning findLearning) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.findLearning = findLearning;
    }

    @GET
    public Response download(@PathParam("course") String course, @PathParam("template") String template) {
        Download file = catalogue
                .template(release(Names.course(course)), Names.template(template), visit.locale())
                .orElseThrow(NotFoundException::new);
        return Response.ok(file.bytes(), file.mediaType())
                .tag(new EntityTag(file.tag()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
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
