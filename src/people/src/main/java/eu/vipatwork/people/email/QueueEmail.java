package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/** Writes a letter, in the caller's transaction; {@link SendEmails} sends it when that has committed. */
@Dependent
public class QueueEmail {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public QueueEmail(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param language the reader's; one that we do not speak, or null, gives English
     * @param lasts how long the letter makes sense; then it is forgotten unsent
     * @param arguments as the kind tells
     */
    @Transactional
    public EmailId write(EmailKind kind, Locale language, String recipient, Duration lasts, Object... arguments) {
        EmailId id = EmailId.next();
        EmailMessage letter = EmailText.compose(kind, language, recipient, arguments);
        people.persist(new EmailRow(id, letter, EmailText.language(language), clock.instant(), lasts));
        return id;
    }
}
