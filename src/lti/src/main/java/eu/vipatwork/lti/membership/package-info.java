/**
 * The members of a link's course (LTI Names and Role Provisioning Services 2.0), so that an instructor also sees learners
 * who have not launched the link. A membership is requested when it is shown and is older than ten minutes; {@link
 * eu.vipatwork.lti.membership.ReadMemberships}, called by a job, reads it. Stored are {@code sub}, the name if the platform
 * sends one, and the role; no e-mail address. Memberships are deleted 30 days after they were read.
 */
package eu.vipatwork.lti.membership;
