package eu.vipatwork.content.id;

/** The permanent name of a downloadable template within its publication, for example {@code role-canvas}. */
public record TemplateId(String value) {

    /** @throws IllegalArgumentException when the text is not lower-case letters, digits and hyphens, 1 to 64 of them */
    public TemplateId {
        Slug.require(value, "a template id");
    }

    @Override
    public String toString() {
        return value;
    }
}
