package eu.vipatwork.learning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.AnswerFormResult;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * A learner compares their own long text with the model answer and ticks the criteria that it meets. They may change
 * the ticks at any time.
 */
@Dependent
public class AssessOwnAnswer {

    private final ActiveAttempts attempts;
    private final EnrolmentRepository repository;

    @Inject
    public AssessOwnAnswer(ActiveAttempts attempts, EnrolmentRepository repository) {
        this.attempts = attempts;
        this.repository = repository;
    }

    /**
     * @param criteria the numbers of the criteria that are met, as the form sends them
     * @return the section to show; empty when there is no such answer, or a number is not that of a criterion
     */
    @RetriedOnConflict
    @Transactional
    public Optional<String> assess(
            PersonId person, AttemptId attempt, QuestionId question, List<String> criteria, Locale language) {
        return attempts.lock(person, attempt, language).flatMap(active -> active.unit()
                .question(question)
                .filter(LongText.class::isInstance)
                .flatMap(found -> assess(active, (LongText) found, criteria, language)));
    }

    private Optional<String> assess(ActiveAttempt active, LongText question, List<String> criteria, Locale language) {
        Optional<QuestionResponse> response =
                repository.response(active.attempt().id(), question.id());
        if (response.isEmpty()) {
            return Optional.empty();
        }
        Answer.LongTextAnswer given =
                (Answer.LongTextAnswer) Answer.fromText(response.get().answer());
        AnswerFormResult read =
                Answer.from(question, Map.of("answer", List.of(given.text()), "criterion", criteria), language);
        if (!(read instanceof AnswerFormResult.Read assessed)) {
            return Optional.empty();
        }
        response.get().assess(assessed.answer().toText());
        return active.unit().sectionOf(question.id()).map(Section::id);
    }
}
