package eu.vipatwork.systemtests.people;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** Names for people whom the server does not know yet, and people whom it does. */
final class NewPerson {

    static final String PASSWORD = "seven green lamps";
    static final String OTHER_PASSWORD = "nine yellow boats";

    private NewPerson() {}

    /** An address that no other test has. */
    static String email(String who) {
        return who + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
    }

    static Account trainee() {
        return SharedServer.newPerson("trainee");
    }
}
