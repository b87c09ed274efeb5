package eu.vipatwork.lti.link;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.lti.registration.RegistrationId;

/**
 * A link in a platform's course that leads to our content (LTI 1.3 Core, 5.3.5), as of its latest launch.
 *
 * @param deployment the deployment id
 * @param linkId the platform's id of the link, unique within the deployment
 * @param contextId the platform's course; empty for a link outside of a course
 * @param content what it leads to; empty until content is selected
 * @param services the addresses of the grade and membership services of this link
 */
public record ResourceLink(
        ResourceLinkId id,
        RegistrationId registration,
        String deployment,
        String linkId,
        Optional<String> title,
        Optional<String> contextId,
        Optional<String> contextTitle,
        Optional<LinkedContent> content,
        Services services) {

    /**
     * The services that the platform offers for a link (AGS 2.0, 3.1; NRPS 2.0, 3.6.1.1).
     *
     * @param lineItem the line item for its grades; empty when the link has none, or several
     * @param lineItems the container of line items
     * @param scopes the AGS scopes that we may use
     * @param memberships the address of the membership service
     */
    public record Services(
            Optional<URI> lineItem, Optional<URI> lineItems, Set<String> scopes, Optional<URI> memberships) {

        public static final Services NONE =
                new Services(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

        public Services {
            scopes = Set.copyOf(scopes);
        }
    }
}
