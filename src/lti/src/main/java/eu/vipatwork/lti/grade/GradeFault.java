package eu.vipatwork.lti.grade;

/** Why a grade has not arrived. */
public enum GradeFault {
    /** Nothing came back, or the platform says that it cannot now. */
    UNREACHABLE,
    /** The platform wants fewer requests. */
    TOO_MANY,
    /** The platform holds a newer score, or one of the same second. */
    CONFLICT,
    /** An answer that says yes, with a page for people in it. */
    NOT_TAKEN,
    /** No access token: the keys or the registration do not fit. */
    NO_TOKEN,
    /** The platform does not allow us to send grades. */
    NO_PERMISSION,
    /** The link has no line item, and we may not make one. */
    NO_LINE_ITEM,
    /** The platform refuses this grade, for example because the user is not a learner of the course. */
    REFUSED,
    /** The registration was switched off. */
    SWITCHED_OFF
}
