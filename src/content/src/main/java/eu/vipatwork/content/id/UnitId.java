package eu.vipatwork.content.id;

/** The permanent name of a unit within its course, for example {@code broker-role}: the name of its file. */
public record UnitId(String value) {

    /** @throws IllegalArgumentException when the text is not lower-case letters, digits and hyphens, 1 to 64 of them */
    public UnitId {
        Slug.require(value, "a unit id");
    }

    @Override
    public String toString() {
        return value;
    }
}
