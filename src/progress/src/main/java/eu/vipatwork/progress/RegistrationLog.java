package eu.vipatwork.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/** Reads the statements of one registration from the store. */
@Dependent
class RegistrationLog {

    private static final int PAGE = 500;

    private final StatementRepository statements;

    @Inject
    RegistrationLog(StatementRepository statements) {
        this.statements = statements;
    }

    /**
     * The statements of a registration that are not voided, in the order they were stored. A query finds them by an
     * index, but may leave out the newest, of the current transaction too: these are read one after the other.
     */
    List<StoredStatement> read(OrganisationId organisation, UUID registration) {
        Instant complete = statements.consistentThrough();
        Map<UUID, StoredStatement> found = new LinkedHashMap<>();
        Instant behind = null;
        StatementPage page;
        do {
            page = statements.find(StatementQuery.of(organisation)
                    .registration(registration)
                    .ascending(true)
                    .since(behind)
                    .limit(PAGE)
                    .build());
            for (StatementText statement : page.statements()) {
                found.put(statement.id(), statement.read());
                behind = statement.stored();
            }
        } while (page.more());
        newest(organisation, registration, complete).forEach(one -> found.putIfAbsent(one.id(), one));
        return List.copyOf(found.values());
    }

    private List<StoredStatement> newest(OrganisationId organisation, UUID registration, Instant after) {
        List<StoredStatement> found = new ArrayList<>();
        Instant behind = after;
        List<StatementText> page;
        do {
            page = statements.after(Optional.of(organisation), behind, PAGE);
            for (StatementText text : page) {
                behind = text.stored();
                StoredStatement statement = text.read();
                if (ProgressStatement.of(statement)
                        .filter(one -> one.registration().equals(registration))
                        .isPresent()) {
                    found.add(statement);
                }
            }
        } while (page.size() == PAGE);
        Set<UUID> voided = statements.voidedAmong(
                organisation, found.stream().map(StoredStatement::id).toList());
        found.removeIf(statement -> voided.contains(statement.id()));
        return found;
    }

    /** The statement that this one voids; empty when it voids none. */
    Optional<StoredStatement> voidedBy(StoredStatement statement) {
        boolean voids = statement.json().path("verb").path("id").asText().equals(ProgressVerbs.VOIDED);
        return voids
                ? Formats.uuid(statement.json().path("object").path("id").asText())
                        .flatMap(id -> statements.findVoided(statement.tenant(), id))
                        .map(StatementText::read)
                : Optional.empty();
    }
}
