package eu.vipatwork.people.consent;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;
import eu.vipatwork.shared.database.ModuleUnit;

/** Notes that a person agrees to something, and to which wording (GDPR, Article 7). */
@Dependent
public class GiveConsent {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public GiveConsent(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Agreeing twice to the same wording is agreeing once.
     *
     * @param purpose 1 to 60 characters
     * @param version 1 to 40 characters
     */
    @Transactional
    public void give(PersonId person, String purpose, String version) {
        Required.notBlank(purpose, "the purpose");
        Required.notBlank(version, "the version");
        boolean standing = !people.createQuery(
                        "select c.id from ConsentRow c where c.person = :person and c.purpose = :purpose"
                                + " and c.version = :version and c.withdrawn is null",
                        String.class)
                .setParameter("person", person.toString())
                .setParameter("purpose", purpose)
                .setParameter("version", version)
                .getResultList()
                .isEmpty();
        if (!standing) {
            people.persist(new ConsentRow(person, purpose, version, clock.instant()));
        }
    }
}
