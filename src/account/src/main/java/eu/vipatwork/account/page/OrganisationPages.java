package eu.vipatwork.account.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.RenameOrganisation;
import eu.vipatwork.people.openid.FindOpenIdProviders;
import eu.vipatwork.people.openid.OpenIdProvider;
import eu.vipatwork.people.openid.SetOpenIdProvider;
import eu.vipatwork.people.openid.SetOpenIdProviderResult;
import eu.vipatwork.people.registration.AllowSelfRegistration;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * Organisations. Administrators add and rename them and set their OpenID provider. Self-registration can be changed by
 * the organisation's own providers, too.
 */
@Path("/organisations")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class OrganisationPages {

    private static final Set<String> DONE = Set.of("added", "renamed", "registration", "openid", "openid-removed");
    private static final int LONGEST_LABEL = 100;

    private final RequestContext request;
    private final Settings settings;
    private final MembersView membersView;
    private final FindOrganisations findOrganisations;
    private final AddOrganisation addOrganisation;
    private final RenameOrganisation renameOrganisation;
    private final AllowSelfRegistration selfRegistration;
    private final FindOpenIdProviders findProviders;
    private final SetOpenIdProvider setProvider;

    protected OrganisationPages() {
        this(null, null, null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public OrganisationPages(
            RequestContext request,
            Settings settings,
            MembersView membersView,
            FindOrganisations findOrganisations,
            AddOrganisation addOrganisation,
            RenameOrganisation renameOrganisation,
            AllowSelfRegistration selfRegistration,
            FindOpenIdProviders findProviders,
            SetOpenIdProvider setProvider) {
        this.request = request;
        this.settings = settings;
        this.membersView = membersView;
        this.findOrganisations = findOrganisations;
        this.addOrganisation = addOrganisation;
        this.renameOrganisation = renameOrganisation;
        this.selfRegistration = selfRegistration;
        this.findProviders = findProviders;
        this.setProvider = setProvider;
    }

    /** An organisation and the number of its members. */
    public record Row(OrganisationId id, String name, int members) {}

    @GET
    public View all() {
        return list(Map.of());
    }

    @POST
    public Response add() {
        String name = request.form().text("name");
        Optional<OrganisationId> added = addOrganisation.add(request.signedIn(), name);
        return added.isPresent()
                ? done(added.get(), "added")
                : list(Map.of("problems", Map.of("name", "name"), "name", name)).unprocessable();
    }

    @GET
    @Path("{organisation}")
    @AllowedTo({"ADMINISTRATOR", "PROVIDER"})
    public View show(@PathParam("organisation") String id, @QueryParam("done") @DefaultValue("") String done) {
        return page(membersView.organisation(id), DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    @POST
    @Path("{organisation}/name")
    public Response rename(@PathParam("organisation") String id) {
        Organisation organisation = membersView.organisation(id);
        String name = request.form().text("name");
        return renameOrganisation.rename(request.signedIn(), organisation.id(), name)
                ? done(organisation.id(), "renamed")
                : refused(organisation, Map.of("name", "name"));
    }

    @POST
    @Path("{organisation}/registration")
    @AllowedTo({"ADMINISTRATOR", "PROVIDER"})
    public Response allowRegistration(@PathParam("organisation") String id) {
        Organisation organisation = membersView.organisation(id);
        if (request.form().text("allowed").equals("yes")) {
            selfRegistration.allow(
                    request.signedIn(),
                    organisation.id(),
                    Optional.of(request.form().text("domain")));
        } else {
            selfRegistration.forbid(request.signedIn(), organisation.id());
        }
        return done(organisation.id(), "registration");
    }

    /** An empty secret keeps the current one, which is never shown. */
    @POST
    @Path("{organisation}/openid")
    public Response setProvider(@PathParam("organisation") String id) {
        Organisation organisation = membersView.organisation(id);
        Form form = request.form();
        Map<String, String> problems = new HashMap<>();
        Optional<URI> issuer = address(form.text("issuer"));
        if (issuer.isEmpty()) {
            problems.put("issuer", "issuer");
        }
        if (form.text("client").isEmpty()) {
            problems.put("client", "client");
        }
        if (form.text("label").isEmpty() || form.text("label").length() > LONGEST_LABEL) {
            problems.put("label", "label");
        }
        if (problems.isEmpty()) {
            OpenIdProvider provider = new OpenIdProvider(
                    organisation.id(), issuer.get(), form.text("client"), secret(organisation), form.text("label"));
            if (setProvider.set(request.signedIn(), provider) instanceof SetOpenIdProviderResult.Done) {
                return done(organisation.id(), "openid");
            }
            problems.put("issuer", "issuer");
        }
        return refused(organisation, problems);
    }

    @POST
    @Path("{organisation}/openid/removal")
    public Response removeProvider(@PathParam("organisation") String id) {
        Organisation organisation = membersView.organisation(id);
        setProvider.remove(request.signedIn(), organisation.id());
        return done(organisation.id(), "openid-removed");
    }

    private Optional<String> secret(Organisation organisation) {
        String typed = request.form().raw("secret");
        return typed.isEmpty()
                ? findProviders.of(organisation.id()).flatMap(OpenIdProvider::clientSecret)
                : Optional.of(typed);
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response done(OrganisationId organisation, String what) {
        return Redirect.to("/organisations/" + organisation + "?done=" + what);
    }

    private Response refused(Organisation organisation, Map<String, String> problems) {
        Form form = request.form();
        Map<String, String> typed = Map.of(
                "name", form.text("name"),
                "issuer", form.text("issuer"),
                "client", form.text("client"),
                "label", form.text("label"));
        return page(organisation, Map.of("problems", problems, "form", typed)).unprocessable();
    }

    private View list(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        Map<OrganisationId, Integer> sizes = findOrganisations.sizes();
        List<Row> rows = findOrganisations.all().stream()
                .map(one -> new Row(one.id(), one.name(), sizes.getOrDefault(one.id(), 0)))
                .toList();
        model.put("organisations", rows);
        return new View("account/organisations", model);
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("organisation", organisation);
        model.put("administrator", request.signedIn().isAdministrator());
        model.put("answer", settings.baseUrl() + "/sign-in/openid/answer");
        selfRegistration.of(organisation.id()).ifPresent(allowed -> model.put("registration", allowed));
        findProviders.of(organisation.id()).ifPresent(provider -> model.put("provider", provider));
        return new View("account/organisation", model);
    }
}
