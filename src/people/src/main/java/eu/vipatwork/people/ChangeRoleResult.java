package eu.vipatwork.people;

/** What became of giving or taking a role. */
public sealed interface ChangeRoleResult {

    /** The person holds it, or does not any more, whether or not that is new. */
    record Done() implements ChangeRoleResult {}

    /** The actor has no say over this role in this organisation. */
    record NotAllowed() implements ChangeRoleResult {}

    /** The server would be left without anybody to run it. */
    record LastAdministrator() implements ChangeRoleResult {}

    /** There is no such person or no such organisation. */
    record NotThere() implements ChangeRoleResult {}
}
