package eu.vipatwork.people.password;

import eu.vipatwork.shared.PersonId;

/** A person's password was changed. Fired in the transaction of the change. */
public record PasswordChanged(PersonId person) {}
