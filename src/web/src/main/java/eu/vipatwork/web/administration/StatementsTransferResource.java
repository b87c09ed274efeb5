package eu.vipatwork.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eu.vipatwork.people.SystemActor;
import eu.vipatwork.records.ExportRecords;
import eu.vipatwork.records.ImportRecords;
import eu.vipatwork.records.page.transfer.BoundedInputStream;
import eu.vipatwork.records.page.transfer.ImportPages;
import eu.vipatwork.shared.OrganisationId;

/** Export and import of statements, for the command line. */
@Path("statements")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class StatementsTransferResource {

    private static final int LARGEST_PART = 64 << 20;

    private final ExportRecords exportRecords;
    private final ImportRecords importRecords;
    private final NamedOrganisation organisations;

    protected StatementsTransferResource() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public StatementsTransferResource(
            ExportRecords exportRecords, ImportRecords importRecords, NamedOrganisation organisations) {
        this.exportRecords = exportRecords;
        this.importRecords = importRecords;
        this.organisations = organisations;
    }

    /**
     * {@code {organisation?, format?, person?, verb?, activity?, registration?, related?, since?, until?}} gives the
     * statements themselves, oldest first: JSON Lines, or CSV when the format is {@code csv}.
     */
    @POST
    @Path("export")
    @Produces({"application/x-ndjson", "text/csv"})
    public Response export(String body) {
        JsonObject wanted = RequestBody.read(body);
        OrganisationId organisation = organisations.in(wanted);
        Map<String, String> filter = new LinkedHashMap<>();
        wanted.forEach((name, value) -> {
            if (value instanceof JsonString text) {
                filter.put(name, text.getString());
            }
        });
        ExportRecords.Ready ready = exportRecords
                .of(SystemActor.SYSTEM, organisation, filter)
                .orElseThrow(() -> new BadRequestException("One of the filters cannot be read, or several people have"
                        + " such a name: give an e-mail address, a word or IRI, a UUID, days like 2026-11-28."));
        boolean csv = wanted.getString("format", "").equals("csv");
        StreamingOutput out = csv ? ready::csv : ready::jsonLines;
        return Response.ok(out, csv ? "text/csv; charset=utf-8" : "application/x-ndjson")
                .build();
    }

    /** A part of a file of JSON Lines gives {@code {lines, stored, unchanged, refusals, refused: [{line, reason}]}}. */
    @POST
    @Path("import")
    public String read(@QueryParam("organisation") @DefaultValue("") String organisation, InputStream body)
            throws IOException {
        return ImportPages.json(importRecords.read(
                SystemActor.SYSTEM, organisations.of(organisation), new BoundedInputStream(body, LARGEST_PART)));
    }
}
