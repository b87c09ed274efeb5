package eu.vipatwork.content.id;

/** The permanent name of a question within its unit, for example {@code refer-tax}. */
public record QuestionId(String value) {

    /** @throws IllegalArgumentException when the text is not lower-case letters, digits and hyphens, 1 to 64 of them */
    public QuestionId {
        Slug.require(value, "a question id");
    }

    @Override
    public String toString() {
        return value;
    }
}
