package eu.vipatwork.xapi.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** The database refused; the transaction is lost. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Serialization failure, deadlock (PostgreSQL, then Derby), lock timeout, a unique key that two made at once. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03", "23505");

    private final String sqlState;

    StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = state(cause);
    }

    /** Whether the same work may well succeed when it is done again in a new transaction. */
    public boolean isPassing() {
        return PASSING.contains(sqlState);
    }

    private static String state(SQLException e) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            if (each.getSQLState() != null && PASSING.contains(each.getSQLState())) {
                return each.getSQLState();
            }
        }
        return String.valueOf(e.getSQLState());
    }
}
