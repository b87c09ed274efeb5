package eu.vipatwork.people.registration;

import eu.vipatwork.shared.PersonId;

/** What became of admitting a person. */
public sealed interface AdmitPersonResult {

    record Admitted(PersonId person) implements AdmitPersonResult {}

    /** Somebody has an account with this e-mail address; that it is the same person is not for us to guess. */
    record EmailTaken() implements AdmitPersonResult {}
}
