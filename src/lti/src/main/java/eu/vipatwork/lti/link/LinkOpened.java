package eu.vipatwork.lti.link;

import eu.vipatwork.shared.PersonId;

/** Somebody has come by a link: fired within the transaction that keeps who they are and what the launch told. */
public record LinkOpened(ResourceLinkId link, PersonId person, boolean instructor) {}
