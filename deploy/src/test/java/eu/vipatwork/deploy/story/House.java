package eu.vipatwork.deploy.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;

import eu.vipatwork.deploy.process.RunningServer;
import eu.vipatwork.deploy.process.RunningServer.Account;

/** The server that the stories share: started once, with nobody in it but its administrator. */
final class House {

    static final String ORGANISATION = "VIP@Work";

    private static RunningServer server;

    private House() {}

    static synchronized RunningServer get() {
        if (server == null) {
            try {
                server = RunningServer.start(Files.createTempDirectory("vipatwork-story"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    static URI address() {
        return get().address();
    }

    /** A new trainee, so that no test meets the traces of another. */
    static Account newTrainee() {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return get().newPerson("Test Trainee", "trainee-" + number + "@example.org", "trainee", ORGANISATION);
    }
}
