package eu.vipatwork.learning;

import java.time.InstantSource;
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
import eu.vipatwork.content.question.Mark;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * A learner answers a question, once in an attempt. The answer is marked and stored, and its statement with it, or
 * nothing is.
 */
@Dependent
public class AnswerQuestion {

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public AnswerQuestion(
            ActiveAttempts attempts,
            LearningSteps steps,
            LearningStatements statements,
            EnrolmentRepository repository,
            InstantSource clock) {
        this.attempts = attempts;
        this.steps = steps;
        this.statements = statements;
        this.repository = repository;
        this.clock = clock;
    }

    /** What became of the answer. */
    public sealed interface Result {

        /** The answer is stored; the feedback is in this section. */
        record Answered(String section) implements Result {}

        /** The question had an answer already, which is unchanged: the form was sent twice, or from another tab. */
        record AlreadyAnswered(String section) implements Result {}

        /** The attempt has its result and takes no more answers. */
        record AttemptFinished(String section) implements Result {}

        /** The fields are no answer; {@code reason} as {@link AnswerFormResult.Unreadable} names it. */
        record Unreadable(String section, String reason) implements Result {}

        /** The person has no such attempt. */
        record NoSuchAttempt() implements Result {}

        /** The release that the person takes now has no such question, or requires a retake of the unit. */
        record NotInThisRelease() implements Result {}
    }

    /**
     * @param fields of the form, as {@link Answer#from} reads them
     * @param language in which the question was shown
     */
    @RetriedOnConflict
    @Transactional
    public Result answer(
            PersonId person,
            AttemptId attempt,
            QuestionId question,
            Map<String, List<String>> fields,
            Locale language) {
        Optional<ActiveAttempt> active = attempts.lock(person, attempt, language);
        if (active.isEmpty()) {
            return attempts.isOwn(person, attempt) ? new Result.NotInThisRelease() : new Result.NoSuchAttempt();
        }
        return active.get()
                .unit()
                .question(question)
                .map(found -> answer(active.get(), found, fields, language))
                .orElseGet(Result.NotInThisRelease::new);
    }

    private Result answer(ActiveAttempt active, Question question, Map<String, List<String>> fields, Locale language) {
        String section = active.unit().sectionOf(question.id()).orElseThrow().id();
        if (repository.response(active.attempt().id(), question.id()).isPresent()) {
            return new Result.AlreadyAnswered(section);
        }
        if (active.attempt().finished()) {
            return new Result.AttemptFinished(section);
        }
        AnswerFormResult read = Answer.from(question, fields, language);
        if (read instanceof AnswerFormResult.Unreadable unreadable) {
            return new Result.Unreadable(section, unreadable.reason());
        }
        LearningStep step = steps.begin(active, clock.instant());
        store(step, question, ((AnswerFormResult.Read) read).answer());
        steps.end(step, section);
        return new Result.Answered(section);
    }

    private void store(LearningStep step, Question question, Answer answer) {
        AttemptId attempt = step.attempt().attempt().id();
        Mark mark = question.mark(answer);
        repository.add(
                new QuestionResponse(attempt, question.id(), answer.toText(), mark, question.points(), step.at()));
        repository.draft(attempt, question.id()).ifPresent(repository::remove);
        step.add(statements.answered(step.attempt(), step.session(), question, answer, mark, step.at()));
    }
}
