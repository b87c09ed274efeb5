package eu.vipatwork.xapi.deletion;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StoredStatement;

/** Deletes statements, and the attachments that no other statement has. Runs in the caller's transaction. */
@Dependent
public class DeleteStatements {

    private final StatementRepository statements;
    private final AttachmentRepository attachments;

    @Inject
    public DeleteStatements(StatementRepository statements, AttachmentRepository attachments) {
        this.statements = statements;
        this.attachments = attachments;
    }

    void delete(OrganisationId tenant, List<StoredStatement> batch) {
        attachments.delete(tenant, statements.delete(tenant, batch));
    }
}
