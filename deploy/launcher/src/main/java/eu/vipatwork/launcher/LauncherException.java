package eu.vipatwork.launcher;

/** Why a command failed: one sentence for the administrator, and the exit code. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public LauncherException(ExitCode code, String message) {
        this(code, message, null);
    }

    public LauncherException(ExitCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ExitCode code() {
        return code;
    }
}
