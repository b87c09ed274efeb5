package eu.vipatwork.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code deploy/bench SUITE}: one command per suite; each suite measures the server that its {@link ServerUnderTest} names. */
@Command(
        name = "deploy/bench",
        description = "Measures, on a server of its own and on this machine only, what the work of this server costs."
                + " Without a suite it measures the pages.",
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
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which suite.");
    }
}
