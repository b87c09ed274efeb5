package eu.vipatwork.content.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationFiles.SourceFile;

/**
 * Reads the publications in an uploaded ZIP file: one in each folder. Nothing is written to disk. Reading stops at the
 * first sign of abuse: a path that leads out of the archive, a duplicate file, a file or a total size over the limit.
 * The sizes that the archive declares are not trusted.
 */
public final class ReadArchive {

    /** The largest archive, in bytes. */
    public static final long LARGEST = 100L * 1024 * 1024;

    /** The largest total size of the unpacked files, in bytes. */
    static final long LARGEST_SUM = 250L * 1024 * 1024;

    /** The most files in an archive. */
    static final int MOST_FILES = 30_000;

    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,5}");

    /** Files that other programs add to archives. */
    private static final Pattern STRAY = Pattern.compile("(?:.*/)?\\.DS_Store|__MACOSX/.*|(?:LICENSE|README\\.md)");

    /** The result of reading an archive. */
    public sealed interface Reading {

        record Publications(List<PublicationFiles> publications) implements Reading {
            public Publications {
                publications = List.copyOf(publications);
            }
        }

        /** Nothing of the archive is used. */
        record Refused(Fault fault) implements Reading {}
    }

    /** Stops the reading. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refusal(String file, FaultKind kind, Object... arguments) {
            this.fault = new Fault(file, 1, kind, arguments);
        }
    }

    private final SortedMap<String, SortedMap<String, SourceFile>> publications = new TreeMap<>();
    private long sum;
    private int files;

    private ReadArchive() {}

    /**
     * Reads an archive.
     *
     * @param name of the file, for the faults
     * @throws IOException when the stream fails
     */
    public static Reading read(String name, InputStream bytes) throws IOException {
        ReadArchive archive = new ReadArchive();
        Limited limited = new Limited(bytes);
        try (ZipInputStream zip = new ZipInputStream(limited, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = next(zip, name); entry != null; entry = next(zip, name)) {
                archive.take(entry, zip);
            }
            return archive.publications(name);
        } catch (Refusal e) {
            return new Reading.Refused(e.fault);
        } catch (ZipException | EOFException e) {
            return new Reading.Refused(new Fault(name, 1, FaultKind.ARCHIVE_DAMAGED, String.valueOf(e.getMessage())));
        } catch (TooLarge e) {
            return new Reading.Refused(new Fault(name, 1, FaultKind.ARCHIVE_TOO_LARGE));
        }
    }

    private static ZipEntry next(ZipInputStream zip, String name) throws IOException, Refusal {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new Refusal(name, FaultKind.ARCHIVE_NAMES_UNREADABLE);
        }
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException, Refusal {
        String path = entry.getName();
        if (++files > MOST_FILES) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_WITH_TOO_MANY_FILES, MOST_FILES);
        }
        if (entry.isDirectory() || STRAY.matcher(path).matches()) {
            return;
        }
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_PATH);
        }
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_FILE_WITHOUT_FOLDER);
        }
        byte[] content = zip.readNBytes((int) PublicationFiles.LARGEST + 1);
        if (content.length > PublicationFiles.LARGEST) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_FILE_TOO_LARGE);
        }
        sum += content.length;
        if (sum > LARGEST_SUM) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_FILES_TOO_LARGE);
        }
        SourceFile before = publications
                .computeIfAbsent(path.substring(0, slash), folder -> new TreeMap<>())
                .put(path.substring(slash + 1), new SourceFile(content.length, content));
        if (before != null) {
            throw new Refusal(shown(path), FaultKind.ARCHIVE_FILE_TWICE);
        }
    }

    private Reading publications(String name) throws Refusal {
        if (publications.isEmpty()) {
            throw new Refusal(name, FaultKind.ARCHIVE_WITHOUT_PUBLICATIONS);
        }
        List<PublicationFiles> found = new ArrayList<>();
        publications.forEach((folder, inside) -> found.add(new PublicationFiles(folder, inside)));
        return new Reading.Publications(found);
    }

    /** A path that is safe to show: without control characters, at most 200 characters. */
    private static String shown(String path) {
        String plain = path.replaceAll("[\\p{Cntrl}]", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    /** The archive is larger than allowed. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts the bytes read and fails beyond the limit. */
    private static final class Limited extends FilterInputStream {
        private long count;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            count += read;
            if (count > LARGEST) {
                throw new TooLarge();
            }
        }
    }
}
