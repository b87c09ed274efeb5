package eu.vipatwork.xapi.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/**
 * Exports statements: each as a line of JSON exactly as stored, or as a row of a CSV file. It reads a page at a time,
 * outside any transaction, up to what is consistent when it begins.
 */
@Dependent
public class ExportStatements {

    private static final int PAGE = 500;

    private final StatementRepository statements;

    @Inject
    public ExportStatements(StatementRepository statements) {
        this.statements = statements;
    }

    /** JSON Lines, in UTF-8, in the order of the query; its limit is ignored. Returns how many there were. */
    public long jsonLines(StatementQuery query, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long count = each(query, statement -> writer.append(statement.json()).append('\n'));
        writer.flush();
        return count;
    }

    /**
     * CSV (RFC 4180) with a header, in UTF-8. A cell that a spreadsheet would take for a formula begins with an
     * apostrophe.
     *
     * @param names the name of an actor; an empty string to use the one in the statement
     */
    public long csv(StatementQuery query, OutputStream out, Function<JsonNode, String> names) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(StatementCsv.header());
        long count = each(query, statement -> {
            ObjectNode json = statement.read().json();
            writer.append(StatementCsv.row(json, names.apply(json.path("actor"))));
        });
        writer.flush();
        return count;
    }

    private interface Line {
        void write(StatementText statement) throws IOException;
    }

    private long each(StatementQuery query, Line line) throws IOException {
        Instant through = statements.consistentThrough();
        Instant until = query.until() == null || query.until().isAfter(through) ? through : query.until();
        Instant behind = query.behind();
        long count = 0;
        StatementPage page;
        do {
            page = statements.find(new StatementQuery(
                    query.tenant(),
                    query.filters(),
                    query.since(),
                    until,
                    behind,
                    query.ascending(),
                    PAGE,
                    query.voidedToo()));
            for (StatementText statement : page.statements()) {
                line.write(statement);
                behind = statement.stored();
                count++;
            }
        } while (page.more());
        return count;
    }
}
