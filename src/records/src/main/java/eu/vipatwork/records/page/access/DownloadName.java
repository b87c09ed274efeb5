package eu.vipatwork.records.page.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files that are saved (RFC 6266). */
final class DownloadName {

    private static final int LONGEST = 120;

    private DownloadName() {}

    /** The header that has a browser save an answer under this name, which may come from anybody. */
    static String attachment(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        if (clean.length() > LONGEST) {
            clean = clean.substring(clean.length() - LONGEST);
        }
        String ascii = clean.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[;%']", "_");
        String encoded = URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
