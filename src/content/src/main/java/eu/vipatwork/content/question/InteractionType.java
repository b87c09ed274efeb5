package eu.vipatwork.content.question;

/** The interaction types of xAPI (1.0.3, Data, 4.1.1.6) that this product uses. */
public enum InteractionType {
    CHOICE("choice"),
    TRUE_FALSE("true-false"),
    FILL_IN("fill-in"),
    LONG_FILL_IN("long-fill-in"),
    NUMERIC("numeric"),
    MATCHING("matching"),
    SEQUENCING("sequencing"),
    LIKERT("likert");

    private final String word;

    InteractionType(String word) {
        this.word = word;
    }

    /** The word of the specification. */
    public String word() {
        return word;
    }
}
