package eu.vipatwork.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;
import eu.vipatwork.xapi.transfer.ImportStatements;

/** Imports statements from JSON Lines for an administrator, and writes an audit event. */
@Dependent
public class ImportRecords {

    private static final String AUTHORITY = "import";

    private final ImportStatements importStatements;
    private final RecordAuditEvent recordAct;
    private final Settings settings;

    @Inject
    public ImportRecords(ImportStatements importStatements, RecordAuditEvent recordAct, Settings settings) {
        this.importStatements = importStatements;
        this.recordAct = recordAct;
        this.settings = settings;
    }

    /**
     * Reads to the end. Every hundred lines are one transaction, so a failure does not undo the lines before it.
     * Statements that are stored already are not changed.
     */
    public ImportStatements.Progress read(Actor actor, OrganisationId organisation, InputStream lines)
            throws IOException {
        ImportStatements.Progress done = importStatements.read(credential(organisation), lines, progress -> {});
        if (done.stored() > 0) {
            recordAct.record(AuditEvent.named(RecordsAudit.STATEMENTS_IMPORTED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("statements-read", done.stored(), done.unchanged(), done.refusals())));
        }
        return done;
    }

    /** The authority for statements that have none. */
    private Credential credential(OrganisationId organisation) {
        ObjectNode authority = Json.object().put("objectType", "Agent").put("name", AUTHORITY);
        authority
                .putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", AUTHORITY);
        return new Credential(AUTHORITY, organisation, Set.of(XapiScope.ALL), authority);
    }
}
