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
    public enum Moving {
        MOVED,
        /** They take that release already. */
        THERE,
        /** That release is no longer the newest, so it is not what they agreed to. */
        NOT_OFFERED,
        NOT_ENROLLED
    }

    /** One upgrade under way: what all of its parts need, and the statements that they make. */
    private record Upgrade(
            Enrolment enrolment, Course newer, Locale language, Instant at, List<ObjectNode> statements) {}

    /**
     * @param to the release that was offered
     * @param language in which the changes were shown
     */
    @RetriedOnConflict
    @Transactional
    public Moving move(PersonId person, CourseId course, ReleaseId to, Locale language) {
        Optional<Enrolment> enrolment = repository.lock(person, course);
        if (enrolment.isEmpty()) {
            return Moving.NOT_ENROLLED;
        }
        if (enrolment.get().release().equals(to)) {
            return Moving.THERE;
        }
        Optional<FindUpgrade.Offer> offer = findUpgrade
                .to(person, course, language)
                .filter(found -> found.newer().release().equals(to));
        if (offer.isEmpty()) {
            return Moving.NOT_OFFERED;
        }
        upgrade(
                new Upgrade(enrolment.get(), offer.get().newer(), language, clock.instant(), new ArrayList<>()),
                offer.get().changes());
        return Moving.MOVED;
    }

    private void upgrade(Upgrade upgrade, List<UnitChange> changes) {
        Enrolment enrolment = upgrade.enrolment();
        Course newer = upgrade.newer();
        List<UnitAttempt> attempts = repository.attempts(enrolment.id());
        CourseCompletion before = new CourseCompletion(activeAttempts.course(enrolment), attempts);
        Set<UnitId> askedAgain = units(changes, UnitChange.Effect.ASKED_AGAIN);
        Set<UnitId> gone = units(changes, UnitChange.Effect.GONE);
        for (UnitAttempt attempt : attempts) {
            if (!attempt.superseded()) {
                endSession(upgrade, attempt);
                if (askedAgain.contains(attempt.unit()) || (gone.contains(attempt.unit()) && !attempt.finished())) {
                    attempt.supersede(upgrade.at());
                } else if (!attempt.finished()) {
                    carryOver(upgrade, attempt);
                }
            }
        }
        ReleaseId from = enrolment.release();
        enrolment.upgradeTo(newer.release());
        if (!askedAgain.isEmpty()) {
            enrolment.takeBackSatisfied();
        }
        upgrade.statements()
                .add(statements.registeredAgain(
                        enrolment,
                        newer,
                        from,
                        List.copyOf(askedAgain),
                        newer.languageFor(upgrade.language()),
                        upgrade.at()));
        addSatisfied(upgrade, before, new CourseCompletion(newer, attempts));
        steps.store(enrolment, upgrade.statements());
    }

    private static Set<UnitId> units(List<UnitChange> changes, UnitChange.Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .map(UnitChange::unit)
                .collect(Collectors.toSet());
    }

    /** A session of the old release ends in it. */
    private void endSession(Upgrade upgrade, UnitAttempt attempt) {
        repository.openSession(attempt.id()).ifPresent(session -> {
            LearningVerb verb = session.abandoned(upgrade.at()) ? LearningVerb.ABANDONED : LearningVerb.TERMINATED;
            session.end(upgrade.at());
            upgrade.statements()
                    .add(statements.sessionEnded(
                            activeAttempts.load(upgrade.enrolment(), attempt, upgrade.language()),
                            session,
                            verb,
                            upgrade.at()));
        });
    }

    /** An attempt in progress continues: with the answers that still fit their questions, in the same section. */
    private void carryOver(Upgrade upgrade, UnitAttempt attempt) {
        ReleaseId newer = upgrade.newer().release();
        LearningUnit unit = catalogue
                .unit(newer, attempt.unit(), upgrade.language())
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
    private void addSatisfied(Upgrade upgrade, CourseCompletion before, CourseCompletion after) {
        Enrolment enrolment = upgrade.enrolment();
        Course newer = upgrade.newer();
        Locale shown = newer.languageFor(upgrade.language());
        newer.blocks().stream()
                .filter(block -> after.satisfied(block) && !before.satisfied(block))
                .forEach(block ->
                        upgrade.statements().add(statements.satisfied(enrolment, newer, block, shown, upgrade.at())));
        if (after.satisfied() && !enrolment.satisfied()) {
            enrolment.satisfy(upgrade.at());
            upgrade.statements().add(statements.satisfied(enrolment, newer, shown, upgrade.at()));
        }
    }
}
