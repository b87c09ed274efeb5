package eu.vipatwork.people.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** The browsers in which people have signed in, remembered for a year after the last use. */
@Dependent
public class KnownDeviceRepository implements ExpiringData {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    KnownDeviceRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The hash of the client's device token, when the person has signed in with it.
     *
     * @param person null is never known
     */
    @Transactional
    public Optional<String> known(ClientInfo client, PersonId person) {
        return Optional.ofNullable(person).flatMap(owner -> find(client, owner)).map(KnownDeviceRow::tokenHash);
    }

    /** Stores that the person signed in on this device; returns the token for its cookie: the present or a new one. */
    @Transactional
    public String remember(ClientInfo client, PersonId person) {
        Optional<KnownDeviceRow> known = find(client, person);
        if (known.isPresent()) {
            known.get().used(clock.instant());
            return client.deviceToken();
        }
        String token = Tokens.next();
        people.persist(new KnownDeviceRow(token, person, clock.instant()));
        return token;
    }

    @Transactional
    public void deleteOfPerson(PersonId person) {
        people.createQuery("delete from KnownDeviceRow d where d.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from KnownDeviceRow d where d.lastUsed <= :limit")
                .setParameter("limit", now.minus(KnownDeviceRow.REMEMBERED))
                .executeUpdate();
    }

    private Optional<KnownDeviceRow> find(ClientInfo client, PersonId person) {
        return Optional.ofNullable(client.deviceToken())
                .map(token -> people.find(KnownDeviceRow.class, Tokens.hash(token)))
                .filter(device -> device.isKnownFor(person, clock.instant()));
    }
}
