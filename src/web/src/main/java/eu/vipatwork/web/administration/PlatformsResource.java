package eu.vipatwork.web.administration;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.registration.PlatformAddresses;
import eu.vipatwork.lti.registration.RegisterPlatform;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.shared.OrganisationId;

/** Learning platforms, for {@code deploy/admin lti}. */
@Path("lti")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformsResource {

    private final RegisterPlatform register;
    private final ToolAddresses toolAddresses;
    private final SealedTokens handover;
    private final FindOrganisations findOrganisations;

    protected PlatformsResource() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public PlatformsResource(
            RegisterPlatform register,
            ToolAddresses toolAddresses,
            SealedTokens handover,
            FindOrganisations findOrganisations) {
        this.register = register;
        this.toolAddresses = toolAddresses;
        this.handover = handover;
        this.findOrganisations = findOrganisations;
    }

    /** {@code {organisation?}} gives the addresses of this tool, by name. */
    @POST
    @Path("addresses")
    public Response addresses(String body) {
        OrganisationId organisation = organisation(RequestBody.read(body));
        return Response.ok(Json.createObjectBuilder()
                        .add("tool", toolAddresses.launch().toString())
                        .add("login", toolAddresses.login().toString())
                        .add("redirect", toolAddresses.launch().toString())
                        .add("key_set", toolAddresses.keySet().toString())
                        .add("content_selection", toolAddresses.launch().toString())
                        .add(
                                "dynamic_registration",
                                toolAddresses.registration() + "/" + handover.registration(organisation))
                        .build()
                        .toString())
                .build();
    }

    /**
     * {@code {issuer, client_id, authorization, token, key_set, deployments?, audience?, sites?, name?, organisation?}}
     * gives 201 {@code {registration}}.
     */
    @POST
    @Path("registrations")
    public Response register(String body) {
        JsonObject wanted = RequestBody.read(body);
        String issuer = wanted.getString("issuer", "");
        Set<String> deployments = texts(wanted, "deployments");
        try {
            RegistrationId id = register.register(
                    new RegisterPlatform.Details(
                            organisation(wanted),
                            Optional.of(wanted.getString("name", ""))
                                    .filter(name -> !name.isBlank())
                                    .orElse(issuer),
                            issuer,
                            wanted.getString("client_id", ""),
                            new PlatformAddresses(
                                    address(wanted, "authorization"),
                                    address(wanted, "token"),
                                    Optional.of(wanted.getString("audience", ""))
                                            .filter(audience -> !audience.isBlank()),
                                    address(wanted, "key_set")),
                            texts(wanted, "sites").stream().map(URI::create).collect(Collectors.toSet()),
                            Set.of(),
                            deployments,
                            deployments.isEmpty()),
                    Optional.empty());
            return Response.status(Response.Status.CREATED)
                    .entity(Json.createObjectBuilder()
                            .add("registration", id.toString())
                            .build()
                            .toString())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The registration is not complete: " + e.getMessage() + ".", e);
        }
    }

    private static URI address(JsonObject wanted, String name) {
        URI address = URI.create(wanted.getString(name, ""));
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(name + " must be an address such as https://lms.example.org/…");
        }
        return address;
    }

    private OrganisationId organisation(JsonObject wanted) {
        String name = wanted.getString("organisation", "");
        return findOrganisations.all().stream()
                .filter(known -> name.isBlank() || known.name().equals(name))
                .map(Organisation::id)
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow(() -> new BadRequestException("There is no such organisation."));
    }

    private static Set<String> texts(JsonObject wanted, String name) {
        if (!wanted.containsKey(name)) {
            return Set.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonString one : wanted.getJsonArray(name).getValuesAs(JsonString.class)) {
            texts.add(one.getString());
        }
        return texts;
    }
}
