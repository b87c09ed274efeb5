package eu.vipatwork.people.chores;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.ForgetExpired;
import eu.vipatwork.people.joining.ForgetInvitations;
import eu.vipatwork.people.letters.WithdrawLetters;
import eu.vipatwork.people.openid.ForgetOpenIdSignIns;
import eu.vipatwork.shared.Chore;

/** Forgets what has run out: sessions, links, invitations, letters that nobody could send. */
@Dependent
public class ForgettingChore implements Chore {

    private static final Duration PAUSE = Duration.ofHours(6);

    private final ForgetExpired forgetExpired;
    private final ForgetInvitations forgetInvitations;
    private final ForgetOpenIdSignIns forgetOpenIdSignIns;
    private final WithdrawLetters withdrawLetters;

    @Inject
    public ForgettingChore(
            ForgetExpired forgetExpired,
            ForgetInvitations forgetInvitations,
            ForgetOpenIdSignIns forgetOpenIdSignIns,
            WithdrawLetters withdrawLetters) {
        this.forgetExpired = forgetExpired;
        this.forgetInvitations = forgetInvitations;
        this.forgetOpenIdSignIns = forgetOpenIdSignIns;
        this.withdrawLetters = withdrawLetters;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        forgetExpired.forget();
        forgetInvitations.outOfDate();
        forgetOpenIdSignIns.outOfDate();
        withdrawLetters.outOfDate();
    }
}
