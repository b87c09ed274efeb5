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

/** Downloads the statements that a filter finds, oldest first, with voided ones, so that the copy is complete. */
@Path("/records/{organisation}/export")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class ExportPages {

    /** Marks the file as UTF-8 for spreadsheets. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final RequestContext request;
    private final RecordsAccess access;
    private final ExportRecords exportRecords;

    protected ExportPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ExportPages(RequestContext request, RecordsAccess access, ExportRecords exportRecords) {
        this.request = request;
        this.access = access;
        this.exportRecords = exportRecords;
    }

    /** One statement per line, exactly as stored. */
    @GET
    @Path("statements.jsonl")
    public Response jsonLines(@PathParam("organisation") String organisationId, @Context UriInfo uri) {
        return file(organisationId, uri, "statements.jsonl", "application/x-ndjson", export -> export::jsonLines);
    }

    /** One statement per row, for spreadsheets. */
    @GET
    @Path("statements.csv")
    public Response csv(@PathParam("organisation") String organisationId, @Context UriInfo uri) {
        return file(organisationId, uri, "statements.csv", "text/csv; charset=utf-8", export -> out -> {
            out.write(BYTE_ORDER_MARK);
            export.csv(out);
        });
    }

    private interface Format {
        StreamingOutput of(ExportRecords.Ready ready);
    }

    private Response file(String organisationId, UriInfo uri, String name, String type, Format format) {
        Organisation organisation = access.open(organisationId);
        StatementFilter filter = StatementFilter.ofQuery(uri.getQueryParameters());
        return exportRecords
                .of(request.signedIn(), organisation.id(), filter)
                .map(ready -> Response.ok(format.of(ready), type)
                        .header("Content-Disposition", DownloadName.attachment(name))
                        .build())
                .orElseGet(() -> Redirect.to("/records/" + organisation.id() + "?" + filter.query()));
    }
}
