package eu.vipatwork.launcher;

import java.util.List;

/**
 * What a server does that was started only so that Java can archive the classes behind its start and its first pages:
 * it visits some of these pages and ends. {@code deploy/run} has this done once after each build; later starts then
 * take half the time.
 */
final class ArchiveRun {

    private static final int ROUNDS = 3;
    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/courses", "/health/live", "/xapi/about", "/nowhere");

    private ArchiveRun() {}

    static void visit(AdminApi api) {
        for (int round = 0; round < ROUNDS; round++) {
            PAGES.forEach(api::visit);
        }
        System.exit(0);
    }
}
