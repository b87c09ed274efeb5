package eu.vipatwork.people;

import java.util.Optional;

import eu.vipatwork.shared.PersonId;

/**
 * A person is being erased. Fired in the transaction of the erasure: every room that keeps something about the person
 * forgets it, or cuts it loose from them, before that commits.
 *
 * @param email what they were known by, for what is kept under it
 */
public record PersonErased(PersonId person, Optional<String> email) {}
