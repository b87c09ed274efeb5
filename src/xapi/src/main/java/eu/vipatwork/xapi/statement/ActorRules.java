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
    public static void actor(JsonNode node, String path) {
        ObjectNode actor = PropertyChecks.object(node, path);
        switch (type(actor, path)) {
            case "Agent" -> agent(actor, path);
            case "Group" -> group(actor, path);
            default -> throw new InvalidStatementException(path, "must have the objectType Agent or Group");
        }
    }

    /**
     * An agent.
     *
     * @throws InvalidStatementException when it is not one
     */
    public static void agent(JsonNode node, String path) {
        ObjectNode agent = PropertyChecks.object(node, path);
        if (!type(agent, path).equals("Agent")) {
            throw new InvalidStatementException(path, "must be an Agent");
        }
        PropertyChecks.keys(agent, path, AGENT);
        if (identifiers(agent, path) != 1) {
            throw new InvalidStatementException(path, "needs exactly one of mbox, mbox_sha1sum, openid, account");
        }
    }

    static void group(JsonNode node, String path) {
        ObjectNode group = PropertyChecks.object(node, path);
        if (!type(group, path).equals("Group")) {
            throw new InvalidStatementException(path, "must be a Group");
        }
        PropertyChecks.keys(group, path, GROUP);
        int identifiers = identifiers(group, path);
        if (identifiers > 1) {
            throw new InvalidStatementException(path, "may have only one of mbox, mbox_sha1sum, openid, account");
        }
        JsonNode members = group.get("member");
        if (members == null && identifiers == 0) {
            throw new InvalidStatementException(path, "needs members, or one of mbox, mbox_sha1sum, openid, account");
        }
        if (members != null) {
            for (JsonNode member : PropertyChecks.array(members, path + ".member")) {
                agent(member, path + ".member");
            }
        }
    }

    /** The authority: an agent, or with three-legged OAuth a group of two agents without identifier (Data 2.4.9). */
    static void authority(JsonNode node, String path) {
        actor(node, path);
        if (type((ObjectNode) node, path).equals("Group")
                && (node.path("member").size() != 2 || Agents.identifier(node).isPresent())) {
            throw new InvalidStatementException(path, "as a group must have two members and no identifier");
        }
    }

    private static String type(ObjectNode actor, String path) {
        JsonNode type = actor.get("objectType");
        return type == null ? "Agent" : PropertyChecks.text(type, path + ".objectType");
    }

    private static int identifiers(ObjectNode actor, String path) {
        if (actor.has("name")) {
            PropertyChecks.text(actor.get("name"), path + ".name");
        }
        int count = 0;
        for (String name : IDENTIFIERS) {
            JsonNode value = actor.get(name);
            if (value != null) {
                identifier(name, value, path);
                count++;
            }
        }
        return count;
    }

    private static void identifier(String name, JsonNode value, String path) {
        switch (name) {
            case "mbox" -> {
                if (!Formats.isMailbox(PropertyChecks.text(value, path + ".mbox"))) {
                    throw new InvalidStatementException(path + ".mbox", "must be a mailto IRI");
                }
            }
            case "mbox_sha1sum" -> {
                if (!Formats.isSha1(PropertyChecks.text(value, path + ".mbox_sha1sum"))) {
                    throw new InvalidStatementException(path + ".mbox_sha1sum", "must be 40 hexadecimal digits");
                }
            }
            case "openid" -> PropertyChecks.iri(value, path + ".openid");
            default -> {
                ObjectNode account = PropertyChecks.object(value, path + ".account");
                PropertyChecks.keys(account, path + ".account", ACCOUNT);
                PropertyChecks.iri(
                        PropertyChecks.required(account, "homePage", path + ".account"), path + ".account.homePage");
                PropertyChecks.text(
                        PropertyChecks.required(account, "name", path + ".account"), path + ".account.name");
            }
        }
    }
}
