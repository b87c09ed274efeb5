package eu.vipatwork.records.page;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;

/** Redirects to the records of an organisation: the chosen one, or else the person's own. */
@Path("/records")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class RecordsStartPage {

    private static final Set<String> SECTIONS = Set.of("keys", "import", "forwarding", "retention");

    private final RecordsAccess access;

    protected RecordsStartPage() {
        this(null); // for the proxy
    }

    @Inject
    public RecordsStartPage(RecordsAccess access) {
        this.access = access;
    }

    @GET
    public Response show(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("section") @DefaultValue("") String section) {
        OrganisationId id = organisation.isEmpty()
                ? access.own()
                : access.open(organisation).id();
        return Redirect.to("/records/" + id + (SECTIONS.contains(section) ? "/" + section : ""));
    }
}
