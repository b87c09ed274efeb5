package eu.vipatwork.learning.enrolment;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of one attempt at one unit. */
public record AttemptId(UUID value) {

    public AttemptId {
        Required.notNull(value, "an attempt id");
    }

    static AttemptId next() {
        return new AttemptId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AttemptId of(String text) {
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
