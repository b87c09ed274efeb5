package eu.vipatwork.lti.registration;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.Origins;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Registers a platform, or brings its registration up to date: issuer and client id together are known once. Who may do
 * so is the caller's to ask.
 */
@Dependent
public class RegisterPlatform {

    private static final String REGISTERED = "platform.registered";

    private final EntityManager lti;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public RegisterPlatform(@ModuleUnit("lti") EntityManager lti, InstantSource clock, RecordAuditEvent recordAct) {
        this.lti = lti;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /**
     * What is registered.
     *
     * @param sites the origins in whose pages we may be framed, besides those of the issuer and the authorization address
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
    }

    /** @param by who registers; nobody for the shell and for dynamic registration */
    @Transactional
    public RegistrationId register(Details details, Optional<PersonId> by) {
        Instant now = clock.instant();
        RegistrationRow row = lti.createQuery(
                        "select r from RegistrationRow r where r.issuer = :issuer and r.clientId = :client",
                        RegistrationRow.class)
                .setParameter("issuer", details.issuer())
                .setParameter("client", details.clientId())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new RegistrationRow(RegistrationId.next(), now));
        RegistrationId id = RegistrationId.of(row.id);
        row.take(
                new Registration(
                        id,
                        details.organisation(),
                        details.name(),
                        details.issuer(),
                        details.clientId(),
                        details.addresses(),
                        Origins.of(details),
                        details.scopes(),
                        Set.of(),
                        details.everyDeployment(),
                        true),
                now);
        lti.persist(row);
        lti.flush();
        details.deployments().forEach(deployment -> add(id, deployment, now));
        recordAct.record(
                AuditEvent.named(REGISTERED).by(by).in(details.organisation()).saying(AuditDetail.of("issuer", details.issuer())));
        return id;
    }

    private void add(RegistrationId registration, String deployment, Instant now) {
        boolean known = !lti.createQuery(
                        "select d.id from DeploymentRow d where d.registration = :registration"
                                + " and d.deployment = :deployment",
                        String.class)
                .setParameter("registration", registration.toString())
                .setParameter("deployment", deployment)
                .getResultList()
                .isEmpty();
        if (!known) {
            lti.persist(new DeploymentRow(registration, deployment, now));
        }
    }
}
