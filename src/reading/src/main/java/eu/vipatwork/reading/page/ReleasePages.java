package eu.vipatwork.reading.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.QuestionText;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionText;
import eu.vipatwork.content.http.FileResponse;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/**
 * The permanent addresses of every release and its documents. A page of an older release says so, names the latest as
 * canonical (RFC 6596) and links to the same document in it.
 */
@Path("/releases/{release}")
@ApplicationScoped
@OpenToAll
public class ReleasePages {

    private final RequestContext request;
    private final Catalogue catalogue;
    private final Settings site;

    protected ReleasePages() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public ReleasePages(RequestContext request, Catalogue catalogue, Settings site) {
        this.request = request;
        this.catalogue = catalogue;
        this.site = site;
    }

    /** The release, as shown on each of its pages. */
    public record ReleaseView(
            String id,
            String publication,
            String title,
            String version,
            LocalDate date,
            String notes,
            boolean withdrawn) {}

    /**
     * The latest release, when this is another one.
     *
     * @param address of the same document in it
     */
    public record Latest(String version, String address) {}

    /** A document in the contents. */
    public record Entry(String id, String title, String summary, String language) {}

    /** A release of the same publication. */
    public record Other(String id, String version, boolean withdrawn, boolean current) {}

    /** A document as it is in the release; {@code terms} of a glossary only. */
    public record Text(
            String id,
            String title,
            String summary,
            String language,
            boolean translated,
            List<SectionText> sections,
            List<GlossaryPage.Word> terms) {}

    @GET
    public View contents(@PathParam("release") String id) {
        Publication publication = publication(id);
        Map<String, Object> model = model(publication, "");
        model.put(
                "entries",
                publication.documents().stream()
                        .flatMap(document -> text(publication, document.value()).stream())
                        .map(text -> new Entry(text.id(), text.title(), text.summary(), text.language()))
                        .toList());
        model.put(
                "templates",
                publication.templates().stream().map(TemplateId::value).toList());
        model.put(
                "others",
                catalogue.releases(publication.id()).stream()
                        .map(release -> new Other(
                                release.id().value(),
                                release.id().version(),
                                release.withdrawn().isPresent(),
                                release.id().equals(publication.release())))
                        .sorted(Comparator.comparing((Other other) -> new ReleaseId(other.id()))
                                .reversed())
                        .toList());
        return new View("reading/release", model);
    }

    @GET
    @Path("{document}")
    public View document(@PathParam("release") String id, @PathParam("document") String document) {
        Publication publication = publication(id);
        Text text = text(publication, document).orElseThrow(NotFoundException::new);
        Map<String, Object> model = model(publication, document);
        model.put("text", text);
        return new View("reading/release-document", model);
    }

    @GET
    @Path("templates/{template}")
    public Response template(@PathParam("release") String id, @PathParam("template") String template) {
        if (!template.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new NotFoundException();
        }
        return catalogue
                .template(publication(id).release(), new TemplateId(template), request.locale())
                .map(FileResponse::of)
                .orElseThrow(NotFoundException::new);
    }

    private Map<String, Object> model(Publication publication, String document) {
        Map<String, Object> model = new HashMap<>();
        ReleaseId release = publication.release();
        boolean withdrawn = catalogue.releases(publication.id()).stream()
                .filter(stored -> stored.id().equals(release))
                .findFirst()
                .flatMap(StoredRelease::withdrawn)
                .isPresent();
        model.put(
                "release",
                new ReleaseView(
                        release.value(),
                        publication.id(),
                        publication.title().in(request.locale()),
                        publication.version(),
                        publication.date(),
                        publication.notes().in(request.locale()),
                        withdrawn));
        Optional<Publication> latest = catalogue.latestPublication(publication.id());
        String address = latest.map(found -> address(found, document)).orElse("/releases/" + release);
        model.put("canonical", site.baseUrl().resolve(address).toString());
        latest.filter(found -> !found.release().equals(release))
                .ifPresent(found -> model.put("latest", new Latest(found.version(), address)));
        return model;
    }

    /** Of the document in the latest release, or of that release's contents when it has no such document. */
    private static String address(Publication latest, String document) {
        boolean exists =
                latest.documents().stream().anyMatch(known -> known.value().equals(document));
        return switch (latest.kind()) {
            case COURSE -> exists ? "/releases/" + latest.release() + "/" + document : "/courses/" + latest.id();
            case GLOSSARY -> "/glossary";
            default -> "/" + latest.id() + (exists ? "/" + document : "");
        };
    }

    private Publication publication(String id) {
        return Optional.of(id)
                .filter(ReleaseId::valid)
                .map(ReleaseId::new)
                .flatMap(catalogue::publication)
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Text> text(Publication publication, String document) {
        if (publication.documents().stream().noneMatch(known -> known.value().equals(document))) {
            return Optional.empty();
        }
        ReleaseId release = publication.release();
        Locale language = request.locale();
        return switch (publication.kind()) {
            case COURSE ->
                catalogue.unit(release, new UnitId(document), language).map(this::of);
            case GLOSSARY -> catalogue.glossary(release, language).map(glossary -> of(document, publication, glossary));
            default ->
                catalogue.reading(release, new DocumentId(document), language).map(this::of);
        };
    }

    private Text of(LearningUnit unit) {
        return new Text(
                unit.id().value(),
                unit.title(),
                unit.summary(),
                unit.language().toLanguageTag(),
                isShown(unit.language()),
                sections(unit.sections()),
                List.of());
    }

    private Text of(Article reading) {
        return new Text(
                reading.id().value(),
                reading.title(),
                reading.summary(),
                reading.language().toLanguageTag(),
                isShown(reading.language()),
                sections(reading.sections()),
                List.of());
    }

    private Text of(String document, Publication publication, Glossary glossary) {
        return new Text(
                document,
                publication.title().in(glossary.language()),
                "",
                glossary.language().toLanguageTag(),
                isShown(glossary.language()),
                List.of(),
                glossary.terms().stream().map(GlossaryPage.Word::of).toList());
    }

    private static List<SectionText> sections(List<Section> sections) {
        return sections.stream()
                .map(section -> SectionText.of(section, QuestionText::withoutKey))
                .toList();
    }

    private boolean isShown(Locale language) {
        return language.getLanguage().equals(request.locale().getLanguage());
    }
}
