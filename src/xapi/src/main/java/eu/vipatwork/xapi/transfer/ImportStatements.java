package eu.vipatwork.xapi.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.xapi.statement.InvalidJsonException;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.RecordStatements;
import eu.vipatwork.xapi.store.StoreResult;

/**
 * Imports statements of another store, or an older export: one JSON object per line, or one array, whose elements count
 * as lines; so do those of a store's response ({@code {"statements": [...]}}) on one line. Each hundred lines are a
 * transaction. It can be repeated at any time, also after an interruption: existing statements stay, because an id is
 * stored once; a missing id is derived from the statement's text. Authorities are kept; each statement gets a new
 * position in the order of this store.
 */
@Dependent
public class ImportStatements {

    private static final int BATCH_SIZE = 100;
    private static final int MAX_REFUSED = 100;
    private static final int MAX_WHITE_SPACE = 1000;

    private final RecordStatements recordStatements;

    /**
     * The progress of an import.
     *
     * @param refused lines that were left out, and why, up to a hundred; more are only counted
     */
    public record Progress(long lines, long stored, long unchanged, long refusals, List<Refusal> refused) {}

    /**
     * A line that was left out.
     *
     * @param line its number, from 1
     */
    public record Refusal(long line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    @Inject
    public ImportStatements(RecordStatements recordStatements) {
        this.recordStatements = recordStatements;
    }

    /**
     * Reads to the end.
     *
     * @param sender whose organisation they are stored for, and the authority of those without one
     * @param observer is called after each transaction
     */
    public Progress read(Credential sender, InputStream lines, Consumer<Progress> observer) throws IOException {
        Run run = new Run(sender, observer);
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        if (first(reader) == '[') {
            run.readArray(reader);
        } else {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                run.readLine(line);
            }
        }
        run.flush();
        return run.progress();
    }

    /** The first character that is not white space, without consuming it; -1 when there is none in the first 1000. */
    private static int first(BufferedReader reader) throws IOException {
        reader.mark(MAX_WHITE_SPACE);
        int found = reader.read();
        for (int i = 1; i < MAX_WHITE_SPACE && Character.isWhitespace(found); i++) {
            found = reader.read();
        }
        reader.reset();
        return found;
    }

    private record NumberedStatement(long line, JsonNode statement) {}

    private final class Run {
        private final Credential sender;
        private final Consumer<Progress> observer;
        private final List<NumberedStatement> batch = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private long lines;
        private long stored;
        private long unchanged;
        private long refusals;

        Run(Credential sender, Consumer<Progress> observer) {
            this.sender = sender;
            this.observer = observer;
        }

        void readLine(String line) {
            if (line.isBlank()) {
                lines++;
                return;
            }
            try {
                JsonNode node = Json.read(line);
                if (node.path("statements").isArray() && !node.has("actor")) {
                    node.path("statements").forEach(one -> add(one, Json.write(one)));
                } else {
                    add(node, line);
                }
            } catch (InvalidJsonException e) {
                lines++;
                refuse(lines, e.getMessage());
            }
        }

        void readArray(Reader array) throws IOException {
            try {
                Json.elements(array, one -> add(one, Json.write(one)));
            } catch (InvalidJsonException e) {
                refuse(lines + 1, e.getMessage());
            }
        }

        private void add(JsonNode node, String text) {
            lines++;
            if (node instanceof ObjectNode statement && !statement.has("id")) {
                statement.put("id", Ids.named("statement " + text).toString());
            }
            batch.add(new NumberedStatement(lines, node));
            if (batch.size() == BATCH_SIZE) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty() && store(batch).isPresent()) {
                // One of them was refused, so none is stored; each alone shows which.
                batch.forEach(one -> store(List.of(one)).ifPresent(reason -> refuse(one.line(), reason)));
            }
            batch.clear();
            observer.accept(progress());
        }

        /** Empty when all are stored, else the reason why none is. */
        private Optional<String> store(List<NumberedStatement> some) {
            List<JsonNode> statements =
                    some.stream().map(NumberedStatement::statement).toList();
            StoreResult result = Retry.onConflict(() -> recordStatements.restore(sender, XapiVersion.V2, statements));
            if (result instanceof StoreResult.Invalid invalid) {
                return Optional.of(invalid.reason());
            }
            if (result instanceof StoreResult.Conflict conflict) {
                return Optional.of(conflict.reason());
            }
            StoreResult.Stored done = (StoreResult.Stored) result;
            unchanged += done.unchanged().size();
            stored += (long) done.ids().size() - done.unchanged().size();
            return Optional.empty();
        }

        private void refuse(long line, String reason) {
            refusals++;
            if (refused.size() < MAX_REFUSED) {
                refused.add(new Refusal(line, reason));
            }
        }

        Progress progress() {
            return new Progress(lines, stored, unchanged, refusals, List.copyOf(refused));
        }
    }
}
