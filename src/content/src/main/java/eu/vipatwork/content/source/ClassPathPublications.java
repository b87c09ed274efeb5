package eu.vipatwork.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationFiles.SourceFile;

/** Finds the publications under {@code courses/} on the class path: in a jar or in a folder of classes. */
public final class ClassPathPublications {

    private static final String ROOT = "courses/";

    private ClassPathPublications() {}

    /** The publications, ordered by folder name; none when the class path has no such resource. */
    public static List<PublicationFiles> find(ClassLoader loader) {
        SortedMap<String, PublicationFiles> found = new TreeMap<>();
        try {
            for (Enumeration<URL> roots = loader.getResources(ROOT + "LICENSE"); roots.hasMoreElements(); ) {
                for (PublicationFiles publication : at(roots.nextElement())) {
                    found.putIfAbsent(publication.folder(), publication);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    private static List<PublicationFiles> at(URL licence) throws IOException {
        URLConnection connection = licence.openConnection();
        if (connection instanceof JarURLConnection jar) {
            // Opened separately: the connection's JarFile belongs to the class loader and must stay open.
            try (JarFile file = new JarFile(Path.of(uri(jar.getJarFileURL())).toFile())) {
                return in(file);
            }
        }
        return PublicationFiles.in(Path.of(uri(licence)).getParent());
    }

    /** The URI of a URL in which spaces may be unescaped. */
    private static URI uri(URL url) throws IOException {
        try {
            return new URI(url.toString().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<PublicationFiles> in(JarFile jar) throws IOException {
        SortedMap<String, PublicationFiles> found = new TreeMap<>();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            String[] parts = entry.getName().split("/", 3);
            if (entry.isDirectory() || !entry.getName().startsWith(ROOT) || parts.length < 3) {
                continue;
            }
            found.computeIfAbsent(parts[1], folder -> new PublicationFiles(folder, new TreeMap<>()))
                    .files()
                    .put(parts[2], read(jar, entry));
        }
        found.values().removeIf(publication -> !publication.files().containsKey(PublicationFiles.MANIFEST));
        return List.copyOf(found.values());
    }

    /** Reads at most one byte more than allowed; the size that the entry declares is not trusted. */
    private static SourceFile read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) PublicationFiles.LARGEST + 1);
            return bytes.length > PublicationFiles.LARGEST
                    ? new SourceFile(Math.max(entry.getSize(), bytes.length), new byte[0])
                    : new SourceFile(bytes.length, bytes);
        }
    }
}
