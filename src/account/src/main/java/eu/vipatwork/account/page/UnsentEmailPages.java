package eu.vipatwork.account.page;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import eu.vipatwork.people.email.EmailId;
import eu.vipatwork.people.email.EmailMessage;
import eu.vipatwork.people.email.ReadQueuedEmails;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.PathId;
import eu.vipatwork.site.view.View;

/** Unsent e-mails, so that an administrator can pass on a link where there is no mail server. */
@Path("/administration/emails")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class UnsentEmailPages {

    private final RequestContext request;
    private final ReadQueuedEmails readQueuedEmails;

    protected UnsentEmailPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public UnsentEmailPages(RequestContext request, ReadQueuedEmails readQueuedEmails) {
        this.request = request;
        this.readQueuedEmails = readQueuedEmails;
    }

    @GET
    public View queued() {
        return new View("account/unsent-emails", Map.of("emails", readQueuedEmails.queued()));
    }

    /** A form and not a link, since reading an e-mail is recorded in the audit log. */
    @POST
    @Path("{email}")
    public View open(@PathParam("email") String id) {
        EmailId email = PathId.of(id, EmailId::of);
        EmailMessage opened =
                readQueuedEmails.open(email, request.signedIn().actor()).orElseThrow(NotFoundException::new);
        return new View("account/unsent-email", Map.of("email", opened));
    }
}
