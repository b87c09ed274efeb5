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
import eu.vipatwork.site.view.View;

/** Letters that have not gone out, so that a link reaches its reader where there is no mail server. */
@Path("/administration/letters")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class UnsentEmailPages {

    private final RequestContext visit;
    private final ReadQueuedEmails readLetters;

    protected UnsentEmailPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public UnsentEmailPages(RequestContext visit, ReadQueuedEmails readLetters) {
        this.visit = visit;
        this.readLetters = readLetters;
    }

    @GET
    public View waiting() {
        return new View("account/unsent-emails", Map.of("letters", readLetters.waiting()));
    }

    /** A form and no link, since the audit log takes down who read a letter. */
    @POST
    @Path("{letter}")
    public View open(@PathParam("letter") String id) {
        EmailId letter;
        try {
            letter = EmailId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        EmailMessage opened = readLetters.open(letter, visit.signedIn().person()).orElseThrow(NotFoundException::new);
        return new View("account/email-sent", Map.of("letter", opened));
    }
}
