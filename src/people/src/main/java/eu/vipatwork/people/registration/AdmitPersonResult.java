package eu.vipatwork.people.registration;

import eu.vipatwork.shared.PersonId;

/** The result of admitting a person. */
public sealed interface AdmitPersonResult {

    record Admitted(PersonId person) implements AdmitPersonResult {}

    /** An account with this e-mail address exists; whether it belongs to the same person cannot be known. */
    record EmailTaken() implements AdmitPersonResult {}
}
