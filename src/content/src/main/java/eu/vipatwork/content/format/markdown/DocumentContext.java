package eu.vipatwork.content.format.markdown;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.id.ReleaseId;

/**
 * The document that contains a text, to resolve its links.
 *
 * @param document the name of the document
 */
public record DocumentContext(
        ReleaseId release, DocumentKind kind, String document, Locale language, LinkResolver addresses) {

    String address(ContentLink link) {
        return addresses.of(link, release, language);
    }

    /** The kind of links to this document; empty when it cannot be linked to. */
    Optional<ContentLink.Kind> ownKind() {
        return switch (kind) {
            case UNIT -> Optional.of(ContentLink.Kind.UNIT);
            case CHAPTER -> Optional.of(ContentLink.Kind.HANDBOOK);
            case CASE -> Optional.of(ContentLink.Kind.CASE);
            case PAGE -> Optional.of(ContentLink.Kind.MANUAL);
            case GLOSSARY, TEMPLATE, IMAGE, MANIFEST -> Optional.empty();
        };
    }
}
