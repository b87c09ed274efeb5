package eu.vipatwork.launcher.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.vipatwork.launcher.AdminApi;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code deploy/admin}: finds the running server by its data folder and calls its administration API. */
@Command(
        name = "deploy/admin",
        description = "Administrator's commands, carried out by the running server.",
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
    @SuppressWarnings("UnusedVariable") // read by picocli
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
                    if (e instanceof LauncherException failure) {
                        command.getErr().println("vipatwork: " + failure.getMessage());
                        return failure.code().value();
                    }
                    throw e;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    /** @throws LauncherException when the server refuses, with its reason */
    AdminApi.Reply post(String path, String json) {
        return accepted(api().post(path, json));
    }

    /** As {@link #post}, with bytes of another media type. */
    AdminApi.Reply upload(String path, byte[] body, String type) {
        return accepted(api().post(path, body, type));
    }

    /**
     * Writes a long answer to a file.
     *
     * @param file null for standard output
     * @return the number of bytes
     * @throws LauncherException when the server refuses, or the file cannot be written
     */
    long download(String path, String json, Path file) {
        if (file == null) {
            return api().copy(path, json, System.out);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            return api().copy(path, json, out);
        } catch (IOException e) {
            throw new LauncherException(ExitCode.FAILED, "The file cannot be written: " + e.getMessage(), e);
        }
    }

    /** The running server. */
    AdminApi api() {
        return AdminApi.ofRunningServer(data.toAbsolutePath().normalize());
    }

    private static AdminApi.Reply accepted(AdminApi.Reply reply) {
        if (reply.status() >= 400) {
            throw new LauncherException(ExitCode.FAILED, reply.problem());
        }
        return reply;
    }
}
