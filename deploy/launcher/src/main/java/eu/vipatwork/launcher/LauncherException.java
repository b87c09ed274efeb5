package eu.vipatwork.launcher;

/** Why the server does not start: one sentence for the person at the terminal, and the code the process ends with. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public LauncherException(ExitCode code, String sentence) {
        this(code, sentence, null);
    }

    public LauncherException(ExitCode code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public ExitCode code() {
        return code;
    }
}
