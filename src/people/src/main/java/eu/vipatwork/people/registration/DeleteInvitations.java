package eu.vipatwork.people.registration;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.email.WithdrawEmails;
import eu.vipatwork.shared.database.ModuleUnit;

/** Forgets invitations that are out of date, and those to somebody who is erased. */
@Dependent
public class DeleteInvitations {

    private final EntityManager people;
    private final InstantSource clock;
    private final WithdrawEmails withdrawLetters;

    @Inject
    public DeleteInvitations(
            @ModuleUnit("people") EntityManager people, InstantSource clock, WithdrawEmails withdrawLetters) {
        this.people = people;
        this.clock = clock;
        this.withdrawLetters = withdrawLetters;
    }

    @Transactional
    public int outOfDate() {
        return people.createQuery("delete from InvitationRow i where i.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void of(@Observes PersonErased erased) {
        erased.email().ifPresent(email -> {
            people.createQuery("delete from InvitationRow i where i.email = :email")
                    .setParameter("email", email)
                    .executeUpdate();
            withdrawLetters.to(email);
        });
    }
}
