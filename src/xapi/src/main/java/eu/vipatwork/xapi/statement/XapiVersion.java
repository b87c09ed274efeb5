package eu.vipatwork.xapi.statement;

import java.util.Optional;

/** The supported versions of the specification. */
public enum XapiVersion {
    /** xAPI 1.0.3 and its earlier patch versions. */
    V1("1.0.3"),
    /** IEEE 9274.1.1-2023. */
    V2("2.0.0");

    private final String number;

    XapiVersion(String number) {
        this.number = number;
    }

    /** As in the header of a response. */
    public String number() {
        return number;
    }

    /** The version that a request's header names; {@code 1.0} counts as 1.0.0 (1.0.3 Communication 3.3). */
    public static Optional<XapiVersion> of(String header) {
        if (Formats.isVersion1(header)) {
            return Optional.of(V1);
        }
        return Formats.isVersion2(header) ? Optional.of(V2) : Optional.empty();
    }
}
