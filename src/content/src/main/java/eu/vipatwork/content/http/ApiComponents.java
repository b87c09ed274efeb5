package eu.vipatwork.content.http;

/** The names of what the descriptions of several addresses share; it stands at the head of this package. */
final class ApiComponents {

    static final String RELEASE = "release";
    static final String UNCHANGED = "unchanged";
    static final String MISSING = "missing";

    private ApiComponents() {}
}
