package eu.vipatwork.content.http;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.xml.XmlTemplate;
import eu.vipatwork.shared.Ids;

/** The releases as an Atom feed (RFC 4287), the newest first. */
final class ReleaseFeed {

    /** A release and when it was stored. */
    record Entry(Publication publication, Instant created) {}

    private ReleaseFeed() {}

    /** @param site the public address of the site, whatever address this request came by */
    static String write(List<Entry> entries, URI site, Locale language) {
        Instant updated =
                entries.stream().map(Entry::created).max(Instant::compareTo).orElse(Instant.EPOCH);
        return XmlTemplate.render(
                "http/feed.ftlx",
                Map.of(
                        "id", Ids.named("feed/" + site + "/"),
                        "updated", time(updated),
                        "self", site.resolve("/api/feed.atom"),
                        "home", site.resolve("/"),
                        "entries",
                                entries.stream()
                                        .map(entry -> model(entry, site, language))
                                        .toList()));
    }

    private static Map<String, Object> model(Entry entry, URI site, Locale language) {
        Publication publication = entry.publication();
        return Map.of(
                "id", Ids.named("release/" + publication.release()),
                "title", publication.title().in(language) + " " + publication.version(),
                "updated", time(entry.created()),
                "address", site.resolve(address(publication)),
                "summary", publication.notes().in(language),
                "rights", publication.licence());
    }

    private static String address(Publication publication) {
        return publication.course().isPresent() ? "/courses/" + publication.id() : "/" + publication.id();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
