package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.CourseCompletion;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.QuestionResponse;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * A learner finishes a unit. Every question must have an answer; the attempt gets its result, and statements tell it
 * and what it satisfies: blocks and the course.
 */
@Dependent
public class FinishUnit {

    /** The rounding error of a sum: a score that misses the mastery score by no more is a pass. */
    private static final double ROUNDING = 1e-9;

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public FinishUnit(
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

    /** The result of the attempt, or why there is none. */
    public sealed interface Result {

        /** The attempt has this result, from now on or already. */
        record Finished(UnitResult result) implements Result {}

        /** These questions have no answer yet; never empty. */
        record Unanswered(List<QuestionId> questions) implements Result {}

        /** The person has no such attempt. */
        record NoSuchAttempt() implements Result {}
    }

    @RetriedOnConflict
    @Transactional
    public Result finish(PersonId person, AttemptId attempt, Locale language) {
        return attempts.lock(person, attempt, language).map(this::finish).orElseGet(Result.NoSuchAttempt::new);
    }

    private Result finish(ActiveAttempt active) {
        Optional<UnitResult> existing = active.attempt().result();
        if (existing.isPresent()) {
            return new Result.Finished(existing.get());
        }
        List<QuestionResponse> responses = responses(active);
        Set<QuestionId> answered =
                responses.stream().map(QuestionResponse::question).collect(Collectors.toSet());
        List<QuestionId> unanswered = active.unit().questions().stream()
                .map(Question::id)
                .filter(question -> !answered.contains(question))
                .toList();
        if (!unanswered.isEmpty()) {
            return new Result.Unanswered(unanswered);
        }
        UnitResult result = result(responses, active.entry().masteryScore());
        store(active, result);
        return new Result.Finished(result);
    }

    /** The answers to the questions of the release that the learner takes now. */
    private List<QuestionResponse> responses(ActiveAttempt active) {
        return repository.responses(active.attempt().id()).stream()
                .filter(response -> active.unit().question(response.question()).isPresent())
                .toList();
    }

    private void store(ActiveAttempt active, UnitResult result) {
        LearningStep step = steps.begin(active, clock.instant());
        List<UnitAttempt> earlier = attempts(active).stream()
                .filter(attempt -> attempt.unit().equals(active.unit().id()) && attempt.finished())
                .toList();
        CourseCompletion before = completion(active);
        active.attempt().finish(result, step.at());
        repository.flush();
        addResult(step, result, earlier);
        endSession(step);
        addSatisfied(step, before, completion(active));
        steps.end(step, active.attempt().section());
    }

    /** cmi5 allows {@code completed} and {@code passed} once in a registration (9.3). */
    private void addResult(LearningStep step, UnitResult result, List<UnitAttempt> earlier) {
        ActiveAttempt active = step.attempt();
        LearningSession session = step.session();
        if (earlier.isEmpty()) {
            step.add(statements.completed(active, session, step.at()));
        }
        if (result.score() != null) {
            boolean passedBefore = earlier.stream()
                    .flatMap(attempt -> attempt.result().stream())
                    .anyMatch(UnitResult::hasPassed);
            step.add(
                    passedBefore
                            ? statements.scored(active, session, result, step.at())
                            : statements.passedOrFailed(active, session, result, step.at()));
        } else if (!earlier.isEmpty()) {
            step.add(statements.completedAgain(active, session, step.at()));
        }
    }

    private void endSession(LearningStep step) {
        LearningSession session = step.session();
        session.continueAt(step.at());
        session.end(step.at());
        step.add(statements.sessionEnded(step.attempt(), session, LearningVerb.TERMINATED, step.at()));
    }

    private void addSatisfied(LearningStep step, CourseCompletion before, CourseCompletion after) {
        ActiveAttempt active = step.attempt();
        Instant now = step.at();
        active.course().blocks().stream()
                .filter(block -> after.satisfied(block) && !before.satisfied(block))
                .forEach(block -> step.add(statements.satisfied(active, step.session(), block, now)));
        if (after.satisfied() && !active.enrolment().satisfied()) {
            active.enrolment().satisfy(now);
            step.add(statements.satisfied(active, step.session(), now));
        }
    }

    private CourseCompletion completion(ActiveAttempt active) {
        return new CourseCompletion(active.course(), attempts(active));
    }

    private List<UnitAttempt> attempts(ActiveAttempt active) {
        return repository.attempts(active.enrolment().id());
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
