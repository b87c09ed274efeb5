package eu.vipatwork.content.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one publication, not yet read.
 *
 * @param folder the name of its folder
 * @param files by path below that folder, with "/" between its parts
 */
public record PublicationFiles(String folder, SortedMap<String, SourceFile> files) {

    /** The name of every manifest. */
    public static final String MANIFEST = "publication.yaml";

    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 5 * 1024 * 1024;

    /**
     * A file.
     *
     * @param size in bytes, as the file system says
     * @param bytes empty when the file is larger than {@link #LARGEST}
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record SourceFile(long size, byte[] bytes) {}

    /** The publications in a folder: each of its subfolders with a manifest, in the order of their names. */
    public static List<PublicationFiles> in(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> Files.isRegularFile(one.resolve(MANIFEST)))
                    .sorted()
                    .map(PublicationFiles::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The publication in this folder. */
    public static PublicationFiles of(Path folder) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                long size = Files.size(file);
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, new SourceFile(size, size > LARGEST ? new byte[0] : Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PublicationFiles(folder.getFileName().toString(), files);
    }
}
