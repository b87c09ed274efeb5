package eu.vipatwork.people.email;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Sends what waits. No transaction is open while the mail server is spoken to. */
@Dependent
public class SendEmails {

    private final EmailOutbox box;
    private final MailSender post;

    @Inject
    SendEmails(EmailOutbox box, MailSender post) {
        this.box = box;
        this.post = post;
    }

    /**
     * Tries each letter whose time has come, once. Several nodes may do so at the same time.
     *
     * @return how many went out
     */
    public int send() {
        int sent = 0;
        while (post.isOpen()) {
            Optional<EmailId> id = box.claim();
            if (id.isEmpty()) {
                break;
            }
            Optional<EmailMessage> letter = box.read(id.get());
            if (letter.isPresent() && deliver(id.get(), letter.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean deliver(EmailId id, EmailMessage letter) {
        try {
            post.deliver(letter);
            box.sent(id);
            return true;
        } catch (MailSender.NotDelivered e) {
            box.failed(id, e.getMessage());
            return false;
        }
    }
}
