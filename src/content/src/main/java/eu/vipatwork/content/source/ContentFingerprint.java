package eu.vipatwork.content.source;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.question.OpaqueIds;

/** A SHA-256 over all files of a release: equal exactly when every file is equal. */
public final class ContentFingerprint {

    private ContentFingerprint() {}

    public static String of(String manifest, List<DocumentText> documents) {
        SortedMap<String, String> files = new TreeMap<>();
        documents.forEach(document -> files.put(document.path(), document.sha256()));
        return of(OpaqueIds.sha256(manifest), files);
    }

    /** Equal to the fingerprint of the texts in these files, if all of them are valid UTF-8. */
    public static String of(PublicationFiles publication) {
        SortedMap<String, String> files = new TreeMap<>();
        String manifest = "";
        for (Map.Entry<String, PublicationFiles.SourceFile> file :
                publication.files().entrySet()) {
            byte[] bytes = file.getValue().bytes();
            boolean picture = file.getKey().contains("/images/");
            String sha256 =
                    picture ? OpaqueIds.sha256(Base64.getEncoder().encodeToString(bytes)) : OpaqueIds.sha256(bytes);
            if (file.getKey().equals(PublicationFiles.MANIFEST)) {
                manifest = sha256;
            } else {
                files.put(file.getKey(), sha256);
            }
        }
        return of(manifest, files);
    }

    private static String of(String manifest, SortedMap<String, String> files) {
        StringBuilder all = new StringBuilder(manifest).append('\n');
        files.forEach(
                (path, sha256) -> all.append(path).append(' ').append(sha256).append('\n'));
        return OpaqueIds.sha256(all.toString());
    }
}
