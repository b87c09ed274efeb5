package eu.vipatwork.people.job;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.email.SendEmails;
import eu.vipatwork.shared.ScheduledJob;

/** Sends queued e-mails every 15 seconds: people wait for the links in them. */
@Dependent
public class SendEmailsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final SendEmails sendEmails;

    @Inject
    SendEmailsJob(SendEmails sendEmails) {
        this.sendEmails = sendEmails;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        sendEmails.send();
    }
}
