package eu.vipatwork.records.page.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.ImportRecords;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.RecordsProblems;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.Upload;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.UploadFilter;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.transfer.ImportStatements;

/**
 * Imports statements from a JSON Lines file. With scripts, the browser sends a file of any size in pieces and shows the
 * progress; without, it sends one form up to a limit. A file can be sent again: stored statements are skipped.
 */
@Path("/records/{organisation}/import")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class ImportPages {

    static final String LINES = "application/x-ndjson";

    private final RequestContext request;
    private final RecordsAccess access;
    private final ImportRecords importRecords;

    protected ImportPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ImportPages(RequestContext request, RecordsAccess access, ImportRecords importRecords) {
        this.request = request;
        this.access = access;
        this.importRecords = importRecords;
    }

    @GET
    public View show(@PathParam("organisation") String organisationId) {
        return page(access.open(organisationId), Map.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("organisation") String organisationId) throws IOException {
        Organisation organisation = access.open(organisationId);
        Upload upload = request.upload().filter(file -> file.length() > 0).orElse(null);
        if (upload == null) {
            return page(organisation, Map.of("problems", Map.of("file", "file")))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        try (InputStream lines = upload.open()) {
            ImportStatements.Progress done = importRecords.read(request.signedIn(), organisation.id(), lines);
            return page(organisation, Map.of("imported", done, "name", upload.name()))
                    .status(Response.Status.OK.getStatusCode());
        }
    }

    /** Imports a piece of a file; the response is described at {@link #json}. */
    @POST
    @Path("piece")
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    public String piece(@PathParam("organisation") String organisationId, InputStream body) throws IOException {
        Organisation organisation = access.open(organisationId);
        return json(importRecords.read(
                request.signedIn(), organisation.id(), new BoundedInputStream(body, UploadFilter.LIMIT)));
    }

    /** {@code {lines, stored, unchanged, refusals, refused: [{line, reason}]}}, with lines counted from 1. */
    public static String json(ImportStatements.Progress done) {
        JsonArrayBuilder refused = Json.createArrayBuilder();
        done.refused()
                .forEach(one -> refused.add(
                        Json.createObjectBuilder().add("line", one.line()).add("reason", one.reason())));
        return Json.createObjectBuilder()
                .add("lines", done.lines())
                .add("stored", done.stored())
                .add("unchanged", done.unchanged())
                .add("refusals", done.refusals())
                .add("refused", refused)
                .build()
                .toString();
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("limit", UploadFilter.LIMIT >> 20);
        return access.page("import", organisation, "import", model);
    }
}
