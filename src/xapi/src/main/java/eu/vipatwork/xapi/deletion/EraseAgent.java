package eu.vipatwork.xapi.deletion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.document.DocumentRepository;
import eu.vipatwork.xapi.statement.AgentMasking;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Erases one person (GDPR, article 17). xAPI wants statements never to change, the law requires erasure; the law comes
 * first, with as little change as possible: statements about what the person did are deleted; in statements of others
 * that name the person as instructor or team member, the person becomes the account {@code erased}; the person's
 * documents are deleted. Only the counts are kept, as a {@link Deletion}.
 */
@Dependent
public class EraseAgent {

    private static final int PAGE = 500;

    private final StatementRepository statements;
    private final DeleteStatements deleteStatements;
    private final DocumentRepository documents;
    private final DeletionRepository deletions;
    private final XapiSettings settings;
    private final InstantSource clock;

    @Inject
    public EraseAgent(
            StatementRepository statements,
            DeleteStatements deleteStatements,
            DocumentRepository documents,
            DeletionRepository deletions,
            XapiSettings settings,
            InstantSource clock) {
        this.statements = statements;
        this.deleteStatements = deleteStatements;
        this.documents = documents;
        this.deletions = deletions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A dry run: what {@link #erase} would do now. */
    @Transactional
    public Deletion look(OrganisationId tenant, JsonNode agent) {
        String identifier = identifier(agent);
        Mentions mentions = mentions(tenant, agent, identifier);
        return deletion(mentions, documents.countOf(tenant, identifier));
    }

    /**
     * Deletes and masks, in one transaction. Nothing is logged when nothing was found.
     *
     * @param agent with the identifier by which statements name the person
     * @throws IllegalArgumentException when it has none
     */
    @Transactional
    public Deletion erase(OrganisationId tenant, JsonNode agent) {
        String identifier = identifier(agent);
        Mentions mentions = mentions(tenant, agent, identifier);
        for (StoredStatement statement : mentions.others) {
            ObjectNode masked = AgentMasking.replace(statement.json(), identifier, erased());
            statements.rewrite(statement, new StoredStatement(statement.id(), tenant, statement.stored(), masked));
        }
        deleteStatements.delete(tenant, mentions.own);
        Deletion deletion = deletion(mentions, documents.deleteAllOf(tenant, identifier));
        if (!deletion.isEmpty()) {
            deletions.record(tenant, deletion);
        }
        return deletion;
    }

    /** Statements about what the person did, and statements of others that mention the person. */
    private record Mentions(List<StoredStatement> own, List<StoredStatement> others) {}

    private Mentions mentions(OrganisationId tenant, JsonNode agent, String identifier) {
        Mentions mentions = new Mentions(new ArrayList<>(), new ArrayList<>());
        for (StoredStatement statement : all(tenant, agent)) {
            if (AgentMasking.isAbout(statement.json(), identifier)) {
                mentions.own.add(statement);
            } else if (AgentMasking.mentions(statement.json(), identifier)) {
                mentions.others.add(statement);
            }
        }
        return mentions;
    }

    private Deletion deletion(Mentions mentions, long documents) {
        return new Deletion(
                clock.instant(), Deletion.Reason.ERASURE, mentions.own.size(), mentions.others.size(), documents);
    }

    private static String identifier(JsonNode agent) {
        return Agents.identifier(agent)
                .orElseThrow(() -> new IllegalArgumentException("the person to erase needs an identifier"));
    }

    private ObjectNode erased() {
        ObjectNode erased = Json.object().put("objectType", "Agent");
        erased.putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", "erased");
        return erased;
    }

    /** Voided statements too: they are still in the log. */
    private List<StoredStatement> all(OrganisationId tenant, JsonNode agent) {
        List<StoredStatement> found = new ArrayList<>();
        Instant behind = null;
        StatementPage page;
        do {
            page = statements.find(StatementQuery.of(tenant)
                    .agent(agent, true)
                    .withVoided()
                    .behind(behind)
                    .limit(PAGE)
                    .build());
            for (StatementText statement : page.statements()) {
                found.add(statement.read());
                behind = statement.stored();
            }
        } while (page.more());
        return found;
    }
}
