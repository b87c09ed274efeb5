package eu.vipatwork.content.document;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.content.id.ReleaseId;

/**
 * The addresses of the latest releases: {@code /courses/COURSE/units/UNIT/SECTION}, {@code
 * /courses/COURSE/templates/TEMPLATE}, {@code /handbook/CHAPTER}, {@code /cases/CASE}, {@code /manual/PAGE}, {@code
 * /glossary#TERM}; templates of other publications are at {@code /handbook/templates/TEMPLATE} and so on.
 */
@ApplicationScoped
public class DefaultLinkResolver implements LinkResolver {

    private static final Set<String> NO_COURSES = Set.of("handbook", "cases", "manual");

    @Override
    public String of(ContentLink link, ReleaseId from, Locale language) {
        String fragment = link.fragment().map(id -> "#" + id).orElse("");
        return switch (link.kind()) {
            case UNIT ->
                "/courses/" + link.publication() + "/units/" + link.target()
                        + link.fragment().map(section -> "/" + section).orElse("");
            case TEMPLATE -> home(link.publication()) + "/templates/" + link.target();
            case IMAGE -> "/publications/" + from + "/images/" + language.toLanguageTag() + "/" + link.target();
            case HANDBOOK -> "/handbook/" + link.target() + fragment;
            case CASE -> "/cases/" + link.target() + fragment;
            case MANUAL -> "/manual/" + link.target() + fragment;
            case TERM -> "/glossary#" + link.target();
        };
    }

    private static String home(String publication) {
        return NO_COURSES.contains(publication) ? "/" + publication : "/courses/" + publication;
    }
}
