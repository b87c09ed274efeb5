package eu.vipatwork.xapi.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import eu.vipatwork.shared.OrganisationId;

/**
 * Stores small requests that are under way at the same time in one transaction. Nobody waits for others to come: a request that finds a
 * writer free becomes the writer, for itself and for those that queued while the writers before it were busy. So a quiet server
 * commits each request at once, and a busy one pays for the commit, and for the way to the database, once for many.
 *
 * <p>A request shares its transaction only with others of its organisation that touch other statements, and is answered after the
 * commit. When the transaction fails, or one of its statements is in conflict, each of them is stored again, alone.
 */
final class GroupCommit {

    /** What one request brings. Its thread parks until somebody has stored it, or it may write itself. */
    static final class Request {
        private final OrganisationId tenant;
        private final boolean define;
        private final List<NewStatement> drafts;
        private final Thread thread = Thread.currentThread();
        /** By a writer that has not ended it yet, or has. */
        private volatile boolean taken;

        private volatile Outcome outcome;

        Request(OrganisationId tenant, boolean define, List<NewStatement> drafts) {
            this.tenant = tenant;
            this.define = define;
            this.drafts = drafts;
        }

        OrganisationId tenant() {
            return tenant;
        }

        boolean define() {
            return define;
        }

        List<NewStatement> drafts() {
            return drafts;
        }

        private void end(Outcome how) {
            outcome = how;
            LockSupport.unpark(thread);
        }
    }

    /** @param storing null when the request has to be stored alone */
    private record Outcome(StoreResult storing) {}

    /** While some wait for the database or its disk, others prepare the next. */
    static final int WRITERS = 4;

    private static final int MOST_STATEMENTS = 100;

    private final Function<List<Request>, List<StoreResult>> together;
    private final Function<Request, StoreResult> alone;
    private final Semaphore writers = new Semaphore(WRITERS);
    private final Deque<Request> queue = new ArrayDeque<>();

    /**
     * @param together stores all of them in one transaction; an empty list when not all could be stored, and then none was
     * @param alone stores one in a transaction of its own
     */
    GroupCommit(Function<List<Request>, List<StoreResult>> together, Function<Request, StoreResult> alone) {
        this.together = together;
        this.alone = alone;
    }

    /** Returns after the commit. */
    StoreResult store(Request request) {
        synchronized (queue) {
            queue.add(request);
        }
        while (request.outcome == null) {
            if (!request.taken && writers.tryAcquire()) {
                try {
                    write(group());
                } finally {
                    writers.release();
                }
                // Who came while all writers were busy has parked: the next one writes.
                wakeNext();
            } else {
                LockSupport.park(this);
            }
        }
        StoreResult storing = request.outcome.storing;
        return storing == null ? alone.apply(request) : storing;
    }

    /** How many requests no writer has taken yet. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void wakeNext() {
        synchronized (queue) {
            if (!queue.isEmpty()) {
                LockSupport.unpark(queue.peek().thread);
            }
        }
    }

    /** From the head of the queue on, those that go together. */
    private List<Request> group() {
        List<Request> group = new ArrayList<>();
        Set<UUID> touched = new HashSet<>();
        int statements = 0;
        synchronized (queue) {
            for (Iterator<Request> all = queue.iterator(); all.hasNext() && statements < MOST_STATEMENTS; ) {
                Request request = all.next();
                if (group.isEmpty() || goesWith(group.get(0), request, touched)) {
                    all.remove();
                    request.taken = true;
                    group.add(request);
                    request.drafts.forEach(draft -> touched.add(draft.id()));
                    statements += request.drafts.size();
                }
            }
        }
        return group;
    }

    private static boolean goesWith(Request first, Request request, Set<UUID> touched) {
        return request.tenant.equals(first.tenant)
                && request.define == first.define
                && request.drafts.stream().noneMatch(draft -> touched.contains(draft.id()));
    }

    private void write(List<Request> group) {
        if (group.isEmpty()) {
            return;
        }
        List<StoreResult> stored = List.of();
        try {
            stored = together.apply(group);
        } catch (RuntimeException e) {
            // Alone, the request that is to blame meets its failure again, and the others do not.
            stored = List.of();
        } finally {
            for (int i = 0; i < group.size(); i++) {
                group.get(i).end(new Outcome(stored.isEmpty() ? null : stored.get(i)));
            }
        }
    }
}
