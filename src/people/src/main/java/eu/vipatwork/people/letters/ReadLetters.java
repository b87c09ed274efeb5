package eu.vipatwork.people.letters;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Shows administrators the letters that wait, and the text of one: the way of a link where there is no mail server. */
@Dependent
public class ReadLetters {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAct recordAct;

    @Inject
    public ReadLetters(@Unit("people") EntityManager people, InstantSource clock, RecordAct recordAct) {
        this.people = people;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /** All that wait, newest first. For administrators only: the page's route sees to that. */
    @Transactional
    public List<WaitingLetter> waiting() {
        return people.createQuery(
                        "select l from LetterRow l where l.expires > :now order by l.written desc, l.id desc",
                        LetterRow.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(LetterRow::toWaiting)
                .toList();
    }

    /** The text of one, if it still waits. Who reads a link could use it, so the audit log tells who did. */
    @Transactional
    public Optional<Letter> open(LetterId id, PersonId administrator) {
        Optional<LetterRow> row = Optional.ofNullable(people.find(LetterRow.class, id.toString()));
        row.ifPresent(letter ->
                recordAct.record(Act.named(Acts.LETTER_READ).by(administrator).saying(Detail.of("letter", letter.id))));
        return row.map(LetterRow::toLetter);
    }
}
