/**
 * People and accounts on the running server. In a browser: invitations, passwords, sessions and privacy, in each {@link
 * eu.vipatwork.systemtests.people.AccessMode}. Over HTTP: which role may use which route ({@link
 * eu.vipatwork.systemtests.people.RouteAccessIT}), the headers of every answer, and password guessing.
 */
package eu.vipatwork.systemtests.people;
