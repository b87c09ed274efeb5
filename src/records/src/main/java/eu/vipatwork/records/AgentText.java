package eu.vipatwork.records;

import java.net.URI;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.Json;

/** Writes the identifier of an agent as one line of text, for addresses and forms, and reads it. */
public final class AgentText {

    private AgentText() {}

    /** Kind and value of the inverse functional identifier; empty for an anonymous group. */
    public static String text(JsonNode agent) {
        return Agents.identifier(agent).map(text -> text.replace('\n', ' ')).orElse("");
    }

    /** The agent of such a line; empty when the text is no identifier. */
    public static Optional<ObjectNode> agent(String text) {
        int space = text.indexOf(' ');
        if (space < 1 || space == text.length() - 1) {
            return Optional.empty();
        }
        String value = text.substring(space + 1);
        return switch (text.substring(0, space)) {
            case "mbox" -> Optional.of(Json.object().put("mbox", value));
            case "sha1" -> Optional.of(Json.object().put("mbox_sha1sum", value));
            case "openid" -> Optional.of(Json.object().put("openid", value));
            case "account" -> account(value);
            default -> Optional.empty();
        };
    }

    /** The agent for a person of this server, as its own statements identify them. */
    public static ObjectNode person(PersonId person, URI server) {
        return account(server.toString(), person.toString());
    }

    /** The person of this server whom an agent identifies; empty for all others. */
    public static Optional<PersonId> person(JsonNode agent, URI server) {
        JsonNode account = agent.path("account");
        if (!account.path("homePage").asText().equals(server.toString())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PersonId.of(account.path("name").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> account(String text) {
        int space = text.indexOf(' ');
        return space < 1 || space == text.length() - 1
                ? Optional.empty()
                : Optional.of(account(text.substring(0, space), text.substring(space + 1)));
    }

    private static ObjectNode account(String homePage, String name) {
        ObjectNode agent = Json.object();
        agent.putObject("account").put("homePage", homePage).put("name", name);
        return agent;
    }
}
