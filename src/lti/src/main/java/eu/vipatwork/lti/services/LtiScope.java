package eu.vipatwork.lti.services;

/** The scopes of the services that we use (AGS 2.0, 3.1; NRPS 2.0, 3.6.1.2). */
public final class LtiScope {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    /** To send scores. */
    public static final String SCORE = AGS + "score";

    /** To find and make line items. */
    public static final String LINE_ITEM = AGS + "lineitem";

    /** To find line items. */
    public static final String LINE_ITEM_READ = AGS + "lineitem.readonly";

    /** To read memberships. */
    public static final String MEMBERSHIP = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private LtiScope() {}
}
