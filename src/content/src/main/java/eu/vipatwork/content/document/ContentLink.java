package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A link within the content as its author wrote it: {@code unit:sme/benefits#action}.
 *
 * @param kind of the target
 * @param publication the id of the target's publication
 * @param target the id of the unit, template, chapter, case, page or term
 * @param fragment the id of a section or heading in it, if given
 */
public record ContentLink(Kind kind, String publication, String target, Optional<String> fragment) {

    /** The schemes of links within the content. */
    public enum Kind {
        UNIT,
        TEMPLATE,
        HANDBOOK,
        CASE,
        MANUAL,
        TERM,
        IMAGE
    }
}
