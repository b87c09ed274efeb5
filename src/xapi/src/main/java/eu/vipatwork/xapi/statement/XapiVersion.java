package eu.vipatwork.xapi.statement;

import java.util.Optional;

/** The two versions of the specification that are spoken. */
public enum XapiVersion {
    /** xAPI 1.0.3, and its patches before it. */
    V1("1.0.3"),
    /** IEEE 9274.1.1-2023. */
    V2("2.0.0");

    private final String number;

    XapiVersion(String number) {
        this.number = number;
    }

    /** As it stands in the header of an answer. */
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
