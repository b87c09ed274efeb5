package eu.vipatwork.people.registration;

import java.util.Optional;

import eu.vipatwork.people.Organisation;

/**
 * The permission to register with an organisation.
 *
 * @param emailDomain the domain that addresses must have; empty for any
 */
public record SelfRegistration(Organisation organisation, Optional<String> emailDomain) {}
