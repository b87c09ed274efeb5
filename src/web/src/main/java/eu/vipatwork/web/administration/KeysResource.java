package eu.vipatwork.web.administration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.SystemActor;
import eu.vipatwork.records.AuditedKeys;
import eu.vipatwork.xapi.key.AccessKey;
import eu.vipatwork.xapi.key.FindKeys;
import eu.vipatwork.xapi.key.NewKey;
import eu.vipatwork.xapi.store.XapiScope;

/** Keys of the Learning Record Store, for the command line. */
@Path("keys")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private final AuditedKeys keepKeys;
    private final FindKeys findKeys;
    private final NamedOrganisation organisations;

    protected KeysResource() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public KeysResource(AuditedKeys keepKeys, FindKeys findKeys, NamedOrganisation organisations) {
        this.keepKeys = keepKeys;
        this.findKeys = findKeys;
        this.organisations = organisations;
    }

    /** {@code {name, scopes, organisation?}} gives 201 {@code {key, secret}}. */
    @POST
    public Response add(String body) {
        JsonObject wanted = RequestBody.read(body);
        Set<XapiScope> scopes = scopes(wanted);
        if (scopes.isEmpty()) {
            throw new BadRequestException("A key needs at least one scope, for example all.");
        }
        return created(
                keepKeys.add(SystemActor.SYSTEM, organisations.in(wanted), wanted.getString("name", "key"), scopes));
    }

    /**
     * {@code {organisation?}} gives {@code {keys: [{key, name, scopes, made, lastUsed, revoked}]}}, the newest first.
     */
    @POST
    @Path("list")
    public String list(String body) {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        for (AccessKey key : findKeys.of(organisations.in(RequestBody.read(body)))) {
            keys.add(Json.createObjectBuilder()
                    .add("key", key.key())
                    .add("name", key.name())
                    .add(
                            "scopes",
                            key.scopes().stream().map(XapiScope::text).sorted().collect(Collectors.joining(",")))
                    .add("made", key.made().toString())
                    .add("lastUsed", text(key.lastUsed()))
                    .add("revoked", text(key.revoked())));
        }
        return Json.createObjectBuilder().add("keys", keys).build().toString();
    }

    /** {@code {key, organisation?}} gives 201 {@code {key, secret}}: the same key with a new secret. */
    @POST
    @Path("rotation")
    public Response rotate(String body) {
        JsonObject wanted = RequestBody.read(body);
        return created(keepKeys.rotate(SystemActor.SYSTEM, organisations.in(wanted), wanted.getString("key", ""))
                .orElseThrow(KeysResource::noSuchKey));
    }

    /** {@code {key, organisation?}} gives 204. */
    @POST
    @Path("revocation")
    public void revoke(String body) {
        JsonObject wanted = RequestBody.read(body);
        if (!keepKeys.revoke(SystemActor.SYSTEM, organisations.in(wanted), wanted.getString("key", ""))) {
            throw noSuchKey();
        }
    }

    private static Response created(NewKey key) {
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("key", key.key())
                        .add("secret", key.secret())
                        .build()
                        .toString())
                .build();
    }

    private static NotFoundException noSuchKey() {
        return new NotFoundException("The organisation has no such key, or it is revoked.");
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    private static Set<XapiScope> scopes(JsonObject wanted) {
        try {
            return wanted.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                    .map(text -> XapiScope.of(text.getString()).orElseThrow(() -> unknownScope(text.getString())))
                    .collect(Collectors.toSet());
        } catch (NullPointerException | ClassCastException e) {
            throw new BadRequestException("A key needs its scopes as a list of texts, for example [\"all\"].", e);
        }
    }

    private static BadRequestException unknownScope(String text) {
        return new BadRequestException("There is no scope " + text + ". The scopes are: "
                + Arrays.stream(XapiScope.values()).map(XapiScope::text).collect(Collectors.joining(", ")) + ".");
    }
}
