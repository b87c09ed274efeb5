package eu.vipatwork.people.audit;

/** The names of this room's acts in the audit log. Other rooms name theirs alike: thing.verb, in lower case. */
public final class PeopleAuditEvent {

    public static final String SIGNED_IN = "session.opened";
    public static final String SIGN_IN_REFUSED = "sign-in.refused";
    public static final String SIGN_INS_SLOWED = "sign-in.slowed";
    public static final String SESSION_ENDED = "session.ended";
    public static final String SESSIONS_ENDED = "session.all-ended";
    public static final String PASSWORD_CHANGED = "password.changed";
    public static final String PASSWORD_RESET_ASKED = "password.reset-asked";
    public static final String PASSWORD_RESET = "password.reset";
    public static final String SECOND_FACTOR_SET_UP = "second-factor.set-up";
    public static final String SECOND_FACTOR_REMOVED = "second-factor.removed";
    public static final String SECOND_FACTOR_REFUSED = "second-factor.refused";
    public static final String RECOVERY_CODE_USED = "second-factor.recovery-code-used";
    public static final String RECOVERY_CODES_RENEWED = "second-factor.recovery-codes-renewed";
    public static final String PERSON_ADDED = "person.added";
    public static final String PERSON_LOCKED = "person.locked";
    public static final String PERSON_UNLOCKED = "person.unlocked";
    public static final String PERSON_ERASED = "person.erased";
    public static final String DATA_EXPORTED = "person.exported";
    public static final String ORGANISATION_ADDED = "organisation.added";
    public static final String ORGANISATION_RENAMED = "organisation.renamed";
    public static final String ROLE_GIVEN = "role.given";
    public static final String ROLE_TAKEN = "role.taken";
    public static final String INVITED = "invitation.sent";
    public static final String INVITATION_WITHDRAWN = "invitation.withdrawn";
    public static final String INVITATION_ACCEPTED = "invitation.accepted";
    public static final String SELF_REGISTRATION_SET = "self-registration.set";
    public static final String LETTER_READ = "letter.read";
    public static final String OPENID_SET = "openid.set";
    public static final String OPENID_LINKED = "openid.linked";

    private PeopleAuditEvent() {}
}
