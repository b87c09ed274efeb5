package eu.vipatwork.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Prints the steps of the start, each with the seconds since it began. */
final class StepPrinter {

    /** When {@code deploy/run} itself began, in milliseconds since 1970; it may have installed and built first. */
    private static final String BEGAN = "VIPATWORK_BEGAN";

    private final PrintStream out;
    private final InstantSource clock;
    private final Instant began;

    StepPrinter(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.began = began(clock);
    }

    void say(String step) {
        out.println(String.format(Locale.ROOT, "%7.1f s  %s", seconds(), step));
        out.flush();
    }

    /** Prints a line without the time, for people and for programs that read the output. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return Duration.between(began, clock.instant()).toMillis() / 1000.0;
    }

    private static Instant began(InstantSource clock) {
        String given = System.getenv(BEGAN);
        if (given != null && given.matches("\\d{10,16}")) {
            return Instant.ofEpochMilli(Long.parseLong(given));
        }
        return ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
    }
}
