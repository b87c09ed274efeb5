package eu.vipatwork.lti.message;

/** What has to be done about a fault, and by whom; the pages have words for each in every language. */
public enum Remedy {
    /** Register the platform, or correct its registration here. */
    REGISTER,
    /** Activate the registration here. */
    ACTIVATE,
    /** Add the deployment to the registration here. */
    ADD_DEPLOYMENT,
    /** Correct the tool's addresses in the platform. */
    CORRECT_ADDRESSES,
    /** Correct issuer, client id or another setting of the tool in the platform. */
    CORRECT_SETTINGS,
    /** Correct the address of the platform's key set here, or make the platform publish its key. */
    CORRECT_KEYS,
    /** Set the clocks. */
    SET_CLOCKS,
    /** Go back to the platform and open the link again: nothing is wrongly set up. */
    OPEN_AGAIN,
    /** Have the platform send who comes. */
    SEND_USER,
    /** Report to the platform's maker: its message breaks the specification. */
    REPORT_PLATFORM,
    /** Use a message that we know. */
    OTHER_MESSAGE,
    /** Choose the content of this link again. */
    CHOOSE_AGAIN,
    /** Look at what the platform itself says. */
    ASK_PLATFORM
}
