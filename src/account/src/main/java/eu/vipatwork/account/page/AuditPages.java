package eu.vipatwork.account.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.ibm.icu.text.ListFormatter;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEntry;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;

/** The audit log, newest first. */
@Path("/administration/audit")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class AuditPages {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    private final FindAuditEntries findActs;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;
    private final RequestContext request;

    protected AuditPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public AuditPages(
            FindAuditEntries findActs,
            FindPeople findPeople,
            FindOrganisations findOrganisations,
            RequestContext request) {
        this.request = request;
        this.findActs = findActs;
        this.findPeople = findPeople;
        this.findOrganisations = findOrganisations;
    }

    /** A line of the page: names where they are known, otherwise ids; events and details as text. */
    public record Line(
            Instant happened,
            String event,
            String actor,
            String subject,
            String organisation,
            String address,
            String detail) {}

    @GET
    public View show(@QueryParam("page") @DefaultValue("1") String page) {
        int number = page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        List<AuditEntry> found = findActs.newest((number - 1) * ROWS, ROWS + 1);
        List<AuditEntry> entries = found.subList(0, Math.min(ROWS, found.size()));
        Set<PersonId> people = entries.stream()
                .flatMap(entry -> Stream.concat(entry.actor().stream(), entry.subject().stream()))
                .collect(Collectors.toSet());
        Map<PersonId, String> names = findPeople.names(people);
        Map<OrganisationId, String> organisations =
                findOrganisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        Messages messages = Messages.in(request.locale());
        List<Line> lines = entries.stream()
                .map(entry -> new Line(
                        entry.happened(),
                        messages.find("audit." + entry.event()).orElse(entry.event()),
                        actor(entry, names, messages),
                        name(entry.subject(), names),
                        entry.organisation()
                                .map(id -> organisations.getOrDefault(id, id.toString()))
                                .orElse(""),
                        entry.remoteAddress().orElse(""),
                        entry.detail().map(detail -> words(detail, messages)).orElse("")))
                .toList();
        return new View("account/audit", Map.of("lines", lines, "number", number, "more", found.size() > ROWS));
    }

    /** A detail as text in this language; only its values when no message is known. */
    static String words(AuditDetail detail, Messages messages) {
        List<Object> values = detail.values().stream()
                .map(value -> value instanceof List<?> keys ? joined(keys, messages) : value)
                .toList();
        return messages.find("audited." + detail.word(), values.toArray())
                .orElseGet(() -> values.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static String joined(List<?> keys, Messages messages) {
        return ListFormatter.getInstance(messages.locale())
                .format(keys.stream()
                        .map(key -> messages.find(key.toString()).orElse(key.toString()))
                        .toList());
    }

    /** An entry without actor and without address was made by the operator of the server. */
    private static String actor(AuditEntry entry, Map<PersonId, String> names, Messages messages) {
        return entry.actor().isEmpty() && entry.remoteAddress().isEmpty()
                ? messages.text("members.audit.operator")
                : name(entry.actor(), names);
    }

    private static String name(Optional<PersonId> person, Map<PersonId, String> names) {
        return person.map(id -> names.getOrDefault(id, id.toString())).orElse("");
    }
}
