package eu.vipatwork.xapi.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecret;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;

/** What the stores that statements are forwarded to let us in with. */
@Dependent
public class SealTargetSecrets implements SealedSecrets {

    private final DataSource dataSource;
    private final SecretBox box;

    @Inject
    public SealTargetSecrets(DataSource dataSource, SecretBox box) {
        this.dataSource = dataSource;
        this.box = box;
    }

    /** Whom a target's secret is sealed for. */
    static String owner(String target) {
        return "forward-target/" + target;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update forward_target"
                                + " set sealed_secret = ?, secret = null where id = ? and coalesce(sealed_secret, secret) = ?")) {
            return ResealResult.of(rows(connection, update), box);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static List<Row> rows(Connection connection, PreparedStatement update) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select id, secret, sealed_secret from forward_target");
                ResultSet row = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(row.getString(1), row.getString(2), row.getString(3), update));
            }
            return rows;
        }
    }

    /** A target as found; what somebody has changed since then stays as they left it. */
    private record Row(String id, String open, String sealed, PreparedStatement update) implements SealedSecret {

        @Override
        public boolean isUpToDate(SecretBox box) {
            return sealed != null && box.isUpToDate(sealed);
        }

        @Override
        public Optional<String> secret(SecretBox box) {
            return sealed == null ? Optional.ofNullable(open) : box.open(sealed, owner(id));
        }

        @Override
        public void seal(String secret, SecretBox box) {
            try {
                update.setString(1, box.seal(secret, owner(id)));
                update.setString(2, id);
                update.setString(3, sealed == null ? open : sealed);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new StoreFailure(e);
            }
        }
    }
}
