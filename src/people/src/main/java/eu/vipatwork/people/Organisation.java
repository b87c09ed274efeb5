package eu.vipatwork.people;

import eu.vipatwork.shared.OrganisationId;

/** An organisation with members: a school, a chamber, a company, or the one that runs this server. */
public record Organisation(OrganisationId id, String name) {}
