package eu.vipatwork.people.registration;

import java.util.List;

/** The result of inviting a list of people: all of them, or none. */
public sealed interface InvitationListReport {

    /** All were invited, except those who are members already. */
    record Done(List<InvitationListLine> lines) implements InvitationListReport {}

    /** None were invited: some lines are invalid. All lines are reported, so that they can be corrected at once. */
    record LinesRefused(List<InvitationListLine> lines) implements InvitationListReport {}

    /** The file cannot be read. */
    record FileRefused(Reason reason) implements InvitationListReport {}

    /** Why a file cannot be read. */
    enum Reason {
        /** No line after the first. */
        EMPTY,
        /** The first row names no column with the e-mail address. */
        NO_EMAIL_COLUMN,
        /** More than {@value InvitePeople#MOST_LINES} people. */
        TOO_LONG,
        /** Neither CSV nor an .xlsx workbook: a quotation mark is not closed, for instance. */
        MALFORMED,
        /** A workbook before Excel 2007, or one with a password. */
        OLD_WORKBOOK
    }
}
