package eu.vipatwork.people.session;

/** What became of locking, unlocking or erasing a person. */
public sealed interface LockResult {

    record Done() implements LockResult {}

    /** Only administrators may; erasing, also the person in question. */
    record NotAllowed() implements LockResult {}

    /** The server would be left without anybody to run it. */
    record LastAdministrator() implements LockResult {}

    record NotThere() implements LockResult {}
}
