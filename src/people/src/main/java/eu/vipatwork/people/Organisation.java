package eu.vipatwork.people;

import eu.vipatwork.shared.OrganisationId;

/** A body that has members: a school, a chamber, a firm, or the one that runs this server. */
public record Organisation(OrganisationId id, String name) {}
