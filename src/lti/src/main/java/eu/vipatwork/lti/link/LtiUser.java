package eu.vipatwork.lti.link;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;

/**
 * A platform's user and the person that they are here.
 *
 * @param subject {@code sub}: stable, opaque, the platform's own (OpenID Connect Core 1.0, 2)
 */
public record LtiUser(RegistrationId registration, String subject, PersonId person) {}
