package eu.vipatwork.lti.grade;

/** Why a grade was not delivered. */
public enum GradeFault {
    /** No response, or the platform is not available now. */
    UNREACHABLE,
    /** The platform limits the rate of requests. */
    TOO_MANY,
    /** The platform has a newer score, or one of the same second. */
    CONFLICT,
    /** The status says success, but the body is an HTML page. */
    NOT_TAKEN,
    /** No access token: the keys or the registration do not match. */
    NO_TOKEN,
    /** The platform does not allow us to send grades. */
    NO_PERMISSION,
    /** The link has no line item, and we may not create one. */
    NO_LINE_ITEM,
    /** The platform refuses this grade, for example because the user is not a learner of the course. */
    REFUSED,
    /** The registration is not active. */
    SWITCHED_OFF
}
