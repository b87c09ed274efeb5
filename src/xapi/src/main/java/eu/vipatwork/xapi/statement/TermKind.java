package eu.vipatwork.xapi.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a statement can be found by. Its term is a number: the first 64 bits of the SHA-256 of the tenant, the kind and
 * the value. A collision would have to be constructed, and could only add statements of the same tenant to a result.
 */
public enum TermKind {
    VERB(0),
    /** The actor or object is this agent, or has it as a member. */
    AGENT(1),
    /** The agent occurs elsewhere in the statement. */
    RELATED_AGENT(2),
    AUTHORITY(3),
    /** The object is this activity. */
    ACTIVITY(4),
    /** The activity occurs elsewhere in the statement. */
    RELATED_ACTIVITY(5),
    REGISTRATION(6),
    /** An attachment has this SHA-256. */
    ATTACHMENT(7),
    /** Both in one, for the most frequent query: what this agent has done with this verb. */
    AGENT_AND_VERB(8);

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(DigestUtils::getSha256Digest);

    /** Part of every stored term: must never change. */
    private final int code;

    TermKind(int code) {
        this.code = code;
    }

    /** The term of this value. */
    public long of(UUID tenant, String value) {
        return hash(tenant, code, value);
    }

    /** The value of {@link #AGENT_AND_VERB}. */
    public static String agentAndVerb(String identifier, String verb) {
        return identifier + "\n" + verb;
    }

    /** A hash for any other thing of a tenant; kinds from 100 up are free. */
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
}
