package eu.vipatwork.lti.grade;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Sends grades every two seconds, so that learners who return to the platform find theirs. */
@Dependent
public class SendGradesJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SendGrades sendGrades;

    @Inject
    public SendGradesJob(SendGrades sendGrades) {
        this.sendGrades = sendGrades;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        sendGrades.send();
    }
}
