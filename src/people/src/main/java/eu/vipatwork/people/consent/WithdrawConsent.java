package eu.vipatwork.people.consent;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Withdraws a consent; as easy as giving it (GDPR, Article 7(3)). */
@Dependent
public class WithdrawConsent {

    private final ConsentRepository consents;
    private final InstantSource clock;

    @Inject
    WithdrawConsent(ConsentRepository consents, InstantSource clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Withdraws consent for the purpose, to all versions of the text. */
    @Transactional
    public void withdraw(PersonId person, String purpose) {
        consents.withdraw(person, purpose, clock.instant());
    }
}
