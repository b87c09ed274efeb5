package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.CourseCompletion;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;

/**
 * A learner finishes a unit: every question has its answer, the attempt gets its result, and what follows from it for
 * the blocks and the course is recorded.
 */
@Dependent
public class FinishUnit {

    /** A score that misses the mastery score by no more than the rounding of a sum is a pass. */
    private static final double ROUNDING = 1e-9;

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public FinishUnit(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The attempt has this result, now or since before. */
        record Finished(UnitResult result) implements Result {}

        /** These questions have no answer yet; never empty. */
        record Unanswered(List<QuestionId> questions) implements Result {}

        /** The person has no such attempt. */
        record NoSuchAttempt() implements Result {}
    }

    @Transactional
    public Result finish(PersonId person, AttemptId attempt, Locale language) {
        return desk.sit(person, attempt, language).map(this::finish).orElseGet(Result.NoSuchAttempt::new);
    }

    private Result finish(ActiveAttempt sitting) {
        Optional<UnitResult> already = sitting.attempt().result();
        if (already.isPresent()) {
            return new Result.Finished(already.get());
        }
        List<QuestionResponse> responses = responses(sitting);
        Set<QuestionId> answered = responses.stream().map(QuestionResponse::question).collect(Collectors.toSet());
        List<QuestionId> open = sitting.unit().questions().stream()
                .map(Question::id)
                .filter(question -> !answered.contains(question))
                .toList();
        if (!open.isEmpty()) {
            return new Result.Unanswered(open);
        }
        UnitResult result = result(responses, sitting.entry().masteryScore());
        record(sitting, result);
        return new Result.Finished(result);
    }

    /** The answers to what the unit asks in the release that the learner takes now. */
    private List<QuestionResponse> responses(ActiveAttempt sitting) {
        return desk.store().responses(sitting.attempt().id()).stream()
                .filter(response -> sitting.unit().question(response.question()).isPresent())
                .toList();
    }

    private void record(ActiveAttempt sitting, UnitResult result) {
        Instant now = clock.instant();
        List<ObjectNode> told = new ArrayList<>();
        LearningSession session = desk.session(sitting, now, told);
        List<UnitAttempt> earlier = attempts(sitting).stream()
                .filter(attempt -> attempt.unit().equals(sitting.unit().id()) && attempt.finished())
                .toList();
        CourseCompletion before = new CourseCompletion(sitting.course(), attempts(sitting));
        sitting.attempt().finish(result, now);
        desk.store().flush();
        CourseCompletion after = new CourseCompletion(sitting.course(), attempts(sitting));

        LearningStatements statements = desk.statements();
        boolean first = earlier.isEmpty();
        boolean passedOnce = earlier.stream()
                .flatMap(attempt -> attempt.result().stream())
                .anyMatch(one -> Boolean.TRUE.equals(one.passed()));
        if (first) {
            told.add(statements.completed(sitting, session, now));
        }
        if (result.score() != null) {
            told.add(
                    passedOnce
                            ? statements.scored(sitting, session, result, now)
                            : statements.judged(sitting, session, result, now));
        } else if (!first) {
            told.add(statements.completedAgain(sitting, session, now));
        }
        session.step(now);
        session.end(now);
        told.add(statements.ended(sitting, session, LearningVerb.TERMINATED, now));
        sitting.course().blocks().stream()
                .filter(block -> after.satisfied(block) && !before.satisfied(block))
                .forEach(block -> told.add(statements.satisfied(sitting, session, block, now)));
        if (after.satisfied() && !sitting.enrolment().satisfied()) {
            sitting.enrolment().satisfied(now);
            told.add(statements.satisfied(sitting, session, now));
        }
        desk.done(sitting, session, sitting.attempt().place(), now, told);
    }

    private List<UnitAttempt> attempts(ActiveAttempt sitting) {
        return desk.store().attempts(sitting.enrolment().id());
    }

    private static UnitResult result(List<QuestionResponse> responses, double masteryScore) {
        double points = responses.stream().mapToDouble(QuestionResponse::points).sum();
        if (points == 0) {
            return new UnitResult(null, null);
        }
        double score = responses.stream()
                        .filter(response -> response.score() != null)
                        .mapToDouble(response -> response.points() * response.score())
                        .sum()
                / points;
        return new UnitResult(score, score + ROUNDING >= masteryScore);
    }
}
