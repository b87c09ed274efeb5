package eu.vipatwork.people.registration;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of an invitation, with which it can be withdrawn; it gives no access. */
public record InvitationId(UUID value) {

    public InvitationId {
        Required.notNull(value, "an invitation id");
    }

    static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
