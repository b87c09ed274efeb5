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
        description = "Learning platforms (LTI 1.3) that launch our courses.",
        synopsisSubcommandLabel = "COMMAND")
final class LtiCommands implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command: lti addresses or register.");
    }

    @Command(
            name = "addresses",
            description =
                    "Prints every address that a platform asks for. The link for dynamic registration is valid for"
                            + " seven days; anyone who has it can register a platform.")
    void addresses(
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The organisation of its users (default: the one that runs this server).")
                    String organisation) {
        JsonObject request =
                Json.createObjectBuilder().add("organisation", organisation).build();
        JsonObject addresses =
                admin.post("/api/admin/lti/addresses", request.toString()).json();
        addresses.forEach((name, address) ->
                System.out.printf("%-24s %s%n", name.replace('_', ' '), ((JsonString) address).getString()));
    }

    @Command(name = "register", description = "Registers a platform, or updates its registration, and prints its id.")
    void register(
            @Option(
                            names = "--issuer",
                            required = true,
                            paramLabel = "ISS",
                            description = "The issuer in its tokens (iss).")
                    String issuer,
            @Option(
                            names = "--client-id",
                            required = true,
                            paramLabel = "ID",
                            description = "Our client id at the platform.")
                    String client,
            @Option(
                            names = "--deployment",
                            split = ",",
                            paramLabel = "ID",
                            description =
                                    "Its deployment ids; may be given more than once. Without it, every deployment"
                                            + " of this client is accepted.")
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
                            description = "The audience that the token endpoint expects, if it is not its address.")
                    String audience,
            @Option(
                            names = "--site",
                            split = ",",
                            paramLabel = "URL",
                            description = "Further sites that may frame our pages, such as a school's own host name.")
                    List<String> sites,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "A name for administrators.")
                    String name,
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The organisation of its users (default: the one that runs this server).")
                    String organisation) {
        JsonObject registration = Json.createObjectBuilder()
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
        System.out.println(admin.post("/api/admin/lti/registrations", registration.toString())
                .json()
                .getString("registration"));
    }
}
