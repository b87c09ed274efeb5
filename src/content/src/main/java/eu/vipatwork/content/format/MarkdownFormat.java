package eu.vipatwork.content.format;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.format.markdown.DocumentContext;
import eu.vipatwork.content.format.markdown.PictureFiles;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.office.OfficeFile;
import eu.vipatwork.content.office.OfficeTemplate;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFingerprint;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.FileFaults;
import eu.vipatwork.content.source.InvalidManifestException;

/** The file format of publications: Markdown and YAML. Thread-safe. */
@ApplicationScoped
public class MarkdownFormat implements ContentFormat {

    private static final LinkResolver NOWHERE = (link, from, language) -> "#";
    private static final int REMEMBERED = 16;

    /** The publications checked last, by folder and fingerprint: each new release is checked against all others. */
    private final Cache<String, CheckedPublication> checked = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    @Override
    public CheckedPublication check(PublicationFiles files) {
        PublicationFilesReader reader = new PublicationFilesReader(files);
        Optional<String> text = reader.manifest();
        if (text.isEmpty()) {
            return new CheckedPublication(
                    files.folder(), Optional.empty(), "", List.of(), Map.of(), List.of(), reader.faults());
        }
        FileFaults found = new FileFaults(files.folder() + "/" + PublicationFilesReader.MANIFEST);
        ManifestReader manifest = new ManifestReader(found);
        Optional<Publication> publication =
                new PublicationCheck(files.folder(), text.get(), List.of()).publication(found, manifest);
        List<DocumentText> documents =
                publication.isPresent() ? reader.documents(publication.get().kind()) : List.of();
        return new PublicationCheck(files.folder(), text.get(), reader.faults())
                .check(publication, found, manifest, documents);
    }

    @Override
    public CheckedPublication check(String folder, String manifest, List<DocumentText> documents) {
        String key = folder + " " + ContentFingerprint.of(manifest, documents);
        return checked.get(key, missing -> readAndCheck(folder, manifest, documents));
    }

    private static CheckedPublication readAndCheck(String folder, String manifest, List<DocumentText> documents) {
        FileFaults found = new FileFaults(folder + "/" + PublicationFilesReader.MANIFEST);
        ManifestReader reader = new ManifestReader(found);
        PublicationCheck check = new PublicationCheck(folder, manifest, List.of());
        return check.check(check.publication(found, reader), found, reader, documents);
    }

    @Override
    public List<Fault> brokenLinks(Collection<CheckedPublication> of, Collection<CheckedPublication> all) {
        return new LinkCheck(all).broken(of);
    }

    @Override
    public Publication publication(String manifest) {
        FileFaults faults = new FileFaults(PublicationFilesReader.MANIFEST);
        Optional<Publication> publication = new ManifestReader(faults).read(manifest);
        if (publication.isEmpty() || faults.any()) {
            throw new InvalidManifestException(faults.all());
        }
        return publication.get();
    }

    @Override
    public String manifest(Publication publication) {
        return ManifestWriter.write(publication);
    }

    @Override
    public LearningUnit unit(DocumentText text, Publication publication, LinkResolver addresses) {
        return reader(text, publication, addresses).unit();
    }

    @Override
    public Article reading(DocumentText text, Publication publication, LinkResolver addresses) {
        return reader(text, publication, addresses).reading(publication.kind());
    }

    @Override
    public Glossary glossary(DocumentText text) {
        return GlossaryReader.read(text, new FileFaults(text.path()));
    }

    @Override
    public List<String> paragraphs(DocumentText text) {
        return new DocumentParagraphs(text).all();
    }

    @Override
    public String templateTitle(DocumentText text) {
        return sheet(text).map(OfficeTemplate::title).orElse(text.name());
    }

    @Override
    public boolean isPicture(String name, byte[] bytes) {
        return PictureFiles.hasSignature(name, bytes);
    }

    @Override
    public Download template(DocumentText text) {
        if (text.kind() == DocumentKind.IMAGE) {
            return new Download(
                    text.name(),
                    PictureFiles.mediaType(text.name()),
                    Base64.getDecoder().decode(text.text()),
                    text.sha256());
        }
        return sheet(text)
                .map(sheet -> OfficeFile.of(sheet, text.sha256()))
                .orElseThrow(() -> new IllegalArgumentException("not a template: " + text.path()));
    }

    private static Optional<OfficeTemplate> sheet(DocumentText text) {
        DocumentContext place = new DocumentContext(
                ReleaseId.of("template", "1"), DocumentKind.TEMPLATE, text.name(), text.language(), NOWHERE);
        return new TemplateReader(text, place, new FileFaults(text.path())).sheet();
    }

    private static DocumentReader reader(DocumentText text, Publication publication, LinkResolver addresses) {
        DocumentContext place =
                new DocumentContext(publication.release(), text.kind(), text.name(), text.language(), addresses);
        return new DocumentReader(text, place, new FileFaults(text.path()));
    }
}
