package eu.vipatwork.people.openid;

import java.util.Locale;
import java.util.Optional;

/**
 * The verified claims of a provider about a person.
 *
 * @param email only when the provider has verified it
 */
record OpenIdIdentity(String issuer, String subject, String name, Optional<String> email, Locale language) {}
