package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.Unit;

/** The last step of every way in: a session for a person who has proved who they are. Joins its caller's transaction. */
@Dependent
class OpenSession {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    OpenSession(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The token for the cookie. */
    String open(PersonRow person, String remoteAddress, String userAgent) {
        List<Role> roles = people.createQuery("select m.role from MembershipRow m where m.person = :person", Role.class)
                .setParameter("person", person.id)
                .getResultList();
        String token = Secrets.next();
        people.persist(
                new SessionRow(token, person.id, clock.instant(), SessionLimits.of(roles), remoteAddress, userAgent));
        return token;
    }
}
