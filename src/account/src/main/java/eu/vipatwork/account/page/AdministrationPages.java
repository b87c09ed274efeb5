package eu.vipatwork.account.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.account.AddUser;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Role;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.NavigationEntry;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.view.View;

/** The start page of administrators, with a form that adds people. A new password is shown once, in the answer. */
@Path("/administration")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class AdministrationPages {

    private final RequestContext request;
    private final AddUser addUser;
    private final FindOrganisations findOrganisations;
    private final Features features;

    protected AdministrationPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public AdministrationPages(
            RequestContext request, AddUser addUser, FindOrganisations findOrganisations, Features features) {
        this.request = request;
        this.addUser = addUser;
        this.findOrganisations = findOrganisations;
        this.features = features;
    }

    @GET
    public View show() {
        return page(Map.of());
    }

    @POST
    @Path("users")
    public Response addUser() {
        Form form = request.form();
        AddUser.Result result = addUser.add(
                request.signedIn(),
                form.text("name"),
                form.text("email"),
                PathId.of(form.text("role"), Role::valueOf),
                form.text("organisation"));
        if (result instanceof AddUser.Result.Added added) {
            return page(Map.of("added", form.text("email"), "password", added.password()))
                    .status(200);
        }
        String reason = ((AddUser.Result.Refused) result).reason();
        Map<String, String> typed = Map.of(
                "name", form.text("name"),
                "email", form.text("email"),
                "role", form.text("role"));
        String field = reason.startsWith("email") ? "email" : reason;
        return page(Map.of("problem", reason, "field", field, "form", typed)).unprocessable();
    }

    private View page(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("cards", features.menu(NavigationEntry.Menu.ADMINISTRATION, request.person()));
        model.put("organisations", findOrganisations.all());
        model.put("roles", Arrays.stream(Role.values()).map(Enum::name).toList());
        return new View("account/administration", model);
    }
}
