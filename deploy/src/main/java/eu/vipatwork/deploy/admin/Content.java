package eu.vipatwork.deploy.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import eu.vipatwork.deploy.ExitCode;
import eu.vipatwork.deploy.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands about courses, handbooks and what else there is to read. */
@Command(name = "content", description = "Courses, handbooks, cases.", synopsisSubcommandLabel = "COMMAND")
final class Content implements Runnable {

    @ParentCommand
    private Admin admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command: content import.");
    }

    @Command(
            name = "import",
            description =
                    "Adds the publications of a ZIP file, or of a folder that holds their folders, and prints what"
                            + " was added and what was refused: file, line, reason. A release that is there stays as it is.")
    void importFrom(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A ZIP file or a folder; courses/README.md tells the format.")
                    Path file) {
        JsonObject report = admin.upload("/api/admin/publications", bytes(file), "application/zip")
                .json();
        report.getJsonArray("added").getValuesAs(JsonString.class).forEach(one -> print("added " + one.getString()));
        report.getJsonArray("unchanged")
                .getValuesAs(JsonString.class)
                .forEach(one -> print("already there " + one.getString()));
        for (JsonObject refusal : report.getJsonArray("refused").getValuesAs(JsonObject.class)) {
            for (JsonObject fault : refusal.getJsonArray("faults").getValuesAs(JsonObject.class)) {
                print(fault.getString("file") + ":" + fault.getInt("line") + ": " + fault.getString("reason"));
            }
        }
        report.getJsonArray("refused").getValuesAs(JsonObject.class).stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw new Refusal(ExitCode.FAILED, refusal.getString("detail"));
                });
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.isDirectory(file) ? zip(file) : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(ExitCode.FAILED, "The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
