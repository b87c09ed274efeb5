package eu.vipatwork.xapi.store;

import java.sql.SQLException;
import java.util.Set;

/** The database refused; the transaction is rolled back. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Serialization failure, deadlock (PostgreSQL, then Derby), lock timeout, a unique key that two inserted at once.
     */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03", "23505");

    private final String sqlState;

    public StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = state(cause);
    }

    /** Whether the same work can succeed when it is repeated in a new transaction. */
    public boolean isTransient() {
        return TRANSIENT.contains(sqlState);
    }

    private static String state(SQLException e) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            if (each.getSQLState() != null && TRANSIENT.contains(each.getSQLState())) {
                return each.getSQLState();
            }
        }
        return String.valueOf(e.getSQLState());
    }
}
