/**
 * The class list of a link (LTI Names and Role Provisioning Services 2.0), so that an instructor also sees who has not come
 * yet. It is asked for when somebody wants to see it and it is old; {@link eu.vipatwork.lti.membership.ReadMemberships}, a
 * chore, reads it. Kept are {@code sub}, the name if the platform tells it, and whether somebody teaches; no e-mail
 * address. A list that nobody looks at for a month is forgotten.
 */
package eu.vipatwork.lti.membership;
