/**
 * Who the people are, where they belong and how they prove it. A person has one account, known by an e-mail address,
 * and any number of memberships: trainee here, trainer there. Signing in opens a session; the browser keeps a random
 * token, the database only its hash, so that whoever reads the database cannot step into anyone's session, and any
 * node of a cluster serves any request.
 *
 * <p>Other rooms speak of people by {@link eu.vipatwork.shared.PersonId} and never join their tables to these. What a
 * page needs to know about the person behind a request is one record, {@link eu.vipatwork.people.SignedIn}.
 *
 * <p>Each use case is a class named by a verb. Outcomes that a page has to explain are returned as sealed types;
 * exceptions are left for what should not happen.
 */
package eu.vipatwork.people;
