package eu.vipatwork.xapi.store;

import java.util.Arrays;
import java.util.Optional;

/** What a credential allows (xAPI 1.0.3 Communication 4.2). */
public enum XapiScope {
    STATEMENTS_WRITE("statements/write"),
    /** Only statements with the credential's own authority. */
    STATEMENTS_READ_MINE("statements/read/mine"),
    STATEMENTS_READ("statements/read"),
    STATE("state"),
    PROFILE("profile"),
    /** Its statements may define activities. */
    DEFINE("define"),
    ALL_READ("all/read"),
    ALL("all");

    private final String text;

    XapiScope(String text) {
        this.text = text;
    }

    /** As the specification spells it. */
    public String text() {
        return text;
    }

    /** Empty when there is no such scope. */
    public static Optional<XapiScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
