package eu.vipatwork.deploy;

import java.util.List;

/**
 * What a server does that was started only so that Java can archive the classes behind its start and its first pages:
 * it visits some of these pages and ends. {@code deploy/run} has this done once after each build; later starts then
 * take half the time.
 */
final class Training {

    private static final int ROUNDS = 3;
    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/courses", "/health/live", "/xapi/about", "/nowhere");

    private Training() {}

    static void visit(Api api) {
        for (int round = 0; round < ROUNDS; round++) {
            PAGES.forEach(api::visit);
        }
        System.exit(0);
    }
}
