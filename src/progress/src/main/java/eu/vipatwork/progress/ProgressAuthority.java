package eu.vipatwork.progress;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.OrganisationId;

/**
 * Decides whether an authority of statements may move progress. Each bean of this type is asked; one that agrees is
 * enough. A module that accepts results from outside, such as cmi5 sessions, has a bean for the authorities that it
 * gives.
 */
public interface ProgressAuthority {

    /**
     * Whether statements of this authority may speak for the learners of an organisation in a course.
     *
     * @param authority as the store completed it: a sender cannot choose it
     */
    boolean maySpeakFor(JsonNode authority, OrganisationId organisation, CourseId course);
}
