package eu.vipatwork.xapi.store.jdbc;

/**
 * Hands out the moments at which statements are stored: each later than all this server handed out before, and of a
 * residue class that no other server of the database uses.
 */
final class StoredSequence {

    private final int servers;
    private final int server;
    private long last;

    /** @param last the latest moment in the store, so that a clock that was set back does no harm */
    StoredSequence(int servers, int server, long last) {
        this.servers = servers;
        this.server = server;
        this.last = last;
    }

    /** The first of this many moments, not before now; the others follow in steps of {@link #step}. */
    synchronized long take(long now, int count) {
        long first = Math.max(now, last + 1);
        first += Math.floorMod(server - first, servers);
        last = first + (long) (count - 1) * servers;
        return first;
    }

    /** The latest moment handed out. */
    synchronized long last() {
        return last;
    }

    int step() {
        return servers;
    }
}
