package eu.vipatwork.launcher.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Commands about accounts. */
@Command(name = "user", description = "User accounts.", synopsisSubcommandLabel = "COMMAND")
final class UserCommands implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command: user add.");
    }

    @Command(name = "add", description = "Adds a user and prints the password, which is shown only now.")
    void add(
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "The full name.") String name,
            @Option(
                            names = "--email",
                            required = true,
                            paramLabel = "EMAIL",
                            description = "The e-mail address to sign in with.")
                    String email,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "trainee, trainer, provider or administrator.")
                    String role,
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            description =
                                    "The organisation; created if it does not exist (default: the one that runs this server).")
                    String organisation) {
        var person =
                Json.createObjectBuilder().add("name", name).add("email", email).add("role", role);
        if (organisation != null) {
            person.add("organisation", organisation);
        }
        JsonObject added =
                admin.post("/api/admin/users", person.build().toString()).json();
        System.out.println(email + " " + added.getString("password"));
    }
}
