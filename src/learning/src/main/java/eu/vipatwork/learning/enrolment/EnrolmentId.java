package eu.vipatwork.learning.enrolment;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of an enrolment, and the xAPI registration of all its statements. */
public record EnrolmentId(UUID value) {

    public EnrolmentId {
        Required.notNull(value, "an enrolment id");
    }

    static EnrolmentId next() {
        return new EnrolmentId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EnrolmentId of(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
