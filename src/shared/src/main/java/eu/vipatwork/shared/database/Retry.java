package eu.vipatwork.shared.database;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Runs a whole transaction again when the database refused it because of a concurrent one. The SQLState class (ISO
 * 9075) decides, never a message text: 23 is an integrity constraint (both inserted the same row, and the second try
 * finds it), 40 a rollback by the database (deadlock, serialization failure, lock timeout). Use cases are annotated
 * with {@link RetriedOnConflict} instead of calling this.
 */
public final class Retry {

    private static final int TRIES = 5;

    private Retry() {}

    /**
     * @param transaction begins and ends a transaction of its own each time
     * @throws RuntimeException the last failure, when it failed five times or for another reason
     */
    public static <T> T onConflict(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isConflict(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
