package eu.vipatwork.people.registration;

import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.shared.PersonId;

/** What became of adding a person. */
public sealed interface AddPersonResult {

    record Added(PersonId person) implements AddPersonResult {}

    /** Somebody has an account with this e-mail address. */
    record EmailTaken() implements AddPersonResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements AddPersonResult {}

    record PasswordRefused(PasswordRefusal reason) implements AddPersonResult {}
}
