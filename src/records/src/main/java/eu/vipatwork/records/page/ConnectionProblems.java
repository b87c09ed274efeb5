package eu.vipatwork.records.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.vipatwork.xapi.Silence;

/** Why another store did not answer, as pages say it. */
final class ConnectionProblems {

    /** By the sentence that was kept, the last part of a message key. */
    static final Map<String, String> WORDS =
            Arrays.stream(Silence.values()).collect(Collectors.toUnmodifiableMap(Silence::sentence, word()));

    private ConnectionProblems() {}

    private static Function<Silence, String> word() {
        return silence -> silence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
