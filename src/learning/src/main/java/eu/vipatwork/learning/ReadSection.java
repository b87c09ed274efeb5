package eu.vipatwork.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.learning.enrolment.ActiveAttempt;
import eu.vipatwork.learning.enrolment.AttemptId;
import eu.vipatwork.learning.enrolment.LearningSession;
import eu.vipatwork.learning.enrolment.SectionRead;
import eu.vipatwork.shared.PersonId;

/** A learner has read a section and goes on to the next one, which becomes the place to come back to. */
@Dependent
public class ReadSection {

    private final LearningSteps desk;
    private final InstantSource clock;

    @Inject
    public ReadSection(LearningSteps desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Does it once: reading a section again in the same attempt only moves the place.
     *
     * @return the section to show now: the next one, or the same one when it is the last; nothing when the attempt is
     *     not this person's or the unit has no such section
     */
    @Transactional
    public Optional<String> read(PersonId person, AttemptId attempt, String section, Locale language) {
        return desk.sit(person, attempt, language)
                .flatMap(sitting -> sitting.unit().section(section).map(found -> read(sitting, found)));
    }

    private String read(ActiveAttempt sitting, Section section) {
        String next = next(sitting.unit().sections(), section);
        if (sitting.attempt().finished()) {
            return next;
        }
        Instant now = clock.instant();
        List<ObjectNode> told = new ArrayList<>();
        LearningSession session = desk.session(sitting, now, told);
        AttemptId attempt = sitting.attempt().id();
        if (!desk.store().hasRead(attempt, section.id())) {
            desk.store().keep(new SectionRead(attempt, section.id(), now));
            told.add(desk.statements().experienced(sitting, session, section, now));
        }
        desk.done(sitting, session, next, now, told);
        return next;
    }

    private static String next(List<Section> sections, Section section) {
        int following = sections.indexOf(section) + 1;
        return sections.get(Math.min(following, sections.size() - 1)).id();
    }
}
