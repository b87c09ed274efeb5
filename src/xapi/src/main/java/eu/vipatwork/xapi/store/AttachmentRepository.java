package eu.vipatwork.xapi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;

/**
 * The tables of attachments. Bytes are stored in pieces of 256 KiB in the database: they commit with their statements,
 * are in the same backup, reach every server, and reading or writing one needs no more memory than a piece.
 */
@ApplicationScoped
public class AttachmentRepository {

    /** An attachment that is stored. */
    public record Kept(String sha2, String contentType, long length) {}

    private static final int PIECE_SIZE = 256 * 1024;

    private final DataSource dataSource;

    /** For the CDI proxy. */
    protected AttachmentRepository() {
        this(null);
    }

    @Inject
    public AttachmentRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores it unless it exists. */
    public void addIfMissing(OrganisationId tenant, Attachment attachment) {
        if (find(tenant, attachment.sha2()).isPresent()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement head = connection.prepareStatement(
                        "insert into attachment (tenant, sha2, content_type, length) values (?, ?, ?, ?)");
                PreparedStatement piece = connection.prepareStatement(
                        "insert into attachment_piece (tenant, sha2, number, bytes) values (?, ?, ?, ?)");
                InputStream in = attachment.content().open()) {
            head.setString(1, tenant.toString());
            head.setString(2, attachment.sha2());
            head.setString(3, attachment.contentType());
            head.setLong(4, attachment.length());
            head.executeUpdate();
            int number = 0;
            for (byte[] bytes = in.readNBytes(PIECE_SIZE); bytes.length > 0; bytes = in.readNBytes(PIECE_SIZE)) {
                piece.setString(1, tenant.toString());
                piece.setString(2, attachment.sha2());
                piece.setInt(3, number++);
                piece.setBytes(4, bytes);
                piece.executeUpdate();
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Kept> find(OrganisationId tenant, String sha2) {
        return of(tenant, Set.of(sha2)).stream().findFirst();
    }

    /** Those of the hashes that are stored. */
    public List<Kept> of(OrganisationId tenant, Collection<String> sha2) {
        List<Kept> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select sha2, content_type, length from attachment where tenant = ? and sha2 = ?")) {
            for (String each : new TreeSet<>(sha2)) {
                statement.setString(1, tenant.toString());
                statement.setString(2, each);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        found.add(new Kept(row.getString(1), row.getString(2), row.getLong(3)));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Copies the bytes, piece by piece. */
    public void copy(OrganisationId tenant, String sha2, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select bytes from attachment_piece where tenant = ? and sha2 = ? and number = ?")) {
            statement.setString(1, tenant.toString());
            statement.setString(2, sha2);
            for (int number = 0; ; number++) {
                statement.setInt(3, number);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    out.write(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Deletes these attachments. */
    public void delete(OrganisationId tenant, Set<String> sha2) {
        try (Connection connection = dataSource.getConnection()) {
            for (String table : new String[] {"attachment_piece", "attachment"}) {
                try (PreparedStatement statement =
                        connection.prepareStatement("delete from " + table + " where tenant = ? and sha2 = ?")) {
                    for (String each : new TreeSet<>(sha2)) {
                        statement.setString(1, tenant.toString());
                        statement.setString(2, each);
                        statement.executeUpdate();
                    }
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
