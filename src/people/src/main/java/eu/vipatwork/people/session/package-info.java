/**
 * Sign-in and sessions. {@link eu.vipatwork.people.session.SignIn} checks a password, throttled by {@code throttle};
 * other first factors continue at {@link eu.vipatwork.people.session.CompleteSignIn}. A person with a second factor then
 * enters a code (package {@code secondfactor}). Every sign-in ends in {@link
 * eu.vipatwork.people.session.OpenSession}.
 *
 * <p>The browser holds a random token, the database only its hash, so that reading the database gives no access to a
 * session and any node can serve any request. {@link eu.vipatwork.people.session.FindSession} turns the token into
 * {@link eu.vipatwork.people.session.SignedIn} with one query on each request; that query reads the tables of the root
 * package and of {@code secondfactor} directly. {@link eu.vipatwork.people.session.EndSessions} ends everything a person
 * has open, including the password reset links, which are kept here for that reason.
 */
package eu.vipatwork.people.session;
