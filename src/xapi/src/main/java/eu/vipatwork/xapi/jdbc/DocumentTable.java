package eu.vipatwork.xapi.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import eu.vipatwork.xapi.document.Document;
import eu.vipatwork.xapi.document.DocumentKey;
import eu.vipatwork.xapi.document.DocumentRepository;
import eu.vipatwork.xapi.statement.TermKind;

/** The documents in the database. Where they are kept is a hash of tenant, kind, activity and agent: IRIs can be longer than an index takes. */
@ApplicationScoped
public class DocumentTable implements DocumentRepository {

    private static final String PLACE = " where shelf = ? and registration = ? and name_hash = ?";

    private final DataSource dataSource;

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** For the proxy. */
    protected DocumentTable() {
        this(null);
    }

    @Inject
    public DocumentTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Document> find(DocumentKey key, String id) {
        return with(
                "select name, content_type, bytes, etag, updated_at from kept_document" + PLACE,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Document(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBytes(3),
                                        row.getString(4),
                                        Micros.instant(row.getLong(5))))
                                : Optional.empty();
                    }
                },
                place(key, id));
    }

    @Override
    public Optional<Document> lock(DocumentKey key, String id) {
        int there =
                with("update kept_document set etag = etag" + PLACE, PreparedStatement::executeUpdate, place(key, id));
        return there == 0 ? Optional.empty() : find(key, id);
    }

    @Override
    public void add(DocumentKey key, Document document) {
        List<Object> values = new ArrayList<>(Arrays.asList(place(key, document.id())));
        values.addAll(Arrays.asList(
                document.id(),
                key.tenant().toString(),
                key.agent().isEmpty() ? 0L : agent(key),
                document.contentType(),
                document.etag(),
                Micros.of(document.updated()),
                document.bytes()));
        with(
                "insert into kept_document (shelf, registration, name_hash, name, tenant, agent, content_type, etag,"
                        + " updated_at, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    @Override
    public void replace(DocumentKey key, Document document) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                document.contentType(), document.etag(), Micros.of(document.updated()), document.bytes()));
        values.addAll(Arrays.asList(place(key, document.id())));
        with(
                "update kept_document set content_type = ?, etag = ?, updated_at = ?, bytes = ?" + PLACE,
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    @Override
    public void remove(DocumentKey key, String id) {
        with("delete from kept_document" + PLACE, PreparedStatement::executeUpdate, place(key, id));
    }

    @Override
    public List<String> ids(DocumentKey key, Instant since) {
        List<Object> values = shelf(key);
        String sql = "select distinct name from kept_document where shelf = ?" + registration(key, values);
        if (since != null) {
            sql += " and updated_at > ?";
            values.add(Micros.of(since));
        }
        return with(
                sql + " order by name",
                statement -> {
                    List<String> ids = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            ids.add(row.getString(1));
                        }
                    }
                    return ids;
                },
                values.toArray());
    }

    @Override
    public void removeAll(DocumentKey key) {
        List<Object> values = shelf(key);
        with(
                "delete from kept_document where shelf = ?" + registration(key, values),
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    /** The number of the agent, by which all that is kept of it can be found. */
    static long agent(DocumentKey key) {
        return TermKind.AGENT.of(key.tenant().value(), key.agent());
    }

    private static String registration(DocumentKey key, List<Object> values) {
        if (key.registration().isEmpty()) {
            return "";
        }
        values.add(key.registration().get().toString());
        return " and registration = ?";
    }

    private static List<Object> shelf(DocumentKey key) {
        List<Object> values = new ArrayList<>();
        values.add(Sha256.of(key.tenant() + "\n" + key.kind() + "\n" + key.activity() + "\n" + key.agent()));
        return values;
    }

    private static Object[] place(DocumentKey key, String id) {
        return new Object[] {
            shelf(key).get(0), key.registration().map(UUID::toString).orElse(""), Sha256.of(id)
        };
    }

    private <T> T with(String sql, Work<T> work, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
