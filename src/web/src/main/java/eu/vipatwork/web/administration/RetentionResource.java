package eu.vipatwork.web.administration;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import eu.vipatwork.people.SystemActor;
import eu.vipatwork.records.DeleteRecords;
import eu.vipatwork.shared.OrganisationId;

/** Deletion of learning records, for the command line. */
@Path("retention")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    /** The time after which one call stops; the command line repeats it until no records remain. */
    private static final Duration TIME_PER_CALL = Duration.ofSeconds(20);

    private final DeleteRecords deleteRecords;
    private final NamedOrganisation organisations;

    protected RetentionResource() {
        this(null, null); // for the proxy
    }

    @Inject
    public RetentionResource(DeleteRecords deleteRecords, NamedOrganisation organisations) {
        this.deleteRecords = deleteRecords;
        this.organisations = organisations;
    }

    /** {@code {olderThan: "24m", dryRun, organisation?}} gives {@code {before, removed, remaining}}. */
    @POST
    @Path("purge")
    public String purge(String body) {
        JsonObject wanted = RequestBody.read(body);
        OrganisationId organisation = organisations.in(wanted);
        Instant before = deleteRecords.ago(age(wanted.getString("olderThan", "")));
        long removed = wanted.getBoolean("dryRun", true)
                ? 0
                : deleteRecords.purge(SystemActor.SYSTEM, organisation, before, TIME_PER_CALL);
        return Json.createObjectBuilder()
                .add("before", before.toString())
                .add("removed", removed)
                .add("remaining", deleteRecords.count(organisation, before))
                .build()
                .toString();
    }

    /** {@code {person, organisation?}} gives {@code {statements, masked, documents}}. */
    @POST
    @Path("erasure")
    public String erase(String body) {
        JsonObject wanted = RequestBody.read(body);
        DeleteRecords.Result result = deleteRecords.erase(
                SystemActor.SYSTEM,
                organisations.in(wanted),
                wanted.getString("person", "").strip());
        if (!(result instanceof DeleteRecords.Result.Share erased)) {
            throw new BadRequestException(
                    ((DeleteRecords.Result.NotOne) result).several()
                            ? "Several people have such a name: give an e-mail address."
                            : "No one in this organisation has this name.");
        }
        if (erased.isEmpty()) {
            throw new BadRequestException("Nothing is kept about " + erased.shown() + ".");
        }
        return Json.createObjectBuilder()
                .add("statements", erased.statements())
                .add("masked", erased.masked())
                .add("documents", erased.documents())
                .build()
                .toString();
    }

    /** Days, months or years, as {@code 730d}, {@code 24m}, {@code 2y}; at least a day. */
    private static Period age(String text) {
        try {
            Period age = Period.parse("P" + text.strip().toUpperCase(Locale.ROOT));
            if (!age.isZero() && !age.isNegative()) {
                return age;
            }
        } catch (DateTimeException e) {
            throw new BadRequestException("Say an age like 730d, 24m or 2y.", e);
        }
        throw new BadRequestException("Say an age like 730d, 24m or 2y.");
    }
}
