package eu.vipatwork.lti.link;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import eu.vipatwork.lti.registration.RegistrationId;

/**
 * A place in a platform's course that leads to something of ours (LTI 1.3 Core, 5.3.5), as it was at its latest launch.
 *
 * @param deployment the deployment id
 * @param linkId the platform's name of it, unique within the deployment
 * @param contextId the platform's course; a link may stand outside of one
 * @param content what it leads to; nothing when nobody has chosen yet
 * @param services where grades and the class list of this link are
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
     * What the platform offers for a link (AGS 2.0, 3.1; NRPS 2.0, 3.6.1.1).
     *
     * @param lineItem where its grades go; missing when the link has none, or several
     * @param lineItems where line items are found and made
     * @param scopes what we may do with grades
     * @param memberships where the class list is
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
