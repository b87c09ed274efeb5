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
 * Stores small requests that are under way at the same time in one transaction. No request waits for more to arrive:
 * one that finds a free writer slot becomes the writer, for itself and for those that queued while all writers were
 * busy. So an idle server commits each request at once, and a busy one pays for the commit, and for the round trip to
 * the database, once for many.
 *
 * <p>A request shares its transaction only with others of its organisation that touch other statements, and is answered
 * after the commit. When the transaction fails, or one of its statements conflicts, each of them is stored again,
 * alone.
 */
final class GroupCommit {

    /** One request. Its thread parks until a writer has stored it, or until it may become the writer itself. */
    static final class Request {
        private final OrganisationId tenant;
        private final DefinitionPolicy definitions;
        private final List<NewStatement> statements;
        private final Thread thread = Thread.currentThread();
        /** Whether a writer has taken it. */
        private volatile boolean taken;

        private volatile Outcome outcome;

        Request(OrganisationId tenant, DefinitionPolicy definitions, List<NewStatement> statements) {
            this.tenant = tenant;
            this.definitions = definitions;
            this.statements = statements;
        }

        OrganisationId tenant() {
            return tenant;
        }

        DefinitionPolicy definitions() {
            return definitions;
        }

        List<NewStatement> statements() {
            return statements;
        }

        private void finish(Outcome how) {
            outcome = how;
            LockSupport.unpark(thread);
        }
    }

    /** @param result null when the request must be stored alone */
    private record Outcome(StoreResult result) {}

    /** While some wait for the database or its disk, others prepare the next transaction. */
    static final int WRITERS = 4;

    private static final int MAX_STATEMENTS = 100;

    private final Function<List<Request>, List<StoreResult>> together;
    private final Function<Request, StoreResult> alone;
    private final Semaphore writers = new Semaphore(WRITERS);
    private final Deque<Request> queue = new ArrayDeque<>();

    /**
     * @param together stores all of them in one transaction; returns an empty list when not all could be stored, and
     *     then none was
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
                // Wake the next queued request so that it becomes the writer.
                wakeNext();
            } else {
                LockSupport.park(this);
            }
        }
        StoreResult result = request.outcome.result;
        return result == null ? alone.apply(request) : result;
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

    /** The head of the queue, and all behind it that can share its transaction. */
    private List<Request> group() {
        List<Request> group = new ArrayList<>();
        Set<UUID> touched = new HashSet<>();
        int count = 0;
        synchronized (queue) {
            for (Iterator<Request> all = queue.iterator(); all.hasNext() && count < MAX_STATEMENTS; ) {
                Request request = all.next();
                if (group.isEmpty() || canShare(group.get(0), request, touched)) {
                    all.remove();
                    request.taken = true;
                    group.add(request);
                    request.statements.forEach(statement -> touched.add(statement.id()));
                    count += request.statements.size();
                }
            }
        }
        return group;
    }

    private static boolean canShare(Request first, Request request, Set<UUID> touched) {
        return request.tenant.equals(first.tenant)
                && request.definitions == first.definitions
                && request.statements.stream().noneMatch(statement -> touched.contains(statement.id()));
    }

    private void write(List<Request> group) {
        if (group.isEmpty()) {
            return;
        }
        List<StoreResult> stored = List.of();
        try {
            stored = together.apply(group);
        } catch (RuntimeException e) {
            // Stored alone, the request that caused the failure meets it again, and the others do not.
            stored = List.of();
        } finally {
            for (int i = 0; i < group.size(); i++) {
                group.get(i).finish(new Outcome(stored.isEmpty() ? null : stored.get(i)));
            }
        }
    }
}
