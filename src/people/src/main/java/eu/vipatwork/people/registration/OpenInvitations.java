package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.email.WithdrawEmails;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The invitations that are open, found and closed, together with their letters. Works in its caller's transaction. */
@Dependent
class OpenInvitations {

    private final EntityManager people;
    private final InstantSource clock;
    private final WithdrawEmails withdrawLetters;

    @Inject
    OpenInvitations(@ModuleUnit("people") EntityManager people, InstantSource clock, WithdrawEmails withdrawLetters) {
        this.people = people;
        this.clock = clock;
        this.withdrawLetters = withdrawLetters;
    }

    Optional<InvitationRow> byToken(String token) {
        if (token == null) {
            return Optional.empty();
        }
        return people.createQuery(
                        "select i from InvitationRow i where i.tokenHash = :hash and i.expires > :now",
                        InvitationRow.class)
                .setParameter("hash", SecretTokens.hash(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Closes what the actor could have sent to this address, so that a new invitation stands in its place. */
    void close(Actor actor, OrganisationId organisation, String email) {
        people.createQuery(
                        "select i from InvitationRow i where i.organisation = :organisation and i.email = :email",
                        InvitationRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("email", email)
                .getResultStream()
                .filter(row -> actor.mayManage(organisation, row.roles()))
                .toList()
                .forEach(this::close);
    }

    void close(InvitationRow row) {
        row.letterId().ifPresent(withdrawLetters::one);
        people.remove(row);
    }
}
