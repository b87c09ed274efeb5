package eu.vipatwork.people.chores;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.letters.SendLetters;
import eu.vipatwork.shared.Chore;

/** Sends letters, so often that whoever waits for a link does not wait long. */
@Dependent
public class PostmanChore implements Chore {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final SendLetters sendLetters;

    @Inject
    public PostmanChore(SendLetters sendLetters) {
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
