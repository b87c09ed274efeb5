package eu.vipatwork.people.registration;

/**
 * A line of a list, with its result.
 *
 * @param number the row in the file, from 1
 * @param email as written there
 * @param link the link of the invitation, for passing on in another way; null when none was sent
 */
public record InvitationListLine(int number, String email, Outcome outcome, String link) {

    InvitationListLine withLink(String invitation) {
        return new InvitationListLine(number, email, outcome, invitation);
    }

    /** The result of a line. */
    public enum Outcome {
        /** Invited, or would be if the other lines were valid. */
        INVITED(true),
        /** A member already. */
        ALREADY_MEMBER(true),
        EMAIL_REFUSED(false),
        NAME_REFUSED(false),
        ROLE_UNKNOWN(false),
        /** The actor may not manage this role here. */
        ROLE_NOT_ALLOWED(false),
        /** An earlier line has the same address. */
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
