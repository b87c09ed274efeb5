package eu.vipatwork.launcher.admin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Commands about the statements of the Learning Record Store. */
@Command(
        name = "statements",
        description = "Exports and imports statements of the Learning Record Store, deletes old ones.",
        synopsisSubcommandLabel = "COMMAND")
final class StatementCommands implements Runnable {

    private static final String ORGANISATION = "The organisation (default: the one that runs this server).";

    @ParentCommand
    private AdminCommand admin;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name a command: statements export, import or purge.");
    }

    /** Which statements; all by default. */
    static final class Filters {

        @Option(
                names = "--person",
                paramLabel = "WHO",
                description = "A member's name, an e-mail address, or an xAPI identifier.")
        private String person;

        @Option(names = "--verb", paramLabel = "VERB", description = "A verb like completed, or its IRI.")
        private String verb;

        @Option(names = "--activity", paramLabel = "IRI", description = "The activity.")
        private String activity;

        @Option(
                names = "--registration",
                paramLabel = "UUID",
                description = "The registration of one learner in one course.")
        private String registration;

        @Option(names = "--related", description = "Also match person and activity in the context.")
        private boolean related;

        @Option(names = "--since", paramLabel = "DAY", description = "Stored on this day or later, as 2026-11-28.")
        private String since;

        @Option(names = "--until", paramLabel = "DAY", description = "Stored on this day or earlier.")
        private String until;

        private void addTo(JsonObjectBuilder request) {
            add(request, "person", person);
            add(request, "verb", verb);
            add(request, "activity", activity);
            add(request, "registration", registration);
            add(request, "related", related ? "yes" : null);
            add(request, "since", since);
            add(request, "until", until);
        }
    }

    @Command(
            name = "export",
            description = "Writes statements, oldest first, including voided ones: JSON Lines or CSV.")
    void export(
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "jsonl",
                            description = "jsonl or csv (default ${DEFAULT-VALUE}).")
                    String format,
            @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
                    Path file,
            @ArgGroup(exclusive = false) Filters filters) {
        if (!format.equals("jsonl") && !format.equals("csv")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "The format must be jsonl or csv.");
        }
        JsonObjectBuilder request = Json.createObjectBuilder().add("format", format);
        add(request, "organisation", organisation);
        if (filters != null) {
            filters.addTo(request);
        }
        if (admin.download("/api/admin/statements/export", request.build().toString(), file) == 0) {
            System.err.println(nothingFound(organisation));
        }
    }

    @Command(
            name = "import",
            description = {
                "Imports statements from a JSON Lines file of any size, a chunk at a time.",
                "Statements that exist are skipped, so an interrupted import can be run again."
            })
    void importFrom(
            @Parameters(paramLabel = "FILE", description = "The file; - for standard input.") String file,
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--from-line",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "The first line to import (default ${DEFAULT-VALUE}).")
                    long fromLine) {
        String path = "/api/admin/statements/import?organisation="
                + URLEncoder.encode(organisation == null ? "" : organisation, StandardCharsets.UTF_8);
        Tally tally = new Tally(fromLine);
        try (InputStream in =
                new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)))) {
            LineChunks chunks = new LineChunks(in);
            chunks.skip(fromLine - 1);
            byte[] chunk = chunks.next();
            while (chunk.length > 0) {
                JsonObject done;
                try {
                    done = admin.upload(path, chunk, "application/x-ndjson").json();
                } catch (LauncherException failure) {
                    throw new LauncherException(
                            failure.code(),
                            failure.getMessage() + " Continue with --from-line " + tally.next() + ".",
                            failure);
                }
                tally.add(done);
                chunk = chunks.next();
                if (chunk.length > 0) {
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

    @Command(name = "purge", description = "Deletes statements older than an age; with --dry-run only counts them.")
    void purge(
            @Option(names = "--organisation", paramLabel = "NAME", description = ORGANISATION) String organisation,
            @Option(
                            names = "--older-than",
                            required = true,
                            paramLabel = "AGE",
                            description = "Stored longer ago than this: days, months or years, as 730d, 24m, 2y.")
                    String age,
            @Option(names = "--dry-run", description = "Only count them.") boolean dryRun) {
        JsonObjectBuilder request =
                Json.createObjectBuilder().add("olderThan", age).add("dryRun", dryRun);
        add(request, "organisation", organisation);
        String json = request.build().toString();
        if (dryRun) {
            JsonObject answer = admin.post("/api/admin/retention/purge", json).json();
            System.out.println(answer.get("remaining") + " statements were stored before " + answer.getString("before")
                    + " and would be deleted");
            return;
        }
        long removed = 0;
        long before;
        do {
            before = removed;
            JsonObject answer = admin.post("/api/admin/retention/purge", json).json();
            removed += answer.getJsonNumber("removed").longValue();
            System.out.println(removed + " removed, " + answer.get("remaining") + " to go");
        } while (removed > before);
    }

    /** Said on standard error, because an empty file could be taken for a complete export. */
    static String nothingFound(String organisation) {
        return organisation == null
                ? "No statements were found in the organisation that runs this server; --organisation names another."
                : "No statements were found in " + organisation + ".";
    }

    private static String lines(long number) {
        return number == 1 ? "1 line was" : number + " lines were";
    }

    private static void add(JsonObjectBuilder request, String name, String value) {
        if (value != null) {
            request.add(name, value);
        }
    }

    /** The progress of an import. Prints each refused line with its number in the file. */
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
