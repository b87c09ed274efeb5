package eu.vipatwork.shared.test;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Runs {@code @Transactional} methods in a transaction of the {@link TestDatabase}, with the container's priority. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactionalTestInterceptor {

    private final TestDatabase database;

    @Inject
    public TransactionalTestInterceptor(TestDatabase database) {
        this.database = database;
    }

    @AroundInvoke
    Object inTransaction(InvocationContext call) {
        return database.inTransaction(call::proceed);
    }
}
