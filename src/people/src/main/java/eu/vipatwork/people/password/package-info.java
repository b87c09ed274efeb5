/**
 * Passwords: which are accepted ({@link eu.vipatwork.people.password.PasswordRules}), changing one ({@link
 * eu.vipatwork.people.password.ChangePassword}), and choosing a new one with a link sent by e-mail ({@link
 * eu.vipatwork.people.password.RequestPasswordReset}, {@link eu.vipatwork.people.password.ResetPassword}). Every new
 * password ends all sessions. Hashing is in {@code secret}, signing in with a password in {@code session}.
 */
package eu.vipatwork.people.password;
