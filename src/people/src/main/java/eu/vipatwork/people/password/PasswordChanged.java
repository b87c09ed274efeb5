package eu.vipatwork.people.password;

import eu.vipatwork.shared.PersonId;

/** A person has another password now. Fired in the transaction of the change. */
public record PasswordChanged(PersonId person) {}
