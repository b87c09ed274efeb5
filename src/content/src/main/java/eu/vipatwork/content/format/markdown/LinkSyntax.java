package eu.vipatwork.content.format.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** The addresses in links: those within the content, and external ones. */
final class LinkSyntax {

    /** The publications of links that do not name one. */
    static final String HANDBOOK = "handbook";

    static final String CASES = "cases";
    static final String MANUAL = "manual";
    static final String GLOSSARY = "glossary";

    private static final Pattern INTERNAL = Pattern.compile(
            "(unit|template|handbook|case|manual|term):(?:([a-z0-9][a-z0-9-]*)/)?([a-z0-9][a-z0-9-]*)(?:#([A-Za-z0-9][A-Za-z0-9-]*))?");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)(https?://[^\\s<>\"]+|mailto:[^\\s<>\"]+|tel:[0-9+() -]+)");

    private LinkSyntax() {}

    /** Parses a link within the content; empty when the address is not one. */
    static Optional<ContentLink> internal(String address, DocumentContext place) {
        if (address.startsWith("#") && address.length() > 1) {
            return place.ownKind()
                    .map(kind -> new ContentLink(
                            kind, place.release().publication(), place.document(), Optional.of(address.substring(1))));
        }
        Matcher matcher = INTERNAL.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ContentLink.Kind kind = ContentLink.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String publication = matcher.group(2) != null ? matcher.group(2) : home(kind, place);
        return Optional.of(new ContentLink(kind, publication, matcher.group(3), Optional.ofNullable(matcher.group(4))));
    }

    /** Adds a fault if an external address is not allowed. */
    static void check(String address, int line, FileFaults faults) {
        fault(address).ifPresent(kind -> faults.add(line, kind, address, scheme(address)));
    }

    /** Why an external address is rejected; empty when it is allowed. */
    static Optional<FaultKind> fault(String address) {
        if (OUTSIDE.matcher(address).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (scheme(address)) {
                    case "" -> FaultKind.LINK_TO_NOWHERE;
                    case "unit", "template", "handbook", "case", "manual", "term" -> FaultKind.LINK_MALFORMED;
                    default -> FaultKind.LINK_SCHEME_REFUSED;
                });
    }

    /** The part before the colon; empty when there is none. */
    private static String scheme(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String home(ContentLink.Kind kind, DocumentContext place) {
        return switch (kind) {
            case HANDBOOK -> HANDBOOK;
            case CASE -> CASES;
            case MANUAL -> MANUAL;
            case TERM -> GLOSSARY;
            case UNIT, TEMPLATE, IMAGE -> place.release().publication();
        };
    }
}
