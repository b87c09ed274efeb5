package eu.vipatwork.lti.link;

import java.util.Optional;

import eu.vipatwork.shared.Required;

/**
 * What a resource link leads to, and its release policy. The policy is selected with the content; a new release does not
 * change it.
 *
 * @param publication the publication's permanent name: {@code intermediary}, {@code handbook}
 * @param document a unit, chapter or case of it; empty for the whole publication
 * @param pinnedVersion the version that the link keeps; empty for the latest
 */
public record LinkedContent(String publication, Optional<String> document, Optional<String> pinnedVersion) {

    public LinkedContent {
        Required.notBlank(publication, "the publication");
        Required.notNull(document, "the document");
        Required.notNull(pinnedVersion, "the version");
    }
}
