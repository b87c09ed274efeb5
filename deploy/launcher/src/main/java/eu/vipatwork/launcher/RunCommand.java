package eu.vipatwork.launcher;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main class: reads the options, starts the server, reports a failure as one sentence and an exit code. */
@Command(
        name = "deploy/run",
        sortOptions = false,
        description = "Starts VIP@Work and prints \"ready ADDRESS\" when it can be used. Ctrl-C or SIGTERM ends it.",
        footer = {
            "",
            "Exit codes: 0 or 143 ended by a signal; 2 wrong options; 10 port in use;",
            "11 data folder not writable; 12 data folder in use; 13 database not reachable;",
            "14 migration failed; 15 application failed; 16 certificate not usable;",
            "1 anything else."
        })
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final StepPrinter steps = new StepPrinter(System.out, Clock.systemUTC());

    /** Starts the server with these options; see {@code --help}. */
    public static void main(String[] arguments) {
        // Read once by java.util.logging, so set before the first message: GlassFish would set its own.
        System.setProperty("java.util.logging.manager", "java.util.logging.LogManager");
        int code = new CommandLine(new RunCommand()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        PrintStream terminal = System.err;
        try {
            if (!options.build) {
                new Server(options, steps).start();
            }
            return 0;
        } catch (LauncherException e) {
            terminal.println("vipatwork: " + e.getMessage());
            return e.code().value();
        }
    }
}
