package eu.vipatwork.lti.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.lti.registration.ConnectPlatform;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/**
 * Dynamic registration, at the address that an administrator pastes into their platform, which opens it. The link
 * itself authorises the registration; it is for one organisation and valid for seven days.
 */
@Path("/lti/register/{link}")
@ApplicationScoped
@OpenToAll
public class DynamicRegistrationPages {

    private static final Logger LOG = System.getLogger(DynamicRegistrationPages.class.getName());
    private static final int BAD_GATEWAY = 502;

    private final RequestContext request;
    private final SealedTokens handover;
    private final ConnectPlatform connect;
    private final FindOrganisations findOrganisations;

    protected DynamicRegistrationPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public DynamicRegistrationPages(
            RequestContext request,
            SealedTokens handover,
            ConnectPlatform connect,
            FindOrganisations findOrganisations) {
        this.request = request;
        this.handover = handover;
        this.connect = connect;
        this.findOrganisations = findOrganisations;
    }

    @GET
    public Response show(
            @PathParam("link") String link,
            @QueryParam("openid_configuration") String configuration,
            @QueryParam("registration_token") String token) {
        Optional<OrganisationId> organisation = handover.organisation(link);
        if (organisation.isEmpty()) {
            return expired();
        }
        if (configuration == null) {
            return new View("lti/register", Map.of("state", "paste")).status(200);
        }
        try {
            ConnectPlatform.Platform platform = connect.ask(configuration, token == null ? "" : token);
            return new View(
                            "lti/register",
                            Map.of(
                                    "state",
                                    "ask",
                                    "link",
                                    link,
                                    "configuration",
                                    configuration,
                                    "token",
                                    token == null ? "" : token,
                                    "issuer",
                                    platform.issuer(),
                                    "product",
                                    platform.product(),
                                    "organisation",
                                    name(organisation.get())))
                    .status(200);
        } catch (ConnectPlatform.NotConnected e) {
            return failed(e);
        }
    }

    @POST
    public Response connect(@PathParam("link") String link) {
        Optional<OrganisationId> organisation = handover.organisation(link);
        if (organisation.isEmpty()) {
            return expired();
        }
        try {
            String token = request.form().text("token");
            ConnectPlatform.Platform platform = connect.ask(request.form().text("configuration"), token);
            connect.connect(platform, token, organisation.get());
            LOG.log(Level.INFO, "learning platform connected: {0}", platform.issuer());
            return new View("lti/register", Map.of("state", "done", "issuer", platform.issuer())).status(200);
        } catch (ConnectPlatform.NotConnected e) {
            return failed(e);
        }
    }

    private String name(OrganisationId id) {
        return findOrganisations.all().stream()
                .filter(one -> one.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    private static Response failed(ConnectPlatform.NotConnected e) {
        LOG.log(Level.WARNING, "a learning platform could not be connected: {0}", e.getMessage());
        return new View("lti/register", Map.of("state", "failed", "why", e.getMessage())).status(BAD_GATEWAY);
    }

    private static Response expired() {
        return new View("lti/register", Map.of("state", "gone")).status(Response.Status.GONE.getStatusCode());
    }
}
