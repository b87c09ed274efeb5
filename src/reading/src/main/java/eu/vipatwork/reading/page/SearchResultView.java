package eu.vipatwork.reading.page;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.search.Search;

/**
 * A search result; {@code snippet} is safe HTML.
 *
 * @param publication the title of its publication, in the language of the result
 * @param version of the release when it is not the latest, else empty
 */
public record SearchResultView(
        String title,
        String heading,
        String snippet,
        String href,
        String kind,
        String language,
        String publication,
        String version) {

    static SearchResultView of(Search.Hit hit, Catalogue catalogue) {
        boolean outdated = catalogue.outdated(hit.release());
        Publication publication = catalogue.publication(hit.release()).orElseThrow();
        return new SearchResultView(
                hit.title(),
                hit.heading(),
                hit.snippet(),
                outdated ? permanent(hit) : latest(hit, publication),
                hit.kind().word(),
                hit.language().toLanguageTag(),
                publication.title().in(hit.language()),
                outdated ? publication.version() : "");
    }

    private static String latest(Search.Hit hit, Publication publication) {
        String anchor = hit.section().map(section -> "#" + section).orElse("");
        boolean course = publication.kind() == PublicationKind.COURSE;
        String start = (course ? "/courses/" : "/") + publication.id();
        return switch (hit.kind()) {
            case UNIT ->
                start + "/units/" + hit.name()
                        + hit.section().map(section -> "/" + section).orElse("");
            case TEMPLATE -> start + "/templates/" + hit.name();
            case GLOSSARY -> "/glossary" + anchor;
            default -> start + "/" + hit.name() + anchor;
        };
    }

    private static String permanent(Search.Hit hit) {
        String start = "/releases/" + hit.release();
        return hit.kind() == DocumentKind.TEMPLATE
                ? start + "/templates/" + hit.name()
                : start + "/" + hit.name()
                        + hit.section().map(section -> "#" + section).orElse("");
    }
}
