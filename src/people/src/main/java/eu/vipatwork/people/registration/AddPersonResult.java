package eu.vipatwork.people.registration;

import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.shared.PersonId;

/** The result of adding a person. */
public sealed interface AddPersonResult {

    record Added(PersonId person) implements AddPersonResult {}

    /** An account with this e-mail address exists. */
    record EmailTaken() implements AddPersonResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements AddPersonResult {}

    /** The password breaks a rule. */
    record PasswordRefused(PasswordRefusal reason) implements AddPersonResult {}
}
