package eu.vipatwork.systemtests.people;

import eu.vipatwork.systemtests.server.ServerProcess.Account;
import eu.vipatwork.systemtests.server.SharedServer;

/** E-mail addresses and passwords for new people. */
final class NewPerson {

    static final String PASSWORD = "seven green lamps";
    static final String OTHER_PASSWORD = "nine yellow boats";

    private NewPerson() {}

    /** An address that no other test uses. */
    static String email(String who) {
        return who + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
    }

    static Account trainee() {
        return SharedServer.newPerson("trainee");
    }
}
