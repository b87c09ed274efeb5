package eu.vipatwork.xapi.statement;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Who an agent or group is: its inverse functional identifier (xAPI 1.0.3 Data 2.4.2.3; 2.0 4.2.2.1). */
public final class Agents {

    private Agents() {}

    /**
     * The identifier as one string, equal for equal identifiers: the domain of a mail address and a hash are compared
     * ignoring case. Empty for an anonymous group.
     */
    public static Optional<String> identifier(JsonNode agent) {
        if (agent.has("mbox")) {
            return Optional.of("mbox " + mailbox(agent.get("mbox").asText()));
        }
        if (agent.has("mbox_sha1sum")) {
            return Optional.of("sha1 " + agent.get("mbox_sha1sum").asText().toLowerCase(Locale.ROOT));
        }
        if (agent.has("openid")) {
            return Optional.of("openid " + agent.get("openid").asText());
        }
        if (agent.has("account")) {
            JsonNode account = agent.get("account");
            return Optional.of("account " + account.path("homePage").asText() + "\n"
                    + account.path("name").asText());
        }
        return Optional.empty();
    }

    /** Whether this is an agent or a group, and not an activity, a statement or a reference. */
    public static boolean isActor(JsonNode thing) {
        String type = thing.path("objectType").asText();
        return type.equals("Agent") || type.equals("Group");
    }

    static String mailbox(String iri) {
        int at = iri.lastIndexOf('@');
        return at < 0 ? iri : iri.substring(0, at) + iri.substring(at).toLowerCase(Locale.ROOT);
    }
}
