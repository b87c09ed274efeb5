package eu.vipatwork.xapi.forward;

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
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.StoreFailure;

/** The targets of forwarding, and the statements they refused. Each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class ForwardTargetRepository {

    /** A statement that the target refused for good, or that cannot be sent. */
    public record DeadLetter(UUID target, UUID statement, Instant stored, String reason, Instant at) {}

    private static final String COLUMNS =
            "id, tenant, name, endpoint, user_name, sealed_secret, verbs, activities, active,"
                    + " sent_through, failures, next_try, last_error";
    private static final int MAX_ERROR_LENGTH = 1000;

    private final DataSource dataSource;
    private final SecretBox box;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** For the CDI proxy. */
    protected ForwardTargetRepository() {
        this(null, null);
    }

    @Inject
    public ForwardTargetRepository(DataSource dataSource, SecretBox box) {
        this.dataSource = dataSource;
        this.box = box;
    }

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
                EpochMicros.of(target.sentThrough()),
                target.failures(),
                EpochMicros.of(target.nextTry()),
                target.lastError().orElse(""));
    }

    /** Updates what an administrator enters; position in the log and active state stay. */
    public void change(ForwardTarget target) {
        update(
                "update forward_target set name = ?, endpoint = ?, user_name = ?, verbs = ?, activities = ?,"
                        + " failures = 0, next_try = ?, last_error = '' where id = ? and tenant = ?",
                target.name(),
                target.endpoint().toString(),
                target.user(),
                String.join(" ", target.verbs()),
                target.activities(),
                EpochMicros.of(target.nextTry()),
                target.id().toString(),
                target.tenant().toString());
        // An empty secret means that it cannot be decrypted now; it is kept, because the key file may be restored.
        if (!target.secret().isEmpty()) {
            update(
                    "update forward_target set sealed_secret = ? where id = ? and tenant = ?",
                    sealed(target),
                    target.id().toString(),
                    target.tenant().toString());
        }
    }

    private String sealed(ForwardTarget target) {
        return box.seal(target.secret(), SealTargetSecrets.owner(target.id().toString()));
    }

    public List<ForwardTarget> of(OrganisationId tenant) {
        return query(
                "select " + COLUMNS + " from forward_target where tenant = ? order by name, id",
                this::target,
                tenant.toString());
    }

    public Optional<ForwardTarget> find(UUID id) {
        return query("select " + COLUMNS + " from forward_target where id = ?", this::target, id.toString()).stream()
                .findFirst();
    }

    /** Targets that are active and due. */
    public List<ForwardTarget> due(Instant now) {
        return query(
                "select " + COLUMNS + " from forward_target where active = 1 and next_try <= ? order by next_try, id",
                this::target,
                EpochMicros.of(now));
    }

    /** Takes the lease: whether only this server may send to the target until then. */
    public boolean claim(UUID id, Instant now, Instant until) {
        return update(
                        "update forward_target set lease_until = ? where id = ? and lease_until < ? and active = 1",
                        EpochMicros.of(until),
                        id.toString(),
                        EpochMicros.of(now))
                == 1;
    }

    /** Everything up to this moment is sent; the target works. */
    public void advance(UUID id, Instant through) {
        update(
                "update forward_target set sent_through = ?, failures = 0, last_error = '' where id = ?",
                EpochMicros.of(through),
                id.toString());
    }

    /** Sending failed; not again before that moment. */
    public void fail(UUID id, Instant nextTry, String error) {
        update(
                "update forward_target set failures = failures + 1, next_try = ?, last_error = ? where id = ?",
                EpochMicros.of(nextTry),
                shortened(error),
                id.toString());
    }

    public void release(UUID id) {
        update("update forward_target set lease_until = 0 where id = ?", id.toString());
    }

    public void setActive(OrganisationId tenant, UUID id, boolean active) {
        update(
                "update forward_target set active = ?, next_try = 0 where id = ? and tenant = ?",
                active ? 1 : 0,
                id.toString(),
                tenant.toString());
    }

    public void delete(OrganisationId tenant, UUID id) {
        if (update("delete from forward_target where id = ? and tenant = ?", id.toString(), tenant.toString()) == 1) {
            update("delete from dead_letter where target = ?", id.toString());
        }
    }

    public void addDeadLetter(DeadLetter letter) {
        deleteDeadLetter(letter.target(), letter.statement());
        update(
                "insert into dead_letter (target, statement, stored_at, reason, refused_at) values (?, ?, ?, ?, ?)",
                letter.target().toString(),
                letter.statement().toString(),
                EpochMicros.of(letter.stored()),
                shortened(letter.reason()),
                EpochMicros.of(letter.at()));
    }

    /** Latest first. */
    public List<DeadLetter> deadLetters(OrganisationId tenant) {
        return query(
                "select d.target, d.statement, d.stored_at, d.reason, d.refused_at from dead_letter d"
                        + " join forward_target t on t.id = d.target where t.tenant = ?"
                        + " order by d.refused_at desc, d.stored_at desc fetch first 1000 rows only",
                row -> new DeadLetter(
                        UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)),
                        EpochMicros.instant(row.getLong(3)),
                        row.getString(4),
                        EpochMicros.instant(row.getLong(5))),
                tenant.toString());
    }

    public void deleteDeadLetter(UUID target, UUID statement) {
        update("delete from dead_letter where target = ? and statement = ?", target.toString(), statement.toString());
    }

    private ForwardTarget target(ResultSet row) throws SQLException {
        String verbs = row.getString(7);
        return new ForwardTarget(
                UUID.fromString(row.getString(1)),
                OrganisationId.of(row.getString(2)),
                row.getString(3),
                URI.create(row.getString(4)),
                row.getString(5),
                box.open(row.getString(6), SealTargetSecrets.owner(row.getString(1)))
                        .orElse(""),
                verbs.isEmpty() ? Set.of() : Set.of(verbs.split(" ", -1)),
                row.getString(8),
                row.getInt(9) == 1,
                EpochMicros.instant(row.getLong(10)),
                row.getInt(11),
                EpochMicros.instant(row.getLong(12)),
                Optional.of(row.getString(13)).filter(error -> !error.isEmpty()));
    }

    private static String shortened(String text) {
        return text.length() > MAX_ERROR_LENGTH ? text.substring(0, MAX_ERROR_LENGTH) : text;
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
