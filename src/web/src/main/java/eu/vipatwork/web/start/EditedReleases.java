package eu.vipatwork.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRevision;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.SourceTree;

/**
 * In developers' mode, reads the documents of a release from the source tree if it contains that release. Otherwise,
 * and without developers' mode, reads the stored ones. The stored release does not change.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class EditedReleases implements Releases {

    /** For each revision the folder of the release in which it was last found. */
    private static final Map<RevisionId, Path> FOLDERS = new ConcurrentHashMap<>();

    @Inject
    @Delegate
    @Any
    private Releases stored;

    @Inject
    private Settings settings;

    @Inject
    private ContentFormat format;

    @Override
    public Optional<String> manifest(ReleaseId release) {
        return folder(release)
                .map(folder -> read(folder.resolve(PublicationFiles.MANIFEST)))
                .or(() -> stored.manifest(release));
    }

    @Override
    public List<StoredRevision> contents(ReleaseId release) {
        List<StoredRevision> contents = stored.contents(release);
        folder(release).ifPresent(folder -> contents.forEach(revision -> FOLDERS.put(revision.id(), folder)));
        return contents;
    }

    /** @throws InvalidEditException when the file was edited and violates its format */
    @Override
    public Optional<DocumentText> text(RevisionId revision) {
        Optional<DocumentText> unchanged = stored.text(revision);
        return unchanged
                .flatMap(text -> Optional.ofNullable(FOLDERS.get(revision)).flatMap(folder -> edited(text, folder)))
                .or(() -> unchanged);
    }

    private Optional<DocumentText> edited(DocumentText unchanged, Path folder) {
        Path file = folder.resolve(unchanged.path());
        if (!Files.isRegularFile(file) || unchanged.kind().name().equals("IMAGE")) {
            return Optional.empty();
        }
        DocumentText edited = new DocumentText(unchanged.kind(), unchanged.name(), unchanged.language(), read(file));
        if (!edited.equals(unchanged)) {
            CheckedPublication checked = format.check(PublicationFiles.of(folder));
            if (!checked.faults().isEmpty()) {
                throw new InvalidEditException(checked.faults());
            }
        }
        return Optional.of(edited);
    }

    /** The folder of this release in the source tree. */
    private Optional<Path> folder(ReleaseId release) {
        return SourceTree.of(settings)
                .map(tree -> tree.courses().resolve(release.publication()))
                .filter(folder -> Files.isRegularFile(folder.resolve(PublicationFiles.MANIFEST)))
                .filter(folder -> format.publication(read(folder.resolve(PublicationFiles.MANIFEST)))
                        .release()
                        .equals(release));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
