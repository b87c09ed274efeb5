package eu.vipatwork.shared.database;

import java.sql.SQLException;

/** The database refused a statement of {@link Sql}, so the transaction is lost. The cause has the SQLState. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseException(SQLException cause) {
        super("the database refused: " + cause.getMessage(), cause);
    }
}
