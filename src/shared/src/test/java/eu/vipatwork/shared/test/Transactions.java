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
public class Transactions {

    private final Database database;

    @Inject
    public Transactions(Database database) {
        this.database = database;
    }

    @AroundInvoke
    Object inTransaction(InvocationContext call) {
        return database.inTransaction(call::proceed);
    }
}
