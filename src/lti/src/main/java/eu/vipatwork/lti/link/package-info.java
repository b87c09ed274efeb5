/**
 * Resource links of platforms and the users who launch them. {@link eu.vipatwork.lti.link.ResourceLinkRepository} stores
 * them at each launch; {@link eu.vipatwork.lti.link.LinkOpened} notifies grades and memberships inside the
 * launch transaction.
 */
package eu.vipatwork.lti.link;
