package eu.vipatwork.xapi.document;

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
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.commons.codec.digest.DigestUtils;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.TermKind;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.StoreFailure;

/**
 * The table of documents. Its key is a hash of tenant, kind, activity and agent: IRIs can be longer than an index
 * takes.
 */
@ApplicationScoped
public class DocumentRepository {

    private static final String BY_KEY = " where resource_hash = ? and registration = ? and id_hash = ?";

    private final DataSource dataSource;

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** For the CDI proxy. */
    protected DocumentRepository() {
        this(null);
    }

    @Inject
    public DocumentRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<Document> find(DocumentKey key, String id) {
        return with(
                "select id, content_type, bytes, etag, updated_at from xapi_document" + BY_KEY,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Document(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBytes(3),
                                        row.getString(4),
                                        EpochMicros.instant(row.getLong(5))))
                                : Optional.empty();
                    }
                },
                primaryKey(key, id));
    }

    /** As {@link #find}, and locks the row until the transaction ends. */
    public Optional<Document> lock(DocumentKey key, String id) {
        int locked = with(
                "update xapi_document set etag = etag" + BY_KEY, PreparedStatement::executeUpdate, primaryKey(key, id));
        return locked == 0 ? Optional.empty() : find(key, id);
    }

    /** Adds a document that does not exist yet. */
    public void add(DocumentKey key, Document document) {
        List<Object> values = new ArrayList<>(Arrays.asList(primaryKey(key, document.id())));
        values.addAll(Arrays.asList(
                document.id(),
                key.tenant().toString(),
                key.agent().isEmpty() ? 0L : agent(key.tenant(), key.agent()),
                document.contentType(),
                document.etag(),
                EpochMicros.of(document.updated()),
                document.bytes()));
        with(
                "insert into xapi_document (resource_hash, registration, id_hash, id, tenant, agent, content_type,"
                        + " etag, updated_at, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    /** Replaces a document that is locked. */
    public void replace(DocumentKey key, Document document) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                document.contentType(), document.etag(), EpochMicros.of(document.updated()), document.bytes()));
        values.addAll(Arrays.asList(primaryKey(key, document.id())));
        with(
                "update xapi_document set content_type = ?, etag = ?, updated_at = ?, bytes = ?" + BY_KEY,
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    public void delete(DocumentKey key, String id) {
        with("delete from xapi_document" + BY_KEY, PreparedStatement::executeUpdate, primaryKey(key, id));
    }

    /**
     * The ids of documents updated after the moment, or of all when it is null; of every registration when the key has
     * none.
     */
    public List<String> ids(DocumentKey key, Instant since) {
        List<Object> values = resource(key);
        String sql = "select distinct id from xapi_document where resource_hash = ?" + registration(key, values);
        if (since != null) {
            sql += " and updated_at > ?";
            values.add(EpochMicros.of(since));
        }
        return with(
                sql + " order by id",
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

    /** Deletes all; of every registration when the key has none. */
    public void deleteAll(DocumentKey key) {
        List<Object> values = resource(key);
        with(
                "delete from xapi_document where resource_hash = ?" + registration(key, values),
                PreparedStatement::executeUpdate,
                values.toArray());
    }

    /** Deletes all documents of an agent and returns how many. */
    public long deleteAllOf(OrganisationId tenant, String agentIdentifier) {
        return with(
                "delete from xapi_document where agent = ? and tenant = ?",
                PreparedStatement::executeUpdate,
                agent(tenant, agentIdentifier),
                tenant.toString());
    }

    /** How many documents an agent has. */
    public long countOf(OrganisationId tenant, String agentIdentifier) {
        return with(
                "select count(*) from xapi_document where agent = ? and tenant = ?",
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                },
                agent(tenant, agentIdentifier),
                tenant.toString());
    }

    /** The term of the agent, by which all its documents can be found. */
    private static long agent(OrganisationId tenant, String identifier) {
        return TermKind.AGENT.of(tenant.value(), identifier);
    }

    private static String registration(DocumentKey key, List<Object> values) {
        if (key.registration().isEmpty()) {
            return "";
        }
        values.add(key.registration().get().toString());
        return " and registration = ?";
    }

    private static List<Object> resource(DocumentKey key) {
        List<Object> values = new ArrayList<>();
        values.add(
                DigestUtils.sha256Hex(key.tenant() + "\n" + key.kind() + "\n" + key.activity() + "\n" + key.agent()));
        return values;
    }

    private static Object[] primaryKey(DocumentKey key, String id) {
        return new Object[] {
            resource(key).get(0), key.registration().map(UUID::toString).orElse(""), DigestUtils.sha256Hex(id)
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
