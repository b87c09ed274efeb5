package eu.vipatwork.lti.message;

/**
 * The reasons for refusing a login request or a launch, each with the clause that it breaks. The names are stable: they
 * are on the page, in the log and in the test cases.
 */
public enum LaunchFault {
    LOGIN_ISSUER_MISSING(
            Remedy.REPORT_PLATFORM, "iss is missing from the login request", "IMS Security Framework 1.0, 5.1.1.1"),
    LOGIN_HINT_MISSING(
            Remedy.REPORT_PLATFORM,
            "login_hint is missing from the login request",
            "IMS Security Framework 1.0, 5.1.1.1"),
    LOGIN_TARGET_MISSING(
            Remedy.REPORT_PLATFORM,
            "target_link_uri is missing from the login request",
            "IMS Security Framework 1.0, 5.1.1.1"),
    LOGIN_TARGET_OUTSIDE(
            Remedy.CORRECT_ADDRESSES,
            "target_link_uri of the login request is not an address of this site",
            "LTI 1.3 Core, 4.1.1"),
    PARAMETER_REPEATED(Remedy.REPORT_PLATFORM, "a parameter is repeated", "RFC 6749, 3.1"),
    LOGIN_TOO_LARGE(Remedy.REPORT_PLATFORM, "a parameter of the login request is longer than 8,000 characters", ""),
    ISSUER_UNKNOWN(Remedy.REGISTER, "no platform with this issuer is registered here", "LTI 1.3 Core, 3.1.3"),
    CLIENT_UNKNOWN(Remedy.REGISTER, "this issuer is registered here with another client_id", "LTI 1.3 Core, 4.1.3"),
    CLIENT_AMBIGUOUS(
            Remedy.REPORT_PLATFORM, "client_id is missing, and this issuer has several", "LTI 1.3 Core, 4.1.3"),
    LOGIN_DEPLOYMENT_FOREIGN(
            Remedy.ADD_DEPLOYMENT,
            "lti_deployment_id of the login request is not registered here",
            "LTI 1.3 Core, 4.1.2"),
    REGISTRATION_INACTIVE(Remedy.ACTIVATE, "the registration is not active here", ""),
    PLATFORM_REFUSED(Remedy.ASK_PLATFORM, "the platform returned an error", "OpenID Connect Core 1.0, 3.1.2.6"),
    STATE_MISSING(Remedy.REPORT_PLATFORM, "state is missing from the launch", "IMS Security Framework 1.0, 5.1.1.3"),
    STATE_UNKNOWN(
            Remedy.OPEN_AGAIN,
            "state was not issued here within the last ten minutes, or was used before",
            "RFC 6749, 10.12"),
    BROWSER_CHANGED(Remedy.OPEN_AGAIN, "the launch comes from another browser than the login", "RFC 6749, 10.12"),
    TOKEN_MISSING(Remedy.REPORT_PLATFORM, "id_token is missing from the launch", "IMS Security Framework 1.0, 5.1.1.3"),
    TOKEN_TOO_LARGE(Remedy.REPORT_PLATFORM, "id_token is larger than 64 KiB", ""),
    TOKEN_MALFORMED(Remedy.REPORT_PLATFORM, "id_token is not a signed JWT", "RFC 7519, 7.2"),
    TOKEN_ENCRYPTED(Remedy.CORRECT_SETTINGS, "id_token is encrypted", "IMS Security Framework 1.0, 5.1.2"),
    ALGORITHM_NONE(Remedy.REPORT_PLATFORM, "id_token is not signed (alg none)", "IMS Security Framework 1.0, 5.1.3"),
    ALGORITHM_SYMMETRIC(
            Remedy.REPORT_PLATFORM,
            "id_token is signed by a shared secret (alg HS256, HS384 or HS512)",
            "IMS Security Framework 1.0, 5.1.3"),
    ALGORITHM_UNKNOWN(
            Remedy.CORRECT_SETTINGS,
            "id_token is signed by an algorithm that is not supported",
            "IMS Security Framework 1.0, 5.1.3"),
    HEADER_CRITICAL(
            Remedy.REPORT_PLATFORM,
            "the header of id_token names extensions that must be understood (crit)",
            "RFC 7515, 4.1.11"),
    KID_MISSING(Remedy.REPORT_PLATFORM, "the header of id_token has no kid", "IMS Security Framework 1.0, 6.3"),
    KID_UNKNOWN(
            Remedy.CORRECT_KEYS,
            "no key with this kid is in the key set of the platform",
            "IMS Security Framework 1.0, 6.3"),
    KEY_SET_UNAVAILABLE(
            Remedy.CORRECT_KEYS, "the key set of the platform cannot be fetched", "IMS Security Framework 1.0, 6.3"),
    KEY_SET_UNREADABLE(
            Remedy.CORRECT_KEYS, "the response from the address of the key set is not a key set", "RFC 7517, 5"),
    KEY_UNSUITABLE(
            Remedy.CORRECT_KEYS, "the key cannot check signatures of this algorithm, or is too short", "RFC 7518, 3.3"),
    SIGNATURE_WRONG(
            Remedy.CORRECT_KEYS, "the signature of id_token is invalid", "IMS Security Framework 1.0, 5.1.3, 1"),
    ISSUER_WRONG(
            Remedy.CORRECT_SETTINGS,
            "iss is not the issuer that began the launch",
            "IMS Security Framework 1.0, 5.1.3, 2"),
    AUDIENCE_WRONG(Remedy.CORRECT_SETTINGS, "aud does not name our client_id", "IMS Security Framework 1.0, 5.1.3, 3"),
    AZP_MISSING(
            Remedy.REPORT_PLATFORM,
            "aud has several values, and azp is missing",
            "IMS Security Framework 1.0, 5.1.3, 4"),
    AZP_WRONG(Remedy.CORRECT_SETTINGS, "azp is not our client_id", "IMS Security Framework 1.0, 5.1.3, 5"),
    EXPIRY_MISSING(Remedy.REPORT_PLATFORM, "exp is missing", "IMS Security Framework 1.0, 5.1.2"),
    EXPIRED(Remedy.SET_CLOCKS, "exp has passed", "IMS Security Framework 1.0, 5.1.3, 7"),
    ISSUE_TIME_MISSING(Remedy.REPORT_PLATFORM, "iat is missing", "IMS Security Framework 1.0, 5.1.2"),
    ISSUED_IN_FUTURE(Remedy.SET_CLOCKS, "iat, or nbf, is in the future", "IMS Security Framework 1.0, 5.1.3, 8"),
    ISSUED_LONG_AGO(Remedy.SET_CLOCKS, "iat is more than ten minutes ago", "IMS Security Framework 1.0, 5.1.3, 8"),
    NONCE_MISSING(Remedy.REPORT_PLATFORM, "nonce is missing", "IMS Security Framework 1.0, 5.1.2"),
    NONCE_WRONG(Remedy.OPEN_AGAIN, "nonce is not the one of this launch", "IMS Security Framework 1.0, 5.1.3, 9"),
    CLAIM_TYPE(Remedy.REPORT_PLATFORM, "a claim does not have the type that the specification requires", "RFC 7519, 4"),
    SUBJECT_MISSING(
            Remedy.SEND_USER, "sub is missing: the platform does not identify the user", "LTI 1.3 Core, 5.3.6.1"),
    SUBJECT_TOO_LONG(Remedy.REPORT_PLATFORM, "sub has more than 255 characters", "LTI 1.3 Core, 5.3.6.1"),
    MESSAGE_TYPE_MISSING(Remedy.REPORT_PLATFORM, "message_type is missing", "LTI 1.3 Core, 5.3.1"),
    MESSAGE_TYPE_UNKNOWN(Remedy.OTHER_MESSAGE, "message_type is not supported", "LTI 1.3 Core, 5.3.1"),
    VERSION_MISSING(Remedy.REPORT_PLATFORM, "version is missing", "LTI 1.3 Core, 5.3.2"),
    VERSION_WRONG(Remedy.REPORT_PLATFORM, "version is not 1.3.0", "LTI 1.3 Core, 5.3.2"),
    DEPLOYMENT_MISSING(Remedy.REPORT_PLATFORM, "deployment_id is missing", "LTI 1.3 Core, 5.3.3"),
    DEPLOYMENT_TOO_LONG(Remedy.REPORT_PLATFORM, "deployment_id has more than 255 characters", "LTI 1.3 Core, 5.3.3"),
    DEPLOYMENT_FOREIGN(Remedy.ADD_DEPLOYMENT, "deployment_id is not registered here", "LTI 1.3 Core, 5.3.3"),
    DEPLOYMENT_CHANGED(
            Remedy.REPORT_PLATFORM,
            "deployment_id is not the lti_deployment_id of the login request",
            "LTI 1.3 Core, 4.1.2"),
    TARGET_MISSING(Remedy.REPORT_PLATFORM, "target_link_uri is missing", "LTI 1.3 Core, 5.3.4"),
    TARGET_OUTSIDE(Remedy.CORRECT_ADDRESSES, "target_link_uri is not an address of this site", "LTI 1.3 Core, 5.3.4"),
    TARGET_CHANGED(
            Remedy.REPORT_PLATFORM, "target_link_uri is not the one of the login request", "LTI 1.3 Core, 5.3.4"),
    RESOURCE_LINK_MISSING(Remedy.REPORT_PLATFORM, "resource_link, or its id, is missing", "LTI 1.3 Core, 5.3.5"),
    RESOURCE_LINK_TOO_LONG(
            Remedy.REPORT_PLATFORM, "the id of resource_link has more than 255 characters", "LTI 1.3 Core, 5.3.5"),
    ROLES_MISSING(Remedy.REPORT_PLATFORM, "roles are missing", "LTI 1.3 Core, 5.3.7"),
    CONTEXT_WITHOUT_ID(Remedy.REPORT_PLATFORM, "context has no id", "LTI 1.3 Core, 5.4.1"),
    SERVICE_ADDRESS(
            Remedy.REPORT_PLATFORM,
            "the address of a grade or membership service is not a web address",
            "LTI-AGS 2.0, 3.1"),
    SETTINGS_MISSING(Remedy.REPORT_PLATFORM, "deep_linking_settings are missing", "LTI-DL 2.0, 4.4.1"),
    RETURN_ADDRESS(Remedy.REPORT_PLATFORM, "deep_link_return_url is missing or not a web address", "LTI-DL 2.0, 4.4.1"),
    ACCEPT_TYPES(Remedy.REPORT_PLATFORM, "accept_types are missing", "LTI-DL 2.0, 4.4.1"),
    ACCEPT_NO_LINKS(
            Remedy.OTHER_MESSAGE,
            "accept_types do not contain ltiResourceLink, the only type offered here",
            "LTI-DL 2.0, 4.4.1"),
    ACCEPT_TARGETS(Remedy.REPORT_PLATFORM, "accept_presentation_document_targets are missing", "LTI-DL 2.0, 4.4.1"),
    FOR_USER_MISSING(Remedy.REPORT_PLATFORM, "for_user, or its user_id, is missing", "LTI Submission Review 1.0, 3.3"),
    CONTENT_GONE(Remedy.CHOOSE_AGAIN, "the content of the link is not published here", ""),
    PERSON_LOCKED(Remedy.ACTIVATE, "the account of this person is locked here", "");

    private final Remedy remedy;
    private final String reason;
    private final String clause;

    LaunchFault(Remedy remedy, String reason, String clause) {
        this.remedy = remedy;
        this.reason = reason;
        this.clause = clause;
    }

    public Remedy remedy() {
        return remedy;
    }

    /** The fault in English, for administrators of platforms. */
    public String reason() {
        return reason;
    }

    /** The clause of the specification; empty for a rule of our own. */
    public String clause() {
        return clause;
    }
}
