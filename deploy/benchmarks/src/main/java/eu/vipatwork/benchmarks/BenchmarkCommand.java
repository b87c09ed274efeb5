package eu.vipatwork.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code deploy/bench SUITE}: one command per suite. */
@Command(
        name = "deploy/bench",
        description = "Measures what the work of the server costs, with a server started for it on this machine."
                + " The default suite is pages.",
        synopsisSubcommandLabel = "[SUITE]",
        commandListHeading = "Suites:%n",
        mixinStandardHelpOptions = true,
        subcommands = {PageBenchmark.class, ContentBenchmark.class, LrsBenchmark.class, LtiBenchmark.class})
public final class BenchmarkCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one suite; see {@code --help}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a suite.");
    }
}
