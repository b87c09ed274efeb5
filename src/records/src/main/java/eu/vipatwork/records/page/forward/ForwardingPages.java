package eu.vipatwork.records.page.forward;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.AuditedForwarding;
import eu.vipatwork.records.ForwardTargetForm;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.RecordsProblems;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.forward.CheckForwardTarget;
import eu.vipatwork.xapi.forward.ForwardTarget;
import eu.vipatwork.xapi.forward.ForwardTargetRepository;
import eu.vipatwork.xapi.forward.ManageForwarding;
import eu.vipatwork.xapi.statement.Formats;

/** The record stores that statements are forwarded to, with their backlog and latest error. */
@Path("/records/{organisation}/forwarding")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class ForwardingPages {

    private static final Set<String> DONE = Set.of("added", "changed", "on", "off", "removed", "retried");

    private final RequestContext request;
    private final RecordsAccess access;
    private final ManageForwarding forwarding;
    private final AuditedForwarding auditedForwarding;
    private final CheckForwardTarget tryTarget;

    protected ForwardingPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public ForwardingPages(
            RequestContext request,
            RecordsAccess access,
            ManageForwarding forwarding,
            AuditedForwarding auditedForwarding,
            CheckForwardTarget tryTarget) {
        this.request = request;
        this.access = access;
        this.forwarding = forwarding;
        this.auditedForwarding = auditedForwarding;
        this.tryTarget = tryTarget;
    }

    /**
     * A target, without its secret.
     *
     * @param waiting the number of statements still to be sent, counted up to 100,000
     * @param deadLetters the statements that it refused permanently
     */
    public record Row(
            ForwardTarget target,
            ForwardTargetForm form,
            long waiting,
            List<ForwardTargetRepository.DeadLetter> deadLetters) {

        /** The time of the next try; empty when it is off, or was just turned on and is due now. */
        public Optional<Instant> next() {
            return Optional.of(target.nextTry()).filter(next -> target.active() && next.isAfter(Instant.EPOCH));
        }
    }

    @GET
    public View show(
            @PathParam("organisation") String organisationId, @QueryParam("done") @DefaultValue("") String done) {
        return page(access.open(organisationId), DONE.contains(done) ? Map.of("done", done) : Map.of());
    }

    @POST
    public Response add(@PathParam("organisation") String organisationId) {
        Organisation organisation = access.open(organisationId);
        ForwardTargetForm form = ForwardTargetForm.of(request.form());
        Map<String, String> problems = form.problems();
        if (form.secret().isEmpty()) {
            problems.put("secret", "secret");
        }
        if (!problems.isEmpty()) {
            return page(organisation, Map.of("problems", problems, "form", form))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        auditedForwarding.add(
                request.signedIn(),
                organisation.id(),
                form,
                request.form().text("all").equals("yes"));
        return back(organisation, "added");
    }

    /** The form to change a target, without its secret. */
    @GET
    @Path("{target}")
    public View edit(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        ForwardTarget target = find(organisation, id);
        return page(organisation, target, ForwardTargetForm.of(target), Map.of());
    }

    @POST
    @Path("{target}")
    public Response change(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        ForwardTarget target = find(organisation, id);
        ForwardTargetForm form = ForwardTargetForm.of(request.form());
        Map<String, String> problems = form.problems();
        if (problems.isEmpty() && !auditedForwarding.change(request.signedIn(), organisation.id(), target.id(), form)) {
            problems.put("secret", "secret-again");
        }
        return problems.isEmpty()
                ? back(organisation, "changed")
                : page(organisation, target, form, problems).status(RecordsProblems.UNPROCESSABLE);
    }

    @POST
    @Path("{target}/trial")
    public Response trial(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        ForwardTarget target = find(organisation, id);
        CheckForwardTarget.Result result = tryTarget.tryOut(target);
        Map<String, Object> model = new HashMap<>(Map.of("tried", target.name()));
        if (result instanceof CheckForwardTarget.Result.Works) {
            model.put("trial", "works");
        } else if (result instanceof CheckForwardTarget.Result.KeyWrong) {
            model.put("trial", "key-wrong");
        } else if (result instanceof CheckForwardTarget.Result.ReadingRefused) {
            model.put("trial", "key-refused");
        } else {
            model.put("trial", "no-store");
            model.put("reason", ((CheckForwardTarget.Result.NoStore) result).reason());
        }
        request.shows("/records/" + organisation.id() + "/forwarding");
        return page(organisation, model).status(Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("{target}/activity")
    public Response setActive(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        boolean active = request.form().text("active").equals("yes");
        auditedForwarding.setActive(request.signedIn(), organisation.id(), find(organisation, id), active);
        return back(organisation, active ? "on" : "off");
    }

    /** Only with the confirmation box ticked: it cannot be undone. */
    @POST
    @Path("{target}/removal")
    public Response remove(@PathParam("organisation") String organisationId, @PathParam("target") String id) {
        Organisation organisation = access.open(organisationId);
        ForwardTarget target = find(organisation, id);
        if (!request.form().text("sure").equals("yes")) {
            return page(organisation, target, ForwardTargetForm.of(target), Map.of("sure", "sure"))
                    .status(RecordsProblems.UNPROCESSABLE);
        }
        auditedForwarding.remove(request.signedIn(), organisation.id(), target);
        return back(organisation, "removed");
    }

    private ForwardTarget find(Organisation organisation, String id) {
        return Formats.uuid(id)
                .flatMap(known -> forwarding.find(organisation.id(), known))
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(Organisation organisation, String done) {
        return Redirect.to("/records/" + organisation.id() + "/forwarding?done=" + done);
    }

    /** The page of one target. */
    private View page(
            Organisation organisation, ForwardTarget target, ForwardTargetForm form, Map<String, String> problems) {
        long waiting = forwarding.of(organisation.id()).stream()
                .filter(one -> one.target().id().equals(target.id()))
                .mapToLong(ManageForwarding.Standing::waiting)
                .sum();
        Map<String, ?> model = Map.of("target", target, "form", form, "problems", problems, "waiting", waiting);
        return access.page("forwarding-change", organisation, "forwarding", model);
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        List<ForwardTargetRepository.DeadLetter> deadLetters = forwarding.deadLetters(organisation.id());
        model.put(
                "targets",
                forwarding.of(organisation.id()).stream()
                        .map(one -> new Row(
                                one.target(),
                                ForwardTargetForm.of(one.target()),
                                one.waiting(),
                                deadLetters.stream()
                                        .filter(deadLetter -> deadLetter
                                                .target()
                                                .equals(one.target().id()))
                                        .toList()))
                        .toList());
        model.put("connectionProblems", ConnectionProblems.WORDS);
        return access.page("forwarding", organisation, "forwarding", model);
    }
}
