package eu.vipatwork.records.page.browse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.FindPeople;
import eu.vipatwork.records.AgentText;
import eu.vipatwork.records.VerbNames;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/** Builds sentences from statements, with the names of this server's people, whom statements identify by id. */
@Dependent
public class StatementViews {

    // Placeholders for actor and object, to find where the pattern of a language puts them.
    private static final String ACTOR = "\uE000";
    private static final String OBJECT = "\uE001";

    private final FindPeople findPeople;
    private final StatementRepository statements;
    private final Settings settings;

    @Inject
    public StatementViews(FindPeople findPeople, StatementRepository statements, Settings settings) {
        this.findPeople = findPeople;
        this.statements = statements;
        this.settings = settings;
    }

    List<StatementView> of(OrganisationId organisation, List<StatementText> texts, Locale reader) {
        List<StoredStatement> read = texts.stream().map(StatementText::read).toList();
        Set<UUID> voided = statements.voidedAmong(
                organisation, read.stream().map(StoredStatement::id).toList());
        DisplayNames displayNames =
                displayNames(read.stream().map(StoredStatement::json).toList(), reader);
        return read.stream()
                .map(one -> view(one, voided.contains(one.id()), displayNames))
                .toList();
    }

    /** The names of the agents and activities of these statements. */
    DisplayNames displayNames(List<ObjectNode> json, Locale reader) {
        Set<PersonId> people = new HashSet<>();
        json.forEach(one -> collect(one, people));
        Map<PersonId, String> names = people.isEmpty() ? Map.of() : findPeople.names(people);
        return new DisplayNames(names, settings.baseUrl(), Messages.in(reader));
    }

    private StatementView view(StoredStatement statement, boolean voided, DisplayNames displayNames) {
        JsonNode json = statement.json();
        String verb = json.path("verb").path("id").asText();
        JsonNode registration = json.path("context").path("registration");
        return new StatementView(
                statement.id(),
                statement.stored(),
                happened(json, statement.stored()),
                parts(json, displayNames),
                verb,
                displayNames.verb(json.path("verb")),
                ResultText.of(json.path("result"), json.path("object").path("definition"), displayNames.messages()),
                registration.isTextual() ? registration.asText() : null,
                voided);
    }

    private static Instant happened(JsonNode json, Instant stored) {
        return Formats.timestamp(json.path("timestamp").asText())
                .map(time -> time.toInstant())
                .orElse(stored);
    }

    private static List<StatementView.Part> parts(JsonNode json, DisplayNames displayNames) {
        String pattern = pattern(json.path("verb"), displayNames);
        List<StatementView.Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String piece : pattern.split("(?<=[\uE000\uE001])|(?=[\uE000\uE001])", -1)) {
            if (piece.equals(ACTOR) || piece.equals(OBJECT)) {
                add(words, parts);
                parts.add(
                        piece.equals(ACTOR)
                                ? displayNames.actor(json.path("actor"))
                                : displayNames.object(json.path("object")));
            } else {
                words.append(piece);
            }
        }
        add(words, parts);
        return parts;
    }

    private static void add(StringBuilder words, List<StatementView.Part> parts) {
        if (!words.isEmpty()) {
            parts.add(StatementView.Part.words(words.toString()));
            words.setLength(0);
        }
    }

    private static String pattern(JsonNode verb, DisplayNames displayNames) {
        return VerbNames.word(verb.path("id").asText())
                .map(word -> displayNames.messages().text("record.verb." + word, ACTOR, OBJECT))
                .orElseGet(() -> displayNames.messages().text("record.verb", ACTOR, OBJECT, displayNames.verb(verb)));
    }

    private void collect(JsonNode node, Set<PersonId> people) {
        if (node.has("account")) {
            AgentText.person(node, settings.baseUrl()).ifPresent(people::add);
        }
        node.forEach(child -> collect(child, people));
    }
}
