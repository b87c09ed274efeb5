package eu.vipatwork.xapi.forward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Checks that another store answers at the address of a target and accepts its key. Nothing is stored there. */
@Dependent
public class CheckForwardTarget {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final RemoteStore remote;

    @Inject
    public CheckForwardTarget(RemoteStore remote) {
        this.remote = remote;
    }

    /** The result of the check. */
    public sealed interface Result {

        /** It answers as a Learning Record Store and accepts the key. */
        record Works() implements Result {}

        /** It answers, but refuses this key or its secret (401). */
        record KeyWrong() implements Result {}

        /** It answers and knows the key, which may not read statements there (403): it may still be able to write. */
        record ReadingRefused() implements Result {}

        /** No Learning Record Store answers at this address. */
        record NoStore(String reason) implements Result {}
    }

    /** Must not run in a transaction: the other store may be slow. */
    public Result tryOut(ForwardTarget target) {
        RemoteStore.Result result = remote.getOneStatement(target);
        if (result.isAccepted()) {
            return new Result.Works();
        }
        return switch (result.status()) {
            case UNAUTHORIZED -> new Result.KeyWrong();
            case FORBIDDEN -> new Result.ReadingRefused();
            default -> new Result.NoStore(result.reason());
        };
    }
}
