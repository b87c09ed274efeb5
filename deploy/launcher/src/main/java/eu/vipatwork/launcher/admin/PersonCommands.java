package eu.vipatwork.launcher.admin;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

/** Commands about the records of one person (GDPR, articles 15 and 17). */
@Command(
        name = "person",
        description = "The learning records of one person: to hand them out, or to erase them.",
        synopsisSubcommandLabel = "COMMAND")
final class PersonCommands implements Runnable {

    private static final String ORGANISATION = "Whose records (default: of the one that runs this server).";
    private static final String WHO = "A member's name, an e-mail address, or an identifier.";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command: person export or erase.");
    }

    @Command(
            name = "export",
            description = "Writes every statement that the person stands in, one JSON object a line, oldest first.")
    void export(
            @Parameters(paramLabel = "WHO", description = WHO) String who,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
                    Path file) {
        String asked = about(who, organisation).add("related", "yes").build().toString();
        try (OutputStream out = new BufferedOutputStream(file == null ? System.out : Files.newOutputStream(file))) {
            if (admin.api().copy("/api/admin/statements/export", asked, out) == 0) {
                throw new LauncherException(ExitCode.FAILED, StatementCommands.nothingFound(organisation));
            }
        } catch (IOException e) {
            throw new LauncherException(ExitCode.FAILED, "The file cannot be written: " + e.getMessage(), e);
        }
    }

    @Command(
            name = "erase",
            description = {
                "Erases what the person did from the records, and masks the person where others' statements name them.",
                "It cannot be undone. The account is not touched."
            })
    void erase(
            @Parameters(paramLabel = "WHO", description = WHO) String who,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(names = "--yes", description = "Really do it; without it nothing is done.") boolean sure) {
        if (!sure) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "It cannot be undone: look with person export first, then add --yes.");
        }
        JsonObject done = admin.post(
                        "/api/admin/retention/erasure",
                        about(who, organisation).build().toString())
                .json();
        System.out.println(done.get("statements") + " statements removed, " + done.get("masked") + " masked, "
                + done.get("documents") + " documents removed");
    }

    private JsonObjectBuilder about(String who, String organisation) {
        if (who.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say whose records: a name, an e-mail address.");
        }
        JsonObjectBuilder asked = Json.createObjectBuilder().add("person", who);
        return organisation == null ? asked : asked.add("organisation", organisation);
    }
}
