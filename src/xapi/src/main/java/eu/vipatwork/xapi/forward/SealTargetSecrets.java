package eu.vipatwork.xapi.forward;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.secret.ResealResult;
import eu.vipatwork.shared.secret.SealedSecret;
import eu.vipatwork.shared.secret.SealedSecrets;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.xapi.store.StoreFailure;

/** Encrypts the secrets of forwarding targets again when the encryption key changes. */
@Dependent
public class SealTargetSecrets implements SealedSecrets {

    private final DataSource dataSource;
    private final SecretBox box;

    @Inject
    public SealTargetSecrets(DataSource dataSource, SecretBox box) {
        this.dataSource = dataSource;
        this.box = box;
    }

    /** The context that a target's secret is encrypted for. */
    static String owner(String target) {
        return "forward-target/" + target;
    }

    @Override
    @Transactional
    public ResealResult seal() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update forward_target set sealed_secret = ? where id = ? and sealed_secret = ?")) {
            return ResealResult.of(rows(connection, update), box);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static List<Row> rows(Connection connection, PreparedStatement update) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, sealed_secret from forward_target");
                ResultSet row = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(row.getString(1), row.getString(2), update));
            }
            return rows;
        }
    }

    /** A target as read; a secret that was changed meanwhile is not overwritten. */
    private record Row(String id, String sealed, PreparedStatement update) implements SealedSecret {

        @Override
        public boolean isUpToDate(SecretBox box) {
            return box.isUpToDate(sealed);
        }

        @Override
        public Optional<String> secret(SecretBox box) {
            return box.open(sealed, owner(id));
        }

        @Override
        public void seal(String secret, SecretBox box) {
            try {
                update.setString(1, box.seal(secret, owner(id)));
                update.setString(2, id);
                update.setString(3, sealed);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new StoreFailure(e);
            }
        }
    }
}
