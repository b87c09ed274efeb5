package eu.vipatwork.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.AnswerDraft;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.learning.enrolment.SectionRead;
import eu.vipatwork.learning.enrolment.UnitAttempt;

/**
 * A unit and one person's work in the latest attempt.
 *
 * @param answers by question, a long text with the learner's own assessment
 * @param drafts the form fields of answers that are saved but not submitted
 * @param read the sections that were read to their end
 * @param taken how many attempts count towards those that the unit allows
 */
public record UnitWork(
        Course course,
        AssignableUnit entry,
        LearningUnit unit,
        EnrolledCourse.Attempt attempt,
        Map<QuestionId, Given> answers,
        Map<QuestionId, Map<String, List<String>>> drafts,
        Set<String> read,
        int taken) {

    /**
     * A given answer.
     *
     * @param assessed whether the learner assessed a long text against the model answer
     */
    public record Given(Answer answer, boolean assessed) {}

    static UnitWork of(
            Course course,
            AssignableUnit entry,
            LearningUnit unit,
            UnitAttempt attempt,
            List<QuestionResponse> responses,
            List<AnswerDraft> drafts,
            List<SectionRead> read,
            int taken) {
        Map<QuestionId, Given> answers = new HashMap<>();
        responses.stream()
                .filter(response -> unit.question(response.question())
                        .filter(response::fits)
                        .isPresent())
                .forEach(response -> answers.put(
                        response.question(),
                        new Given(
                                Answer.fromText(response.assessment().orElse(response.answer())),
                                response.assessment().isPresent())));
        return new UnitWork(
                course,
                entry,
                unit,
                EnrolledCourse.Attempt.of(attempt),
                answers,
                drafts.stream().collect(Collectors.toMap(AnswerDraft::question, AnswerDraft::fields)),
                read.stream().map(SectionRead::section).collect(Collectors.toSet()),
                taken);
    }

    public Optional<Given> given(Question question) {
        return Optional.ofNullable(answers.get(question.id()));
    }

    /** Whether the unit allows another attempt after this one. */
    public boolean mayRetake() {
        return entry.attempts() == 0 || taken < entry.attempts();
    }
}
