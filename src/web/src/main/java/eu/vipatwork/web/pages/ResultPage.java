package eu.vipatwork.web.pages;

import java.util.List;
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
import eu.vipatwork.lti.grades.FindGrades;
import eu.vipatwork.lti.grades.GradeState;
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
    private final FindGrades findGrades;

    protected ResultPage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ResultPage(Visit visit, FindLearning findLearning, FindGrades findGrades) {
        this.visit = visit;
        this.findLearning = findLearning;
        this.findGrades = findGrades;
    }

    /** How far the learner's grade has come on its way to their learning platform. */
    public record OwnGrade(String kind, int percent) {

        static OwnGrade of(GradeState grade) {
            return new OwnGrade(grade.kind().name(), Percent.of(grade.score()));
        }
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
        List<OwnGrade> grades = findGrades.of(person, courseId, unitId).stream()
                .map(OwnGrade::of)
                .toList();
        return new View("result", Map.of("result", ResultView.of(work, own, visit.locale()), "grades", grades))
                .status(200);
    }
}
