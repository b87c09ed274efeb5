package eu.vipatwork.records.page.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.forward.ForwardStatements;
import eu.vipatwork.xapi.forward.ForwardTarget;
import eu.vipatwork.xapi.forward.ForwardTargetRepository;
import eu.vipatwork.xapi.forward.ManageForwarding;
import eu.vipatwork.xapi.statement.Formats;

/** Statements that another store refused for good, each with its reason; one or all of them are sent once more. */
@Path("/records/{organisation}/forwarding/{target}/refused")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class DeadLetterPages {

    /** So that a page answers within a minute even when the other side is slow. */
    private static final int MOST_AT_ONCE = 200;

    private final RequestContext visit;
    private final RecordsAccess shelf;
    private final ManageForwarding forwarding;
    private final ForwardStatements forwardStatements;

    protected DeadLetterPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public DeadLetterPages(RequestContext visit, RecordsAccess shelf, ManageForwarding forwarding, ForwardStatements forwardStatements) {
        this.visit = visit;
        this.shelf = shelf;
        this.forwarding = forwarding;
        this.forwardStatements = forwardStatements;
    }

    @GET
    public View show(@PathParam("organisation") String text, @PathParam("target") String id) {
        Organisation organisation = shelf.open(text);
        return page(organisation, find(organisation, id), Map.of());
    }

    /** The statement that the form names, or all of them; it stops at the first that finds nobody there. */
    @POST
    public Response retry(@PathParam("organisation") String text, @PathParam("target") String id) {
        Organisation organisation = shelf.open(text);
        ForwardTarget target = find(organisation, id);
        String only = visit.form().text("statement");
        List<String> reasons = new ArrayList<>();
        int taken = 0;
        for (ForwardTargetRepository.DeadLetter letter : letters(organisation, target)) {
            if (!only.isEmpty() && !letter.statement().toString().equals(only)) {
                continue;
            }
            Optional<String> refusal = forwardStatements.retry(organisation.id(), target.id(), letter.statement());
            if (refusal.isEmpty()) {
                taken++;
            } else {
                reasons.add(refusal.get());
                if (ConnectionProblems.WORDS.containsKey(refusal.get()) || taken + reasons.size() >= MOST_AT_ONCE) {
                    break;
                }
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("taken", taken);
        model.put("refusals", reasons.size());
        reasons.stream().findFirst().ifPresent(reason -> model.put("reason", reason));
        return page(organisation, target, model).status(Response.Status.OK.getStatusCode());
    }

    private View page(Organisation organisation, ForwardTarget target, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("target", target);
        model.put("silences", ConnectionProblems.WORDS);
        model.put("letters", letters(organisation, target));
        return shelf.page("refused", organisation, "forwarding", model);
    }

    private List<ForwardTargetRepository.DeadLetter> letters(Organisation organisation, ForwardTarget target) {
        return forwarding.deadLetters(organisation.id()).stream()
                .filter(letter -> letter.target().equals(target.id()))
                .toList();
    }

    private ForwardTarget find(Organisation organisation, String id) {
        return Formats.uuid(id)
                .flatMap(known -> forwarding.find(organisation.id(), known))
                .orElseThrow(NotFoundException::new);
    }
}
