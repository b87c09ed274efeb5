package eu.vipatwork.xapi.store.jdbc;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The writers under way in this process, for a database that no other process has open. */
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
    private final StoredSequence moments;
    private final TransactionEnd end;

    /** @param clock microseconds since 1970 */
    OpenWriters(LongSupplier clock, StoredSequence moments, TransactionEnd end) {
        this.clock = clock;
        this.moments = moments;
        this.end = end;
    }

    /** Announces a writer until its transaction ends, and gives the moment from which it may store. */
    long announce() {
        Writer writer = new Writer(now(), numbers.incrementAndGet());
        writers.add(writer);
        end.then(() -> writers.remove(writer));
        return now();
    }

    /** Nothing will be stored at this moment or before it any more. */
    long consistentThrough() {
        // The time comes first: who announces itself after the look at the writers stores later than this.
        long now = now();
        Writer oldest = writers.isEmpty() ? null : first();
        return oldest == null ? now - 1 : Math.min(now, oldest.since()) - 1;
    }

    /** Later than every moment that was given, and not before the clock. */
    private long now() {
        return Math.max(clock.getAsLong(), moments.last() + 1);
    }

    private Writer first() {
        try {
            return writers.first();
        } catch (java.util.NoSuchElementException e) {
            return null;
        }
    }
}
