package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Knows the browsers in which a person has signed in, for a year. */
@Dependent
class KnownDeviceRepository {

    static final Duration REMEMBERED = Duration.ofDays(365);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    KnownDeviceRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The hash of the visitor's device token, when the person has been there. */
    @Transactional
    public Optional<String> known(ClientInfo visitor, PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(owner -> find(visitor, owner))
                .map(device -> device.tokenHash);
    }

    /** Notes that the person is on this device. Gives the token for its cookie: the old one, or a new one. */
    @Transactional
    public String remember(ClientInfo visitor, PersonId person) {
        Optional<KnownDeviceRow> known = find(visitor, person);
        if (known.isPresent()) {
            known.get().lastUsed = clock.instant();
            return visitor.deviceToken();
        }
        String token = SecretTokens.next();
        people.persist(new KnownDeviceRow(SecretTokens.hash(token), person.toString(), clock.instant()));
        return token;
    }

    /** Forgets all devices of a person. */
    @Transactional
    public void forget(PersonId person) {
        people.createQuery("delete from KnownDeviceRow d where d.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    private Optional<KnownDeviceRow> find(ClientInfo visitor, PersonId person) {
        if (visitor.deviceToken() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(people.find(KnownDeviceRow.class, SecretTokens.hash(visitor.deviceToken())))
                .filter(device -> device.person.equals(person.toString()))
                .filter(device -> device.lastUsed.plus(REMEMBERED).isAfter(clock.instant()));
    }
}
