package eu.vipatwork.learning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.AnswerFormResult;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.QuestionFields;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * The first unit of each course, open to all without an account. Answers get their feedback, and nothing is stored: the
 * form of a page carries the answers that were given on it.
 */
@Path("/courses/{course}/trial")
@ApplicationScoped
@OpenToAll
public class TrialPages {

    private static final int UNPROCESSABLE = 422;

    /** Stands for the attempt that a trial does not have; it decides the order of shuffled choices. */
    private static final AttemptId NO_ATTEMPT = AttemptId.of("00000000-0000-7000-8000-000000000000");

    /** Fields that the page of an answered question has anyway. */
    private static final Set<String> SHOWN_AGAIN = Set.of("open", "done", "assess", "criterion");

    private final RequestContext request;
    private final Catalogue catalogue;

    protected TrialPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public TrialPages(RequestContext request, Catalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    @GET
    public Response begin(@PathParam("course") String id) {
        Course course = course(id);
        LearningUnit unit = unit(course);
        return Redirect.to(
                UnitAddress.trial(course.id()) + "/" + unit.sections().get(0).id());
    }

    @GET
    @Path("{section}")
    public Response section(@PathParam("course") String id, @PathParam("section") String section) {
        return page(id, section, Form.EMPTY);
    }

    /** Shows the section with the feedback on the answer that was sent, and on those before it. */
    @POST
    @Path("{section}")
    public Response answer(@PathParam("course") String id, @PathParam("section") String section) {
        return page(id, section, request.form());
    }

    private Response page(String id, String sectionId, Form form) {
        Course course = course(id);
        LearningUnit unit = unit(course);
        Section section = unit.section(sectionId).orElseThrow(NotFoundException::new);
        Map<QuestionId, UnitWork.Given> given = new HashMap<>();
        Map<QuestionId, Map<String, List<String>>> drafts = new HashMap<>();
        List<SectionView.Kept> kept = new ArrayList<>();
        RefusedAnswer refused = null;
        for (Question question : section.questions()) {
            Map<String, List<String>> fields = QuestionFields.of(form.fields(), question.id());
            boolean pressed = form.text("question").equals(question.id().value());
            if (!pressed && !fields.containsKey("done")) {
                drafts.put(question.id(), fields);
                continue;
            }
            AnswerFormResult read = Answer.from(question, fields, request.locale());
            if (read instanceof AnswerFormResult.Read answer) {
                given.put(question.id(), new UnitWork.Given(answer.answer(), false));
                kept.addAll(kept(question, fields));
            } else if (read instanceof AnswerFormResult.Unreadable unreadable) {
                refused = new RefusedAnswer(question.id(), unreadable.reason(), new Form(fields));
            }
        }
        UnitWork work = new UnitWork(
                course,
                entry(course),
                unit,
                new EnrolledCourse.Attempt(NO_ATTEMPT, 1, section.id(), Optional.empty()),
                given,
                drafts,
                Set.of(),
                0);
        request.shows(UnitAddress.trial(course.id()) + "/" + section.id());
        return new View(
                        "learning/section",
                        Map.of("section", SectionView.ofTrial(work, section, refused, kept, request.locale())))
                .status(refused == null ? 200 : UNPROCESSABLE);
    }

    /** The fields of an answer, so that the next answer on the page is shown together with it. */
    private static List<SectionView.Kept> kept(Question question, Map<String, List<String>> fields) {
        List<SectionView.Kept> kept = new ArrayList<>();
        kept.add(new SectionView.Kept(question.id() + ".done", ""));
        fields.forEach((name, values) -> {
            if (!SHOWN_AGAIN.contains(name)) {
                values.forEach(value -> kept.add(new SectionView.Kept(question.id() + "." + name, value)));
            }
        });
        return kept;
    }

    private Course course(String id) {
        return catalogue.latest(PathId.of(id, CourseId::new)).orElseThrow(NotFoundException::new);
    }

    private static AssignableUnit entry(Course course) {
        return course.units().get(0);
    }

    private LearningUnit unit(Course course) {
        return catalogue
                .unit(course.release(), entry(course).id(), request.locale())
                .orElseThrow(NotFoundException::new);
    }
}
