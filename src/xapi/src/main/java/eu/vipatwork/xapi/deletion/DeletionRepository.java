package eu.vipatwork.xapi.deletion;

import java.time.Instant;
import java.util.List;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StoredStatement;

/** Takes records out of the tables, within the caller's transaction, and keeps count of it. */
public interface DeletionRepository {

    /** Takes these statements out, with the terms others have by them, and attachments that nothing refers to any more. */
    void remove(OrganisationId tenant, List<StoredStatement> statements);

    /** Puts other JSON in the place of the statement's. */
    void rewrite(StoredStatement before, StoredStatement after);

    /** Removes all documents of an agent, and tells how many. */
    long removeDocuments(OrganisationId tenant, String agentIdentifier);

    /** How many documents an agent has. */
    long countDocuments(OrganisationId tenant, String agentIdentifier);

    void record(OrganisationId tenant, Deletion removal);

    /** The latest first. */
    List<Deletion> of(OrganisationId tenant);

    /** How many of them were stored before this moment. */
    long countBefore(OrganisationId tenant, Instant before);

    /** How many statements the tenant has, voided ones included. */
    long count(OrganisationId tenant);
}
