package eu.vipatwork.launcher;

/** The exit codes of {@code deploy/run}. They are part of the interface: service managers and scripts read them. */
public enum ExitCode {
    /** Whatever has no code of its own. */
    FAILED(1),
    /** An option is unknown or has a value that makes no sense. */
    USAGE(2),
    /** Somebody else listens on the port. */
    PORT_BUSY(10),
    /** The data folder cannot be made or written to. */
    FOLDER_UNWRITABLE(11),
    /** Another server works in the same data folder. */
    FOLDER_IN_USE(12),
    /** The database does not answer, or refuses us. */
    DATABASE_UNREACHABLE(13),
    /** The tables could not be brought to the state that the application expects. */
    MIGRATION_FAILED(14),
    /** The application did not start, for another reason than its migrations. */
    APPLICATION_FAILED(15),
    /** The certificate or its key cannot be used. */
    CERTIFICATE_UNUSABLE(16);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number that the process ends with. */
    public int value() {
        return value;
    }
}
