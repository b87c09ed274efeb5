package eu.vipatwork.people.joining;

import java.util.List;

/** What became of a list of people to invite: all of it, or nothing. */
public sealed interface CsvReport {

    /** All were invited, but for those who are members already. */
    record Done(List<CsvLine> lines) implements CsvReport {}

    /** Nobody was invited: some lines are not in order. All lines are told, so that one round of corrections is enough. */
    record LinesRefused(List<CsvLine> lines) implements CsvReport {}

    /** The file as a whole cannot be read. */
    record FileRefused(Reason reason) implements CsvReport {}

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
