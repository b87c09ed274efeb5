package eu.vipatwork.people;

/** A role in an organisation. A person may hold several, also within one organisation. */
public enum Role {
    /** Takes courses. */
    TRAINEE,
    /** Writes, reviews and publishes content. */
    TRAINER,
    /** Follows the trainees of the organisation. */
    PROVIDER,
    /** Runs the server: people, organisations, keys, connections. */
    ADMINISTRATOR;

    /** Whether this role reads or changes data of others, and therefore needs a second factor. */
    public boolean isPrivileged() {
        return this != TRAINEE;
    }
}
