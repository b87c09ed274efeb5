package eu.vipatwork.xapi.statement;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Agents and groups (xAPI 1.0.3 Data 2.4.2; 2.0 4.2.2.1). */
public final class ActorRules {

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");

    private ActorRules() {}

    /**
     * An agent or a group.
     *
     * @throws InvalidStatementException when it is neither
     */
    public static void actor(JsonNode node, String place) {
        ObjectNode actor = PropertyChecks.object(node, place);
        switch (type(actor, place)) {
            case "Agent" -> agent(actor, place);
            case "Group" -> group(actor, place);
            default -> throw new InvalidStatementException(place, "must have the objectType Agent or Group");
        }
    }

    /** @throws InvalidStatementException when it is not an agent */
    public static void agent(JsonNode node, String place) {
        ObjectNode agent = PropertyChecks.object(node, place);
        if (!type(agent, place).equals("Agent")) {
            throw new InvalidStatementException(place, "must be an Agent");
        }
        PropertyChecks.keys(agent, place, AGENT);
        if (identifiers(agent, place) != 1) {
            throw new InvalidStatementException(place, "needs exactly one of mbox, mbox_sha1sum, openid, account");
        }
    }

    static void group(JsonNode node, String place) {
        ObjectNode group = PropertyChecks.object(node, place);
        if (!type(group, place).equals("Group")) {
            throw new InvalidStatementException(place, "must be a Group");
        }
        PropertyChecks.keys(group, place, GROUP);
        int identifiers = identifiers(group, place);
        if (identifiers > 1) {
            throw new InvalidStatementException(place, "may have only one of mbox, mbox_sha1sum, openid, account");
        }
        JsonNode members = group.get("member");
        if (members == null && identifiers == 0) {
            throw new InvalidStatementException(place, "needs members, or one of mbox, mbox_sha1sum, openid, account");
        }
        if (members != null) {
            for (JsonNode member : PropertyChecks.array(members, place + ".member")) {
                agent(member, place + ".member");
            }
        }
    }

    /** The authority: an agent, or with three-legged OAuth a group of two agents without identifier (Data 2.4.9). */
    static void authority(JsonNode node, String place) {
        actor(node, place);
        if (type((ObjectNode) node, place).equals("Group")
                && (node.path("member").size() != 2 || Agents.identifier(node).isPresent())) {
            throw new InvalidStatementException(place, "as a group must have two members and no identifier");
        }
    }

    private static String type(ObjectNode actor, String place) {
        JsonNode type = actor.get("objectType");
        return type == null ? "Agent" : PropertyChecks.text(type, place + ".objectType");
    }

    private static int identifiers(ObjectNode actor, String place) {
        if (actor.has("name")) {
            PropertyChecks.text(actor.get("name"), place + ".name");
        }
        int count = 0;
        for (String name : IDENTIFIERS) {
            JsonNode value = actor.get(name);
            if (value != null) {
                identifier(name, value, place);
                count++;
            }
        }
        return count;
    }

    private static void identifier(String name, JsonNode value, String place) {
        switch (name) {
            case "mbox" -> {
                if (!Formats.isMailbox(PropertyChecks.text(value, place + ".mbox"))) {
                    throw new InvalidStatementException(place + ".mbox", "must be a mailto IRI");
                }
            }
            case "mbox_sha1sum" -> {
                if (!Formats.isSha1(PropertyChecks.text(value, place + ".mbox_sha1sum"))) {
                    throw new InvalidStatementException(place + ".mbox_sha1sum", "must be 40 hexadecimal digits");
                }
            }
            case "openid" -> PropertyChecks.iri(value, place + ".openid");
            default -> {
                ObjectNode account = PropertyChecks.object(value, place + ".account");
                PropertyChecks.keys(account, place + ".account", ACCOUNT);
                PropertyChecks.iri(PropertyChecks.required(account, "homePage", place + ".account"), place + ".account.homePage");
                PropertyChecks.text(PropertyChecks.required(account, "name", place + ".account"), place + ".account.name");
            }
        }
    }
}
