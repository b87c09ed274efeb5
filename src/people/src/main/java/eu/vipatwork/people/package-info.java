/**
 * People: accounts, organisations and roles. A person has one account, identified by an e-mail address, and any number of
 * memberships, such as trainee in one organisation and trainer in another. Begin with {@link
 * eu.vipatwork.people.session.SignIn} for how people sign in, {@link
 * eu.vipatwork.people.registration.InvitePerson} for how accounts come to exist, {@link eu.vipatwork.people.GiveRole} for
 * who may do what.
 *
 * <p>The packages: {@code session} (sign-in, sessions), {@code password}, {@code secondfactor}, {@code openid} (sign-in at
 * an organisation's provider), {@code registration} (invitations, self-registration), {@code email}, {@code throttle}
 * (limits on guessing), {@code audit}, {@code consent}, {@code privacy} (export, erasure, expiry), {@code secret} (tokens,
 * hashes) and {@code job}.
 *
 * <p>Each use case is a class named by a verb. Expected outcomes are returned as sealed types; exceptions are for
 * surprises. A use case on other people takes an {@link eu.vipatwork.people.Actor} and checks its permission; a use case
 * on one's own account takes the person's id, which the page has from the session. Each aggregate has one {@code
 * *Repository} beside it, which holds its queries; {@code *Row} are the JPA entities.
 *
 * <p>Other modules know people by {@link eu.vipatwork.shared.PersonId}, never join these tables, and get the person behind
 * a request as {@link eu.vipatwork.people.session.SignedIn}.
 */
package eu.vipatwork.people;
