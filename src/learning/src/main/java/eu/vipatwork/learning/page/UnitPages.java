package eu.vipatwork.learning.page;

import java.util.Locale;
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
import eu.vipatwork.learning.QuestionFields;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.PageAddresses;
import eu.vipatwork.site.view.View;

/** A unit, one section per page: read, answer, see the feedback, go on, leave, finish. A GET writes nothing. */
@Path("/courses/{course}/units/{unit}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class UnitPages {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final RequestContext request;
    private final PageAddresses addresses;
    private final FindLearning findLearning;
    private final UnitActions actions;

    protected UnitPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public UnitPages(RequestContext request, PageAddresses addresses, FindLearning findLearning, UnitActions actions) {
        this.request = request;
        this.addresses = addresses;
        this.findLearning = findLearning;
        this.actions = actions;
    }

    /** Redirects to the section where the learner stopped, or to the result. */
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
                                courseId, unitId, work.get().attempt().section()));
    }

    @GET
    @Path("{section}")
    public Response section(
            @PathParam("course") String course, @PathParam("unit") String unit, @PathParam("section") String section) {
        if (addresses.takesFormsOnly(request.path())) {
            return resume(course, unit); // the address of a form, opened from the browser's history
        }
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        Optional<UnitWork> work = work(courseId, unitId);
        return work.isEmpty()
                ? notBegun(courseId, unitId)
                : page(work.get(), section, SectionView::of).status(200);
    }

    /** Begins the unit, or takes it again; continues an attempt that is under way. */
    @POST
    @Path("attempts")
    public Response begin(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        BeginAttempt.Result result = actions.begin(courseId, unitId);
        if (result instanceof BeginAttempt.Result.InProgress inProgress) {
            return Redirect.to(UnitAddress.section(courseId, unitId, inProgress.section()));
        }
        if (result instanceof BeginAttempt.Result.NoAttemptLeft) {
            return Redirect.to(UnitAddress.result(courseId, unitId));
        }
        if (result instanceof BeginAttempt.Result.NotEnrolled) {
            return Redirect.to("/courses/" + courseId);
        }
        throw new NotFoundException();
    }

    /** Marks the section as read and goes on to the next. Asks first when the section has unanswered questions. */
    @POST
    @Path("readings")
    public Response read(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        String section = request.form().text("section");
        save();
        if (request.form().text("unanswered").isEmpty()) {
            UnitWork work = work(courseId, unitId).orElseThrow(NotFoundException::new);
            if (hasUnanswered(work, section)) {
                return page(work, section, SectionView::withUnanswered).status(UNPROCESSABLE);
            }
        }
        String next = actions.read(attempt(), section).orElseThrow(NotFoundException::new);
        return Redirect.to(UnitAddress.section(courseId, unitId, next));
    }

    private static boolean hasUnanswered(UnitWork work, String section) {
        return work.attempt().result().isEmpty()
                && work.unit().section(section).orElseThrow(NotFoundException::new).questions().stream()
                        .anyMatch(question -> work.given(question).isEmpty());
    }

    @POST
    @Path("answers")
    public Response answer(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        QuestionId question = PathId.of(request.form().text("question"), QuestionId::new);
        save();
        AnswerQuestion.Result result = actions.answer(attempt(), question, request.form());
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
            RefusedAnswer refused = new RefusedAnswer(
                    question,
                    unreadable.reason(),
                    new Form(QuestionFields.of(request.form().fields(), question)));
            UnitWork work = work(courseId, unitId).orElseThrow();
            return page(
                            work,
                            unreadable.section(),
                            (own, section, newer, locale) ->
                                    SectionView.withRefused(refused, own, section, newer, locale))
                    .status(UNPROCESSABLE);
        }
        if (result instanceof AnswerQuestion.Result.NotInThisRelease) {
            return View.refusal(CONFLICT, "other-release");
        }
        throw new NotFoundException();
    }

    @POST
    @Path("assessments")
    public Response assess(@PathParam("course") String course, @PathParam("unit") String unit) {
        QuestionId question = PathId.of(request.form().text("question"), QuestionId::new);
        save();
        String section = actions.assess(attempt(), question, request.form().all(question + ".criterion"))
                .orElseThrow(NotFoundException::new);
        return Redirect.to(UnitAddress.question(
                PathId.of(course, CourseId::new), PathId.of(unit, UnitId::new), section, question));
    }

    /**
     * Saves what is chosen and typed on the page. To a script the response has no page; the button that a browser
     * presses for the Enter key in a field returns to the section.
     */
    @POST
    @Path("drafts")
    public Response draft(@PathParam("course") String course, @PathParam("unit") String unit) {
        boolean saved = save();
        if (!request.form().text("show").isEmpty()) {
            CourseId courseId = PathId.of(course, CourseId::new);
            UnitId unitId = PathId.of(unit, UnitId::new);
            UnitWork work = work(courseId, unitId).orElseThrow(NotFoundException::new);
            Section section =
                    work.unit().section(request.form().text("section")).orElseThrow(NotFoundException::new);
            return Redirect.to(UnitAddress.section(courseId, unitId, section.id()));
        }
        return Response.status(saved ? Response.Status.NO_CONTENT : Response.Status.CONFLICT)
                .build();
    }

    @POST
    @Path("finish")
    public Response finish(@PathParam("course") String course, @PathParam("unit") String unit) {
        CourseId courseId = PathId.of(course, CourseId::new);
        UnitId unitId = PathId.of(unit, UnitId::new);
        save();
        FinishUnit.Result result = actions.finish(attempt());
        if (result instanceof FinishUnit.Result.Finished) {
            return Redirect.to(UnitAddress.result(courseId, unitId));
        }
        if (result instanceof FinishUnit.Result.Unanswered) {
            UnitWork work = work(courseId, unitId).orElseThrow();
            String last = work.unit()
                    .sections()
                    .get(work.unit().sections().size() - 1)
                    .id();
            return page(work, last, SectionView::withMissing).status(UNPROCESSABLE);
        }
        throw new NotFoundException();
    }

    @POST
    @Path("leave")
    public Response leave(@PathParam("course") String course) {
        save();
        actions.leave(attempt(), request.form().text("section"));
        return Redirect.to("/courses/" + PathId.of(course, CourseId::new));
    }

    /** How a section is shown: as it is, with a rejected answer, or with the unanswered questions. */
    private interface Presentation {
        SectionView of(UnitWork work, Section section, Optional<String> newer, Locale locale);
    }

    private View page(UnitWork work, String section, Presentation presentation) {
        Section found = work.unit().section(section).orElseThrow(NotFoundException::new);
        request.shows(UnitAddress.section(work.course().id(), work.unit().id(), section));
        return new View(
                "learning/section",
                Map.of("section", presentation.of(work, found, actions.newer(work.course()), request.locale())));
    }

    /** Redirects to the course page, where a unit is begun; 404 when there is no such course or unit. */
    private Response notBegun(CourseId course, UnitId unit) {
        if (!actions.exists(course, unit)) {
            throw new NotFoundException();
        }
        return Redirect.to("/courses/" + course + "#unit-" + unit);
    }

    private Optional<UnitWork> work(CourseId course, UnitId unit) {
        return findLearning.unit(request.signedIn().person(), course, unit, request.locale());
    }

    private boolean save() {
        return actions.save(attempt(), request.form());
    }

    private AttemptId attempt() {
        return PathId.of(request.form().text("attempt"), AttemptId::of);
    }
}
