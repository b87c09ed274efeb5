package eu.vipatwork.people.email;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of a queued e-mail. */
public record EmailId(UUID value) {

    public EmailId {
        Required.notNull(value, "an e-mail id");
    }

    static EmailId next() {
        return new EmailId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EmailId of(String text) {
        return new EmailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
