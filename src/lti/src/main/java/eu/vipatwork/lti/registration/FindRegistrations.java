package eu.vipatwork.lti.registration;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds the platforms that are registered. */
@Dependent
public class FindRegistrations {

    private final EntityManager lti;

    @Inject
    public FindRegistrations(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    /** All, by name. */
    @Transactional
    public List<Registration> all() {
        return lti.createQuery("select r from RegistrationRow r order by r.name, r.id", RegistrationRow.class)
                .getResultStream()
                .map(this::whole)
                .toList();
    }

    @Transactional
    public Optional<Registration> byId(RegistrationId id) {
        return Optional.ofNullable(lti.find(RegistrationRow.class, id.toString()))
                .map(this::whole);
    }

    /** Those of an issuer: more than one when it gave out several client ids. */
    @Transactional
    public List<Registration> ofIssuer(String issuer) {
        return lti.createQuery(
                        "select r from RegistrationRow r where r.issuer = :issuer order by r.created",
                        RegistrationRow.class)
                .setParameter("issuer", issuer)
                .getResultStream()
                .map(this::whole)
                .toList();
    }

    private Registration whole(RegistrationRow row) {
        return row.toRegistration(lti.createQuery(
                        "select d.deployment from DeploymentRow d where d.registration = :registration", String.class)
                .setParameter("registration", row.id)
                .getResultList());
    }
}
