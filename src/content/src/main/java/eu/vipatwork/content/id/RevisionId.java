package eu.vipatwork.content.id;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The permanent name of one revision of a document in one language. */
public record RevisionId(UUID value) {

    public RevisionId {
        Required.notNull(value, "a revision id");
    }

    /** A new id, larger than those made before it. */
    public static RevisionId next() {
        return new RevisionId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
