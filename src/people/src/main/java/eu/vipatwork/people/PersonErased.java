package eu.vipatwork.people;

import java.util.Optional;

import eu.vipatwork.shared.PersonId;

/**
 * A person is being erased. Fired in the transaction of the erasure: each package and module that stores something about
 * the person deletes it, or removes the reference to the person, before the commit.
 *
 * @param email for what is stored under it
 */
public record PersonErased(PersonId person, Optional<String> email) {}
