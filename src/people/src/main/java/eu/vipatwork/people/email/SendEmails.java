package eu.vipatwork.people.email;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Sends queued e-mails. No transaction is open while the mail server is called. */
@Dependent
public class SendEmails {

    private final EmailOutbox outbox;
    private final MailSender sender;

    @Inject
    SendEmails(EmailOutbox outbox, MailSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    /**
     * Tries each e-mail that is due, once. Several nodes may do so at the same time.
     *
     * @return the number of e-mails sent
     */
    public int send() {
        int sent = 0;
        while (sender.isOpen()) {
            Optional<EmailId> id = outbox.claim();
            if (id.isEmpty()) {
                break;
            }
            Optional<EmailMessage> message = outbox.read(id.get());
            if (message.isPresent() && deliver(id.get(), message.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean deliver(EmailId id, EmailMessage message) {
        try {
            sender.deliver(message);
            outbox.sent(id);
            return true;
        } catch (MailSender.NotDelivered e) {
            outbox.failed(id, e.getMessage());
            return false;
        }
    }
}
