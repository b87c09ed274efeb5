package eu.vipatwork.people.openid;

import java.util.Locale;
import java.util.Optional;

/**
 * What a provider says of a person, checked.
 *
 * @param email only when the provider says that it has verified it
 */
record OpenIdIdentity(String issuer, String subject, String name, Optional<String> email, Locale language) {}
