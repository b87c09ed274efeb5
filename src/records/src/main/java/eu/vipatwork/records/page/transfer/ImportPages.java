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
 * Brings in statements from a file of JSON Lines. Where scripts run, the browser sends the file a piece at a time and
 * shows how far it is, whatever its size; elsewhere it comes as one form, up to a limit. Either way a file can be sent
 * again: what is there is passed over.
 */
@Path("/records/{organisation}/import")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class ImportPages {

    static final String LINES = "application/x-ndjson";

    private final RequestContext visit;
    private final RecordsAccess shelf;
    private final ImportRecords bringIn;

    protected ImportPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ImportPages(RequestContext visit, RecordsAccess shelf, ImportRecords bringIn) {
        this.visit = visit;
        this.shelf = shelf;
        this.bringIn = bringIn;
    }

    @GET
    public View show(@PathParam("organisation") String text) {
        return page(shelf.open(text), Map.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("organisation") String text) throws IOException {
        Organisation organisation = shelf.open(text);
        Upload upload = visit.upload().filter(file -> file.length() > 0).orElse(null);
        if (upload == null) {
            return page(organisation, Map.of("problems", Map.of("file", "file")))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        try (InputStream lines = upload.open()) {
            ImportStatements.Progress done = bringIn.read(visit.signedIn(), organisation.id(), lines);
            return page(organisation, Map.of("imported", done, "name", upload.name()))
                    .status(Response.Status.OK.getStatusCode());
        }
    }

    /** A piece of a file: {@code {lines, stored, unchanged, refusals, refused: [{line, reason}]}}, its lines counted from 1. */
    @POST
    @Path("piece")
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    public String piece(@PathParam("organisation") String text, InputStream body) throws IOException {
        Organisation organisation = shelf.open(text);
        return json(bringIn.read(visit.signedIn(), organisation.id(), new BoundedInputStream(body, UploadFilter.LIMIT)));
    }

    /** What came of an import, for programs. */
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
        return shelf.page("import", organisation, "import", model);
    }
}
