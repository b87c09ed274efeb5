package eu.vipatwork.authoring.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.authoring.NextVersion;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.FindTranslations;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.content.release.RollBackRelease;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.release.WithdrawRelease;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/** One publication: its documents in all languages, and its releases, which can be withdrawn or published again. */
@Path("/studio/{publication}")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class PublicationPages {

    private static final int UNPROCESSABLE = 422;
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final FindTranslations findTranslations;
    private final FindPeople findPeople;
    private final WithdrawRelease withdrawRelease;
    private final RollBackRelease rollBack;

    protected PublicationPages() {
        this(null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public PublicationPages(
            RequestContext request,
            FindEditedDocuments documents,
            FindTranslations findTranslations,
            FindPeople findPeople,
            WithdrawRelease withdrawRelease,
            RollBackRelease rollBack) {
        this.request = request;
        this.documents = documents;
        this.findTranslations = findTranslations;
        this.findPeople = findPeople;
        this.withdrawRelease = withdrawRelease;
        this.rollBack = rollBack;
    }

    /**
     * A release in the list.
     *
     * @param author null when it was imported from files
     */
    public record ReleaseLine(
            String id, String version, Instant created, String author, boolean withdrawn, boolean latest) {}

    @GET
    public View show(@PathParam("publication") String id, @QueryParam("done") @DefaultValue("") String done) {
        return page(
                id,
                done.matches("published|withdrawn|rolled-back|accepted|kept|discarded")
                        ? Map.of("done", done)
                        : Map.of());
    }

    /** Redirects to the page of a new document. */
    @POST
    @Path("documents")
    public Response begin(@PathParam("publication") String id) {
        Publication publication = documents.publication(id).orElseThrow(NotFoundException::new);
        String name = request.form().text("name");
        if (!name.matches(NAME)) {
            return page(id, Map.of("problem", "name", "name", name)).status(UNPROCESSABLE);
        }
        boolean template = request.form().text("kind").equals("template");
        DocumentKind kind = template
                ? DocumentKind.TEMPLATE
                : DocumentKind.of(publication.kind().documents()).orElseThrow();
        return Redirect.to(
                new DocumentAddress(id, kind, name, publication.languages().get(0)).getAddress());
    }

    @POST
    @Path("releases/{version}/withdrawal")
    public Response withdraw(@PathParam("publication") String id, @PathParam("version") String version) {
        return withdrawRelease.withdraw(release(id, version))
                ? Redirect.to("/studio/" + id + "?done=withdrawn")
                : View.refusal(Response.Status.CONFLICT.getStatusCode(), "conflict");
    }

    @POST
    @Path("releases/{version}/return")
    public Response rollBack(@PathParam("publication") String id, @PathParam("version") String version) {
        PublishResult result = rollBack.rollBack(
                release(id, version),
                NextVersion.after(documents.releases(id)),
                TranslatedText.NONE,
                request.signedIn().person());
        if (result instanceof PublishResult.Published) {
            return Redirect.to("/studio/" + id + "?done=rolled-back");
        }
        if (result instanceof PublishResult.Refused refused) {
            return page(id, Map.of("faults", FaultLine.of(refused.faults(), request.locale())))
                    .status(UNPROCESSABLE);
        }
        return View.refusal(Response.Status.CONFLICT.getStatusCode(), "conflict");
    }

    private View page(String id, Map<String, ?> more) {
        Publication publication = documents.publication(id).orElseThrow(NotFoundException::new);
        List<DocumentDraft> drafts = documents.drafts(id);
        Map<String, Object> model = new HashMap<>(more);
        model.put("id", id);
        model.put("title", publication.title().in(request.locale()));
        model.put("version", publication.version());
        model.put("course", publication.course().isPresent());
        model.put(
                "lines",
                DocumentLine.of(
                        publication,
                        documents.contents(publication.release()),
                        drafts,
                        findTranslations.of(publication.release()),
                        documents,
                        request.locale()));
        model.put(
                "approved",
                drafts.stream()
                        .filter(draft -> draft.state() == DraftState.APPROVED)
                        .count());
        model.put("releases", releases(id, publication));
        return new View("authoring/publication", model);
    }

    private List<ReleaseLine> releases(String id, Publication latest) {
        List<StoredRelease> all = documents.releases(id);
        Map<PersonId, String> names = findPeople.names(
                all.stream().flatMap(release -> release.author().stream()).collect(Collectors.toSet()));
        return all.stream()
                .map(release -> new ReleaseLine(
                        release.id().value(),
                        release.id().version(),
                        release.created(),
                        release.author().map(names::get).orElse(null),
                        release.withdrawn().isPresent(),
                        release.id().equals(latest.release())))
                .toList();
    }

    private ReleaseId release(String id, String version) {
        return Optional.of(id + "@" + version)
                .filter(ReleaseId::valid)
                .map(ReleaseId::new)
                .orElseThrow(NotFoundException::new);
    }
}
