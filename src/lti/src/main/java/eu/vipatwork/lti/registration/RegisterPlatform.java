package eu.vipatwork.lti.registration;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.Origins;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;

/**
 * Registers a platform, or updates its registration: issuer and client id together identify it. The caller checks that
 * the person may do so.
 */
@Dependent
public class RegisterPlatform {

    private static final String REGISTERED = "platform.registered";

    private final RegistrationRepository registrations;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public RegisterPlatform(RegistrationRepository registrations, InstantSource clock, RecordAuditEvent recordAct) {
        this.registrations = registrations;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /**
     * What is registered.
     *
     * @param sites further origins whose pages may frame us, besides those of the issuer and the authorization address
     */
    public record Details(
            OrganisationId organisation,
            String name,
            String issuer,
            String clientId,
            PlatformAddresses addresses,
            Set<URI> sites,
            Set<String> scopes,
            Set<String> deployments,
            boolean everyDeployment) {

        public Details {
            Required.notNull(organisation, "the organisation");
            Required.notBlank(name, "the name");
            Required.notBlank(issuer, "the issuer");
            Required.notBlank(clientId, "the client id");
            Required.notNull(addresses, "the addresses");
        }

        /** The origins whose pages may frame us. */
        private Set<URI> frameAncestors() {
            return Stream.concat(
                            sites.stream().map(URI::toString),
                            Stream.of(issuer, addresses.authorization().toString()))
                    .flatMap(address -> Origins.origin(address).stream())
                    .collect(Collectors.toSet());
        }
    }

    /** @param by the person who registers; empty for the command line and for dynamic registration */
    @Transactional
    public RegistrationId register(Details details, Optional<PersonId> by) {
        Instant now = clock.instant();
        RegistrationRow row = registrations
                .find(details.issuer(), details.clientId())
                .orElseGet(() -> new RegistrationRow(RegistrationId.next(), now));
        RegistrationId id = RegistrationId.of(row.id);
        row.update(
                new Registration(
                        id,
                        details.organisation(),
                        details.name(),
                        details.issuer(),
                        details.clientId(),
                        details.addresses(),
                        details.frameAncestors(),
                        details.scopes(),
                        Set.of(),
                        details.everyDeployment(),
                        true),
                now);
        registrations.store(row);
        Set<String> missing = new TreeSet<>(details.deployments());
        registrations.deployments(row.id).forEach(missing::remove);
        missing.forEach(deployment -> registrations.addDeployment(id, deployment, now));
        recordAct.record(AuditEvent.named(REGISTERED)
                .by(by)
                .in(details.organisation())
                .saying(AuditDetail.of("issuer", details.issuer())));
        return id;
    }
}
