package eu.vipatwork.authoring.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.FindTranslations;
import eu.vipatwork.content.authoring.TranslationStatus;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;

/** All publications, with the number of drafts and translations that need work in each. */
@Path("/studio")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class StudioPages {

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final Releases releases;
    private final FindTranslations findTranslations;

    protected StudioPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public StudioPages(
            RequestContext request,
            FindEditedDocuments documents,
            Releases releases,
            FindTranslations findTranslations) {
        this.request = request;
        this.documents = documents;
        this.releases = releases;
        this.findTranslations = findTranslations;
    }

    /**
     * A publication.
     *
     * @param waiting the number of documents in each state that needs work; no entry is 0
     */
    public record Line(
            String id,
            String title,
            String kind,
            String version,
            List<String> languages,
            Map<String, Integer> waiting) {}

    @GET
    public View publications() {
        TreeSet<String> ids = new TreeSet<>();
        releases.all().forEach(release -> ids.add(release.id().publication()));
        List<Line> lines = new ArrayList<>();
        ids.forEach(id -> lines.add(line(documents.publication(id).orElseThrow(NotFoundException::new))));
        return new View("authoring/publications", Map.of("lines", lines));
    }

    private Line line(Publication publication) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (DocumentDraft draft : documents.drafts(publication.id())) {
            if (draft.state() != DraftState.DISMISSED) {
                waiting.merge(draft.state().word(), 1, Integer::sum);
            }
        }
        for (TranslationStatus translation : findTranslations.of(publication.release())) {
            if (translation.state() != TranslationStatus.State.CURRENT) {
                waiting.merge(
                        translation.state() == TranslationStatus.State.STALE ? "stale" : "missing", 1, Integer::sum);
            }
        }
        return new Line(
                publication.id(),
                publication.title().in(request.locale()),
                publication.kind().word(),
                publication.version(),
                publication.languages().stream()
                        .map(language -> language.toLanguageTag())
                        .toList(),
                waiting);
    }
}
