package eu.vipatwork.shared.table;

/** The file is not a table that can be read. */
public final class TableException extends Exception {

    /** Why it cannot be read. */
    public enum Reason {
        /** Not CSV: a quotation mark is not closed, for instance. */
        MALFORMED,
        /** A workbook before Excel 2007 (.xls), or one with a password. */
        OLD_WORKBOOK,
        /** More rows than the caller takes. */
        TOO_LONG
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    TableException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
