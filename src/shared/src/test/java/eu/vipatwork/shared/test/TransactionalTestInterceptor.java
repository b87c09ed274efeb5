package eu.vipatwork.shared.test;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Does for {@code @Transactional} in tests what the server's container does. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
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
