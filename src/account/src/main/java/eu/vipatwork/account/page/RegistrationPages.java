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
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;
import eu.vipatwork.site.view.View;

/** Registers people by themselves, with an organisation that allows it. */
@Path("/register")
@ApplicationScoped
@OpenToAll
public class RegistrationPages {

    private final RequestContext visit;
    private final SiteCookies cookies;
    private final SiteSettings settings;
    private final AllowSelfRegistration selfRegistration;
    private final Register register;

    protected RegistrationPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public RegistrationPages(
            RequestContext visit,
            SiteCookies cookies,
            SiteSettings settings,
            AllowSelfRegistration selfRegistration,
            Register register) {
        this.visit = visit;
        this.cookies = cookies;
        this.settings = settings;
        this.selfRegistration = selfRegistration;
        this.register = register;
    }

    @GET
    public View ask(@QueryParam("done") @DefaultValue("") String done) {
        return page(Map.of("sent", done.equals("sent")));
    }

    /** The same answer whether or not somebody has an account with the address. */
    @POST
    public Response register(@Context HttpServletRequest request) {
        Form form = visit.form();
        OrganisationId organisation;
        try {
            organisation = OrganisationId.of(form.text("organisation"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        RegisterResult result = register.register(
                organisation,
                form.text("email"),
                settings.baseUrl() + "/invitations/",
                visit.locale(),
                cookies.visitor(request));
        if (result instanceof RegisterResult.LetterOnItsWay) {
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
                .status(ProblemKey.UNPROCESSABLE);
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
