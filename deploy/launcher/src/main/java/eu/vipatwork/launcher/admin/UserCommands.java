package eu.vipatwork.launcher.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Commands about people. */
@Command(name = "user", description = "People who can sign in.", synopsisSubcommandLabel = "COMMAND")
final class UserCommands implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command: user add.");
    }

    @Command(name = "add", description = "Adds a person and prints the password, once.")
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
                                    "The organisation; made when it is new (default: the one that runs this server).")
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
