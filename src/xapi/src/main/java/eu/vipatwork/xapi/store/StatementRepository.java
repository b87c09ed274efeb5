package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/** The tables of the statements, as the use cases see them. All works within the caller's transaction. */
public interface StatementRepository {

    /**
     * Adds what is new; each id stands at most once among the drafts.
     *
     * @param define whether they may define activities
     */
    InsertResult keep(OrganisationId tenant, List<NewStatement> drafts, boolean define);

    /** The statement with this id, voided or not as asked. */
    Optional<StatementText> find(OrganisationId tenant, UUID id, boolean voided);

    /** Those of the ids whose statements are voided. */
    Set<UUID> voidedAmong(OrganisationId tenant, Collection<UUID> ids);

    /** One page. */
    StatementPage find(StatementQuery query);

    /** Up to so many statements of one tenant, or of all when it is empty, stored after this moment, oldest first; voided ones, too. */
    List<StatementText> after(Optional<OrganisationId> tenant, Instant moment, int limit);

    /** Every statement stored up to this moment can be read by now; none will join them. */
    Instant consistentThrough();

    /** The same as it was known up to a second ago: cheap, true as well. */
    Instant consistentThroughLately();

    /** The definitions an activity was given, oldest first. */
    List<ObjectNode> definitions(OrganisationId tenant, String activity);
}
