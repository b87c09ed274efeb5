package eu.vipatwork.people.throttle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import eu.vipatwork.people.ClientInfo;

/**
 * Slows guessing down without locking anybody out, after OWASP's "Slow Down Online Guessing Attacks with Device
 * Cookies". Attempts are counted per account, for all strangers together; who brings the token of a device from which
 * the owner has signed in before is counted apart, per device. So a crowd that guesses one account uses up the
 * strangers' attempts, and the owner at home does not notice. Attempts are counted per network, too, against one
 * guesser who tries many accounts.
 */
@Dependent
class AttemptThrottle {

    private final AttemptCountRepository count;

    @Inject
    AttemptThrottle(AttemptCountRepository count) {
        this.count = count;
    }

    /**
     * An attempt that was counted.
     *
     * @param target what is guessed
     * @param buckets where
     * @param remaining how long not to look at it; nothing when it may be looked at
     */
    record Attempt(String target, List<String> buckets, Optional<Duration> remaining) {}

    /**
     * Counts an attempt.
     *
     * @param target what is guessed: a kind and an account, 90 characters at most
     * @param knownDevice the hash of the token of a device that the owner is known on
     */
    Attempt begin(String target, AttemptLimit limit, Optional<String> knownDevice, ClientInfo visitor) {
        if (knownDevice.isPresent()) {
            String device = "device:" + knownDevice.get();
            if (reserve(device, limit).isEmpty()) {
                return new Attempt(target, List.of(device), Optional.empty());
            }
            // A device that was used up is a stranger like any other.
        }
        List<String> counted = new ArrayList<>();
        String network = "network:" + visitor.network();
        Optional<Duration> remaining = reserve(network, AttemptLimit.NETWORK);
        if (remaining.isEmpty()) {
            counted.add(network);
            remaining = reserve(target, limit);
            if (remaining.isEmpty()) {
                counted.add(target);
            }
        }
        return new Attempt(target, counted, remaining);
    }

    /** Takes the attempt back: it was right. */
    void forgive(Attempt attempt) {
        attempt.buckets().forEach(count::giveBack);
    }

    /** Whether this is the first attempt on its target, in a while, that is not looked at. */
    boolean isFirstTold(Attempt attempt) {
        return reserve("told:" + attempt.target(), AttemptLimit.TOLD).isEmpty();
    }

    private Optional<Duration> reserve(String bucket, AttemptLimit limit) {
        try {
            return count.reserve(bucket, limit);
        } catch (PersistenceException e) {
            // Another node or thread made the row between our look and our insert; now it is there.
            return count.reserve(bucket, limit);
        }
    }
}
