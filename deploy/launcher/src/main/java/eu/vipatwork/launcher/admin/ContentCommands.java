package eu.vipatwork.launcher.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands about publications: courses, handbooks, cases. */
@Command(
        name = "content",
        description = "Publications: courses, handbooks, cases.",
        synopsisSubcommandLabel = "COMMAND")
final class ContentCommands implements Runnable {

    private static final String MANIFEST = "publication.yaml";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command: content import.");
    }

    @Command(
            name = "import",
            description =
                    "Adds the publications in a ZIP file or folder (or a folder that is one publication), and prints what"
                            + " was added and what was refused: file, line, reason. Existing releases do not change.")
    void importFrom(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A ZIP file or a folder; courses/README.md describes the format.")
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
                    throw new LauncherException(ExitCode.FAILED, refusal.getString("detail"));
                });
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private byte[] bytes(Path file) {
        try {
            return Files.isDirectory(file) ? zip(publications(file.toRealPath())) : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LauncherException(ExitCode.FAILED, "The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** This folder, or the publications in it; other folders are skipped with a message. */
    private List<Path> publications(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MANIFEST))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Map<Boolean, List<Path>> sorted = inside.filter(Files::isDirectory)
                    .sorted()
                    .collect(Collectors.partitioningBy(one -> Files.exists(one.resolve(MANIFEST))));
            if (sorted.get(true).isEmpty()) {
                throw new LauncherException(
                        ExitCode.FAILED,
                        "No publication is in " + folder + ": no folder there holds a " + MANIFEST + ".");
            }
            sorted.get(false).forEach(one -> print("skipped " + one.getFileName() + ": it holds no " + MANIFEST));
            return sorted.get(true);
        }
    }

    private static byte[] zip(List<Path> publications) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path publication : publications) {
                try (Stream<Path> files = Files.walk(publication)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        String name = publication.getParent().relativize(file).toString();
                        zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
                        Files.copy(file, zip);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
