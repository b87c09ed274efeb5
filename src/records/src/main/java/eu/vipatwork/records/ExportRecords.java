package eu.vipatwork.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.transfer.ExportStatements;

/** Exports the statements that a filter finds, and writes an audit event. */
@Dependent
public class ExportRecords {

    private final ReadStatementFilter readFilter;
    private final ExportStatements exportStatements;
    private final FindPeople findPeople;
    private final RecordAuditEvent recordAct;
    private final Settings settings;

    @Inject
    public ExportRecords(
            ReadStatementFilter readFilter,
            ExportStatements exportStatements,
            FindPeople findPeople,
            RecordAuditEvent recordAct,
            Settings settings) {
        this.readFilter = readFilter;
        this.exportStatements = exportStatements;
        this.findPeople = findPeople;
        this.recordAct = recordAct;
        this.settings = settings;
    }

    /** An export that is ready to be written. */
    public final class Ready {

        private final StatementQuery query;

        private Ready(StatementQuery query) {
            this.query = query;
        }

        public long jsonLines(OutputStream out) throws IOException {
            return exportStatements.jsonLines(query, out);
        }

        public long csv(OutputStream out) throws IOException {
            Map<PersonId, String> known = new HashMap<>();
            return exportStatements.csv(query, out, actor -> name(actor, known));
        }
    }

    /**
     * As {@link #of(Actor, OrganisationId, StatementFilter)}, with the filter as names and values; others are ignored.
     */
    public Optional<Ready> of(Actor actor, OrganisationId organisation, Map<String, String> filter) {
        return of(actor, organisation, StatementFilter.of(filter));
    }

    /** Empty when the filter is invalid or matches several people. */
    public Optional<Ready> of(Actor actor, OrganisationId organisation, StatementFilter filter) {
        if (!(readFilter.read(organisation, filter) instanceof ReadStatementFilter.Result.Ready ready)) {
            return Optional.empty();
        }
        // The names of the filters without their values: audit events outlive the records.
        recordAct.record(AuditEvent.named(RecordsAudit.STATEMENTS_EXPORTED)
                .by(actor.actor())
                .in(organisation)
                .saying(
                        filter.isEmpty()
                                ? AuditDetail.of("all-statements")
                                : AuditDetail.of(
                                        "statements-found", AuditDetail.words("record.filter", filter.names()))));
        return Optional.of(new Ready(ready.query().ascending(true).build()));
    }

    private String name(JsonNode actor, Map<PersonId, String> known) {
        return AgentText.person(actor, settings.baseUrl())
                .map(person -> known.computeIfAbsent(
                        person, id -> findPeople.names(List.of(id)).getOrDefault(id, "")))
                .orElse("");
    }
}
