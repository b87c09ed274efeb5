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
 * Slows guessing down without locking the owner out, after OWASP's "Slow Down Online Guessing Attacks with Device
 * Cookies". Attempts are counted per account for all unknown devices together, and separately for each device on which
 * the owner has signed in before: an attack uses up the attempts of unknown devices, and the owner's own devices still
 * work. Attempts are also counted per network, against one attacker who tries many accounts.
 */
@Dependent
public class AttemptThrottle {

    private final AttemptCountRepository counts;

    @Inject
    AttemptThrottle(AttemptCountRepository counts) {
        this.counts = counts;
    }

    /**
     * A counted attempt.
     *
     * @param target what is guessed
     * @param buckets the counters that include it
     * @param remaining the time during which attempts are rejected unchecked; empty when this one may be checked
     */
    public record Attempt(String target, List<String> buckets, Optional<Duration> remaining) {}

    /**
     * Counts an attempt.
     *
     * @param target what is guessed: a kind and an account, 90 characters at most
     * @param knownDevice the token hash of a device on which the owner has signed in before
     */
    public Attempt begin(String target, AttemptLimit limit, Optional<String> knownDevice, ClientInfo client) {
        if (knownDevice.isPresent()) {
            String device = "device:" + knownDevice.get();
            if (reserve(device, limit).isEmpty()) {
                return new Attempt(target, List.of(device), Optional.empty());
            }
            // A known device over its limit counts as unknown.
        }
        List<String> counted = new ArrayList<>();
        String network = "network:" + client.network();
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

    /** Uncounts an attempt that was correct. */
    public void release(Attempt attempt) {
        attempt.buckets().forEach(counts::release);
    }

    /** Whether this is the first rejected attempt on its target within 15 minutes. */
    public boolean isFirstRejection(Attempt attempt) {
        return reserve("told:" + attempt.target(), AttemptLimit.REJECTION_NOTICES)
                .isEmpty();
    }

    private Optional<Duration> reserve(String bucket, AttemptLimit limit) {
        try {
            return counts.reserve(bucket, limit);
        } catch (PersistenceException e) {
            // Another transaction inserted the row between the query and the insert; now the row exists.
            return counts.reserve(bucket, limit);
        }
    }
}
