package eu.vipatwork.people;

import java.time.Instant;
import java.util.Locale;

import eu.vipatwork.shared.PersonId;

/**
 * A person as others may see them: never their password.
 *
 * @param email null when none is known for sure: for those who come from elsewhere
 * @param locale the language that they chose, or null
 * @param locked whether they are kept from signing in
 */
public record Person(PersonId id, String name, String email, Locale locale, boolean locked, Instant created) {}
