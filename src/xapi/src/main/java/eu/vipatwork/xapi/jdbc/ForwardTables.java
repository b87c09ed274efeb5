package eu.vipatwork.xapi.jdbc;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.xapi.forward.ForwardTarget;
import eu.vipatwork.xapi.forward.ForwardTargetRepository;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;
import eu.vipatwork.xapi.store.jdbc.SqlDialect;

/** The targets of forwarding in the database. Each step of a worker is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class ForwardTables implements ForwardTargetRepository {

    private static final String COLUMNS =
            "id, tenant, name, endpoint, user_name, sealed_secret, verbs, activities, active,"
                    + " sent_through, failures, next_try, last_error";
    private static final int LONGEST_ERROR = 1000;

    private final DataSource dataSource;
    private final JdbcStatementRepository statements;
    private final SecretBox box;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** For the proxy. */
    protected ForwardTables() {
        this(null, null, null);
    }

    @Inject
    public ForwardTables(DataSource dataSource, JdbcStatementRepository statements, SecretBox box) {
        this.dataSource = dataSource;
        this.statements = statements;
        this.box = box;
    }

    @Override
    public void add(ForwardTarget target) {
        update(
                "insert into forward_target (" + COLUMNS + ", lease_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                target.id().toString(),
                target.tenant().toString(),
                target.name(),
                target.endpoint().toString(),
                target.user(),
                sealed(target),
                String.join(" ", target.verbs()),
                target.activities(),
                target.active() ? 1 : 0,
                Micros.of(target.sentThrough()),
                target.failures(),
                Micros.of(target.nextTry()),
                target.lastError().orElse(""));
    }

    @Override
    public void change(ForwardTarget target) {
        update(
                "update forward_target set name = ?, endpoint = ?, user_name = ?, verbs = ?, activities = ?,"
                        + " failures = 0, next_try = ?, last_error = '' where id = ? and tenant = ?",
                target.name(),
                target.endpoint().toString(),
                target.user(),
                String.join(" ", target.verbs()),
                target.activities(),
                Micros.of(target.nextTry()),
                target.id().toString(),
                target.tenant().toString());
        // One that is lost for now is not thrown away: the key may come back.
        if (!target.secret().isEmpty()) {
            update(
                    "update forward_target set sealed_secret = ?, secret = null where id = ? and tenant = ?",
                    sealed(target),
                    target.id().toString(),
                    target.tenant().toString());
        }
    }

    private String sealed(ForwardTarget target) {
        return box.seal(target.secret(), SealTargetSecrets.owner(target.id().toString()));
    }

    @Override
    public List<ForwardTarget> of(OrganisationId tenant) {
        return query(
                "select " + COLUMNS + " from forward_target where tenant = ? order by name, id",
                this::target,
                tenant.toString());
    }

    @Override
    public Optional<ForwardTarget> find(UUID id) {
        return query("select " + COLUMNS + " from forward_target where id = ?", this::target, id.toString()).stream()
                .findFirst();
    }

    @Override
    public List<ForwardTarget> due(Instant now) {
        return query(
                "select " + COLUMNS + " from forward_target where active = 1 and next_try <= ? order by next_try, id",
                this::target,
                Micros.of(now));
    }

    @Override
    public boolean claim(UUID id, Instant now, Instant until) {
        return update(
                        "update forward_target set lease_until = ? where id = ? and lease_until < ? and active = 1",
                        Micros.of(until),
                        id.toString(),
                        Micros.of(now))
                == 1;
    }

    @Override
    public void advance(UUID id, Instant through) {
        update(
                "update forward_target set sent_through = ?, failures = 0, last_error = '' where id = ?",
                Micros.of(through),
                id.toString());
    }

    @Override
    public void fail(UUID id, Instant nextTry, String error) {
        update(
                "update forward_target set failures = failures + 1, next_try = ?, last_error = ? where id = ?",
                Micros.of(nextTry),
                shortened(error),
                id.toString());
    }

    @Override
    public void release(UUID id) {
        update("update forward_target set lease_until = 0 where id = ?", id.toString());
    }

    @Override
    public void setActive(OrganisationId tenant, UUID id, boolean active) {
        update(
                "update forward_target set active = ?, next_try = 0 where id = ? and tenant = ?",
                active ? 1 : 0,
                id.toString(),
                tenant.toString());
    }

    @Override
    public void remove(OrganisationId tenant, UUID id) {
        if (update("delete from forward_target where id = ? and tenant = ?", id.toString(), tenant.toString()) == 1) {
            update("delete from dead_letter where target = ?", id.toString());
        }
    }

    @Override
    public void putAside(DeadLetter letter) {
        removeDeadLetter(letter.target(), letter.statement());
        update(
                "insert into dead_letter (target, statement, stored_at, reason, put_aside_at) values (?, ?, ?, ?, ?)",
                letter.target().toString(),
                letter.statement().toString(),
                Micros.of(letter.stored()),
                shortened(letter.reason()),
                Micros.of(letter.at()));
    }

    @Override
    public List<DeadLetter> deadLetters(OrganisationId tenant) {
        return query(
                "select d.target, d.statement, d.stored_at, d.reason, d.put_aside_at from dead_letter d"
                        + " join forward_target t on t.id = d.target where t.tenant = ?"
                        + " order by d.put_aside_at desc, d.stored_at desc fetch first 1000 rows only",
                row -> new DeadLetter(
                        UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)),
                        Micros.instant(row.getLong(3)),
                        row.getString(4),
                        Micros.instant(row.getLong(5))),
                tenant.toString());
    }

    @Override
    public void removeDeadLetter(UUID target, UUID statement) {
        update("delete from dead_letter where target = ? and statement = ?", target.toString(), statement.toString());
    }

    @Override
    public long waiting(OrganisationId tenant, Instant after, int limit) {
        SqlDialect dialect = statements.dialect();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from (select stored_at from"
                        + " statement where tenant = ? and stored_at > ? fetch first " + limit + " rows only) w")) {
            dialect.bind(statement, 1, tenant.value());
            statement.setLong(2, Math.max(0, Micros.of(after)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private ForwardTarget target(ResultSet row) throws SQLException {
        String sealed = row.getString(6);
        String verbs = row.getString(7);
        return new ForwardTarget(
                UUID.fromString(row.getString(1)),
                OrganisationId.of(row.getString(2)),
                row.getString(3),
                URI.create(row.getString(4)),
                row.getString(5),
                sealed == null
                        ? ""
                        : box.open(sealed, SealTargetSecrets.owner(row.getString(1)))
                                .orElse(""),
                verbs.isEmpty() ? Set.of() : Set.of(verbs.split(" ", -1)),
                row.getString(8),
                row.getInt(9) == 1,
                Micros.instant(row.getLong(10)),
                row.getInt(11),
                Micros.instant(row.getLong(12)),
                Optional.of(row.getString(13)).filter(error -> !error.isEmpty()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
