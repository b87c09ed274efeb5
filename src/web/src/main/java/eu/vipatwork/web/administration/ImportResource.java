package eu.vipatwork.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.content.authoring.ImportReport;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.ReadArchive;

/** Imports publications of the administrator, besides those that ship with the product. */
@Path("/publications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String ARCHIVE = "archive.zip";

    private final ImportPublications importPublications;

    protected ImportResource() {
        this(null); // for the proxy
    }

    @Inject
    public ImportResource(ImportPublications importPublications) {
        this.importPublications = importPublications;
    }

    /**
     * A ZIP file with a folder for each publication gives {@code {added, unchanged, refused: [{publication, detail,
     * faults: [{file, line, reason}]}]}}. An unreadable archive adds nothing and is listed as refused.
     */
    @POST
    @Consumes("application/zip")
    public Response importArchive(InputStream archive) throws IOException {
        ReadArchive.Reading reading = ReadArchive.read(ARCHIVE, archive);
        ImportReport report = reading instanceof ReadArchive.Reading.Publications read
                ? importPublications.importFrom(read.publications())
                : refusal(((ReadArchive.Reading.Refused) reading).fault());
        return Response.ok(json(report)).build();
    }

    private static ImportReport refusal(Fault fault) {
        String sentence = "Nothing of the archive was imported.";
        return new ImportReport(
                List.of(), List.of(), List.of(new ImportReport.Refusal(ARCHIVE, sentence, List.of(fault))));
    }

    private static String json(ImportReport report) {
        JsonArrayBuilder refused = Json.createArrayBuilder();
        for (ImportReport.Refusal refusal : report.refused()) {
            refused.add(Json.createObjectBuilder()
                    .add("publication", refusal.folder())
                    .add("detail", refusal.sentence())
                    .add("faults", faults(refusal.faults())));
        }
        return Json.createObjectBuilder()
                .add("added", releases(report.added()))
                .add("unchanged", releases(report.unchanged()))
                .add("refused", refused)
                .build()
                .toString();
    }

    private static JsonArrayBuilder releases(List<ReleaseId> releases) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        releases.forEach(release -> json.add(release.value()));
        return json;
    }

    private static JsonArrayBuilder faults(List<Fault> faults) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Fault fault : faults) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("file", fault.file())
                    .add("line", fault.line())
                    .add("reason", fault.reason());
            json.add(one);
        }
        return json;
    }
}
