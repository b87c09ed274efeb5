package eu.vipatwork.people;

/** The result of giving or taking a role. */
public sealed interface ChangeRoleResult {

    /** The person has the role, or no longer has it, as requested; it may have been so before. */
    record Done() implements ChangeRoleResult {}

    /** The actor may not manage this role in this organisation. */
    record NotAllowed() implements ChangeRoleResult {}

    /** The server would be left without an administrator. */
    record LastAdministrator() implements ChangeRoleResult {}

    /** There is no such person or no such organisation. */
    record NotFound() implements ChangeRoleResult {}
}
