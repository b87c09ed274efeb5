package eu.vipatwork.records.page.forward;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.vipatwork.xapi.forward.ConnectionFailure;

/** Message keys for the reasons why a target could not be reached. */
final class ConnectionProblems {

    /** By the stored sentence, the last part of a message key. */
    static final Map<String, String> WORDS = Arrays.stream(ConnectionFailure.values())
            .collect(Collectors.toUnmodifiableMap(ConnectionFailure::sentence, word()));

    private ConnectionProblems() {}

    private static Function<ConnectionFailure, String> word() {
        return silence -> silence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
