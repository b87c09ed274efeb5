package eu.vipatwork.site.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.shared.Messages;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.http.SiteCookies;

/** Sets the language of the interface for this browser and returns to the page. */
@Path("/language")
@ApplicationScoped
@OpenToAll
public class LanguagePage {

    private final RequestContext request;
    private final SiteCookies cookies;

    protected LanguagePage() {
        this(null, null); // for the proxy
    }

    @Inject
    public LanguagePage(RequestContext request, SiteCookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    @POST
    public Response choose() {
        Locale chosen = Messages.in(Locale.forLanguageTag(request.form().text("language")))
                .locale();
        return Response.fromResponse(Redirect.to(Redirect.safe(request.form().text("next"), "/")))
                .cookie(cookies.language(chosen.toLanguageTag()))
                .build();
    }
}
