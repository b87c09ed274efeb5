package eu.vipatwork.content.id;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of a draft. */
public record DraftId(UUID value) {

    public DraftId {
        Required.notNull(value, "a draft id");
    }

    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
