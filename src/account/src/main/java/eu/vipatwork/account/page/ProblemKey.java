package eu.vipatwork.account.page;

import java.util.Locale;

/** The last part of the message key of a problem. */
final class ProblemKey {

    private ProblemKey() {}

    /** The topic and the name of the reason in lower case with hyphens, for example {@code password-too-short}. */
    static String of(String topic, Enum<?> reason) {
        return topic + "-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
