package eu.vipatwork.deploy.admin;

import java.nio.file.Path;

import eu.vipatwork.deploy.Api;
import eu.vipatwork.deploy.ExitCode;
import eu.vipatwork.deploy.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code deploy/admin}: finds the running server by its data folder and speaks to it. */
@Command(
        name = "deploy/admin",
        description = "Does on the running server, from the shell, what an administrator does on its pages.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            User.class,
            Key.class,
            Content.class,
            Statements.class,
            Person.class,
            Lti.class,
            RebuildProgress.class,
            RenewSecretKey.class
        })
public final class Admin implements Runnable {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:VIPATWORK_DATA:-data}",
            description = "The data folder of the server (default ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this text.")
    private boolean help;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command; see {@code --help}. Exit codes: 0 done, 1 refused by the server or not reached, 2 usage. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        return new CommandLine(new Admin())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof Refusal refusal) {
                        command.getErr().println("vipatwork: " + refusal.getMessage());
                        return refusal.code().value();
                    }
                    throw e;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command.");
    }

    /** @throws Refusal when the server refuses, with its own sentence */
    Api.Reply post(String path, String json) {
        return accepted(api().post(path, json));
    }

    /** As {@link #post}, with bytes of another type. */
    Api.Reply upload(String path, byte[] body, String type) {
        return accepted(api().post(path, body, type));
    }

    /** The running server. */
    Api api() {
        return Api.ofRunningServer(data.toAbsolutePath().normalize());
    }

    private static Api.Reply accepted(Api.Reply reply) {
        if (reply.status() >= 400) {
            throw new Refusal(ExitCode.FAILED, reply.sentence());
        }
        return reply;
    }
}
