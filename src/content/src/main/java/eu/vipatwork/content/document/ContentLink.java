package eu.vipatwork.content.document;

import java.util.Optional;

/**
 * A link of an author to something in the content: {@code unit:sme/benefits#action}.
 *
 * @param kind what it leads to
 * @param publication the id of the publication in which the target stands
 * @param target the id of the unit, template, chapter, case, page or term
 * @param fragment the id of a section or heading in it, if the author named one
 */
public record ContentLink(Kind kind, String publication, String target, Optional<String> fragment) {

    /** The schemes of the format. */
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
