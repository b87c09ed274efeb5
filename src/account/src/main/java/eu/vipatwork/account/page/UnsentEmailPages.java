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
@Path("/administration/letters")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class UnsentEmailPages {

    private final RequestContext request;
    private final ReadQueuedEmails readLetters;

    protected UnsentEmailPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public UnsentEmailPages(RequestContext request, ReadQueuedEmails readLetters) {
        this.request = request;
        this.readLetters = readLetters;
    }

    @GET
    public View waiting() {
        return new View("account/unsent-emails", Map.of("letters", readLetters.waiting()));
    }

    /** A form and not a link, since reading an e-mail is recorded in the audit log. */
    @POST
    @Path("{letter}")
    public View open(@PathParam("letter") String id) {
        EmailId letter = PathId.of(id, EmailId::of);
        EmailMessage opened =
                readLetters.open(letter, request.signedIn().person()).orElseThrow(NotFoundException::new);
        return new View("account/email-sent", Map.of("letter", opened));
    }
}
