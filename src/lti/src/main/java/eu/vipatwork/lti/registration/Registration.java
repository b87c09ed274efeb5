package eu.vipatwork.lti.registration;

import java.net.URI;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;

/**
 * A registration of this tool with a platform (LTI 1.3 Core, 3.1.3): one issuer and client id, for one organisation.
 * The platform's users become members of that organisation.
 *
 * @param name for administrators, for example "Moodle of the college"
 * @param sites the origins whose pages may frame us
 * @param scopes the scopes that the platform grants; empty when unknown
 * @param deployments the known deployments
 * @param everyDeployment whether unknown deployments are accepted; each is stored at its first launch
 * @param active whether launches are accepted
 */
public record Registration(
        RegistrationId id,
        OrganisationId organisation,
        String name,
        String issuer,
        String clientId,
        PlatformAddresses addresses,
        Set<URI> sites,
        Set<String> scopes,
        Set<String> deployments,
        boolean everyDeployment,
        boolean active) {

    public Registration {
        Required.notNull(id, "the id");
        Required.notNull(organisation, "the organisation");
        Required.notNull(addresses, "the addresses");
        sites = Set.copyOf(sites);
        scopes = Set.copyOf(scopes);
        deployments = Set.copyOf(deployments);
    }
}
