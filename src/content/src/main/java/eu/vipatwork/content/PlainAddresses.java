package eu.vipatwork.content;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The addresses of the latest releases: {@code /courses/COURSE/units/UNIT#SECTION}, {@code
 * /publications/PUBLICATION/templates/TEMPLATE}, {@code /handbook/CHAPTER}, {@code /cases/CASE}, {@code /manual/PAGE},
 * {@code /glossary#TERM}.
 */
@ApplicationScoped
public class PlainAddresses implements Addresses {

    @Override
    public String of(Link link, ReleaseId from, Locale language) {
        String fragment = link.fragment().map(id -> "#" + id).orElse("");
        return switch (link.kind()) {
            case UNIT -> "/courses/" + link.publication() + "/units/" + link.target() + fragment;
            case TEMPLATE -> "/publications/" + link.publication() + "/templates/" + link.target();
            case IMAGE -> "/publications/" + from + "/images/" + language.toLanguageTag() + "/" + link.target();
            case HANDBOOK -> "/handbook/" + link.target() + fragment;
            case CASE -> "/cases/" + link.target() + fragment;
            case MANUAL -> "/manual/" + link.target() + fragment;
            case TERM -> "/glossary#" + link.target();
        };
    }
}
