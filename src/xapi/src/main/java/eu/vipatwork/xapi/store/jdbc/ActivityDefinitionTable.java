package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.ActivityDefinitions;
import eu.vipatwork.xapi.statement.ActivityDefinitions.Definition;
import eu.vipatwork.xapi.statement.Json;

/**
 * The definitions of activities. Each distinct one is a row that is inserted once and never changed. Statements with a
 * known definition touch no row: up to 20,000 known ones are cached. New ones are inserted in sorted order, so that
 * concurrent writers cannot deadlock.
 */
final class ActivityDefinitionTable {

    private static final int MAX_KNOWN = 20_000;
    private static final int MAX_DEFINITIONS = 100;

    private final SqlDialect dialect;
    private final Map<Definition, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(1000, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Definition, Boolean> eldest) {
            return size() > MAX_KNOWN;
        }
    });

    ActivityDefinitionTable(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Adds the definitions in these statements. */
    void add(Connection connection, UUID tenant, List<ObjectNode> statements, long moment) throws SQLException {
        SortedMap<Definition, JsonNode> fresh = new TreeMap<>();
        for (ObjectNode statement : statements) {
            ActivityDefinitions.forEach(tenant, statement, (definition, json) -> {
                if (!known.containsKey(definition)) {
                    fresh.put(definition, json);
                }
            });
        }
        for (Map.Entry<Definition, JsonNode> each : fresh.entrySet()) {
            Definition definition = each.getKey();
            if (dialect.insertDefinition(
                    connection, definition.activity(), definition.content(), moment, Json.write(each.getValue()))) {
                known.put(definition, Boolean.TRUE);
            }
        }
    }

    /** The latest 100, oldest first. */
    List<ObjectNode> of(Connection connection, OrganisationId tenant, String activity) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select json from activity_definition where activity = ? order by defined_at desc, definition desc")) {
            statement.setLong(1, ActivityDefinitions.activity(tenant.value(), activity));
            statement.setMaxRows(MAX_DEFINITIONS);
            List<ObjectNode> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Json.readObject(dialect.text(rows, 1)));
                }
            }
            Collections.reverse(found);
            return found;
        }
    }
}
