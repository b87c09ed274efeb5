package eu.vipatwork.records.page.transfer;

import java.nio.charset.StandardCharsets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.ExportRecords;
import eu.vipatwork.records.StatementFilter;
import eu.vipatwork.records.page.access.DownloadName;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;

/** The statements that a filter finds, to take away, oldest first: voided ones too, for a copy has to be whole. */
@Path("/records/{organisation}/export")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class ExportPages {

    /** Tells spreadsheets that a file is UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final RequestContext visit;
    private final RecordsAccess shelf;
    private final ExportRecords takeOut;

    protected ExportPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ExportPages(RequestContext visit, RecordsAccess shelf, ExportRecords takeOut) {
        this.visit = visit;
        this.shelf = shelf;
        this.takeOut = takeOut;
    }

    /** One statement a line, exactly as it is stored. */
    @GET
    @Path("statements.jsonl")
    public Response jsonLines(@PathParam("organisation") String text, @Context UriInfo uri) {
        return file(text, uri, "statements.jsonl", "application/x-ndjson", writing -> writing::jsonLines);
    }

    /** One statement a row, for people with a spreadsheet. */
    @GET
    @Path("statements.csv")
    public Response csv(@PathParam("organisation") String text, @Context UriInfo uri) {
        return file(text, uri, "statements.csv", "text/csv; charset=utf-8", writing -> out -> {
            out.write(BYTE_ORDER_MARK);
            writing.csv(out);
        });
    }

    private interface Format {
        StreamingOutput of(ExportRecords.Ready ready);
    }

    private Response file(String text, UriInfo uri, String name, String type, Format format) {
        Organisation organisation = shelf.open(text);
        StatementFilter filter = StatementFilter.of(uri.getQueryParameters());
        return takeOut.of(visit.signedIn(), organisation.id(), filter)
                .map(ready -> Response.ok(format.of(ready), type)
                        .header("Content-Disposition", DownloadName.attachment(name))
                        .build())
                .orElseGet(() -> Redirect.to("/records/" + organisation.id() + "?" + filter.query()));
    }
}
