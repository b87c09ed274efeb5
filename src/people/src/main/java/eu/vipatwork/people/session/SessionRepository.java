package eu.vipatwork.people.session;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** The stored sessions. Works in the caller's transaction. */
@Dependent
class SessionRepository implements ExpiringData {

    private static final String SESSION_WITH_MEMBERSHIPS = """
            select new eu.vipatwork.people.session.SessionMembership(
              s.id, s.lastSeen, s.idleMinutes, p.id, p.name, p.email, p.language, p.secondFactorAsked, f.confirmed,
              o.id, o.name, m.role)
            from SessionRow s
            join PersonRow p on p.id = s.person
            left join MembershipRow m on m.person = s.person
            left join OrganisationRow o on o.id = m.organisation
            left join SecondFactorRow f on f.person = s.person
            where s.tokenHash = :hash and s.expires > :now and p.locked is null
            order by m.since, m.id
            """;

    private final EntityManager people;

    @Inject
    SessionRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(SessionRow session) {
        people.persist(session);
    }

    /** The session of an unlocked person, once for each membership, in the order in which they joined; one query. */
    List<SessionMembership> findWithMemberships(String token, Instant now) {
        return people.createQuery(SESSION_WITH_MEMBERSHIPS, SessionMembership.class)
                .setParameter("hash", Tokens.hash(token))
                .setParameter("now", now)
                .getResultList();
    }

    /** The sessions before their absolute end, the last used first. */
    List<SessionRow> ofPerson(PersonId person, Instant now) {
        return people.createQuery(
                        "select s from SessionRow s where s.person = :person and s.expires > :now"
                                + " order by s.lastSeen desc, s.id desc",
                        SessionRow.class)
                .setParameter("person", person.toString())
                .setParameter("now", now)
                .getResultList();
    }

    void updateLastSeen(String id, Instant now) {
        people.createQuery("update SessionRow s set s.lastSeen = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Stores when a person was first asked to set up a second factor. */
    void setSecondFactorAsked(PersonId person, Instant now) {
        people.createQuery("update PersonRow p set p.secondFactorAsked = :now where p.id = :id")
                .setParameter("now", now)
                .setParameter("id", person.toString())
                .executeUpdate();
    }

    /** Applies shorter limits to a person's sessions, counted from now. */
    void shorten(PersonId person, SessionLimits limits, Instant now) {
        people.createQuery("update SessionRow s set s.expires = :end, s.idleMinutes = :idle"
                        + " where s.person = :person and s.expires > :end")
                .setParameter("end", now.plus(limits.absolute()))
                .setParameter("idle", limits.idleMinutes())
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    void deleteByToken(String token) {
        people.createQuery("delete from SessionRow s where s.tokenHash = :hash")
                .setParameter("hash", Tokens.hash(token))
                .executeUpdate();
    }

    /** @return whether the person had such a session */
    boolean delete(PersonId person, SessionId session) {
        return people.createQuery("delete from SessionRow s where s.id = :id and s.person = :person")
                        .setParameter("id", session.toString())
                        .setParameter("person", person.toString())
                        .executeUpdate()
                == 1;
    }

    void deleteOfPerson(PersonId person) {
        people.createQuery("delete from SessionRow s where s.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from SessionRow s where s.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
