package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** The result of a finished unit, with links to what comes next. */
@Path("/courses/{course}/results/{unit}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class ResultPage {

    private final RequestContext request;
    private final FindLearning findLearning;
    private final List<ResultNotices> notices;

    protected ResultPage() {
        this.request = null; // for the proxy
        this.findLearning = null;
        this.notices = List.of();
    }

    @Inject
    public ResultPage(RequestContext request, FindLearning findLearning, @Any Instance<ResultNotices> notices) {
        this.request = request;
        this.findLearning = findLearning;
        this.notices = notices.stream().toList();
    }

    /** For tests, which have no container to find the notices. */
    ResultPage(RequestContext request, FindLearning findLearning, List<ResultNotices> notices) {
        this.request = request;
        this.findLearning = findLearning;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        PersonId person = request.signedIn().person();
        EnrolledCourse own = findLearning.course(person, courseId).orElseThrow(NotFoundException::new);
        UnitWork work =
                findLearning.unit(person, courseId, unitId, request.locale()).orElseThrow(NotFoundException::new);
        if (work.attempt().result().isEmpty()) {
            return Redirect.to(UnitAddress.unit(courseId, unitId));
        }
        List<ResultNotices.Notice> shown = notices.stream()
                .flatMap(each -> each.of(person, courseId, unitId).stream())
                .toList();
        return new View(
                        "learning/result",
                        Map.of("result", ResultView.of(work, own, request.locale()), "notices", shown))
                .status(200);
    }
}
