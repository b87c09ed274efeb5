package eu.vipatwork.launcher.admin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

/** Commands about the statements of the Learning Record Store. */
@Command(
        name = "statements",
        description = "Takes statements out of the Learning Record Store, brings them in, lets old ones go.",
        synopsisSubcommandLabel = "COMMAND")
final class StatementCommands implements Runnable {

    private static final String ORGANISATION = "Whose records (default: of the one that runs this server).";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say which command: statements export, import or purge.");
    }

    /** Which statements; all when nothing is said. */
    static final class Filters {

        @Option(
                names = "--person",
                paramLabel = "WHO",
                description = "A member's name, an e-mail address, or an identifier.")
        private String person;

        @Option(names = "--verb", paramLabel = "VERB", description = "A word like completed, or an IRI.")
        private String verb;

        @Option(names = "--activity", paramLabel = "IRI", description = "The activity.")
        private String activity;

        @Option(names = "--registration", paramLabel = "UUID", description = "One course of learning of one learner.")
        private String registration;

        @Option(names = "--related", description = "Also where person and activity stand in the context.")
        private boolean related;

        @Option(names = "--since", paramLabel = "DAY", description = "Stored on this day or later, as 2026-11-28.")
        private String since;

        @Option(names = "--until", paramLabel = "DAY", description = "Stored on this day or earlier.")
        private String until;

        private void into(JsonObjectBuilder asked) {
            add(asked, "person", person);
            add(asked, "verb", verb);
            add(asked, "activity", activity);
            add(asked, "registration", registration);
            add(asked, "related", related ? "yes" : null);
            add(asked, "since", since);
            add(asked, "until", until);
        }
    }

    @Command(
            name = "export",
            description = "Writes statements, oldest first, voided ones too: one JSON object a line, or CSV.")
    void export(
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "jsonl",
                            description = "jsonl or csv (default ${DEFAULT-VALUE}).")
                    String format,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
                    Path file,
            @ArgGroup(exclusive = false) Filters filters) {
        if (!format.equals("jsonl") && !format.equals("csv")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "The format must be jsonl or csv.");
        }
        JsonObjectBuilder asked = Json.createObjectBuilder().add("format", format);
        add(asked, "organisation", organisation);
        if (filters != null) {
            filters.into(asked);
        }
        try (OutputStream out = new BufferedOutputStream(file == null ? System.out : Files.newOutputStream(file))) {
            if (admin.api().copy("/api/admin/statements/export", asked.build().toString(), out) == 0) {
                System.err.println(nothingFound(organisation));
            }
        } catch (IOException e) {
            throw new LauncherException(ExitCode.FAILED, "The file cannot be written: " + e.getMessage(), e);
        }
    }

    @Command(
            name = "import",
            description = {
                "Reads statements from a file of JSON Lines, of any size, a piece at a time.",
                "What is there already is passed over, so an import that was interrupted is simply run again."
            })
    void read(
            @Parameters(paramLabel = "FILE", description = "The file; - for standard input.") String file,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--from-line",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Begins at this line (default ${DEFAULT-VALUE}).")
                    long fromLine) {
        String path = "/api/admin/statements/import?organisation="
                + URLEncoder.encode(organisation == null ? "" : organisation, StandardCharsets.UTF_8);
        Tally tally = new Tally(fromLine);
        try (InputStream in =
                new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)))) {
            LineChunks pieces = new LineChunks(in);
            pieces.skip(fromLine - 1);
            byte[] piece = pieces.next();
            while (piece.length > 0) {
                JsonObject done;
                try {
                    done = admin.upload(path, piece, "application/x-ndjson").json();
                } catch (LauncherException refusal) {
                    throw new LauncherException(
                            refusal.code(),
                            refusal.getMessage() + " Go on with --from-line " + tally.next() + ".",
                            refusal);
                }
                tally.add(done);
                piece = pieces.next();
                if (piece.length > 0) {
                    System.out.println(tally);
                }
            }
        } catch (NoSuchFileException e) {
            throw new LauncherException(ExitCode.FAILED, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new LauncherException(ExitCode.FAILED, "The file cannot be read: " + e.getMessage(), e);
        }
        System.out.println("done: " + tally);
        if (tally.refusals() > 0) {
            throw new LauncherException(ExitCode.FAILED, lines(tally.refusals()) + " refused; all others are stored.");
        }
    }

    @Command(
            name = "purge",
            description =
                    "Removes statements that are older than an age; says first, with --dry-run, how many those are.")
    void purge(
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--older-than",
                            required = true,
                            paramLabel = "AGE",
                            description = "How long ago they were stored: days, months or years, as 730d, 24m, 2y.")
                    String age,
            @Option(names = "--dry-run", description = "Only say how many would go.") boolean dryRun) {
        JsonObjectBuilder asked =
                Json.createObjectBuilder().add("olderThan", age).add("dryRun", dryRun);
        add(asked, "organisation", organisation);
        String json = asked.build().toString();
        if (dryRun) {
            JsonObject told = admin.post("/api/admin/retention/purge", json).json();
            System.out.println(told.get("remaining") + " statements were stored before " + told.getString("before")
                    + " and would go");
            return;
        }
        long removed = 0;
        long before;
        do {
            before = removed;
            JsonObject told = admin.post("/api/admin/retention/purge", json).json();
            removed += told.getJsonNumber("removed").longValue();
            System.out.println(removed + " removed, " + told.get("remaining") + " to go");
        } while (removed > before);
    }

    /** An empty file would look as if there were nothing at all. */
    static String nothingFound(String organisation) {
        return organisation == null
                ? "No statements were found in the organisation that runs this server; --organisation names another."
                : "No statements were found in " + organisation + ".";
    }

    private static String lines(long number) {
        return number == 1 ? "1 line was" : number + " lines were";
    }

    private static void add(JsonObjectBuilder asked, String name, String value) {
        if (value != null) {
            asked.add(name, value);
        }
    }

    /** How far an import is. It names each refused line that the server names, with its number in the file. */
    private static final class Tally {
        private final long first;
        private long lines;
        private long stored;
        private long unchanged;
        private long refusals;

        Tally(long first) {
            this.first = first;
        }

        void add(JsonObject done) {
            for (JsonObject refused : done.getJsonArray("refused").getValuesAs(JsonObject.class)) {
                long line = next() + refused.getJsonNumber("line").longValue() - 1;
                System.err.println("line " + line + ": " + refused.getString("reason"));
            }
            lines += done.getJsonNumber("lines").longValue();
            stored += done.getJsonNumber("stored").longValue();
            unchanged += done.getJsonNumber("unchanged").longValue();
            refusals += done.getJsonNumber("refusals").longValue();
        }

        long next() {
            return first + lines;
        }

        long refusals() {
            return refusals;
        }

        @Override
        public String toString() {
            return "line " + (next() - 1) + ": " + stored + " stored, " + unchanged + " there before, " + refusals
                    + " refused";
        }
    }
}
