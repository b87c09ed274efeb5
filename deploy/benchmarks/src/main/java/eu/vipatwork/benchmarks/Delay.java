package eu.vipatwork.benchmarks;

/** Waits. */
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
