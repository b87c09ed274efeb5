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

/** The statements that a target refused permanently, each with the reason; one or all can be sent again. */
@Path("/records/{organisation}/forwarding/{target}/refused")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class DeadLetterPages {

    /** So that the page answers within a minute even when the target is slow. */
    private static final int MOST_AT_ONCE = 200;

    private final RequestContext request;
    private final RecordsAccess access;
    private final ManageForwarding forwarding;
    private final ForwardStatements forwardStatements;

    protected DeadLetterPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public DeadLetterPages(
            RequestContext request,
            RecordsAccess access,
            ManageForwarding forwarding,
            ForwardStatements forwardStatements) {
        this.request = request;
        this.access = access;
        this.forwarding = forwarding;
        this.forwardStatements = forwardStatements;
    }

    @GET
    public View show(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        return page(organisation, find(organisation, id), Map.of());
    }

    /** Sends the statement that the form names, or all of them, until the target cannot be reached. */
    @POST
    public Response retry(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        ForwardTarget target = find(organisation, id);
        String only = request.form().text("statement");
        List<String> reasons = new ArrayList<>();
        int taken = 0;
        for (ForwardTargetRepository.DeadLetter deadLetter : deadLetters(organisation, target)) {
            if (!only.isEmpty() && !deadLetter.statement().toString().equals(only)) {
                continue;
            }
            Optional<String> refusal = forwardStatements.retry(organisation.id(), target.id(), deadLetter.statement());
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
        model.put("connectionProblems", ConnectionProblems.WORDS);
        model.put("deadLetters", deadLetters(organisation, target));
        return access.page("refused", organisation, "forwarding", model);
    }

    private List<ForwardTargetRepository.DeadLetter> deadLetters(Organisation organisation, ForwardTarget target) {
        return forwarding.deadLetters(organisation.id()).stream()
                .filter(deadLetter -> deadLetter.target().equals(target.id()))
                .toList();
    }

    private ForwardTarget find(Organisation organisation, String id) {
        return Formats.uuid(id)
                .flatMap(known -> forwarding.find(organisation.id(), known))
                .orElseThrow(NotFoundException::new);
    }
}
