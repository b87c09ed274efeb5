package eu.vipatwork.shared.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Runs a {@link RetriedOnConflict} method again. Its priority puts it outside the interceptor of {@code
 * @Transactional}, which has {@code PLATFORM_BEFORE + 200} (Jakarta Transactions 2.0, 3.7), so each try has a
 * transaction of its own. When one such method calls another, only the outer one is retried: the inner one is part of
 * its transaction.
 */
@Interceptor
@RetriedOnConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryInterceptor {

    private static final ThreadLocal<Boolean> RETRYING = new ThreadLocal<>();

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (RETRYING.get() != null) {
            return call.proceed();
        }
        RETRYING.set(true);
        try {
            return Retry.onConflict(() -> proceed(call));
        } catch (CheckedFailure failure) {
            throw failure.exception;
        } finally {
            RETRYING.remove();
        }
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CheckedFailure(e);
        }
    }

    /** Carries a checked exception past {@link Retry}. It has no cause, so it is never taken for a conflict. */
    private static final class CheckedFailure extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Exception exception;

        CheckedFailure(Exception exception) {
            super(null, null, false, false);
            this.exception = exception;
        }
    }
}
