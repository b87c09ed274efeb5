package eu.vipatwork.learning;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.statement.LearningStatements;

/**
 * Makes use cases with another clock, for the demonstration, whose learners learned in the past. They have no
 * interceptors: the caller begins and ends the transaction.
 */
@Dependent
public class LearningUseCases {

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final Catalogue catalogue;

    @Inject
    public LearningUseCases(
            ActiveAttempts attempts,
            LearningSteps steps,
            LearningStatements statements,
            EnrolmentRepository repository,
            Catalogue catalogue) {
        this.attempts = attempts;
        this.steps = steps;
        this.statements = statements;
        this.repository = repository;
        this.catalogue = catalogue;
    }

    public Enrol enrol(InstantSource clock) {
        return new Enrol(repository, steps, statements, catalogue, clock);
    }

    public BeginAttempt beginAttempt(InstantSource clock) {
        return new BeginAttempt(attempts, steps, repository, clock);
    }

    public ReadSection readSection(InstantSource clock) {
        return new ReadSection(attempts, steps, statements, repository, clock);
    }

    public AnswerQuestion answerQuestion(InstantSource clock) {
        return new AnswerQuestion(attempts, steps, statements, repository, clock);
    }

    public FinishUnit finishUnit(InstantSource clock) {
        return new FinishUnit(attempts, steps, statements, repository, clock);
    }
}
