package eu.vipatwork.launcher;

import java.util.List;

/**
 * The run after a build in which Java archives the classes of a start and of the first pages (AppCDS): fetches some
 * pages and exits. Later starts take half the time.
 */
final class ArchiveRun {

    private static final int ROUNDS = 3;
    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/courses", "/health/live", "/xapi/about", "/nowhere");

    private ArchiveRun() {}

    static void run(AdminApi api) {
        for (int round = 0; round < ROUNDS; round++) {
            PAGES.forEach(api::fetch);
        }
        System.exit(0);
    }
}
