package eu.vipatwork.people.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.Unit;

/** Gives out letters to be sent, each to one sender at a time, and takes back how it went. */
@Dependent
class LetterBox {

    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    LetterBox(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A letter whose time has come. Other senders do not get it for five minutes. */
    @Transactional
    public Optional<LetterId> claim() {
        Instant now = clock.instant();
        List<String> due = people.createQuery(
                        "select l.id from LetterRow l where l.nextAttempt <= :now and l.expires > :now order by l.nextAttempt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(10)
                .getResultList();
        for (String id : due) {
            int claimed = people.createQuery(
                            "update LetterRow l set l.nextAttempt = :later where l.id = :id and l.nextAttempt <= :now")
                    .setParameter("later", now.plus(CLAIM))
                    .setParameter("id", id)
                    .setParameter("now", now)
                    .executeUpdate();
            if (claimed == 1) {
                return Optional.of(LetterId.of(id));
            }
        }
        return Optional.empty();
    }

    @Transactional
    public Optional<Letter> read(LetterId id) {
        return Optional.ofNullable(people.find(LetterRow.class, id.toString())).map(LetterRow::toLetter);
    }

    @Transactional
    public void sent(LetterId id) {
        people.createQuery("delete from LetterRow l where l.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Transactional
    public void failed(LetterId id, String reason) {
        LetterRow row = people.find(LetterRow.class, id.toString());
        if (row != null) {
            row.failed(reason, clock.instant());
        }
    }
}
