package eu.vipatwork.content.id;

/** The permanent name of a course, for example {@code intermediary}: the same for all its releases. */
public record CourseId(String value) {

    /** @throws IllegalArgumentException when the text is not lower-case letters, digits and hyphens, 1 to 64 of them */
    public CourseId {
        Slug.require(value, "a course id");
    }

    @Override
    public String toString() {
        return value;
    }
}
