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
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;
import eu.vipatwork.xapi.transfer.ImportStatements;

/** Reads statements from lines of JSON on an administrator's behalf, and writes down that they did. */
@Dependent
public class ImportRecords {

    private static final String AUTHORITY = "import";

    private final ImportStatements importStatements;
    private final RecordAuditEvent recordAct;
    private final SiteSettings settings;

    @Inject
    public ImportRecords(ImportStatements importStatements, RecordAuditEvent recordAct, SiteSettings settings) {
        this.importStatements = importStatements;
        this.recordAct = recordAct;
        this.settings = settings;
    }

    /**
     * Reads to the end; each hundred lines are a transaction, so what is done stays done when the rest fails. What is
     * there already stays as it is.
     */
    public ImportStatements.Progress read(Actor actor, OrganisationId organisation, InputStream lines)
            throws IOException {
        ImportStatements.Progress done = importStatements.read(sender(organisation), lines, progress -> {});
        if (done.stored() > 0) {
            recordAct.record(AuditEvent.named(RecordsAudit.STATEMENTS_IMPORTED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("statements-read", done.stored(), done.unchanged(), done.refusals())));
        }
        return done;
    }

    /** Vouches for statements that nobody vouches for. */
    private Credential sender(OrganisationId organisation) {
        ObjectNode authority = Json.object().put("objectType", "Agent").put("name", AUTHORITY);
        authority
                .putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", AUTHORITY);
        return new Credential(AUTHORITY, organisation, Set.of(XapiScope.ALL), authority);
    }
}
