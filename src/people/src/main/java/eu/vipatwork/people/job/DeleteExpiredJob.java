package eu.vipatwork.people.job;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.people.email.WithdrawEmails;
import eu.vipatwork.people.openid.DeleteOpenIdSignIns;
import eu.vipatwork.people.privacy.DeleteExpired;
import eu.vipatwork.people.registration.DeleteInvitations;
import eu.vipatwork.shared.ScheduledJob;

/** Forgets what has run out: sessions, links, invitations, letters that nobody could send. */
@Dependent
public class DeleteExpiredJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofHours(6);

    private final DeleteExpired forgetExpired;
    private final DeleteInvitations forgetInvitations;
    private final DeleteOpenIdSignIns forgetOpenIdSignIns;
    private final WithdrawEmails withdrawLetters;

    @Inject
    public DeleteExpiredJob(
            DeleteExpired forgetExpired,
            DeleteInvitations forgetInvitations,
            DeleteOpenIdSignIns forgetOpenIdSignIns,
            WithdrawEmails withdrawLetters) {
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
