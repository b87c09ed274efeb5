package eu.vipatwork.content.format.markdown;

import java.util.Locale;
import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.id.ReleaseId;

/**
 * Where a text stands, so that its links can be resolved.
 *
 * @param document the name of the document
 */
record DocumentContext(ReleaseId release, DocumentKind kind, String document, Locale language, LinkResolver addresses) {

    String address(ContentLink link) {
        return addresses.of(link, release, language);
    }

    /** The link to another place in the same document. */
    java.util.Optional<ContentLink.Kind> ownKind() {
        return switch (kind) {
            case UNIT -> java.util.Optional.of(ContentLink.Kind.UNIT);
            case CHAPTER -> java.util.Optional.of(ContentLink.Kind.HANDBOOK);
            case CASE -> java.util.Optional.of(ContentLink.Kind.CASE);
            case PAGE -> java.util.Optional.of(ContentLink.Kind.MANUAL);
            case GLOSSARY, TEMPLATE, IMAGE, MANIFEST -> java.util.Optional.empty();
        };
    }
}
