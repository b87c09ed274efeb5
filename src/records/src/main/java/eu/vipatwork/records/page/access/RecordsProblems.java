package eu.vipatwork.records.page.access;

/** What is said of a form that cannot be taken. */
final class RecordsProblems {

    static final int UNPROCESSABLE = 422;

    private RecordsProblems() {}
}
