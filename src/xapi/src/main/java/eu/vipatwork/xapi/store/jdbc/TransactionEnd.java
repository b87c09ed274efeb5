package eu.vipatwork.xapi.store.jdbc;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs work at the end of the calling thread's transaction. */
@FunctionalInterface
public interface TransactionEnd {

    /** Runs the work after commit or rollback; at once when there is no transaction. */
    void then(Runnable work);

    /** The container's transactions. */
    static TransactionEnd ofContainer() {
        TransactionSynchronizationRegistry registry = registry();
        return work -> {
            if (registry == null || registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
                work.run();
                return;
            }
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Only completion matters.
                }

                @Override
                public void afterCompletion(int status) {
                    work.run();
                }
            });
        };
    }

    // The name is a constant of the container.
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException e) {
            return null;
        }
    }
}
