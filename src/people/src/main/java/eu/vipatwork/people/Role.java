package eu.vipatwork.people;

/** What a person is in an organisation. One person may hold several roles, also within one organisation. */
public enum Role {
    /** Takes courses. */
    TRAINEE,
    /** Writes, reviews and publishes what is taught. */
    TRAINER,
    /** Follows the trainees of the organisation. */
    PROVIDER,
    /** Runs the server: people, organisations, keys, connections. */
    ADMINISTRATOR;

    /** Whether this role sees or changes what belongs to others, and therefore asks for more proof than a password. */
    public boolean isPrivileged() {
        return this != TRAINEE;
    }
}
