package eu.vipatwork.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Course;
import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.reading.FileResponse;

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
    public Response download(
            @PathParam("course") String course, @PathParam("template") String template, @Context Request request) {
        return catalogue
                .template(release(Names.course(course)), Names.template(template), visit.locale())
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
