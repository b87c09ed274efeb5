package eu.vipatwork.deploy.people;

import eu.vipatwork.deploy.browser.OneServer;
import eu.vipatwork.deploy.process.RunningServer.Account;

/** Names for people whom the server does not know yet, and people whom it does. */
final class Newcomer {

    static final String PASSWORD = "seven green lamps";
    static final String OTHER_PASSWORD = "nine yellow boats";

    private Newcomer() {}

    /** An address that no other test has. */
    static String email(String who) {
        return who + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
    }

    static Account trainee() {
        return OneServer.newPerson("trainee");
    }
}
