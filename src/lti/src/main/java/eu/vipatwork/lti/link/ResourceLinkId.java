package eu.vipatwork.lti.link;

import java.util.UUID;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Required;

/** Our own id of a resource link; the platform has another one. */
public record ResourceLinkId(UUID value) {

    public ResourceLinkId {
        Required.notNull(value, "a resource link id");
    }

    public static ResourceLinkId next() {
        return new ResourceLinkId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ResourceLinkId of(String text) {
        return new ResourceLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
