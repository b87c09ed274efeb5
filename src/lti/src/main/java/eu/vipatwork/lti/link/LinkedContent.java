package eu.vipatwork.lti.link;

import java.util.Optional;

import eu.vipatwork.shared.Required;

/**
 * What a resource link leads to, and in which release (the policy is chosen with the content and never changed by a new
 * release).
 *
 * @param publication its permanent name: {@code intermediary}, {@code handbook}
 * @param document a unit, chapter or case within it; nothing for the whole
 * @param pinnedVersion the version to stay with; nothing for always the latest
 */
public record LinkedContent(String publication, Optional<String> document, Optional<String> pinnedVersion) {

    public LinkedContent {
        Required.notBlank(publication, "the publication");
        Required.notNull(document, "the document");
        Required.notNull(pinnedVersion, "the version");
    }
}
