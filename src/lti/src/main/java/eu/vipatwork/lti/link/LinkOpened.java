package eu.vipatwork.lti.link;

import eu.vipatwork.shared.PersonId;

/** Event: a person launched a resource link. Fired inside the launch's transaction, after link and user are stored. */
public record LinkOpened(ResourceLinkId link, PersonId person, boolean instructor) {}
