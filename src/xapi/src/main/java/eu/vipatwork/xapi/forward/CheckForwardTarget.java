package eu.vipatwork.xapi.forward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Finds out whether another store answers at the address of a target, and takes its key. Nothing is stored there. */
@Dependent
public class CheckForwardTarget {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final RemoteStore remote;

    @Inject
    public CheckForwardTarget(RemoteStore remote) {
        this.remote = remote;
    }

    /** What the other side said. */
    public sealed interface Result {

        /** It answers as a record store and lets us in. */
        record Works() implements Result {}

        /** It answers, but does not know this key with this secret (401). */
        record KeyWrong() implements Result {}

        /** It answers and knows the key, which may not read statements there (403): it may be good for writing only. */
        record ReadingRefused() implements Result {}

        /** No record store answers at this address. */
        record NoStore(String reason) implements Result {}
    }

    /** Not within a transaction: the other side may take its time. */
    public Result tryOut(ForwardTarget target) {
        RemoteStore.Answer answer = remote.greet(target);
        if (answer.isTaken()) {
            return new Result.Works();
        }
        return switch (answer.status()) {
            case UNAUTHORIZED -> new Result.KeyWrong();
            case FORBIDDEN -> new Result.ReadingRefused();
            default -> new Result.NoStore(answer.reason());
        };
    }
}
