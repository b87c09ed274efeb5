package eu.vipatwork.xapi.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What a statement can be found by, as a number: the first 64 bits of the SHA-256 of the tenant, the kind and the value. Two
 * values of one tenant that share it would have to be sought for; the answer of a query still shows one tenant's rows only.
 */
public enum TermKind {
    VERB,
    /** The actor or object is, or has as a member, this agent. */
    AGENT,
    /** Any other place where an agent can stand. */
    RELATED_AGENT,
    AUTHORITY,
    /** The object is this activity. */
    ACTIVITY,
    /** Any other place where an activity can stand. */
    RELATED_ACTIVITY,
    REGISTRATION,
    /** An attachment has this SHA-256. */
    ATTACHMENT,
    /** Both in one, for the question that is asked most: what has this agent done with this verb. */
    AGENT_AND_VERB;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(TermKind::sha256);

    /** The number of this value. */
    public long of(UUID tenant, String value) {
        return hash(tenant, ordinal(), value);
    }

    /** The value of {@link #AGENT_AND_VERB}. */
    public static String agentAndVerb(String identifier, String verb) {
        return identifier + "\n" + verb;
    }

    /** A number for any other thing of a tenant; kinds from 100 up are free. */
    static long hash(UUID tenant, int kind, String value) {
        MessageDigest digest = SHA256.get();
        digest.update(ByteBuffer.allocate(17)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .put((byte) kind)
                .flip());
        return ByteBuffer.wrap(digest.digest(value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
