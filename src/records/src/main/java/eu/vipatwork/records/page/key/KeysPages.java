package eu.vipatwork.records.page.key;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.AuditedKeys;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.RecordsProblems;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.key.FindKeys;
import eu.vipatwork.xapi.key.NewKey;
import eu.vipatwork.xapi.store.XapiScope;

/** The access keys of an organisation. A secret is shown once, on the page after the form that created it. */
@Path("/records/{organisation}/keys")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class KeysPages {

    private static final int LONGEST_NAME = 200;

    private final RequestContext request;
    private final RecordsAccess access;
    private final Settings settings;
    private final FindKeys findKeys;
    private final AuditedKeys auditedKeys;
    private final OneTimeSecretCookie secretCookie;

    protected KeysPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public KeysPages(
            RequestContext request,
            RecordsAccess access,
            Settings settings,
            FindKeys findKeys,
            AuditedKeys auditedKeys,
            OneTimeSecretCookie secretCookie) {
        this.request = request;
        this.access = access;
        this.settings = settings;
        this.findKeys = findKeys;
        this.auditedKeys = auditedKeys;
        this.secretCookie = secretCookie;
    }

    @GET
    public Response show(
            @PathParam("organisation") String organisationId,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest servletRequest) {
        Organisation organisation = access.open(organisationId);
        Optional<NewKey> made = secretCookie.open(servletRequest, request.signedIn(), organisation.id());
        return made.map(key -> Response.fromResponse(made(organisation, key))
                        .cookie(secretCookie.done())
                        .build())
                .orElseGet(() -> page(organisation, done.equals("revoked") ? Map.of("done", done) : Map.of())
                        .status(Response.Status.OK.getStatusCode()));
    }

    @POST
    public Response add(@PathParam("organisation") String organisationId) {
        Organisation organisation = access.open(organisationId);
        Form form = request.form();
        Set<XapiScope> scopes = form.all("scope").stream()
                .map(scope -> XapiScope.of(scope).orElseThrow(NotFoundException::new))
                .collect(Collectors.toSet());
        Map<String, String> problems = new HashMap<>();
        if (form.text("name").isEmpty() || form.text("name").length() > LONGEST_NAME) {
            problems.put("name", "key-name");
        }
        if (scopes.isEmpty()) {
            problems.put("scope", "scope");
        }
        if (!problems.isEmpty()) {
            Map<String, Object> typed = Map.of("name", form.text("name"), "scopes", form.all("scope"));
            return page(organisation, Map.of("problems", problems, "form", typed))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        return showSecret(
                organisation, auditedKeys.add(request.signedIn(), organisation.id(), form.text("name"), scopes));
    }

    @POST
    @Path("{key}/rotation")
    public Response rotate(@PathParam("organisation") String organisationId, @PathParam("key") String key) {
        Organisation organisation = access.open(organisationId);
        return showSecret(
                organisation,
                auditedKeys.rotate(request.signedIn(), organisation.id(), key).orElseThrow(NotFoundException::new));
    }

    /** Only with the confirmation box ticked: it cannot be undone. */
    @POST
    @Path("{key}/revocation")
    public Response revoke(@PathParam("organisation") String organisationId, @PathParam("key") String key) {
        Organisation organisation = access.open(organisationId);
        if (!request.form().text("sure").equals("yes")) {
            return page(organisation, Map.of("problems", Map.of("sure-" + key, "sure")))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        if (!auditedKeys.revoke(request.signedIn(), organisation.id(), key)) {
            throw new NotFoundException();
        }
        return Redirect.to("/records/" + organisation.id() + "/keys?done=revoked");
    }

    /** Redirects to the page that shows the key; within a frame, where cookies are not sent, shows it at once. */
    private Response showSecret(Organisation organisation, NewKey key) {
        return request.framed()
                ? made(organisation, key)
                : Response.fromResponse(Redirect.to("/records/" + organisation.id() + "/keys"))
                        .cookie(secretCookie.carry(request.signedIn(), organisation.id(), key))
                        .build();
    }

    private Response made(Organisation organisation, NewKey key) {
        Set<XapiScope> scopes = findKeys.of(organisation.id()).stream()
                .filter(known -> known.key().equals(key.key()))
                .flatMap(known -> known.scopes().stream())
                .collect(Collectors.toSet());
        String trial = CurlExample.with(key, scopes, endpoint());
        return page(organisation, Map.of("made", key, "trial", trial)).status(Response.Status.OK.getStatusCode());
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("keys", findKeys.of(organisation.id()));
        model.put("endpoint", endpoint());
        model.put(
                "scopes", Arrays.stream(XapiScope.values()).map(XapiScope::text).toList());
        return access.page("keys", organisation, "keys", model);
    }

    private String endpoint() {
        return settings.baseUrl() + "/xapi";
    }
}
