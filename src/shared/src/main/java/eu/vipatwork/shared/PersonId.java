package eu.vipatwork.shared;

import java.util.UUID;

/** The permanent id of a person. It tells nothing about them, so learning records may contain it. */
public record PersonId(UUID value) {

    public PersonId {
        Required.notNull(value, "a person id");
    }

    /** A new id, larger than those made before it. */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
