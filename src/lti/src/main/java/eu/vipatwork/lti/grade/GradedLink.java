package eu.vipatwork.lti.grade;

import eu.vipatwork.lti.SpaceDelimited;
import eu.vipatwork.lti.services.LtiScope;

/**
 * Result row: a link that a learner launched, as far as their grade needs it.
 *
 * @param document null for a link to the whole course
 * @param scopes the AGS scopes of the link, delimited by spaces
 * @param user the id of the learner's {@code LtiUserRow}
 */
record GradedLink(String registration, String link, String course, String document, String scopes, String user) {

    /** Public for JPQL's constructor expression. */
    public GradedLink {}

    boolean acceptsScores() {
        return SpaceDelimited.split(scopes).contains(LtiScope.SCORE);
    }

    boolean leadsTo(String unit) {
        return document == null || document.equals(unit);
    }
}
