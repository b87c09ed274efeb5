package eu.vipatwork.lti.registration;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** The id of a registration. */
public record RegistrationId(UUID value) {

    public RegistrationId {
        Required.notNull(value, "a registration id");
    }

    public static RegistrationId next() {
        return new RegistrationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
