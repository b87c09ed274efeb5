package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/** The stored statements. All methods run in the caller's transaction. */
public interface StatementRepository {

    /** Adds new statements; no two of them may share an id. */
    InsertResult insert(OrganisationId tenant, List<NewStatement> statements, DefinitionPolicy definitions);

    /** The statement with this id, unless it is voided (statementId of GET Statements). */
    Optional<StatementText> find(OrganisationId tenant, UUID id);

    /** The voided statement with this id (voidedStatementId of GET Statements). */
    Optional<StatementText> findVoided(OrganisationId tenant, UUID id);

    /** One of the two. */
    default Optional<StatementText> find(OrganisationId tenant, UUID id, boolean voided) {
        return voided ? findVoided(tenant, id) : find(tenant, id);
    }

    /** Those of the ids whose statements are voided. */
    Set<UUID> voidedAmong(OrganisationId tenant, Collection<UUID> ids);

    /** One page. */
    StatementPage find(StatementQuery query);

    /**
     * Up to this many statements of one tenant, or of all when it is empty, stored after this moment, oldest first;
     * includes voided statements.
     */
    List<StatementText> after(Optional<OrganisationId> tenant, Instant moment, int limit);

    /** Every statement stored up to this moment is readable now, and none will be added before it. */
    Instant consistentThrough();

    /** The same, but up to a second old: cheap, and still true. */
    Instant recentConsistentThrough();

    /** The definitions of an activity, oldest first. */
    List<ObjectNode> definitions(OrganisationId tenant, String activity);

    /** How many statements the tenant has, voided ones included. */
    long count(OrganisationId tenant);

    /** How many statements the tenant stored before this moment, voided ones included. */
    long countBefore(OrganisationId tenant, Instant before);

    /** How many statements of the tenant come after this moment, up to the limit. */
    long countAfter(OrganisationId tenant, Instant after, int limit);

    /**
     * Deletes these statements, with the terms that others have through them.
     *
     * @return the SHA-2 of the attachments that no statement has any more
     */
    Set<String> delete(OrganisationId tenant, List<StoredStatement> statements);

    /** Replaces the JSON of a statement, and its terms. */
    void rewrite(StoredStatement before, StoredStatement after);
}
