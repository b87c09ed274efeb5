package eu.vipatwork.launcher.admin;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;
import eu.vipatwork.launcher.AdminApi;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

/** {@code deploy/admin}: finds the running server by its data folder and speaks to it. */
@Command(
        name = "deploy/admin",
        description = "Does on the running server, from the shell, what an administrator does on its pages.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserCommands.class,
            KeyCommands.class,
            ContentCommands.class,
            StatementCommands.class,
            PersonCommands.class,
            LtiCommands.class,
            RebuildProgressCommand.class,
            RenewSecretKeyCommand.class
        })
public final class AdminCommand implements Runnable {

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
        return new CommandLine(new AdminCommand())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof LauncherException refusal) {
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

    /** @throws LauncherException when the server refuses, with its own sentence */
    AdminApi.Reply post(String path, String json) {
        return accepted(api().post(path, json));
    }

    /** As {@link #post}, with bytes of another type. */
    AdminApi.Reply upload(String path, byte[] body, String type) {
        return accepted(api().post(path, body, type));
    }

    /** The running server. */
    AdminApi api() {
        return AdminApi.ofRunningServer(data.toAbsolutePath().normalize());
    }

    private static AdminApi.Reply accepted(AdminApi.Reply reply) {
        if (reply.status() >= 400) {
            throw new LauncherException(ExitCode.FAILED, reply.sentence());
        }
        return reply;
    }
}
