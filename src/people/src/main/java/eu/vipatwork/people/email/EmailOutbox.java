package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/** Gives out letters to be sent, each to one sender at a time, and takes back how it went. */
@Dependent
class EmailOutbox {

    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    EmailOutbox(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A letter whose time has come. Other senders do not get it for five minutes. */
    @Transactional
    public Optional<EmailId> claim() {
        Instant now = clock.instant();
        List<String> due = people.createQuery(
                        "select l.id from EmailRow l where l.nextAttempt <= :now and l.expires > :now order by l.nextAttempt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(10)
                .getResultList();
        for (String id : due) {
            int claimed = people.createQuery(
                            "update EmailRow l set l.nextAttempt = :later where l.id = :id and l.nextAttempt <= :now")
                    .setParameter("later", now.plus(CLAIM))
                    .setParameter("id", id)
                    .setParameter("now", now)
                    .executeUpdate();
            if (claimed == 1) {
                return Optional.of(EmailId.of(id));
            }
        }
        return Optional.empty();
    }

    @Transactional
    public Optional<EmailMessage> read(EmailId id) {
        return Optional.ofNullable(people.find(EmailRow.class, id.toString())).map(EmailRow::toLetter);
    }

    @Transactional
    public void sent(EmailId id) {
        people.createQuery("delete from EmailRow l where l.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Transactional
    public void failed(EmailId id, String reason) {
        EmailRow row = people.find(EmailRow.class, id.toString());
        if (row != null) {
            row.failed(reason, clock.instant());
        }
    }
}
