package eu.vipatwork.web.administration;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.account.AddUser;
import eu.vipatwork.people.Role;
import eu.vipatwork.progress.RebuildProgress;
import eu.vipatwork.shared.database.Retry;

/** Users, progress and demonstration, for the command line. */
@Path("/")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {

    private final AddUser addUser;
    private final RebuildProgress rebuildProgress;
    private final Demonstration demo;

    protected AdministrationResource() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public AdministrationResource(AddUser addUser, RebuildProgress rebuildProgress, Demonstration demo) {
        this.addUser = addUser;
        this.rebuildProgress = rebuildProgress;
        this.demo = demo;
    }

    /**
     * {@code {name, email, role, organisation?}} gives 201 {@code {person, password}}; an unknown organisation is
     * added.
     */
    @POST
    @Path("users")
    public Response addUser(String body) {
        JsonObject wanted = RequestBody.read(body);
        AddUser.Result result = addUser.addAnywhere(
                wanted.getString("name", ""),
                wanted.getString("email", ""),
                role(wanted.getString("role", "")),
                wanted.getString("organisation", ""));
        if (result instanceof AddUser.Result.Added added) {
            return created(Json.createObjectBuilder()
                    .add("person", added.person())
                    .add("password", added.password())
                    .build());
        }
        return ProblemDetails.response(422, sentence(((AddUser.Result.Refused) result).reason()));
    }

    /** Gives {@code {statements, seconds}}. */
    @POST
    @Path("progress/rebuild")
    public Response rebuild() {
        long start = System.nanoTime();
        long statements = Retry.onConflict(rebuildProgress::rebuild);
        return Response.ok(Json.createObjectBuilder()
                        .add("statements", statements)
                        .add("seconds", (System.nanoTime() - start) / 1e9)
                        .build()
                        .toString())
                .build();
    }

    /** Gives {@code {accounts: [{name, email, password, role}]}}; nothing is added when the examples exist. */
    @POST
    @Path("demo")
    public Response demo() {
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        demo.fill()
                .forEach(account -> accounts.add(Json.createObjectBuilder()
                        .add("name", account.name())
                        .add("email", account.email())
                        .add("password", account.password())
                        .add("role", account.role().name().toLowerCase(Locale.ROOT))));
        return Response.ok(Json.createObjectBuilder()
                        .add("accounts", accounts)
                        .build()
                        .toString())
                .build();
    }

    private static Role role(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The role must be trainee, trainer, provider or administrator.", e);
        }
    }

    private static Response created(JsonObject body) {
        return Response.status(Response.Status.CREATED).entity(body.toString()).build();
    }

    private static String sentence(String reason) {
        return switch (reason) {
            case "name" -> "The name must have 1 to 200 characters.";
            case "email" -> "That is not an e-mail address.";
            case "email-taken" -> "An account with this e-mail address already exists.";
            default -> "There is no such organisation.";
        };
    }
}
