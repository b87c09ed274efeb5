package eu.vipatwork.content.release;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.ContentsEntry;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.source.ContentFormat;

/**
 * The released content, parsed and ready to show. Returns immutable objects from bounded caches. A release that another
 * node adds is visible within {@link #FRESH}.
 */
@ApplicationScoped
public class Catalogue {

    /** How long the list of releases is cached. */
    public static final Duration FRESH = Duration.ofSeconds(2);

    private static final int PUBLICATIONS = 100;
    private static final int RELEASE_LANGUAGES = 100;
    private static final int DOCUMENTS = 500;
    private static final int FILES = 100;
    private static final int CONTENTS = 20;

    private final Releases releases;
    private final ContentFormat format;
    private final LinkResolver addresses;
    private final InstantSource clock;

    private final Cache<ReleaseId, Publication> publications = cache(PUBLICATIONS);
    private final Cache<ReleaseLanguage.Key, ReleaseLanguage> releaseLanguages = cache(RELEASE_LANGUAGES);
    private final Cache<RevisionInRelease, Object> documents = cache(DOCUMENTS);
    private final Cache<RevisionId, Download> files = cache(FILES);
    private final Cache<RevisionId, String> templateTitles = cache(DOCUMENTS);
    private final Cache<ReleaseLanguage.Key, List<ContentsEntry>> contents = cache(CONTENTS);
    private volatile ReleaseList cachedList;

    /** The list of releases as of an instant. */
    private record ReleaseList(Instant asOf, List<StoredRelease> releases, Map<String, ReleaseId> latest) {}

    /** A revision within a release: its links resolve to that release. */
    private record RevisionInRelease(ReleaseId release, RevisionId revision) {}

