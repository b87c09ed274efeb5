package eu.vipatwork.content.http;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.shared.Ids;

/** The releases as an Atom feed (RFC 4287), the newest first. */
final class ReleaseFeed {

    /** A release and when it was stored. */
    record Entry(Publication publication, Instant created) {}

    private ReleaseFeed() {}

    /** @param site the address of the site as its users know it, whatever address this request came by */
    static String write(List<Entry> entries, URI site, Locale language) {
        Instant updated =
                entries.stream().map(Entry::created).max(Instant::compareTo).orElse(Instant.EPOCH);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>urn:uuid:")
                .append(Ids.named("feed/" + site + "/"));
        xml.append("</id>\n<title>VIP@Work</title>\n<updated>")
                .append(time(updated))
                .append("</updated>\n");
        xml.append("<author><name>VIP@Work</name></author>\n<link rel=\"self\" href=\"")
                .append(escape(site.resolve("/api/feed.atom").toString()));
        xml.append("\"/>\n<link rel=\"alternate\" href=\"")
                .append(escape(site.resolve("/").toString()))
                .append("\"/>\n");
        for (Entry entry : entries) {
            Publication publication = entry.publication();
            xml.append("<entry>\n<id>urn:uuid:").append(Ids.named("release/" + publication.release()));
            xml.append("</id>\n<title>")
                    .append(escape(publication.title().in(language)))
                    .append(' ');
            xml.append(escape(publication.version()))
                    .append("</title>\n<updated>")
                    .append(time(entry.created()));
            xml.append("</updated>\n<link rel=\"alternate\" href=\"");
            xml.append(escape(site.resolve(address(publication)).toString())).append("\"/>\n<summary>");
            xml.append(escape(publication.notes().in(language))).append("</summary>\n<rights>");
            xml.append(escape(publication.licence())).append("</rights>\n</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private static String address(Publication publication) {
        return publication.course().isPresent() ? "/courses/" + publication.id() : "/" + publication.id();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
