package eu.vipatwork.lti.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.database.ModuleUnit;

/** The tables of registrations and their deployments. Runs in the caller's transaction. */
@Dependent
public class RegistrationRepository {

    private final EntityManager lti;

    @Inject
    public RegistrationRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    /** All, by name. */
    List<RegistrationRow> all() {
        return lti.createQuery("select r from RegistrationRow r order by r.name, r.id", RegistrationRow.class)
                .getResultList();
    }

    Optional<RegistrationRow> find(RegistrationId id) {
        return Optional.ofNullable(lti.find(RegistrationRow.class, id.toString()));
    }

    Optional<RegistrationRow> find(String issuer, String clientId) {
        return lti.createQuery(
                        "select r from RegistrationRow r where r.issuer = :issuer and r.clientId = :client",
                        RegistrationRow.class)
                .setParameter("issuer", issuer)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    List<RegistrationRow> ofIssuer(String issuer) {
        return lti.createQuery(
                        "select r from RegistrationRow r where r.issuer = :issuer order by r.created",
                        RegistrationRow.class)
                .setParameter("issuer", issuer)
                .getResultList();
    }

    void store(RegistrationRow row) {
        lti.persist(row);
        lti.flush();
    }

    List<String> deployments(String registration) {
        return lti.createQuery(
                        "select d.deployment from DeploymentRow d where d.registration = :registration", String.class)
                .setParameter("registration", registration)
                .getResultList();
    }

    /** Adds a deployment that the registration does not have yet. */
    public void addDeployment(RegistrationId registration, String deployment, Instant now) {
        lti.persist(new DeploymentRow(registration, deployment, now));
        lti.flush();
    }
}
