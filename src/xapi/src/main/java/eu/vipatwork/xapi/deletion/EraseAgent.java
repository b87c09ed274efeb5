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
import eu.vipatwork.xapi.statement.AgentMasking;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Forgets one person (GDPR, article 17). xAPI wants statements never to change, the law wants people to be forgotten; the law comes first, and as little as
 * possible changes: statements about what the person did are removed; in statements of others, where the person stands as instructor or in a team, the person
 * becomes the account {@code erased}; documents of the person are removed. How many it were is kept in {@link Deletion}, and nothing else.
 */
@Dependent
public class EraseAgent {

    private static final int PAGE = 500;

    private final StatementRepository statements;
    private final DeletionRepository removals;
    private final XapiSettings settings;
    private final InstantSource clock;

    @Inject
    public EraseAgent(StatementRepository statements, DeletionRepository removals, XapiSettings settings, InstantSource clock) {
        this.statements = statements;
        this.removals = removals;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks only: what {@link #erase} would do now, and count. */
    @Transactional
    public Deletion look(OrganisationId tenant, JsonNode agent) {
        String identifier = identifier(agent);
        Share share = share(tenant, agent, identifier);
        return removal(share, removals.countDocuments(tenant, identifier));
    }

    /**
     * Removes and masks, in one transaction. Nothing is counted where nothing was.
     *
     * @param agent with the identifier by which the person is known in statements
     * @throws IllegalArgumentException when it has none
     */
    @Transactional
    public Deletion erase(OrganisationId tenant, JsonNode agent) {
        String identifier = identifier(agent);
        Share share = share(tenant, agent, identifier);
        for (StoredStatement statement : share.others) {
            ObjectNode masked = AgentMasking.replace(statement.json(), identifier, nobody());
            removals.rewrite(statement, new StoredStatement(statement.id(), tenant, statement.stored(), masked));
        }
        removals.remove(tenant, share.own);
        Deletion removal = removal(share, removals.removeDocuments(tenant, identifier));
        if (!removal.isEmpty()) {
            removals.record(tenant, removal);
        }
        return removal;
    }

    /** What the person did, and what others did with the person in it. */
    private record Share(List<StoredStatement> own, List<StoredStatement> others) {}

    private Share share(OrganisationId tenant, JsonNode agent, String identifier) {
        Share share = new Share(new ArrayList<>(), new ArrayList<>());
        for (StoredStatement statement : all(tenant, agent)) {
            if (AgentMasking.isAbout(statement.json(), identifier)) {
                share.own.add(statement);
            } else if (AgentMasking.mentions(statement.json(), identifier)) {
                share.others.add(statement);
            }
        }
        return share;
    }

    private Deletion removal(Share share, long documents) {
        return new Deletion(clock.instant(), Deletion.Reason.ERASURE, share.own.size(), share.others.size(), documents);
    }

    private static String identifier(JsonNode agent) {
        return Agents.identifier(agent)
                .orElseThrow(() -> new IllegalArgumentException("a person is erased by an identifier"));
    }

    private ObjectNode nobody() {
        ObjectNode nobody = Json.object().put("objectType", "Agent");
        nobody.putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", "erased");
        return nobody;
    }

    /** Voided ones too: the page leaves them out, the log does not. */
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
