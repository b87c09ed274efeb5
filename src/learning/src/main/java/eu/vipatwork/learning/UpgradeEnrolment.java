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

import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.enrolment.CourseCompletion;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/**
 * A learner moves to the newest release of their course. Answers and results of units that its authors marked as
 * cosmetic or equivalent are kept; units that must be taken again are asked again, and their earlier results stay on
 * record. Moving twice has the effect of moving once.
 */
@Dependent
public class UpgradeEnrolment {

    private final ActiveAttempts activeAttempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final Catalogue catalogue;
    private final FindUpgrade findUpgrade;
    private final InstantSource clock;

    @Inject
    public UpgradeEnrolment(
            ActiveAttempts activeAttempts,
            LearningSteps steps,
            LearningStatements statements,
            EnrolmentRepository repository,
            Catalogue catalogue,
            FindUpgrade findUpgrade,
            InstantSource clock) {
        this.activeAttempts = activeAttempts;
        this.steps = steps;
        this.statements = statements;
        this.repository = repository;
        this.catalogue = catalogue;
        this.findUpgrade = findUpgrade;
        this.clock = clock;
    }

    /** What became of the request. */
    public enum Result {
        MOVED,
        /** They take that release already. */
        ALREADY_THERE,
        /** That release is no longer the newest, so it is not what they agreed to. */
        NOT_OFFERED,
        NOT_ENROLLED
    }

    /** An upgrade in progress: what all of its parts need, and the statements that they make. */
    private record Transition(
            Enrolment enrolment, Course newer, Locale language, Instant at, List<ObjectNode> statements) {}

    /**
     * @param to the release that was offered
     * @param language in which the changes were shown
     */
    @RetriedOnConflict
    @Transactional
    public Result upgrade(PersonId person, CourseId course, ReleaseId to, Locale language) {
        Optional<Enrolment> enrolment = repository.lock(person, course);
        if (enrolment.isEmpty()) {
            return Result.NOT_ENROLLED;
        }
        if (enrolment.get().release().equals(to)) {
            return Result.ALREADY_THERE;
        }
        Optional<FindUpgrade.Upgrade> found = findUpgrade
                .find(person, course, language)
                .filter(upgrade -> upgrade.newer().release().equals(to));
        if (found.isEmpty()) {
            return Result.NOT_OFFERED;
        }
        carryOut(
                new Transition(enrolment.get(), found.get().newer(), language, clock.instant(), new ArrayList<>()),
                found.get().changes());
        return Result.MOVED;
    }

    private void carryOut(Transition transition, List<UnitChange> changes) {
        Enrolment enrolment = transition.enrolment();
        Course newer = transition.newer();
        List<UnitAttempt> attempts = repository.attempts(enrolment.id());
        CourseCompletion before = new CourseCompletion(activeAttempts.course(enrolment), attempts);
        Set<UnitId> mustRetake = units(changes, UnitChange.Effect.MUST_RETAKE);
        Set<UnitId> removed = units(changes, UnitChange.Effect.REMOVED);
        for (UnitAttempt attempt : attempts) {
            if (!attempt.superseded()) {
                endSession(transition, attempt);
                if (mustRetake.contains(attempt.unit()) || (removed.contains(attempt.unit()) && !attempt.finished())) {
                    attempt.supersede(transition.at());
                } else if (!attempt.finished()) {
                    carryOver(transition, attempt);
                }
            }
        }
        ReleaseId from = enrolment.release();
        enrolment.upgradeTo(newer.release());
        if (!mustRetake.isEmpty()) {
            enrolment.takeBackSatisfied();
        }
        transition
                .statements()
                .add(statements.registeredAgain(
                        enrolment,
                        newer,
                        from,
                        List.copyOf(mustRetake),
                        newer.languageFor(transition.language()),
                        transition.at()));
        addSatisfied(transition, before, new CourseCompletion(newer, attempts));
        steps.store(enrolment, transition.statements());
    }

    private static Set<UnitId> units(List<UnitChange> changes, UnitChange.Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .map(UnitChange::unit)
                .collect(Collectors.toSet());
    }

    /** A session of the old release ends in it. */
    private void endSession(Transition transition, UnitAttempt attempt) {
        repository.openSession(attempt.id()).ifPresent(session -> {
            LearningVerb verb = session.abandoned(transition.at()) ? LearningVerb.ABANDONED : LearningVerb.TERMINATED;
            session.end(transition.at());
            transition
                    .statements()
                    .add(statements.sessionEnded(
                            activeAttempts.load(transition.enrolment(), attempt, transition.language()),
                            session,
                            verb,
                            transition.at()));
        });
    }

    /** An attempt in progress continues: with the answers that still fit their questions, in the same section. */
    private void carryOver(Transition transition, UnitAttempt attempt) {
        ReleaseId newer = transition.newer().release();
        LearningUnit unit = catalogue
                .unit(newer, attempt.unit(), transition.language())
                .orElseThrow(() -> new IllegalStateException(newer + " has no unit " + attempt.unit()));
        repository.responses(attempt.id()).stream()
                .filter(response -> unit.question(response.question())
                        .filter(question -> !response.fits(question))
                        .isPresent())
                .forEach(repository::remove);
        if (unit.section(attempt.section()).isEmpty()) {
            attempt.moveTo(unit.sections().get(0).id());
        }
        attempt.carryOverTo(newer);
    }

    /** The newer release may require less: what it satisfies is satisfied now, though nothing was finished today. */
    private void addSatisfied(Transition transition, CourseCompletion before, CourseCompletion after) {
        Enrolment enrolment = transition.enrolment();
        Course newer = transition.newer();
        Locale shown = newer.languageFor(transition.language());
        newer.blocks().stream()
                .filter(block -> after.satisfied(block) && !before.satisfied(block))
                .forEach(block -> transition
                        .statements()
                        .add(statements.satisfied(enrolment, newer, block, shown, transition.at())));
        if (after.satisfied() && !enrolment.satisfied()) {
            enrolment.satisfy(transition.at());
            transition.statements().add(statements.satisfied(enrolment, newer, shown, transition.at()));
        }
    }
}
