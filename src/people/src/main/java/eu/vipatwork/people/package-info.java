/**
 * Who the people are, where they belong and how they prove it. A person has one account, known by an e-mail address,
 * and any number of memberships: trainee here, trainer there. Signing in opens a session; the browser keeps a random
 * token, the database only its hash, so that whoever reads the database cannot step into anyone's session, and any
 * node of a cluster serves any request.
 *
 * <p>Other rooms speak of people by {@link eu.vipatwork.shared.PersonId} and never join their tables to these. What a
 * page needs to know about the person behind a request is one record, {@link eu.vipatwork.people.session.SignedIn}.
 *
 * <p>Each use case is a class named by a verb. Outcomes that a page has to explain are returned as sealed types;
 * exceptions are left for what should not happen. What is done to other people asks for an {@link
 * eu.vipatwork.people.Actor} and refuses those who have no say; what people do to their own account asks for their id,
 * which the page takes from the session.
 *
 * <p>Around this package: {@code joining} (invitations, registration), {@code openid} (signing in elsewhere), {@code
 * letters}, {@code audit}, {@code secret} (tokens, hashes, codes) and {@code chores}. Those who run the server set, as
 * system properties, {@link eu.vipatwork.people.session.SecondFactorPolicy#GRACE_DAYS}, {@link
 * eu.vipatwork.people.email.SmtpMailSender#SERVER} and {@link eu.vipatwork.people.email.SmtpMailSender#SENDER}.
 */
package eu.vipatwork.people;
