package eu.vipatwork.xapi.store.jdbc;

import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The open write transactions of this process, for a database that no other process uses. */
final class OpenWriters {

    private record Writer(long since, long number) implements Comparable<Writer> {
        @Override
        public int compareTo(Writer other) {
            int order = Long.compare(since, other.since);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final ConcurrentSkipListSet<Writer> writers = new ConcurrentSkipListSet<>();
    private final AtomicLong numbers = new AtomicLong();
    private final LongSupplier clock;
    private final StoredSequence sequence;
    private final TransactionEnd end;

    /** @param clock microseconds since 1970 */
    OpenWriters(LongSupplier clock, StoredSequence sequence, TransactionEnd end) {
        this.clock = clock;
        this.sequence = sequence;
        this.end = end;
    }

    /** Registers a writer until its transaction ends, and returns the moment from which it may store. */
    long register() {
        Writer writer = new Writer(now(), numbers.incrementAndGet());
        writers.add(writer);
        end.then(() -> writers.remove(writer));
        return now();
    }

    /** Nothing will be stored at this moment or before it any more. */
    long consistentThrough() {
        // Read the time first: a writer that registers after the look at the writers stores later than this.
        long now = now();
        Writer oldest = writers.isEmpty() ? null : first();
        return oldest == null ? now - 1 : Math.min(now, oldest.since()) - 1;
    }

    /** Later than every moment handed out, and not before the clock. */
    private long now() {
        return Math.max(clock.getAsLong(), sequence.last() + 1);
    }

    private Writer first() {
        try {
            return writers.first();
        } catch (NoSuchElementException e) {
            return null;
        }
    }
}
