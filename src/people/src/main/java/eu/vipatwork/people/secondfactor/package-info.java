/**
 * The second factor: one-time codes of an authenticator app (RFC 6238), with recovery codes for a lost phone. {@link
 * eu.vipatwork.people.secondfactor.BeginSecondFactor} creates the key, {@link
 * eu.vipatwork.people.secondfactor.ConfirmSecondFactor} activates it, {@link
 * eu.vipatwork.people.secondfactor.EnterSecondFactor} completes a sign-in. An administrator can remove a lost one. How
 * long privileged roles may work without one is {@code session.SecondFactorPolicy}.
 *
 * <p>Keys are sealed in the database with a key of the server that is not in it. A code is accepted once.
 */
package eu.vipatwork.people.secondfactor;
