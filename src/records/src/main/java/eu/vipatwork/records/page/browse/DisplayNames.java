package eu.vipatwork.records.page.browse;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.records.AgentText;
import eu.vipatwork.records.VerbNames;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.PersonId;

/**
 * The names of agents, verbs and objects for a reader.
 *
 * @param names of the people of this server
 * @param server the home page of their accounts
 */
record DisplayNames(Map<PersonId, String> names, URI server, Messages messages) {

    private static final int SHORT_ID = 8;

    /** An agent or a group, with the filter for more statements about it. */
    StatementView.Part actor(JsonNode agent) {
        String identifier = AgentText.text(agent);
        return new StatementView.Part(name(agent), identifier.isEmpty() ? "" : "agent", identifier);
    }

    /** The object of a statement: an activity, an agent or another statement. */
    StatementView.Part object(JsonNode object) {
        return switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> {
                String id = object.path("id").asText();
                String shortId = id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id;
                yield new StatementView.Part(messages.text("record.the-statement", shortId), "statement", id);
            }
            case "SubStatement" ->
                StatementView.Part.words(messages.text(
                        "record.a-statement",
                        name(object.path("actor")),
                        verb(object.path("verb")),
                        object(object.path("object")).text()));
            default -> activity(object);
        };
    }

    StatementView.Part activity(JsonNode activity) {
        String id = activity.path("id").asText();
        String name =
                LanguageMap.in(messages.locale(), activity.path("definition").path("name"));
        return new StatementView.Part(name.isBlank() ? VerbNames.lastPart(id) : name, "activity", id);
    }

    /** Its display text, or the last part of its IRI. */
    String verb(JsonNode verb) {
        String display = LanguageMap.in(messages.locale(), verb.path("display"));
        return display.isBlank() ? VerbNames.lastPart(verb.path("id").asText()) : display;
    }

    private String name(JsonNode agent) {
        String known = AgentText.person(agent, server).map(names::get).orElse("");
        if (!known.isEmpty()) {
            return known;
        }
        if (!agent.path("name").asText().isBlank()) {
            return agent.get("name").asText();
        }
        if (agent.has("mbox")) {
            return agent.get("mbox").asText().replaceFirst("^mailto:", "");
        }
        if (agent.has("account")) {
            return agent.get("account").path("name").asText();
        }
        if (agent.has("openid")) {
            return agent.get("openid").asText();
        }
        return agent.has("mbox_sha1sum")
                ? messages.text("record.unnamed-agent")
                : messages.text("record.group", agent.path("member").size());
    }
}
