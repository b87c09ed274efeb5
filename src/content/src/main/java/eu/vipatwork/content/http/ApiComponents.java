package eu.vipatwork.content.http;

/** The names of the shared OpenAPI components; {@code package-info} declares them. */
final class ApiComponents {

    static final String RELEASE = "release";
    static final String UNCHANGED = "unchanged";
    static final String MISSING = "missing";

    private ApiComponents() {}
}
