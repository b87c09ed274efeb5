package eu.vipatwork.lti.registration;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds registered platforms. */
@Dependent
public class FindRegistrations {

    private final RegistrationRepository registrations;

    @Inject
    public FindRegistrations(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** All, by name. */
    @Transactional
    public List<Registration> all() {
        return registrations.all().stream().map(this::withDeployments).toList();
    }

    @Transactional
    public Optional<Registration> byId(RegistrationId id) {
        return registrations.find(id).map(this::withDeployments);
    }

    /** Those of an issuer, the oldest first: several when the issuer has several client ids. */
    @Transactional
    public List<Registration> ofIssuer(String issuer) {
        return registrations.ofIssuer(issuer).stream()
                .map(this::withDeployments)
                .toList();
    }

    private Registration withDeployments(RegistrationRow row) {
        return row.toRegistration(registrations.deployments(row.id));
    }
}
