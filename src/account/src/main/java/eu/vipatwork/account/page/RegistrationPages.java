package eu.vipatwork.account.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.registration.AllowSelfRegistration;
import eu.vipatwork.people.registration.Register;
import eu.vipatwork.people.registration.RegisterResult;
import eu.vipatwork.people.registration.SelfRegistration;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Self-registration with an organisation that allows it. */
@Path("/register")
@ApplicationScoped
@OpenToAll
public class RegistrationPages {

    private final RequestContext request;
    private final SiteCookies cookies;
    private final Settings settings;
    private final AllowSelfRegistration selfRegistration;
    private final Register register;

    protected RegistrationPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public RegistrationPages(
            RequestContext request,
            SiteCookies cookies,
            Settings settings,
            AllowSelfRegistration selfRegistration,
            Register register) {
        this.request = request;
        this.cookies = cookies;
        this.settings = settings;
        this.selfRegistration = selfRegistration;
        this.register = register;
    }

    @GET
    public View ask(@QueryParam("done") @DefaultValue("") String done) {
        return page(Map.of("sent", done.equals("sent")));
    }

    /** The answer is the same whether or not an account with the address exists. */
    @POST
    public Response register(@Context HttpServletRequest httpRequest) {
        Form form = request.form();
        OrganisationId organisation = PathId.of(form.text("organisation"), OrganisationId::of);
        RegisterResult result = register.register(
                organisation,
                form.text("email"),
                settings.baseUrl() + "/invitations/",
                request.locale(),
                cookies.visitor(httpRequest));
        if (result instanceof RegisterResult.EmailSent) {
            return Redirect.to("/register?done=sent");
        }
        if (result instanceof RegisterResult.NotAllowed) {
            throw new NotFoundException();
        }
        String problem = result instanceof RegisterResult.OtherDomain ? "domain" : "email";
        return page(Map.of(
                        "problems",
                        Map.of("email", problem),
                        "email",
                        form.text("email"),
                        "chosen",
                        organisation.toString(),
                        "sent",
                        false))
                .unprocessable();
    }

    private View page(Map<String, ?> more) {
        List<SelfRegistration> allowed = selfRegistration.allowed();
        if (allowed.isEmpty()) {
            throw new NotFoundException();
        }
        Map<String, Object> model = new HashMap<>(more);
        model.put(
                "organisations",
                allowed.stream().map(SelfRegistration::organisation).toList());
        return new View("account/register", model);
    }
}
