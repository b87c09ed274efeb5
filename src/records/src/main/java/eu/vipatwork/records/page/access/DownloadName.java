package eu.vipatwork.records.page.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** File names of downloads (RFC 6266). */
public final class DownloadName {

    private static final int LONGEST = 120;

    private DownloadName() {}

    /** The Content-Disposition header for a file name from an untrusted source. */
    public static String attachment(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        if (clean.length() > LONGEST) {
            clean = clean.substring(clean.length() - LONGEST);
        }
        String ascii = clean.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[;%']", "_");
        String encoded = URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
