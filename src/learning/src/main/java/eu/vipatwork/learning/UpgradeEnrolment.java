package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.CourseCompletion;
import eu.vipatwork.learning.enrolment.Enrolment;
import eu.vipatwork.learning.enrolment.UnitAttempt;
import eu.vipatwork.learning.statement.LearningVerb;
import eu.vipatwork.shared.PersonId;

/**
 * A learner moves to the newest release of their course. What its authors marked as cosmetic or equivalent carries
 * answers and results along; what must be taken again is asked again, and what was done before stays on record. All of
 * it happens, or nothing; doing it twice does it once.
 */
@Dependent
public class UpgradeEnrolment {

    private final LearningSteps desk;
    private final Catalogue catalogue;
    private final FindUpgrade findOffer;
    private final InstantSource clock;

    @Inject
    public UpgradeEnrolment(LearningSteps desk, Catalogue catalogue, FindUpgrade findOffer, InstantSource clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.findOffer = findOffer;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Moving {
        MOVED,
        /** They take that release already. */
        THERE,
        /** That release is not the newest any more, so what they agreed to is not what they would get. */
        NOT_OFFERED,
        NOT_ENROLLED
    }

    /**
     * @param to the release that was offered
     * @param language in which the changes were shown
     */
    @Transactional
    public Moving move(PersonId person, CourseId course, ReleaseId to, Locale language) {
        Optional<Enrolment> enrolment = desk.store().lock(person, course);
        if (enrolment.isEmpty()) {
            return Moving.NOT_ENROLLED;
        }
        if (enrolment.get().release().equals(to)) {
            return Moving.THERE;
        }
        Optional<Course> newer = FindUpgrade.newer(catalogue, enrolment.get().release())
                .filter(latest -> latest.release().equals(to));
        if (newer.isEmpty()) {
            return Moving.NOT_OFFERED;
        }
        List<UnitChange> changes =
                findOffer.to(person, course, language).orElseThrow().changes();
        move(enrolment.get(), newer.get(), changes, language);
        return Moving.MOVED;
    }

    private void move(Enrolment enrolment, Course newer, List<UnitChange> changes, Locale language) {
        Instant now = clock.instant();
        List<ObjectNode> told = new ArrayList<>();
        List<UnitAttempt> attempts = desk.store().attempts(enrolment.id());
        CourseCompletion before = new CourseCompletion(desk.course(enrolment), attempts);
        Set<UnitId> askedAgain = new HashSet<>();
        Set<UnitId> gone = new HashSet<>();
        for (UnitChange change : changes) {
            if (change.effect() == UnitChange.Effect.ASKED_AGAIN) {
                askedAgain.add(change.unit());
            } else if (change.effect() == UnitChange.Effect.GONE) {
                gone.add(change.unit());
            }
        }
        for (UnitAttempt attempt : attempts) {
            if (!attempt.superseded()) {
                endSession(enrolment, attempt, language, now, told);
                if (askedAgain.contains(attempt.unit()) || (gone.contains(attempt.unit()) && !attempt.finished())) {
                    attempt.supersede(now);
                } else if (!attempt.finished()) {
                    carry(attempt, newer, language);
                }
            }
        }
        ReleaseId from = enrolment.release();
        enrolment.moveTo(newer.release());
        told.add(desk.statements()
                .moved(enrolment, newer, from, askedAgain.stream().toList(), newer.languageFor(language), now));
        satisfy(enrolment, newer, before, new CourseCompletion(newer, attempts), language, now, told);
        desk.record(enrolment, told);
    }

    /** What was begun under the old release ends under it. */
    private void endSession(
            Enrolment enrolment, UnitAttempt attempt, Locale language, Instant now, List<ObjectNode> told) {
        desk.store().openSession(attempt.id()).ifPresent(session -> {
            ActiveAttempt sitting = desk.sit(enrolment, attempt, language);
            LearningVerb how = session.forgotten(now) ? LearningVerb.ABANDONED : LearningVerb.TERMINATED;
            session.end(now);
            told.add(desk.statements().ended(sitting, session, how, now));
        });
    }

    /** An attempt under way goes on: its answers, where their questions still stand, and its place. */
    private void carry(UnitAttempt attempt, Course newer, Locale language) {
        LearningUnit unit = catalogue
                .unit(newer.release(), attempt.unit(), language)
                .orElseThrow(() -> new IllegalStateException(newer.release() + " has no unit " + attempt.unit()));
        desk.store().responses(attempt.id()).stream()
                .filter(response -> unit.question(response.question())
                        .filter(question -> !response.fits(question))
                        .isPresent())
                .forEach(desk.store()::remove);
        if (unit.section(attempt.place()).isEmpty()) {
            attempt.stopAt(unit.sections().get(0).id());
        }
        attempt.carryTo(newer.release());
    }

    /** Whoever has done all that the newer release asks for has done the course, though they finished nothing today. */
    private void satisfy(
            Enrolment enrolment,
            Course newer,
            CourseCompletion before,
            CourseCompletion after,
            Locale language,
            Instant now,
            List<ObjectNode> told) {
        Locale shown = newer.languageFor(language);
        newer.blocks().stream()
                .filter(block -> after.satisfied(block) && !before.satisfied(block))
                .forEach(block -> told.add(desk.statements().satisfied(enrolment, newer, block, shown, now)));
        if (after.satisfied() && !enrolment.satisfied()) {
            enrolment.satisfied(now);
            told.add(desk.statements().satisfied(enrolment, newer, shown, now));
        }
    }
}
