package eu.vipatwork.xapi.statement;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Collects the terms of a statement (xAPI 1.0.3 Communication 2.1.3, the filters of GET Statements). */
public final class StatementTerms {

    private final UUID tenant;
    private final String verb;
    private final Set<Long> found = new LinkedHashSet<>();

    private StatementTerms(UUID tenant, String verb) {
        this.tenant = tenant;
        this.verb = verb;
    }

    /** The terms by which this statement, as stored, can be found. */
    public static Set<Long> of(UUID tenant, ObjectNode statement) {
        StatementTerms terms =
                new StatementTerms(tenant, statement.path("verb").path("id").asText());
        terms.add(TermKind.VERB, terms.verb);
        terms.agent(TermKind.AGENT, statement.path("actor"));
        JsonNode object = statement.path("object");
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> terms.agent(TermKind.AGENT, object);
            case "SubStatement" -> terms.related(object);
            case "StatementRef" -> {}
            default -> terms.add(TermKind.ACTIVITY, object.path("id").asText());
        }
        terms.context(statement.path("context"));
        JsonNode registration = statement.path("context").path("registration");
        if (registration.isTextual()) {
            terms.add(TermKind.REGISTRATION, registration.asText().toLowerCase(Locale.ROOT));
        }
        terms.agent(TermKind.AUTHORITY, statement.path("authority"));
        for (JsonNode attachment : statement.path("attachments")) {
            terms.add(TermKind.ATTACHMENT, attachment.path("sha2").asText().toLowerCase(Locale.ROOT));
        }
        return terms.found;
    }

    private void related(JsonNode subStatement) {
        agent(TermKind.RELATED_AGENT, subStatement.path("actor"));
        JsonNode object = subStatement.path("object");
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> agent(TermKind.RELATED_AGENT, object);
            case "StatementRef" -> {}
            default -> add(TermKind.RELATED_ACTIVITY, object.path("id").asText());
        }
        context(subStatement.path("context"));
    }

    private void context(JsonNode context) {
        agent(TermKind.RELATED_AGENT, context.path("instructor"));
        agent(TermKind.RELATED_AGENT, context.path("team"));
        for (JsonNode entry : context.path("contextAgents")) {
            agent(TermKind.RELATED_AGENT, entry.path("agent"));
        }
        for (JsonNode entry : context.path("contextGroups")) {
            agent(TermKind.RELATED_AGENT, entry.path("group"));
        }
        for (JsonNode activities : context.path("contextActivities")) {
            if (activities.isArray()) {
                activities.forEach(activity ->
                        add(TermKind.RELATED_ACTIVITY, activity.path("id").asText()));
            } else {
                add(TermKind.RELATED_ACTIVITY, activities.path("id").asText());
            }
        }
    }

    private void agent(TermKind term, JsonNode agent) {
        Agents.identifier(agent).ifPresent(identifier -> add(term, identifier));
        for (JsonNode member : agent.path("member")) {
            Agents.identifier(member).ifPresent(identifier -> add(term, identifier));
        }
    }

    private void add(TermKind term, String value) {
        found.add(term.of(tenant, value));
        if (term == TermKind.AGENT) {
            found.add(TermKind.AGENT_AND_VERB.of(tenant, TermKind.agentAndVerb(value, verb)));
        }
    }
}
