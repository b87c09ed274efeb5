package eu.vipatwork.lti.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.SealedTokens;
import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.RegisterPlatform;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.lti.registration.SetRegistrationActive;
import eu.vipatwork.lti.services.TestRegistration;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** Administrators connect learning platforms, by a link for dynamic registration or by a form, and test them. */
@Path("/administration/platforms")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class PlatformPages {

    private static final int UNPROCESSABLE = 422;

    private final RequestContext request;
    private final FindRegistrations registrations;
    private final RegisterPlatform register;
    private final SetRegistrationActive setActive;
    private final TestRegistration test;
    private final ToolAddresses addresses;
    private final SealedTokens handover;
    private final FindOrganisations findOrganisations;

    protected PlatformPages() {
        this(null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public PlatformPages(
            RequestContext request,
            FindRegistrations registrations,
            RegisterPlatform register,
            SetRegistrationActive setActive,
            TestRegistration test,
            ToolAddresses addresses,
            SealedTokens handover,
            FindOrganisations findOrganisations) {
        this.request = request;
        this.registrations = registrations;
        this.register = register;
        this.setActive = setActive;
        this.test = test;
        this.addresses = addresses;
        this.handover = handover;
        this.findOrganisations = findOrganisations;
    }

    @GET
    public View show(@QueryParam("organisation") String organisation) {
        Map<String, Object> more = new HashMap<>();
        if (organisation != null) {
            more.put("link", addresses.registration() + "/" + handover.registration(organisation(organisation)));
        }
        return page(more);
    }

    @POST
    public Response register() {
        PlatformForm form = new PlatformForm(request.form());
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(Map.of("problems", problems, "form", form.typed())).status(UNPROCESSABLE);
        }
        RegistrationId id = register.register(
                form.details(organisation(request.form().text("organisation"))),
                Optional.of(request.signedIn().person()));
        return Redirect.to("/administration/platforms/" + id);
    }

    @GET
    @Path("{id}")
    public View registration(@PathParam("id") String id) {
        return registration(find(id), Map.of());
    }

    @POST
    @Path("{id}/test")
    public View test(@PathParam("id") String id) {
        Registration registration = find(id);
        return registration(registration, Map.of("findings", test.test(registration.id())));
    }

    @POST
    @Path("{id}/active")
    public Response active(@PathParam("id") String id) {
        setActive.set(
                find(id).id(),
                request.form().text("active").equals("yes"),
                Optional.of(request.signedIn().person()));
        return Redirect.to("/administration/platforms/" + id);
    }

    private View registration(Registration registration, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("registration", registration);
        return new View("lti/platform", model);
    }

    private View page(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("registrations", registrations.all());
        model.put("organisations", findOrganisations.all());
        model.put("tool", addresses.launch().toString());
        model.put("login", addresses.login().toString());
        model.put("keys", addresses.keySet().toString());
        model.putIfAbsent("form", Map.of());
        model.putIfAbsent("problems", Map.of());
        return new View("lti/platforms", model);
    }

    private Registration find(String id) {
        try {
            return registrations.byId(RegistrationId.of(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private static OrganisationId organisation(String id) {
        try {
            return OrganisationId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
