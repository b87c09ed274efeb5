package eu.vipatwork.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Knows the browsers in which a person has signed in, for a year. */
@Dependent
class Devices {

    static final Duration REMEMBERED = Duration.ofDays(365);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    Devices(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The hash of the visitor's device token, when the person has been there. */
    @Transactional
    public Optional<String> known(Visitor visitor, PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(owner -> find(visitor, owner))
                .map(device -> device.tokenHash);
    }

    /** Notes that the person is on this device. Gives the token for its cookie: the old one, or a new one. */
    @Transactional
    public String remember(Visitor visitor, PersonId person) {
        Optional<DeviceRow> known = find(visitor, person);
        if (known.isPresent()) {
            known.get().lastUsed = clock.instant();
            return visitor.deviceToken();
        }
        String token = Secrets.next();
        people.persist(new DeviceRow(Secrets.hash(token), person.toString(), clock.instant()));
        return token;
    }

    /** Forgets all devices of a person. */
    @Transactional
    public void forget(PersonId person) {
        people.createQuery("delete from DeviceRow d where d.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    private Optional<DeviceRow> find(Visitor visitor, PersonId person) {
        if (visitor.deviceToken() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(people.find(DeviceRow.class, Secrets.hash(visitor.deviceToken())))
                .filter(device -> device.person.equals(person.toString()))
                .filter(device -> device.lastUsed.plus(REMEMBERED).isAfter(clock.instant()));
    }
}
