package eu.vipatwork.people.session;

/** The result of locking, unlocking or erasing a person. */
public sealed interface LockResult {

    record Done() implements LockResult {}

    /** The actor is not an administrator; nor, when erasing, the person in question. */
    record NotAllowed() implements LockResult {}

    /** The server would be left without an administrator. */
    record LastAdministrator() implements LockResult {}

    /** There is no such person. */
    record NotFound() implements LockResult {}
}
