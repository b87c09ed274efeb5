package eu.vipatwork.content.format;

import java.util.Locale;

import eu.vipatwork.content.Addresses;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.Link;
import eu.vipatwork.content.ReleaseId;

/**
 * Where a text stands, so that its links can be resolved.
 *
 * @param document the name of the document
 */
record Place(ReleaseId release, DocumentKind kind, String document, Locale language, Addresses addresses) {

    String address(Link link) {
        return addresses.of(link, release, language);
    }

    /** The link to another place in the same document. */
    java.util.Optional<Link.Kind> ownKind() {
        return switch (kind) {
            case UNIT -> java.util.Optional.of(Link.Kind.UNIT);
            case CHAPTER -> java.util.Optional.of(Link.Kind.HANDBOOK);
            case CASE -> java.util.Optional.of(Link.Kind.CASE);
            case PAGE -> java.util.Optional.of(Link.Kind.MANUAL);
            case GLOSSARY, TEMPLATE, IMAGE, MANIFEST -> java.util.Optional.empty();
        };
    }
}
