package eu.vipatwork.content;

/** A stretch of a section: text to read, or a question to answer. */
public sealed interface Part {

    /**
     * Text.
     *
     * @param html safe HTML, to be shown as it is
     */
    record Prose(String html) implements Part {}

    /** A question at its place in the text. */
    record Asked(Question question) implements Part {}
}
