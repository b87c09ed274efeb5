package eu.vipatwork.people.letters;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The name of a letter that waits. */
public record LetterId(UUID value) {

    public LetterId {
        Required.notNull(value, "a letter id");
    }

    static LetterId next() {
        return new LetterId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
