package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.AnswerFormResult;
import eu.vipatwork.content.question.Mark;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.shared.PersonId;

/** A learner answers a question, once in an attempt. The answer is marked, kept and recorded, or none of it. */
@Dependent
public class AnswerQuestion {

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public AnswerQuestion(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The answer is kept and recorded; the feedback stands in this section. */
        record Answered(String section) implements Result {}

        /** There was an answer already, which stands: a form that was sent twice, or another tab. */
        record AlreadyAnswered(String section) implements Result {}

        /** The attempt has its result and takes no answers any more. */
        record AttemptFinished(String section) implements Result {}

        /** The fields do not make an answer; {@code reason} as {@link AnswerFormResult.Unreadable} names it. */
        record Unreadable(String section, String reason) implements Result {}

        /** The person has no such attempt. */
        record NoSuchAttempt() implements Result {}

        /** The release that the person takes now has no such question, or asks for the whole unit again. */
        record NotInThisRelease() implements Result {}
    }

    /**
     * @param fields of the form, as {@link Answer#from} reads them
     * @param language in which the question was shown
     */
    @Transactional
    public Result answer(
            PersonId person,
            AttemptId attempt,
            QuestionId question,
            Map<String, List<String>> fields,
            Locale language) {
        Optional<ActiveAttempt> sitting = desk.sit(person, attempt, language);
        if (sitting.isEmpty()) {
            return desk.isOwn(person, attempt) ? new Result.NotInThisRelease() : new Result.NoSuchAttempt();
        }
        return sitting.get()
                .unit()
                .question(question)
                .map(found -> answer(sitting.get(), found, fields))
                .orElseGet(Result.NotInThisRelease::new);
    }

    private Result answer(ActiveAttempt sitting, Question question, Map<String, List<String>> fields) {
        String section = sitting.unit().sectionOf(question.id()).orElseThrow().id();
        if (desk.store().response(sitting.attempt().id(), question.id()).isPresent()) {
            return new Result.AlreadyAnswered(section);
        }
        if (sitting.attempt().finished()) {
            return new Result.AttemptFinished(section);
        }
        AnswerFormResult read = Answer.from(question, fields);
        if (read instanceof AnswerFormResult.Unreadable unreadable) {
            return new Result.Unreadable(section, unreadable.reason());
        }
        keep(sitting, question, ((AnswerFormResult.Read) read).answer(), section);
        return new Result.Answered(section);
    }

    private void keep(ActiveAttempt sitting, Question question, Answer answer, String section) {
        Instant now = clock.instant();
        AttemptId attempt = sitting.attempt().id();
        List<ObjectNode> told = new ArrayList<>();
        LearningSession session = desk.session(sitting, now, told);
        Mark mark = question.mark(answer);
        desk.store().keep(new QuestionResponse(attempt, question.id(), answer.toText(), mark, question.points(), now));
        desk.store().draft(attempt, question.id()).ifPresent(desk.store()::remove);
        told.add(desk.statements().answered(sitting, session, question, answer, mark, now));
        desk.done(sitting, session, section, now, told);
    }
}
