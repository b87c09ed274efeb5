package eu.vipatwork.learning.page;

import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.learning.AnswerQuestion;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.FindLearning;
import eu.vipatwork.learning.FinishUnit;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.PageAddresses;
import eu.vipatwork.site.view.View;

/** A unit, one section a page: read, answer, see the feedback, go on, leave, finish. Reading alone writes nothing. */
@Path("/courses/{course}/units/{unit}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class UnitPages {

    private final RequestContext visit;
    private final PageAddresses addresses;
    private final FindLearning findLearning;
    private final UnitActions steps;

    protected UnitPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public UnitPages(
            RequestContext visit, PageAddresses addresses, FindLearning findLearning, UnitActions steps) {
        this.visit = visit;
        this.addresses = addresses;
        this.findLearning = findLearning;
        this.steps = steps;
    }

    /** To the place where the learner stopped. */
    @GET
    public Response resume(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        Optional<UnitWork> work = work(courseId, unitId);
        if (work.isEmpty()) {
            return notBegun(courseId, unitId);
        }
        boolean finished = work.get().attempt().result().isPresent();
        return Redirect.to(
                finished
                        ? UnitAddress.result(courseId, unitId)
                        : UnitAddress.section(
                                courseId, unitId, work.get().attempt().place()));
    }

    @GET
    @Path("{section}")
    public Response section(
            @PathParam("course") String course, @PathParam("unit") String unit, @PathParam("section") String section) {
        if (addresses.takesFormsOnly(visit.path())) {
            return resume(course, unit); // an address of a form, opened again from the browser's history
        }
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        Optional<UnitWork> work = work(courseId, unitId);
        return work.isEmpty()
                ? notBegun(courseId, unitId)
                : page(work.get(), section, null, false).status(200);
    }

    /** Starts the unit, or takes it again; with an attempt under way, goes on. */
    @POST
    @Path("attempts")
    public Response begin(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        BeginAttempt.Result result = steps.begin(courseId, unitId);
        if (result instanceof BeginAttempt.Result.UnderWay underWay) {
            return Redirect.to(UnitAddress.section(courseId, unitId, underWay.section()));
        }
        if (result instanceof BeginAttempt.Result.NoAttemptLeft) {
            return Redirect.to(UnitAddress.result(courseId, unitId));
        }
        if (result instanceof BeginAttempt.Result.NotEnrolled) {
            return Redirect.to("/courses/" + courseId);
        }
        throw new NotFoundException();
    }

    /** Goes on to the next section. */
    @POST
    @Path("readings")
    public Response read(@PathParam("course") String course, @PathParam("unit") String unit) {
        String next = steps.read(attempt(), visit.form().text("section")).orElseThrow(NotFoundException::new);
        return Redirect.to(UnitAddress.section(PathId.of(course, CourseId::new), PathId.of(unit, UnitId::new), next));
    }

    @POST
    @Path("answers")
    public Response answer(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        QuestionId question = PathId.of(visit.form().text("question"), QuestionId::new);
        AnswerQuestion.Result result = steps.answer(attempt(), question);
        if (result instanceof AnswerQuestion.Result.Answered answered) {
            return Redirect.to(UnitAddress.question(courseId, unitId, answered.section(), question));
        }
        if (result instanceof AnswerQuestion.Result.AlreadyAnswered answered) {
            return Redirect.to(UnitAddress.question(courseId, unitId, answered.section(), question));
        }
        if (result instanceof AnswerQuestion.Result.AttemptFinished) {
            return Redirect.to(UnitAddress.result(courseId, unitId));
        }
        if (result instanceof AnswerQuestion.Result.Unreadable unreadable) {
            RefusedAnswer refused = new RefusedAnswer(question, unreadable.reason(), visit.form());
            return page(work(courseId, unitId).orElseThrow(), unreadable.section(), refused, false)
                    .status(422);
        }
        if (result instanceof AnswerQuestion.Result.NotInThisRelease) {
            return View.refusal(409, "other-release");
        }
        throw new NotFoundException();
    }

    @POST
    @Path("assessments")
    public Response assess(@PathParam("course") String course, @PathParam("unit") String unit) {
        QuestionId question = PathId.of(visit.form().text("question"), QuestionId::new);
        String section = steps.assess(attempt(), question).orElseThrow(NotFoundException::new);
        return Redirect.to(UnitAddress.question(PathId.of(course, CourseId::new), PathId.of(unit, UnitId::new), section, question));
    }

    /** Keeps what is being written; for scripts, so the answer has no page. */
    @POST
    @Path("drafts")
    public Response draft() {
        boolean kept = steps.draft(attempt(), PathId.of(visit.form().text("question"), QuestionId::new));
        return Response.status(kept ? Response.Status.NO_CONTENT : Response.Status.CONFLICT)
                .build();
    }

    @POST
    @Path("finish")
    public Response finish(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        FinishUnit.Result result = steps.finish(attempt());
        if (result instanceof FinishUnit.Result.Finished) {
            return Redirect.to(UnitAddress.result(courseId, unitId));
        }
        if (result instanceof FinishUnit.Result.Unanswered) {
            UnitWork work = work(courseId, unitId).orElseThrow();
            String last = work.unit()
                    .sections()
                    .get(work.unit().sections().size() - 1)
                    .id();
            return page(work, last, null, true).status(422);
        }
        throw new NotFoundException();
    }

    @POST
    @Path("leave")
    public Response leave(@PathParam("course") String course) {
        steps.leave(attempt());
        return Redirect.to("/courses/" + PathId.of(course, CourseId::new));
    }

    private View page(UnitWork work, String section, RefusedAnswer refused, boolean tryingToFinish) {
        Section found = work.unit().section(section).orElseThrow(NotFoundException::new);
        visit.shows(UnitAddress.section(work.course().id(), work.unit().id(), section));
        return new View(
                "learning/section",
                Map.of(
                        "section",
                        SectionView.of(
                                work, found, refused, tryingToFinish, steps.newer(work.course()), visit.locale())));
    }

    /** To the course page, where a unit is begun; 404 when there is no such course or unit. */
    private Response notBegun(CourseId course, UnitId unit) {
        boolean known = steps.knows(course, unit);
        if (!known) {
            throw new NotFoundException();
        }
        return Redirect.to("/courses/" + course + "#unit-" + unit);
    }

    private Optional<UnitWork> work(CourseId course, UnitId unit) {
        return findLearning.unit(visit.signedIn().person(), course, unit, visit.locale());
    }

    private AttemptId attempt() {
        return PathId.of(visit.form().text("attempt"), AttemptId::of);
    }
}
