package eu.vipatwork.people.email;

/** Sends e-mails. */
public interface MailSender {

    /** Whether a mail server is configured; without one, e-mails stay queued for an administrator to read. */
    boolean isOpen();

    /**
     * Sends an e-mail; returns when the mail server has accepted it.
     *
     * @throws NotDelivered when the server does not answer or rejects it
     */
    void deliver(EmailMessage message) throws NotDelivered;

    /** The mail server did not accept an e-mail. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1;

        public NotDelivered(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
