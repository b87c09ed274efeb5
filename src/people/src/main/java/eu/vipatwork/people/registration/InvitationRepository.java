package eu.vipatwork.people.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** The stored invitations. Works in the caller's transaction. */
@Dependent
class InvitationRepository implements ExpiringData {

    private final EntityManager people;

    @Inject
    InvitationRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(InvitationRow invitation) {
        people.persist(invitation);
    }

    void remove(InvitationRow invitation) {
        people.remove(invitation);
    }

    Optional<InvitationRow> find(InvitationId id) {
        return Optional.ofNullable(people.find(InvitationRow.class, id.toString()));
    }

    Optional<InvitationRow> findByToken(String token, Instant now) {
        return people.createQuery(
                        "select i from InvitationRow i where i.tokenHash = :hash and i.expires > :now",
                        InvitationRow.class)
                .setParameter("hash", Tokens.hash(token))
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Those of an organisation that have not expired, newest first. */
    List<InvitationRow> ofOrganisation(OrganisationId organisation, Instant now, int first, int most) {
        return people.createQuery(
                        "select i from InvitationRow i where i.organisation = :organisation and i.expires > :now"
                                + " order by i.created desc, i.id desc",
                        InvitationRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("now", now)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countOfOrganisation(OrganisationId organisation, Instant now) {
        return people.createQuery(
                        "select count(i) from InvitationRow i where i.organisation = :organisation and i.expires > :now",
                        Long.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("now", now)
                .getSingleResult();
    }

    List<InvitationRow> to(String email, OrganisationId organisation) {
        return people.createQuery(
                        "select i from InvitationRow i where i.organisation = :organisation and i.email = :email",
                        InvitationRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("email", email)
                .getResultList();
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from InvitationRow i where i.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void onPersonErased(@Observes PersonErased erased) {
        erased.email().ifPresent(email -> people.createQuery("delete from InvitationRow i where i.email = :email")
                .setParameter("email", email)
                .executeUpdate());
    }
}
