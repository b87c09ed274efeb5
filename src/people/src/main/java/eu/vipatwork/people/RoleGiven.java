package eu.vipatwork.people;

import eu.vipatwork.shared.PersonId;

/** A person got another role. Fired in the transaction of the change; open sessions are shortened for a privileged one. */
public record RoleGiven(PersonId person, Role role) {}
