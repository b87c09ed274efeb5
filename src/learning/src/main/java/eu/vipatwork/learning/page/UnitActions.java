package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.AnswerQuestion;
import eu.vipatwork.learning.AssessOwnAnswer;
import eu.vipatwork.learning.BeginAttempt;
import eu.vipatwork.learning.FinishUnit;
import eu.vipatwork.learning.LeaveUnit;
import eu.vipatwork.learning.QuestionFields;
import eu.vipatwork.learning.ReadSection;
import eu.vipatwork.learning.SaveDrafts;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;

/** What the learner of this request can do in a unit. Each is one transaction. */
@Dependent
public class UnitActions {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final BeginAttempt beginAttempt;
    private final ReadSection readSection;
    private final AnswerQuestion answerQuestion;
    private final AssessOwnAnswer assessOwnAnswer;
    private final SaveDrafts saveDrafts;
    private final FinishUnit finishUnit;
    private final LeaveUnit leaveUnit;

    @Inject
    public UnitActions(
            RequestContext request,
            Catalogue catalogue,
            BeginAttempt beginAttempt,
            ReadSection readSection,
            AnswerQuestion answerQuestion,
            AssessOwnAnswer assessOwnAnswer,
            SaveDrafts saveDrafts,
            FinishUnit finishUnit,
            LeaveUnit leaveUnit) {
        this.request = request;
        this.catalogue = catalogue;
        this.beginAttempt = beginAttempt;
        this.readSection = readSection;
        this.answerQuestion = answerQuestion;
        this.assessOwnAnswer = assessOwnAnswer;
        this.saveDrafts = saveDrafts;
        this.finishUnit = finishUnit;
        this.leaveUnit = leaveUnit;
    }

    BeginAttempt.Result begin(CourseId course, UnitId unit) {
        return beginAttempt.begin(person(), course, unit, language());
    }

    Optional<String> read(AttemptId attempt, String section) {
        return readSection.read(person(), attempt, section, language());
    }

    AnswerQuestion.Result answer(AttemptId attempt, QuestionId question, Form form) {
        return answerQuestion.answer(
                person(), attempt, question, QuestionFields.of(form.fields(), question), language());
    }

    Optional<String> assess(AttemptId attempt, QuestionId question, List<String> criteria) {
        return assessOwnAnswer.assess(person(), attempt, question, criteria, language());
    }

    /** Saves what the form of a page has, without submitting it. */
    boolean save(AttemptId attempt, Form form) {
        return saveDrafts.save(person(), attempt, form.fields(), language());
    }

    FinishUnit.Result finish(AttemptId attempt) {
        return finishUnit.finish(person(), attempt, language());
    }

    void leave(AttemptId attempt, String section) {
        leaveUnit.leave(person(), attempt, section, language());
    }

    /** Whether the latest release of a course has such a unit. */
    boolean exists(CourseId course, UnitId unit) {
        return catalogue.latest(course).flatMap(found -> found.unit(unit)).isPresent();
    }

    /** The version of the latest release of the course, if it is newer than this one. */
    Optional<String> newer(Course course) {
        return catalogue
                .latest(course.id())
                .filter(latest -> latest.release().compareTo(course.release()) > 0)
                .map(Course::version);
    }

    private PersonId person() {
        return request.signedIn().person();
    }

    private Locale language() {
        return request.locale();
    }
}
