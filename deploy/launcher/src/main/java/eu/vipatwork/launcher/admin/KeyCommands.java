package eu.vipatwork.launcher.admin;

import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands about keys to the Learning Record Store. */
@Command(name = "key", description = "Keys to the Learning Record Store, /xapi.", synopsisSubcommandLabel = "COMMAND")
final class KeyCommands implements Runnable {

    private static final String ORGANISATION = "The organisation (default: the one that runs this server).";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name a command: key add, list, rotate or revoke.");
    }

    @Command(name = "add", description = "Creates a key and prints one line: KEY SECRET. The secret is shown only now.")
    void add(
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            paramLabel = "SCOPE",
                            description =
                                    "What the key may do, by the xAPI scopes: statements/write, statements/read, all …"
                                            + " May be given more than once.")
                    List<String> scopes,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "created by deploy/admin",
                            description = "What it is for.")
                    String name,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation) {
        JsonObjectBuilder key = request(organisation).add("name", name).add("scopes", Json.createArrayBuilder(scopes));
        JsonObject made = admin.post("/api/admin/keys", key.build().toString()).json();
        System.out.println(made.getString("key") + " " + made.getString("secret"));
    }

    @Command(
            name = "list",
            description =
                    "Lists the keys of an organisation, newest first: KEY, scopes, created, last used, state, name.")
    void list(@Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation) {
        for (JsonObject key : admin.post(
                        "/api/admin/keys/list", request(organisation).build().toString())
                .json()
                .getJsonArray("keys")
                .getValuesAs(JsonObject.class)) {
            String used = key.getString("lastUsed");
            System.out.println(String.join(
                    "  ",
                    key.getString("key"),
                    key.getString("scopes"),
                    key.getString("made"),
                    used.isEmpty() ? "never" : used,
                    key.getString("revoked").isEmpty() ? "valid" : "revoked",
                    key.getString("name")));
        }
    }

    @Command(
            name = "rotate",
            description = "Gives a key a new secret and prints one line: KEY SECRET. The old secret stops working.")
    void rotate(
            @Parameters(paramLabel = "KEY", description = "The key.") String key,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation) {
        JsonObject made = admin.post(
                        "/api/admin/keys/rotation",
                        request(organisation).add("key", key).build().toString())
                .json();
        System.out.println(made.getString("key") + " " + made.getString("secret"));
    }

    @Command(name = "revoke", description = "Revokes a key: it stops working within five seconds.")
    void revoke(
            @Parameters(paramLabel = "KEY", description = "The key.") String key,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation) {
        admin.post(
                "/api/admin/keys/revocation",
                request(organisation).add("key", key).build().toString());
        System.out.println("revoked " + key);
    }

    private static JsonObjectBuilder request(String organisation) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        return organisation == null ? request : request.add("organisation", organisation);
    }
}
