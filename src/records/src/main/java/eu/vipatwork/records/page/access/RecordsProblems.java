package eu.vipatwork.records.page.access;

/** The status of invalid forms. */
public final class RecordsProblems {

    public static final int UNPROCESSABLE = 422;

    private RecordsProblems() {}
}
