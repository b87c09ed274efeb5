package eu.vipatwork.people.consent;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Records that a person consents, and to which version of the text (GDPR, Article 7). */
@Dependent
public class GiveConsent {

    private final ConsentRepository consents;
    private final InstantSource clock;

    @Inject
    GiveConsent(ConsentRepository consents, InstantSource clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Consenting again to the same version changes nothing.
     *
     * @param purpose 1 to 60 characters
     * @param version 1 to 40 characters
     */
    @Transactional
    @RetriedOnConflict
    public void give(PersonId person, String purpose, String version) {
        Required.notBlank(purpose, "the purpose");
        Required.notBlank(version, "the version");
        boolean given = consents.ofPerson(person).stream()
                .map(ConsentRow::toConsent)
                .anyMatch(consent -> consent.purpose().equals(purpose)
                        && consent.version().equals(version)
                        && !consent.isWithdrawn());
        if (!given) {
            consents.add(new ConsentRow(person, purpose, version, clock.instant()));
        }
    }
}
