package eu.vipatwork.deploy.admin;

import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Commands about keys to the Learning Record Store. */
@Command(name = "key", description = "Keys to the Learning Record Store, /xapi.", synopsisSubcommandLabel = "COMMAND")
final class Key implements Runnable {

    @ParentCommand
    private Admin admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command: key add.");
    }

    @Command(name = "add", description = "Makes a key and prints one line: KEY SECRET. The secret is shown this once.")
    void add(
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            paramLabel = "SCOPE",
                            description =
                                    "What the key may do, as xAPI names it: statements/write, statements/read, all …"
                                            + " May be given more than once.")
                    List<String> scopes,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "made by deploy/admin",
                            description = "What it is for.")
                    String name,
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            description = "Whose records (default: of the one that runs this server).")
                    String organisation) {
        var key = Json.createObjectBuilder().add("name", name).add("scopes", Json.createArrayBuilder(scopes));
        if (organisation != null) {
            key.add("organisation", organisation);
        }
        JsonObject made = admin.post("/api/admin/keys", key.build().toString()).json();
        System.out.println(made.getString("key") + " " + made.getString("secret"));
    }
}
