package eu.vipatwork.authoring.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.DocumentChange;
import eu.vipatwork.content.release.FindChanges;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;

/** Compares two releases of a publication in one of its languages, document by document. */
@Path("/studio/{publication}/comparison")
@ApplicationScoped
@AllowedTo({"TRAINER", "ADMINISTRATOR"})
public class ComparisonPages {

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final FindChanges findChanges;

    protected ComparisonPages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ComparisonPages(RequestContext request, FindEditedDocuments documents, FindChanges findChanges) {
        this.request = request;
        this.documents = documents;
        this.findChanges = findChanges;
    }

    /**
     * A document that differs.
     *
     * @param what {@code changed}, {@code added} or {@code removed}
     * @param href address of the difference; null when it was added or removed
     */
    public record Line(String title, String kind, String what, String mark, List<String> notes, String href) {}

    @GET
    public View show(
            @PathParam("publication") String id,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("language") @DefaultValue("") String language) {
        Publication publication = documents.publication(id).orElseThrow(NotFoundException::new);
        List<StoredRelease> all = documents.releases(id);
        ReleaseId two = after.isEmpty() ? all.get(0).id() : known(all, id, after);
        ReleaseId one = before.isEmpty() ? all.get(Math.min(1, all.size() - 1)).id() : known(all, id, before);
        Locale read = publication.languageFor(language.isEmpty() ? request.locale() : Locale.forLanguageTag(language));
        ReleaseId earlier = one.compareTo(two) <= 0 ? one : two;
        ReleaseId later = one.compareTo(two) <= 0 ? two : one;
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("title", publication.title().in(request.locale()));
        model.put(
                "versions", all.stream().map(release -> release.id().version()).toList());
        model.put("before", earlier.version());
        model.put("after", later.version());
        model.put(
                "languages",
                publication.languages().stream().map(Locale::toLanguageTag).toList());
        model.put("language", read.toLanguageTag());
        model.put(
                "lines",
                findChanges.between(earlier, later, read).stream()
                        .map(change -> line(publication, change, read))
                        .toList());
        return new View("authoring/comparison", model);
    }

    private static ReleaseId known(List<StoredRelease> all, String id, String version) {
        return all.stream()
                .map(StoredRelease::id)
                .filter(release -> release.value().equals(id + "@" + version))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Line line(Publication publication, DocumentChange change, Locale language) {
        String address = new DocumentAddress(publication.id(), change.kind(), change.name(), language).getAddress();
        boolean both = !change.added() && !change.removed();
        return new Line(
                documents.title(publication, change.kind(), change.name(), language),
                change.kind().word(),
                change.added() ? "added" : change.removed() ? "removed" : "changed",
                change.mark().word(),
                change.notes(),
                both
                        ? address + "/difference?before="
                                + change.before().orElseThrow().value() + "&after="
                                + change.after().orElseThrow().value()
                        : null);
    }
}
