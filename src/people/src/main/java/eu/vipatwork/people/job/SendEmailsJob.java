package eu.vipatwork.people.job;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.people.email.SendEmails;
import eu.vipatwork.shared.ScheduledJob;

/** Sends letters, so often that whoever waits for a link does not wait long. */
@Dependent
public class SendEmailsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final SendEmails sendLetters;

    @Inject
    public SendEmailsJob(SendEmails sendLetters) {
        this.sendLetters = sendLetters;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        sendLetters.send();
    }
}
