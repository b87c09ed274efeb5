package eu.vipatwork.learning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.AnswerFormResult;
import eu.vipatwork.content.question.LongText;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.shared.PersonId;

/** A learner compares the own long text with the model answer and ticks what it has. It may be changed until the end. */
@Dependent
public class AssessOwnAnswer {

    private final LearningSteps desk;

    @Inject
    public AssessOwnAnswer(LearningSteps desk) {
        this.desk = desk;
    }

    /**
     * @param criteria the numbers of the criteria that are met, as the form sends them
     * @return the section to show; nothing when there is no such answer or a number is none
     */
    @Transactional
    public Optional<String> assess(
            PersonId person, AttemptId attempt, QuestionId question, List<String> criteria, Locale language) {
        return desk.sit(person, attempt, language).flatMap(sitting -> sitting.unit()
                .question(question)
                .filter(LongText.class::isInstance)
                .flatMap(found -> assess(sitting, (LongText) found, criteria)));
    }

    private Optional<String> assess(ActiveAttempt sitting, LongText question, List<String> criteria) {
        Optional<QuestionResponse> response = desk.store().response(sitting.attempt().id(), question.id());
        if (response.isEmpty()) {
            return Optional.empty();
        }
        Answer.LongTextAnswer given =
                (Answer.LongTextAnswer) Answer.fromText(response.get().answer());
        AnswerFormResult read = Answer.from(question, Map.of("answer", List.of(given.text()), "criterion", criteria));
        if (!(read instanceof AnswerFormResult.Read compared)) {
            return Optional.empty();
        }
        response.get().assess(compared.answer().toText());
        return sitting.unit().sectionOf(question.id()).map(section -> section.id());
    }
}
