package eu.vipatwork.xapi.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;

/** The table of keys, as the use cases see it. */
public interface AccessKeyRepository {

    /** A key with the SHA-256 of its secret, in hexadecimal digits. */
    record Kept(AccessKey key, String secretHash) {}

    void add(AccessKey key, String secretHash);

    /** Revoked or not. */
    Optional<Kept> find(String key);

    /** All of an organisation, the latest first. */
    List<AccessKey> of(OrganisationId organisation);

    /** Whether there was such a key, not revoked before. */
    boolean revoke(OrganisationId organisation, String key, Instant now);

    /** The key opened the store at this moment. */
    void used(String key, Instant now);

    /** Whether there was such a key, not revoked. */
    boolean changeSecret(OrganisationId organisation, String key, String secretHash);
}