    @Inject
    public Catalogue(Releases releases, ContentFormat format, LinkResolver addresses, InstantSource clock) {
        this.releases = releases;
        this.format = format;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** For the client proxy. */
    protected Catalogue() {
        this(null, null, null, null);
    }

    /** The latest release of each course, by id. */
    public List<Course> latestCourses() {
        return latest(PublicationKind.COURSE).stream()
                .map(publication -> publication.course().orElseThrow())
                .toList();
    }

    /** The latest release of each publication of this kind, by id. */
    public List<Publication> latest(PublicationKind kind) {
        List<Publication> found = new ArrayList<>();
        for (ReleaseId release : releaseList().latest().values()) {
            publication(release).filter(one -> one.kind() == kind).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The latest release of the publication with this id; withdrawn ones do not count. */
    public Optional<Publication> latestPublication(String publication) {
        return Optional.ofNullable(releaseList().latest().get(publication)).flatMap(this::publication);
    }

    public Optional<Course> latest(CourseId course) {
        return latestPublication(course.value()).flatMap(Publication::course);
    }

    /** Any release, including withdrawn ones: old addresses stay valid. */
    public Optional<Publication> publication(ReleaseId release) {
        return Optional.ofNullable(publications.get(
                release,
                missing -> releases.manifest(missing).map(format::publication).orElse(null)));
    }

    public Optional<Course> course(ReleaseId release) {
        return publication(release).flatMap(Publication::course);
    }

    /** All releases of a publication, the oldest first. */
    public List<StoredRelease> releases(String publication) {
        return releaseList().releases().stream()
                .filter(release -> release.id().publication().equals(publication))
                .toList();
    }

    /** Whether a newer release than this one is the latest. */
    public boolean outdated(ReleaseId release) {
        ReleaseId latest = releaseList().latest().get(release.publication());
        return latest != null && !latest.equals(release);
    }

    /** A unit in this language, or in the course's first language when there is no translation. */
    public Optional<LearningUnit> unit(ReleaseId release, UnitId unit, Locale language) {
        return show(release, DocumentKind.UNIT, unit.value(), language, LearningUnit.class);
    }

    /** A chapter, a case or a page in this language, or in the publication's first. */
    public Optional<Article> reading(ReleaseId release, DocumentId document, Locale language) {
        return publication(release)
                .flatMap(publication -> DocumentKind.of(publication.kind().documents()))
                .flatMap(kind -> show(release, kind, document.value(), language, Article.class));
    }

    /** The glossary in this language, or in its first. */
    public Optional<Glossary> glossary(ReleaseId release, Locale language) {
        return publication(release)
                .filter(publication -> publication.kind() == PublicationKind.GLOSSARY)
                .flatMap(publication -> show(
                        release,
                        DocumentKind.GLOSSARY,
                        publication.documents().get(0).value(),
                        language,
                        Glossary.class));
    }

    /** A template as DOCX or XLSX, in this language or in the publication's first. */
    public Optional<Download> template(ReleaseId release, TemplateId template, Locale language) {
        return file(release, DocumentKind.TEMPLATE, template.value(), language);
    }

    /** The title of a template in this language; its id when there is no such template. */
    public String templateTitle(ReleaseId release, TemplateId template, Locale language) {
        return releaseLanguage(release, language)
                .flatMap(releaseLanguage -> releaseLanguage.find(DocumentKind.TEMPLATE, template.value()))
                .map(revision -> templateTitles.get(
                        revision.id(),
                        missing -> format.templateTitle(releases.text(missing).orElseThrow())))
                .orElse(template.value());
    }

    /** The table of contents of a release that is not a course, in the order of its manifest. */
    public List<ContentsEntry> contents(ReleaseId release, Locale asked) {
        Optional<Publication> publication = publication(release);
        return publication
                .map(known -> contents.get(
                        new ReleaseLanguage.Key(release, known.languageFor(asked)),
                        missing -> known.documents().stream()
                                .flatMap(document -> reading(release, document, missing.language()).stream())
                                .map(ContentsEntry::of)
                                .toList()))
                .orElse(List.of());
    }

    /** A picture by the name of its file. */
    public Optional<Download> image(ReleaseId release, String name, Locale language) {
        return file(release, DocumentKind.IMAGE, name, language);
    }

    /** The source text of a document of a release. */
    public Optional<DocumentText> source(ReleaseId release, DocumentKind kind, String name, Locale language) {
        return releaseLanguage(release, language)
                .flatMap(releaseLanguage -> releaseLanguage.find(kind, name))
                .flatMap(revision -> releases.text(revision.id()));
    }

    /** Reloads the list of releases at the next call, once the change is committed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleasesChanged changed) {
        cachedList = null;
    }

    /** Clears all caches; for development mode, where texts are edited while the server runs. */
    public void readAnew() {
        cachedList = null;
        List.of(publications, releaseLanguages, documents, files, templateTitles, contents)
                .forEach(Cache::invalidateAll);
    }

    private static <K, V> Cache<K, V> cache(int size) {
        return Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
    }

    private <T> Optional<T> show(ReleaseId release, DocumentKind kind, String name, Locale language, Class<T> type) {
        Optional<ReleaseLanguage> releaseLanguage = releaseLanguage(release, language);
        return releaseLanguage
                .flatMap(one -> one.find(kind, name))
                .map(revision -> documents.get(
                        new RevisionInRelease(release, revision.id()),
                        missing -> parse(releaseLanguage.get().publication(), missing.revision())))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Object parse(Publication publication, RevisionId revision) {
        DocumentText text = releases.text(revision).orElseThrow();
        return switch (text.kind()) {
            case UNIT -> format.unit(text, publication, addresses);
            case GLOSSARY -> format.glossary(text);
            default -> format.reading(text, publication, addresses);
        };
    }

    private Optional<Download> file(ReleaseId release, DocumentKind kind, String name, Locale language) {
        return releaseLanguage(release, language)
                .flatMap(releaseLanguage -> releaseLanguage.find(kind, name))
                .map(revision -> files.get(
                        revision.id(),
                        missing -> format.template(releases.text(missing).orElseThrow())));
    }

    private Optional<ReleaseLanguage> releaseLanguage(ReleaseId release, Locale asked) {
        return publication(release).map(publication -> {
            Locale language = publication.languageFor(asked);
            return releaseLanguages.get(
                    new ReleaseLanguage.Key(release, language),
                    missing -> ReleaseLanguage.of(publication, language, releases.contents(release)));
        });
    }

    private ReleaseList releaseList() {
        ReleaseList now = cachedList;
        Instant instant = clock.instant();
        if (now == null || now.asOf().plus(FRESH).isBefore(instant)) {
            List<StoredRelease> all = releases.all();
            Map<String, ReleaseId> latest = new TreeMap<>();
            all.stream()
                    .filter(release -> release.withdrawn().isEmpty())
                    .forEach(release -> latest.put(release.id().publication(), release.id()));
            now = new ReleaseList(instant, all, latest);
            cachedList = now;
        }
        return now;
    }
}
