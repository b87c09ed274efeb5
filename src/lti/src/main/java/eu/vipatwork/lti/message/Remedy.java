package eu.vipatwork.lti.message;

/** How a fault is corrected, and by whom; the pages have a text for each in every language. */
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
    /** Correct the clock of this server or of the platform. */
    SET_CLOCKS,
    /** Go back to the platform and open the link again: the settings are correct. */
    OPEN_AGAIN,
    /** Make the platform send the user. */
    SEND_USER,
    /** Report to the platform's vendor: its message breaks the specification. */
    REPORT_PLATFORM,
    /** Use a message type that this tool supports. */
    OTHER_MESSAGE,
    /** Select the content of this link again. */
    CHOOSE_AGAIN,
    /** Read the platform's error message. */
    ASK_PLATFORM
}
