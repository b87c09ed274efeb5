package eu.vipatwork.people.audit;

/**
 * The audit events of this module. The key is {@code thing.verb} in lower case; {@code audit.KEY} is the event's text
 * in the message bundles.
 */
public enum PeopleAuditEvent {
    SIGNED_IN("session.opened"),
    SIGN_IN_REFUSED("sign-in.refused"),
    SIGN_INS_SLOWED("sign-in.slowed"),
    SESSION_ENDED("session.ended"),
    SESSIONS_ENDED("session.all-ended"),
    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET_ASKED("password.reset-asked"),
    PASSWORD_RESET("password.reset"),
    SECOND_FACTOR_SET_UP("second-factor.set-up"),
    SECOND_FACTOR_REMOVED("second-factor.removed"),
    SECOND_FACTOR_REFUSED("second-factor.refused"),
    RECOVERY_CODE_USED("second-factor.recovery-code-used"),
    RECOVERY_CODES_RENEWED("second-factor.recovery-codes-renewed"),
    PERSON_ADDED("person.added"),
    PERSON_LOCKED("person.locked"),
    PERSON_UNLOCKED("person.unlocked"),
    PERSON_ERASED("person.erased"),
    DATA_EXPORTED("person.exported"),
    ORGANISATION_ADDED("organisation.added"),
    ORGANISATION_RENAMED("organisation.renamed"),
    ROLE_GIVEN("role.given"),
    ROLE_TAKEN("role.taken"),
    INVITED("invitation.sent"),
    INVITATION_WITHDRAWN("invitation.withdrawn"),
    INVITATION_ACCEPTED("invitation.accepted"),
    SELF_REGISTRATION_SET("self-registration.set"),
    EMAIL_READ("email.read"),
    OPENID_SET("openid.set"),
    OPENID_LINKED("openid.linked");

    private final String key;

    PeopleAuditEvent(String key) {
        this.key = key;
    }

    /** The key in the database and in the message bundles. */
    public String key() {
        return key;
    }
}
