package eu.vipatwork.lti.registration;

import java.net.URI;
import java.util.Set;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;

/**
 * What we and a platform agreed upon (LTI 1.3 Core, 3.1.3): one issuer and client id, for one of our organisations,
 * whose people its users become.
 *
 * @param name for administrators, for example "Moodle of the college"
 * @param sites the origins in whose pages we may be framed
 * @param scopes what the platform grants, as far as it told; empty when unknown
 * @param deployments those that are let in
 * @param everyDeployment whether the platform may add deployments by itself: they are noted at their first launch
 * @param active whether it lets anybody in
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
