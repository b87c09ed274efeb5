package eu.vipatwork.content.format;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.content.Addresses;
import eu.vipatwork.content.Bounded;
import eu.vipatwork.content.CheckedPublication;
import eu.vipatwork.content.ContentFormat;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.Download;
import eu.vipatwork.content.Fault;
import eu.vipatwork.content.FaultyManifest;
import eu.vipatwork.content.Glossary;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.PublicationFiles;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.office.OfficeFile;
import eu.vipatwork.content.office.Sheet;

/** The format of the files: Markdown and YAML. Safe for threads. */
@ApplicationScoped
public class MarkdownFormat implements ContentFormat {

    private static final Addresses NOWHERE = (link, from, language) -> "#";
    private static final int REMEMBERED = 16;

    /** What was checked last, for each release is checked against all others; by folder and fingerprint. */
    private final Bounded<String, CheckedPublication> checked = new Bounded<>(REMEMBERED);

    @Override
    public CheckedPublication check(PublicationFiles files) {
        FilesReader reader = new FilesReader(files);
        Optional<String> text = reader.manifest();
        if (text.isEmpty()) {
            return new CheckedPublication(
                    files.folder(), Optional.empty(), "", List.of(), java.util.Map.of(), List.of(), reader.faults());
        }
        Faults found = new Faults(files.folder() + "/" + FilesReader.MANIFEST);
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
        String key = folder + " " + CheckedPublication.fingerprint(manifest, documents);
        return checked.get(key, missing -> readAndCheck(folder, manifest, documents));
    }

    private static CheckedPublication readAndCheck(String folder, String manifest, List<DocumentText> documents) {
        Faults found = new Faults(folder + "/" + FilesReader.MANIFEST);
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
        Faults faults = new Faults(FilesReader.MANIFEST);
        Optional<Publication> publication = new ManifestReader(faults).read(manifest);
        if (publication.isEmpty() || faults.any()) {
            throw new FaultyManifest(faults.all());
        }
        return publication.get();
    }

    @Override
    public String manifest(Publication publication) {
        return ManifestWriter.write(publication);
    }

    @Override
    public LearningUnit unit(DocumentText text, Publication publication, Addresses addresses) {
        return reader(text, publication, addresses).unit();
    }

    @Override
    public Reading reading(DocumentText text, Publication publication, Addresses addresses) {
        return reader(text, publication, addresses).reading(publication.kind());
    }

    @Override
    public Glossary glossary(DocumentText text) {
        return GlossaryReader.read(text, new Faults(text.path()));
    }

    @Override
    public List<String> paragraphs(DocumentText text) {
        return new Paragraphs(text).all();
    }

    @Override
    public String templateTitle(DocumentText text) {
        return sheet(text).map(Sheet::title).orElse(text.name());
    }

    @Override
    public boolean isPicture(String name, byte[] bytes) {
        return Pictures.genuine(name, bytes);
    }

    @Override
    public Download template(DocumentText text) {
        if (text.kind() == DocumentKind.IMAGE) {
            return new Download(
                    text.name(),
                    Pictures.mediaType(text.name()),
                    Base64.getDecoder().decode(text.text()),
                    text.sha256());
        }
        return sheet(text)
                .map(sheet -> OfficeFile.of(sheet, text.sha256()))
                .orElseThrow(() -> new IllegalArgumentException("not a template: " + text.path()));
    }

    private static Optional<Sheet> sheet(DocumentText text) {
        Place place =
                new Place(ReleaseId.of("template", "1"), DocumentKind.TEMPLATE, text.name(), text.language(), NOWHERE);
        return new TemplateReader(text, place, new Faults(text.path())).sheet();
    }

    private static DocumentReader reader(DocumentText text, Publication publication, Addresses addresses) {
        Place place = new Place(publication.release(), text.kind(), text.name(), text.language(), addresses);
        return new DocumentReader(text, place, new Faults(text.path()));
    }
}
