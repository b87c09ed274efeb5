package eu.vipatwork.web.record;

/** What is said of a form that cannot be taken. */
final class Problems {

    static final int UNPROCESSABLE = 422;

    private Problems() {}
}
