package eu.vipatwork.xapi.key;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StoreFailure;
import eu.vipatwork.xapi.store.XapiScope;

/** The table of access keys. */
@ApplicationScoped
public class AccessKeyRepository {

    /** A key with the SHA-256 of its secret, in hexadecimal digits. */
    record KeyWithHash(AccessKey key, String secretHash) {}

    private static final String COLUMNS =
            "access_key, organisation, name, scopes, created_at, revoked_at, last_used_at, secret_hash";

    private final DataSource dataSource;

    /** For the CDI proxy. */
    protected AccessKeyRepository() {
        this(null);
    }

    @Inject
    public AccessKeyRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void add(AccessKey key, String secretHash) {
        update(
                "insert into access_key (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                key.key(),
                key.organisation().toString(),
                key.name(),
                key.scopes().stream().map(XapiScope::text).sorted().collect(Collectors.joining(" ")),
                Timestamp.from(key.made()),
                key.revoked().map(Timestamp::from).orElse(null),
                key.lastUsed().map(Timestamp::from).orElse(null),
                secretHash);
    }

    /** The key, revoked or not. */
    public Optional<KeyWithHash> find(String key) {
        return query("select " + COLUMNS + " from access_key where access_key = ?", key).stream()
                .findFirst();
    }

    /** All keys of an organisation, latest first. */
    public List<AccessKey> of(OrganisationId organisation) {
        return query(
                        "select " + COLUMNS
                                + " from access_key where organisation = ? order by created_at desc, access_key",
                        organisation.toString())
                .stream()
                .map(KeyWithHash::key)
                .toList();
    }

    /** Whether there was such a key, and it was not revoked before. */
    public boolean revoke(OrganisationId organisation, String key, Instant now) {
        return update(
                        "update access_key set revoked_at = ?"
                                + " where access_key = ? and organisation = ? and revoked_at is null",
                        Timestamp.from(now),
                        key,
                        organisation.toString())
                == 1;
    }

    /** Records that the key was used at this moment. */
    public void setLastUsed(String key, Instant now) {
        update("update access_key set last_used_at = ? where access_key = ?", Timestamp.from(now), key);
    }

    /** Whether there was such a key, and it was not revoked. */
    public boolean changeSecret(OrganisationId organisation, String key, String secretHash) {
        return update(
                        "update access_key set secret_hash = ?"
                                + " where access_key = ? and organisation = ? and revoked_at is null",
                        secretHash,
                        key,
                        organisation.toString())
                == 1;
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, java.sql.Types.TIMESTAMP);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private List<KeyWithHash> query(String sql, String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            List<KeyWithHash> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new KeyWithHash(
                            new AccessKey(
                                    row.getString(1),
                                    OrganisationId.of(row.getString(2)),
                                    row.getString(3),
                                    scopes(row.getString(4)),
                                    row.getTimestamp(5).toInstant(),
                                    Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant),
                                    Optional.ofNullable(row.getTimestamp(7)).map(Timestamp::toInstant)),
                            row.getString(8)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static Set<XapiScope> scopes(String text) {
        Set<XapiScope> scopes = EnumSet.noneOf(XapiScope.class);
        for (String each : text.split(" ", -1)) {
            XapiScope.of(each).ifPresent(scopes::add);
        }
        return scopes;
    }
}
