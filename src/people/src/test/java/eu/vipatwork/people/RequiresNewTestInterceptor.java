package eu.vipatwork.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.test.TestDatabase;

/**
 * Gives methods with {@code @Transactional(REQUIRES_NEW)} a transaction in tests. Within another transaction they join
 * it: a test database has one connection per thread.
 */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresNewTestInterceptor {

    private final TestDatabase database;

    @Inject
    public RequiresNewTestInterceptor(TestDatabase database) {
        this.database = database;
    }

    @AroundInvoke
    Object inTransaction(InvocationContext call) {
        return database.inTransaction(call::proceed);
    }
}
