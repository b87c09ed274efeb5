/**
 * How accounts come to exist. Administrators and providers invite people one by one ({@link
 * eu.vipatwork.people.registration.InvitePerson}) or from a CSV list ({@link
 * eu.vipatwork.people.registration.InvitePeople}); where an organisation allows it, people register themselves ({@link
 * eu.vipatwork.people.registration.Register}). In each case a link goes out by e-mail, valid for one person, once, for two
 * weeks; only its hash is stored. The reader makes an account ({@link
 * eu.vipatwork.people.registration.AcceptInvitation}) or joins with an existing one ({@link
 * eu.vipatwork.people.registration.JoinOrganisation}).
 *
 * <p>{@link eu.vipatwork.people.registration.AdmitPerson} adds people who authenticate elsewhere, {@link
 * eu.vipatwork.people.registration.AddFirstAdministrator} prepares a new server.
 */
package eu.vipatwork.people.registration;
