package eu.vipatwork.people.password;

/** Why a password is not taken. */
public enum PasswordRefusal {
    /** Fewer than {@value PasswordRules#SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@value PasswordRules#LONGEST} characters. */
    TOO_LONG,
    /** One of those that everybody tries first, or one of them with digits and signs around it. */
    COMMON,
    /** A few characters over and over, or a run along the alphabet, the digits or the keyboard. */
    PATTERN,
    /** Made of the person's own name or e-mail address, or of the name of this product. */
    PERSONAL
}
