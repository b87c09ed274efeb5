package eu.vipatwork.people.joining;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.letters.WithdrawLetters;
import eu.vipatwork.shared.Unit;

/** Forgets invitations that are out of date, and those to somebody who is erased. */
@Dependent
public class ForgetInvitations {

    private final EntityManager people;
    private final InstantSource clock;
    private final WithdrawLetters withdrawLetters;

    @Inject
    public ForgetInvitations(
            @Unit("people") EntityManager people, InstantSource clock, WithdrawLetters withdrawLetters) {
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
