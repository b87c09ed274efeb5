package eu.vipatwork.lti.link;

import java.util.UUID;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/**
 * A platform's user and the person they are here.
 *
 * @param subject {@code sub}: stable, opaque, assigned by the platform (OpenID Connect Core 1.0, 2)
 */
public record LtiUser(UUID id, RegistrationId registration, String subject, PersonId person) {

    public LtiUser(RegistrationId registration, String subject, PersonId person) {
        this(Ids.next(), registration, subject, person);
    }
}
