package eu.vipatwork.people.email;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Queues an e-mail in the caller's transaction; {@link SendEmails} sends it after the commit. */
@Dependent
public class QueueEmail {

    private final EmailRepository emails;
    private final InstantSource clock;

    @Inject
    QueueEmail(EmailRepository emails, InstantSource clock) {
        this.emails = emails;
        this.clock = clock;
    }

    /**
     * @param language the reader's; null, or a language without texts, means English
     * @param valid how long the e-mail is worth sending; then it is deleted
     * @param arguments as the kind says
     */
    @Transactional
    public EmailId queue(EmailKind kind, Locale language, String recipient, Duration valid, Object... arguments) {
        EmailId id = EmailId.next();
        EmailMessage message = EmailText.compose(kind, language, recipient, arguments);
        emails.add(new EmailRow(id, message, EmailText.language(language), clock.instant(), valid));
        return id;
    }
}
