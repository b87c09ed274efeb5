package eu.vipatwork.people.session;

import java.util.UUID;

import eu.vipatwork.shared.Required;

/** The id of a session, with which its owner can end it; it gives no access. */
public record SessionId(UUID value) {

    public SessionId {
        Required.notNull(value, "a session id");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
