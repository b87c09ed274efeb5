package eu.vipatwork.content.id;

/** The permanent name of a chapter, a case or a page within its publication: the name of its file. */
public record DocumentId(String value) {

    /** @throws IllegalArgumentException when the text is not lower-case letters, digits and hyphens, 1 to 64 of them */
    public DocumentId {
        Slug.require(value, "a document id");
    }

    @Override
    public String toString() {
        return value;
    }
}
