package eu.vipatwork.web.pages;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.CourseId;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.web.http.AllowedTo;
import eu.vipatwork.web.http.Gatekeeper;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** What came out of a finished unit, and the way on. */
@Path("/courses/{course}/results/{unit}")
@ApplicationScoped
@AllowedTo(Gatekeeper.ANYBODY_SIGNED_IN)
public class ResultPage {

    private final Visit visit;
    private final FindLearning findLearning;

    protected ResultPage() {
        this(null, null); // for the proxy
    }

    @Inject
    public ResultPage(Visit visit, FindLearning findLearning) {
        this.visit = visit;
        this.findLearning = findLearning;
    }

    @GET
    public Response show(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = Names.course(course);
        UnitId unitId = Names.unit(unit);
        PersonId person = visit.signedIn().person();
        EnrolledCourse own = findLearning.course(person, courseId).orElseThrow(NotFoundException::new);
        UnitWork work =
                findLearning.unit(person, courseId, unitId, visit.locale()).orElseThrow(NotFoundException::new);
        if (work.attempt().result().isEmpty()) {
            return Redirect.to(UnitAddress.unit(courseId, unitId));
        }
        return new View("result", Map.of("result", ResultView.of(work, own, visit.locale()))).status(200);
    }
}
