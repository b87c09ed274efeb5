package eu.vipatwork.xapi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;

/** The table of attachments: one of each content, whoever refers to it. */
public interface AttachmentRepository {

    /** What is known of one. */
    record Kept(String sha2, String contentType, long length) {}

    /** Keeps it unless it is there. */
    void keep(OrganisationId tenant, Attachment attachment);

    Optional<Kept> find(OrganisationId tenant, String sha2);

    /** Copies the bytes, some at a time. */
    void copy(OrganisationId tenant, String sha2, OutputStream out) throws IOException;

    /** Those of the hashes that are kept. */
    List<Kept> of(OrganisationId tenant, Collection<String> sha2);

    /** Takes these out of the store. */
    void remove(OrganisationId tenant, Set<String> sha2);
}
