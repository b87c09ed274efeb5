package eu.vipatwork.lti.link;

/** Result row: a link, a user who launched it and whether they did so as an instructor. */
record LaunchedLink(ResourceLinkRow link, LtiUserRow user, boolean instructor) {

    /** Public for JPQL's constructor expression. */
    public LaunchedLink {}
}
