package eu.vipatwork.xapi.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
 * Reads statements of another store, or an older export: one JSON object a line, or all in one array, where each element counts as a line; so does each in the answer of a
 * store ({@code {"statements": [...]}}), when that is a line. Each hundred lines are a transaction. It can be run again at any time, after
 * an interruption too: what is there stays as it is, for an id is stored once; a statement without id gets one made of its text. Each keeps the authority it comes with; it gets a new place in the order of this store.
 */
@Dependent
public class ImportStatements {

    private static final int AT_ONCE = 100;
    private static final int BLANKS = 1000;

    private final RecordStatements recording;

    /**
     * How far it is.
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
    public ImportStatements(RecordStatements recording) {
        this.recording = recording;
    }

    /**
     * Reads to the end.
     *
     * @param sender into whose organisation they go, and who vouches for those that nobody vouches for
     * @param observer is told after each transaction
     */
    public Progress read(Credential sender, InputStream lines, Consumer<Progress> observer) throws IOException {
        Run run = new Run(sender, observer);
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        if (first(reader) == '[') {
            run.takeAll(reader);
        } else {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                run.take(line);
            }
        }
        run.flush();
        return run.progress();
    }

    /** The first character that is not white space, which is still there to be read; -1 at once when there is none near. */
    private static int first(BufferedReader reader) throws IOException {
        reader.mark(BLANKS);
        int found = reader.read();
        for (int i = 1; i < BLANKS && Character.isWhitespace(found); i++) {
            found = reader.read();
        }
        reader.reset();
        return found;
    }

    private record Numbered(long line, JsonNode statement) {}

    private final class Run {
        private final Credential sender;
        private final Consumer<Progress> observer;
        private final List<Numbered> waiting = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private long lines;
        private long stored;
        private long unchanged;
        private long refusals;

        Run(Credential sender, Consumer<Progress> observer) {
            this.sender = sender;
            this.observer = observer;
        }

        void take(String line) {
            if (line.isBlank()) {
                lines++;
                return;
            }
            try {
                JsonNode node = Json.read(line);
                if (node.path("statements").isArray() && !node.has("actor")) {
                    node.path("statements").forEach(one -> take(one, Json.write(one)));
                } else {
                    take(node, line);
                }
            } catch (InvalidJsonException e) {
                lines++;
                refuse(lines, e.getMessage());
            }
        }

        void takeAll(Reader array) throws IOException {
            try {
                Json.elements(array, one -> take(one, Json.write(one)));
            } catch (InvalidJsonException e) {
                refuse(lines + 1, e.getMessage());
            }
        }

        private void take(JsonNode node, String text) {
            lines++;
            if (node instanceof ObjectNode statement && !statement.has("id")) {
                statement.put("id", Ids.named("statement " + text).toString());
            }
            waiting.add(new Numbered(lines, node));
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty() && !store(waiting, false)) {
                waiting.forEach(one -> store(List.of(one), true));
            }
            waiting.clear();
            observer.accept(progress());
        }

        private boolean store(List<Numbered> some, boolean last) {
            List<JsonNode> statements = some.stream().map(Numbered::statement).toList();
            StoreResult storing = Retry.onConflict(() -> recording.restore(sender, XapiVersion.V2, statements));
            if (storing instanceof StoreResult.Stored done) {
                unchanged += done.unchanged().size();
                stored += (long) done.ids().size() - done.unchanged().size();
                return true;
            }
            if (last) {
                refuse(
                        some.get(0).line(),
                        storing instanceof StoreResult.Invalid invalid
                                ? invalid.reason()
                                : ((StoreResult.Conflict) storing).reason());
            }
            return false;
        }

        private void refuse(long line, String reason) {
            refusals++;
            if (refused.size() < AT_ONCE) {
                refused.add(new Refusal(line, reason));
            }
        }

        Progress progress() {
            return new Progress(lines, stored, unchanged, refusals, List.copyOf(refused));
        }
    }
}
