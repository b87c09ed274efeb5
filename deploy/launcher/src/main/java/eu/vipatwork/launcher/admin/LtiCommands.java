package eu.vipatwork.launcher.admin;

import java.net.URI;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Commands about learning platforms. */
@Command(
        name = "lti",
        description = "Learning platforms (LTI 1.3) that bring their people here.",
        synopsisSubcommandLabel = "COMMAND")
final class LtiCommands implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command: lti addresses, lti register.");
    }

    @Command(
            name = "addresses",
            description = "Prints every address that a platform asks for. The link for dynamic registration is good for"
                    + " seven days; whoever has it may connect a platform.")
    void addresses(
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Whose people will come (default: of the one that runs this server).")
                    String organisation) {
        JsonObject asked =
                Json.createObjectBuilder().add("organisation", organisation).build();
        JsonObject addresses =
                admin.post("/api/admin/lti/addresses", asked.toString()).json();
        addresses.forEach((name, address) ->
                System.out.printf("%-24s %s%n", name.replace('_', ' '), ((JsonString) address).getString()));
    }

    @Command(
            name = "register",
            description = "Registers a platform, or brings its registration up to date, and prints its id.")
    void register(
            @Option(names = "--issuer", required = true, paramLabel = "ISS", description = "As in its tokens (iss).")
                    String issuer,
            @Option(names = "--client-id", required = true, paramLabel = "ID", description = "What it calls us.")
                    String client,
            @Option(
                            names = "--deployment",
                            split = ",",
                            paramLabel = "ID",
                            description =
                                    "Its deployment ids; may be given more than once. Without it, every deployment"
                                            + " of this client is let in.")
                    List<String> deployments,
            @Option(names = "--auth-url", required = true, paramLabel = "URL", description = "Authorization endpoint.")
                    URI authorization,
            @Option(names = "--token-url", required = true, paramLabel = "URL", description = "Token endpoint.")
                    URI token,
            @Option(names = "--jwks-url", required = true, paramLabel = "URL", description = "Key set.") URI keySet,
            @Option(
                            names = "--audience",
                            paramLabel = "AUD",
                            defaultValue = "",
                            description = "What the token endpoint wants as audience, when that is not its address.")
                    String audience,
            @Option(
                            names = "--site",
                            split = ",",
                            paramLabel = "URL",
                            description = "Further sites whose pages may frame us, such as a school's own host name.")
                    List<String> sites,
            @Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "For administrators.")
                    String name,
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Whose people come (default: of the one that runs this server).")
                    String organisation) {
        JsonObject wanted = Json.createObjectBuilder()
                .add("issuer", issuer)
                .add("client_id", client)
                .add("deployments", Json.createArrayBuilder(deployments == null ? List.of() : deployments))
                .add("authorization", authorization.toString())
                .add("token", token.toString())
                .add("key_set", keySet.toString())
                .add("audience", audience)
                .add("sites", Json.createArrayBuilder(sites == null ? List.of() : sites))
                .add("name", name)
                .add("organisation", organisation)
                .build();
        System.out.println(admin.post("/api/admin/lti/registrations", wanted.toString())
                .json()
                .getString("registration"));
    }
}
