package eu.vipatwork.learning;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.Section;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.EnrolmentRepository;
import eu.vipatwork.learning.enrolment.SectionRead;
import eu.vipatwork.learning.statement.LearningStatements;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** A learner has read a section and goes to the next one. */
@Dependent
public class ReadSection {

    private final ActiveAttempts attempts;
    private final LearningSteps steps;
    private final LearningStatements statements;
    private final EnrolmentRepository repository;
    private final InstantSource clock;

    @Inject
    public ReadSection(
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

    /**
     * Reading a section again in the same attempt makes no second statement.
     *
     * @return the section to show now: the next one, or the same one when it is the last; empty when the attempt is not
     *     this person's or the unit has no such section
     */
    @RetriedOnConflict
    @Transactional
    public Optional<String> read(PersonId person, AttemptId attempt, String section, Locale language) {
        return attempts.lock(person, attempt, language)
                .flatMap(active -> active.unit().section(section).map(found -> read(active, found)));
    }

    private String read(ActiveAttempt active, Section section) {
        String next = next(active.unit().sections(), section);
        if (active.attempt().finished()) {
            return next;
        }
        LearningStep step = steps.begin(active, clock.instant());
        AttemptId attempt = active.attempt().id();
        if (!repository.hasRead(attempt, section.id())) {
            repository.add(new SectionRead(attempt, section.id(), step.at()));
            step.add(statements.experienced(active, step.session(), section, step.at()));
        }
        steps.end(step, next);
        return next;
    }

    private static String next(List<Section> sections, Section section) {
        int following = sections.indexOf(section) + 1;
        return sections.get(Math.min(following, sections.size() - 1)).id();
    }
}
