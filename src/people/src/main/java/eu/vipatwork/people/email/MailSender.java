package eu.vipatwork.people.email;

/** Who carries letters. */
public interface MailSender {

    /** Whether there is a mail server; without one, letters wait to be read by an administrator. */
    boolean isOpen();

    /**
     * Hands a letter to the mail server, and comes back when that has taken it.
     *
     * @throws NotDelivered when it does not answer or does not take it
     */
    void deliver(EmailMessage letter) throws NotDelivered;

    /** The mail server did not take a letter. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1;

        public NotDelivered(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
