package eu.vipatwork.launcher;

/** The exit codes of {@code deploy/run}. They are part of the interface: service managers and scripts read them. */
public enum ExitCode {
    /** Any failure without a code of its own. */
    FAILED(1),
    /** An option is unknown or has an invalid value. */
    USAGE(2),
    /** Another program listens on the port. */
    PORT_BUSY(10),
    /** The data folder cannot be created or written to. */
    FOLDER_UNWRITABLE(11),
    /** Another server uses the same data folder. */
    FOLDER_IN_USE(12),
    /** The database does not answer or refuses the connection. */
    DATABASE_UNREACHABLE(13),
    /** The tables could not be migrated. */
    MIGRATION_FAILED(14),
    /** The application did not start for another reason than its migrations. */
    APPLICATION_FAILED(15),
    /** The certificate or its key cannot be used. */
    CERTIFICATE_UNUSABLE(16);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The exit status of the process. */
    public int value() {
        return value;
    }
}
