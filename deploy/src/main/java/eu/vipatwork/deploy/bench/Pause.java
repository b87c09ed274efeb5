package eu.vipatwork.deploy.bench;

/** Leaves the server alone for a while. */
final class Pause {

    private Pause() {}

    static void ofMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
