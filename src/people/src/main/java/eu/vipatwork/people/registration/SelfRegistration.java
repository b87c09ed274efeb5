package eu.vipatwork.people.registration;

import java.util.Optional;

import eu.vipatwork.people.Organisation;

/**
 * That people may register with an organisation by themselves.
 *
 * @param emailDomain what their address must end in, behind the at sign; anything when empty
 */
public record SelfRegistration(Organisation organisation, Optional<String> emailDomain) {}
