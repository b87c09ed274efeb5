package eu.vipatwork.people.registration;

/**
 * What one line of a list says, and what becomes of it.
 *
 * @param number in the file, from 1
 * @param email as it stands there
 */
public record InvitationListLine(int number, String email, Outcome outcome) {

    /** What becomes of a line. */
    public enum Outcome {
        /** Invited; or it would be, were the other lines in order. */
        INVITED(true),
        /** A member already: nothing to do. */
        ALREADY_MEMBER(true),
        EMAIL_REFUSED(false),
        NAME_REFUSED(false),
        ROLE_UNKNOWN(false),
        /** The actor has no say over this role here. */
        ROLE_NOT_ALLOWED(false),
        /** The address stands on an earlier line, too. */
        TWICE(false);

        private final boolean inOrder;

        Outcome(boolean inOrder) {
            this.inOrder = inOrder;
        }

        public boolean isInOrder() {
            return inOrder;
        }
    }
}
