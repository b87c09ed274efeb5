package eu.vipatwork.launcher.admin;

import java.nio.file.Path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands about the records of one person (GDPR, articles 15 and 17). */
@Command(
        name = "person",
        description = "The learning records of one person: export or erase.",
        synopsisSubcommandLabel = "COMMAND")
final class PersonCommands implements Runnable {

    private static final String ORGANISATION = "The organisation (default: the one that runs this server).";
    private static final String WHO = "A member's name, an e-mail address, or an xAPI identifier.";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command: person export or erase.");
    }

    @Command(
            name = "export",
            description = "Writes every statement that names the person, one JSON object per line, oldest first.")
    void export(
            @Parameters(paramLabel = "WHO", description = WHO) String who,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
                    Path file) {
        String request =
                request(who, organisation).add("related", "yes").build().toString();
        if (admin.download("/api/admin/statements/export", request, file) == 0) {
            throw new LauncherException(ExitCode.FAILED, StatementCommands.nothingFound(organisation));
        }
    }

    @Command(
            name = "erase",
            description = {
                "Deletes the statements of what the person did, and masks the person in statements of others.",
                "This cannot be undone. The account stays."
            })
    void erase(
            @Parameters(paramLabel = "WHO", description = WHO) String who,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(names = "--yes", description = "Confirm; required.") boolean sure) {
        if (!sure) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "This cannot be undone: see what person export writes first, then add --yes.");
        }
        JsonObject done = admin.post(
                        "/api/admin/retention/erasure",
                        request(who, organisation).build().toString())
                .json();
        System.out.println(done.get("statements") + " statements removed, " + done.get("masked") + " masked, "
                + done.get("documents") + " documents removed");
    }

    private JsonObjectBuilder request(String who, String organisation) {
        if (who.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say whose records: a name, an e-mail address.");
        }
        JsonObjectBuilder request = Json.createObjectBuilder().add("person", who);
        return organisation == null ? request : request.add("organisation", organisation);
    }
}
