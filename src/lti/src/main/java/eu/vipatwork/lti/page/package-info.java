/**
 * What people see who come from a learning platform: the way in, with and without cookies, what a launch leads to, the
 * selection of content, and how an administrator connects a platform. The rules are in the lti room.
 */
package eu.vipatwork.lti.page;
