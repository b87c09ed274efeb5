package eu.vipatwork.web.administration;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Role;
import eu.vipatwork.progress.RebuildProgress;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Retry;
import eu.vipatwork.xapi.AddKey;
import eu.vipatwork.xapi.NewKey;
import eu.vipatwork.xapi.Scope;

/** The administrator's acts as JSON over HTTP. */
@Path("/")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {

    private final AddUser addUser;
    private final AddKey addKey;
    private final FindOrganisations findOrganisations;
    private final RebuildProgress rebuildProgress;
    private final Demo demo;

    protected AdministrationResource() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public AdministrationResource(
            AddUser addUser,
            AddKey addKey,
            FindOrganisations findOrganisations,
            RebuildProgress rebuildProgress,
            Demo demo) {
        this.addUser = addUser;
        this.addKey = addKey;
        this.findOrganisations = findOrganisations;
        this.rebuildProgress = rebuildProgress;
        this.demo = demo;
    }

    /** {@code {name, email, role, organisation?}} gives 201 {@code {person, password}}. */
    @POST
    @Path("users")
    public Response addUser(String body) {
        JsonObject wanted = read(body);
        AddUser.Result result = addUser.add(
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
        return Problem.response(422, sentence(((AddUser.Result.Refused) result).reason()));
    }

    /** {@code {name, scopes, organisation?}} gives 201 {@code {key, secret}}. */
    @POST
    @Path("keys")
    public Response addKey(String body) {
        JsonObject wanted = read(body);
        Set<Scope> scopes = scopes(wanted);
        if (scopes.isEmpty()) {
            throw new BadRequestException("A key needs at least one scope, for example all.");
        }
        NewKey key =
                addKey.add(organisation(wanted.getString("organisation", "")), wanted.getString("name", "key"), scopes);
        return created(Json.createObjectBuilder()
                .add("key", key.key())
                .add("secret", key.secret())
                .build());
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

    /** Gives {@code {accounts: [{name, email, password, role}]}}; nothing is added where examples are already. */
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

    private OrganisationId organisation(String name) {
        return findOrganisations.all().stream()
                .filter(known -> name.isBlank()
                        || known.name().equals(name)
                        || known.id().toString().equals(name))
                .map(Organisation::id)
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow(() -> new BadRequestException(sentence("organisation")));
    }

    private static Set<Scope> scopes(JsonObject wanted) {
        try {
            return wanted.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                    .map(text -> Scope.of(text.getString()).orElseThrow(() -> unknownScope(text.getString())))
                    .collect(Collectors.toSet());
        } catch (NullPointerException | ClassCastException e) {
            throw new BadRequestException("A key needs its scopes as a list of texts, for example [\"all\"].", e);
        }
    }

    private static BadRequestException unknownScope(String text) {
        return new BadRequestException("There is no scope " + text + ". The scopes are: "
                + Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(", ")) + ".");
    }

    private static Role role(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The role must be trainee, trainer, provider or administrator.", e);
        }
    }

    private static JsonObject read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException("The body must be a JSON object.", e);
        }
    }

    private static Response created(JsonObject made) {
        return Response.status(Response.Status.CREATED).entity(made.toString()).build();
    }

    private static String sentence(String reason) {
        return switch (reason) {
            case "name" -> "The name must have 1 to 200 characters.";
            case "email" -> "That is not an e-mail address.";
            case "email-taken" -> "Somebody has an account with this e-mail address already.";
            default -> "There is no such organisation.";
        };
    }
}
