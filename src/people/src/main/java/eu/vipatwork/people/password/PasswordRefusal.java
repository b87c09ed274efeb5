package eu.vipatwork.people.password;

/** The rule that a password breaks. */
public enum PasswordRefusal {
    /** Fewer than {@value PasswordRules#SHORTEST} characters. */
    TOO_SHORT,

    /** More than {@value PasswordRules#LONGEST} characters. */
    TOO_LONG,

    /** A common password, or one with digits and punctuation around it. */
    COMMON,

    /** A few characters repeated, or a sequence of the alphabet, the digits or the keyboard. */
    PATTERN,

    /** Made of the person's own name or e-mail address, or of the name of this product. */
    PERSONAL
}
