package eu.vipatwork.account.page;

import java.util.Locale;
import eu.vipatwork.people.password.PasswordRefusal;

/** What was wrong with a field, as the last part of a message key. */
final class ProblemKey {

    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;

    private ProblemKey() {}

    static String of(PasswordRefusal refusal) {
        return "password-" + word(refusal);
    }

    /** The constant's name as keys have it: lower case, with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
