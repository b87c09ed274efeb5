package eu.vipatwork.benchmarks;

/** Leaves the server alone for a while. */
final class Delay {

    private Delay() {}

    static void ofMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
