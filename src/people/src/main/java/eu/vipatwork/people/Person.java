package eu.vipatwork.people;

import java.time.Instant;
import java.util.Locale;

import eu.vipatwork.shared.PersonId;

/**
 * A person, without credentials.
 *
 * @param email null when no verified address is known, for people from other systems
 * @param locale the language that they chose, or null
 * @param locked whether they are prevented from signing in
 */
public record Person(PersonId id, String name, String email, Locale locale, boolean locked, Instant created) {}
