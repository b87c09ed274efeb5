package eu.vipatwork.records.page.browse;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.StatementFilter;
import eu.vipatwork.records.page.access.DownloadName;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/** One statement at its permanent address: sentence, context, JSON and attachments. */
@Path("/records/{organisation}/statements/{statement}")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class StatementPages {

    private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final RequestContext request;
    private final RecordsAccess access;
    private final StatementViews views;
    private final StatementRepository statements;
    private final AttachmentRepository attachments;

    protected StatementPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public StatementPages(
            RequestContext request,
            RecordsAccess access,
            StatementViews views,
            StatementRepository statements,
            AttachmentRepository attachments) {
        this.request = request;
        this.access = access;
        this.views = views;
        this.statements = statements;
        this.attachments = attachments;
    }

    @GET
    public View show(@PathParam("organisation") String organisationId, @PathParam("statement") String id) {
        Organisation organisation = access.open(organisationId);
        StatementText statement = find(organisation.id(), id);
        ObjectNode json = statement.read().json();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "sentence",
                views.of(organisation.id(), List.of(statement), request.locale())
                        .get(0));
        model.put("contextDetails", ContextDetails.of(json, views.displayNames(List.of(json), request.locale())));
        model.put("attachments", AttachedFile.of(organisation.id(), json, attachments, request.locale()));
        model.put("json", pretty(json));
        model.put("nothing", StatementFilter.of(Map.of()));
        return access.page("statement", organisation, "statements", model);
    }

    /** Downloads an attachment. Its media type is not trusted, so that no browser opens it on this site. */
    @GET
    @Path("attachments/{sha2}")
    public Response attachment(
            @PathParam("organisation") String organisationId,
            @PathParam("statement") String id,
            @PathParam("sha2") String sha2) {
        OrganisationId organisation = access.open(organisationId).id();
        ObjectNode json = find(organisation, id).read().json();
        AttachedFile file = AttachedFile.of(organisation, json, attachments, Locale.ENGLISH).stream()
                .filter(each -> each.kept() && each.sha2().equals(sha2))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        StreamingOutput bytes = out -> attachments.copy(organisation, sha2, out);
        return Response.ok(bytes, "application/octet-stream")
                .header("Content-Disposition", DownloadName.attachment(file.fileName()))
                .header("Content-Length", file.length())
                .build();
    }

    private StatementText find(OrganisationId organisation, String text) {
        UUID id = Formats.uuid(text).orElseThrow(NotFoundException::new);
        return statements
                .find(organisation, id, false)
                .or(() -> statements.find(organisation, id, true))
                .orElseThrow(NotFoundException::new);
    }

    private static String pretty(JsonNode json) {
        try {
            return PRETTY.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
