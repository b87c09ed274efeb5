package eu.vipatwork.content.test;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationFiles.SourceFile;

/** A small set of publications without a fault, and variants with one file changed. */
public final class SamplePublications {

    private SamplePublications() {}

    public static List<PublicationFiles> files() {
        try {
            return PublicationFiles.in(Path.of(SamplePublications.class
                            .getResource("/sample-publications/LICENSE")
                            .toURI())
                    .getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The publications with the first occurrence of a text in this file replaced. */
    public static List<PublicationFiles> with(String file, String replace, String with) {
        return with(files(), file, replace, with);
    }

    public static List<PublicationFiles> with(List<PublicationFiles> files, String file, String replace, String with) {
        String path = file.substring(file.indexOf('/') + 1);
        String before = new String(
                one(files, file.substring(0, file.indexOf('/')))
                        .files()
                        .get(path)
                        .bytes(),
                StandardCharsets.UTF_8);
        if (!before.contains(replace)) {
            throw new IllegalArgumentException(file + " has no '" + replace + "'");
        }
        int at = before.indexOf(replace);
        String after = before.substring(0, at) + with + before.substring(at + replace.length());
        return withBytes(files, file, after.getBytes(StandardCharsets.UTF_8));
    }

    /** The publications with this file added or replaced. */
    public static List<PublicationFiles> withBytes(List<PublicationFiles> files, String file, byte[] bytes) {
        String folder = file.substring(0, file.indexOf('/'));
        return files.stream()
                .map(publication -> {
                    if (!publication.folder().equals(folder)) {
                        return publication;
                    }
                    SortedMap<String, SourceFile> changed = new TreeMap<>(publication.files());
                    changed.put(
                            file.substring(folder.length() + 1),
                            new SourceFile(
                                    bytes.length, bytes.length > PublicationFiles.LARGEST ? new byte[0] : bytes));
                    return new PublicationFiles(folder, changed);
                })
                .toList();
    }

    public static PublicationFiles one(List<PublicationFiles> files, String folder) {
        return files.stream()
                .filter(publication -> publication.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }
}
