package eu.vipatwork.shared;

import java.util.UUID;

/** The permanent id of an organisation: the tenant that owns records, members and keys. */
public record OrganisationId(UUID value) {

    public OrganisationId {
        Required.notNull(value, "an organisation id");
    }

    /** A new id, larger than those made before it. */
    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
