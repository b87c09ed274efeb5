package eu.vipatwork.people.registration;

import java.util.List;

/** What became of a list of people to invite: all of it, or nothing. */
public sealed interface InvitationListReport {

    /** All were invited, but for those who are members already. */
    record Done(List<InvitationListLine> lines) implements InvitationListReport {}

    /** Nobody was invited: some lines are not in order. All lines are told, so that one round of corrections is enough. */
    record LinesRefused(List<InvitationListLine> lines) implements InvitationListReport {}

    /** The file as a whole cannot be read. */
    record FileRefused(Reason reason) implements InvitationListReport {}

    /** Why a file cannot be read. */
    enum Reason {
        /** No line besides the first. */
        EMPTY,
        /** The first line names no column "email". */
        NO_EMAIL_COLUMN,
        /** More than {@value InvitePeople#MOST_LINES} people. */
        TOO_LONG,
        /** An open quotation mark, for instance. */
        MALFORMED
    }
}
